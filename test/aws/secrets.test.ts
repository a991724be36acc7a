// The secrets' port: asked for once, kept, asked for again after a failure, and the rotating one after a while.

import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openSecrets } from "../../shared/aws/secrets.ts";

const manager = mockClient(SecretsManagerClient);
const open = (arns: { person: string; links: string | undefined } = { person: "arn:person", links: "arn:links" }) =>
  openSecrets(new SecretsManagerClient({ region: "eu-central-1" }), arns);
const asked = () => manager.commandCalls(GetSecretValueCommand).map((call) => call.args[0].input.SecretId);
const keys = (id: string) => ({ id, key: `${id}-`.repeat(20), retired: [{ id: "0", key: "0".repeat(40) }] });
const minutes = 60_000;
const personSecret = "the person secret, as long as the stack makes them";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  manager.reset();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the person secret", () => {
  test("is asked for at first use and then kept, for all who ask at once and for ever", async () => {
    manager.on(GetSecretValueCommand, { SecretId: "arn:person" }).resolves({ SecretString: personSecret });
    const secrets = open();
    expect(asked()).toEqual([]);
    expect(await Promise.all([secrets.person(), secrets.person()])).toEqual([personSecret, personSecret]);
    vi.advanceTimersByTime(48 * 60 * minutes);
    await secrets.person();
    expect(asked()).toEqual(["arn:person"]);
  });

  test("is asked for again after a failure, which is thrown and not kept", async () => {
    const fault = new Error("throttled");
    manager.on(GetSecretValueCommand).rejectsOnce(fault).resolves({ SecretString: personSecret });
    const secrets = open();
    await expect(secrets.person()).rejects.toBe(fault);
    expect(await secrets.person()).toBe(personSecret);
    expect(asked()).toHaveLength(2);
  });

  test.each([{ SecretBinary: new Uint8Array([1]) }, { SecretString: "" }, { SecretString: "too short" }])(
    "that is no secret throws, because keys made from it would never be found again, or by everybody: %j",
    async (answer) => {
      manager.on(GetSecretValueCommand).resolves(answer);
      await expect(open().person()).rejects.toThrow();
    },
  );
});

describe("the links secret", () => {
  test("is read once for many links, and anew after five minutes, so that a rotation is noticed", async () => {
    manager
      .on(GetSecretValueCommand, { SecretId: "arn:links" })
      .resolvesOnce({ SecretString: JSON.stringify(keys("1")) })
      .resolves({ SecretString: JSON.stringify(keys("2")) });
    const secrets = open();
    await Promise.all([secrets.links(), secrets.links()]);
    vi.advanceTimersByTime(5 * minutes - 1);
    expect(await secrets.links()).toEqual(keys("1"));
    expect(asked()).toHaveLength(1);
    vi.advanceTimersByTime(2);
    expect(await secrets.links()).toEqual(keys("2"));
    expect(asked()).toHaveLength(2);
  });

  test("is asked for again after a failure", async () => {
    const fault = new Error("outage");
    manager
      .on(GetSecretValueCommand)
      .rejectsOnce(fault)
      .resolves({ SecretString: JSON.stringify(keys("1")) });
    const secrets = open();
    await expect(secrets.links()).rejects.toBe(fault);
    expect(await secrets.links()).toEqual(keys("1"));
  });

  test.each([
    ["no JSON", "not json"],
    ["no list of retired keys", JSON.stringify({ id: "1", key: "k".repeat(40) })],
    ["a key too short to sign with", JSON.stringify({ id: "1", key: "short", retired: [] })],
    ["a retired key too short to verify with", JSON.stringify({ ...keys("1"), retired: [{ id: "0", key: "" }] })],
  ])("that holds %s is refused", async (_, SecretString) => {
    manager.on(GetSecretValueCommand).resolves({ SecretString });
    await expect(open().links()).rejects.toThrow();
  });

  test("asked for by a function that was not granted it says so, and asks nobody", async () => {
    const secrets = open({ person: "arn:person", links: undefined });
    await expect((async () => secrets.links())()).rejects.toThrow("not granted");
    expect(asked()).toEqual([]);
  });
});
