// The sweep's function: works off what is due, stops in time, and fails at the end when something failed.

import { describe, expect, test } from "vitest";
import { onSchedule } from "../../functions/on-schedule.ts";
import { submit } from "../../shared/optin/submit.ts";
import { openSandbox, type Sandbox, sent } from "../support/world.ts";
import { logged } from "./site.ts";

const signedUp = async (count: number): Promise<Sandbox> => {
  const sandbox = openSandbox();
  for (let at = 0; at < count; at++) await submit(sandbox.world, sent(`person-${at}@example.org`));
  sandbox.wait(61);
  return sandbox;
};
const plenty = () => 60_000;
const owing = ({ world }: Sandbox) =>
  [...world.records.contents().records.values()].filter(({ owes }) => owes !== undefined);

describe("the sweep", () => {
  test("sends whatever the stream lost, once", async () => {
    const sandbox = await signedUp(25);
    await onSchedule(sandbox.world)(plenty);
    expect(sandbox.letters).toHaveLength(25);
    expect(new Set(sandbox.letters.map(({ to }) => to)).size).toBe(25);
    sandbox.wait(61);
    await onSchedule(sandbox.world)(plenty);
    expect(sandbox.letters).toHaveLength(25);
    expect(logged()).toContain('"sent":25');
  });

  test("leaves to the stream what is owed for less than a minute", async () => {
    const sandbox = openSandbox();
    await submit(sandbox.world, sent("ada@example.org"));
    sandbox.wait(59);
    await onSchedule(sandbox.world)(plenty);
    expect(sandbox.letters).toEqual([]);
  });

  test("stops when ten seconds of its time are left, and the next one does the rest", async () => {
    const sandbox = await signedUp(40);
    let left = 20_000;
    const { mailer } = sandbox.world;
    const send: typeof mailer.send = (letter) => {
      left -= 2000;
      return mailer.send(letter);
    };
    await onSchedule({ ...sandbox.world, mailer: { send } })(() => left);
    // Every shard finishes the one that it has begun.
    expect(sandbox.letters.length).toBeGreaterThanOrEqual(5);
    expect(sandbox.letters.length).toBeLessThan(5 + 8);
    expect(owing(sandbox)).toHaveLength(40 - sandbox.letters.length);
    await onSchedule(sandbox.world)(plenty);
    expect(sandbox.letters).toHaveLength(40);
  });

  test("throws at the end when something failed, having done what it could, and puts the rest off", async () => {
    const sandbox = await signedUp(16);
    const { mailer } = sandbox.world;
    const send: typeof mailer.send = async (letter) => {
      if (letter.to === "person-5@example.org") throw new Error("this one fails");
      return mailer.send(letter);
    };
    await expect(onSchedule({ ...sandbox.world, mailer: { send } })(plenty)).rejects.toThrow(
      /^1 of what was due failed/,
    );
    expect(sandbox.letters).toHaveLength(15);
    const [record, ...others] = owing(sandbox);
    expect(others).toEqual([]);
    expect(record?.dueAt).toBeGreaterThan(sandbox.world.now());
    expect(logged()).toContain('"failed":1');
    sandbox.setClock(record?.dueAt ?? 0);
    await onSchedule(sandbox.world)(plenty);
    expect(sandbox.letters).toHaveLength(16);
  });

  test("gives an outage three chances a shard and then leaves the rest of it alone", async () => {
    const sandbox = await signedUp(60);
    sandbox.setPost("down");
    await expect(onSchedule(sandbox.world)(plenty)).rejects.toThrow("failed and is put off");
    expect(sandbox.attempts()).toBeLessThanOrEqual(3 * 8);
    expect(owing(sandbox)).toHaveLength(60);
    expect(logged().match(/"not tended"/g)).toHaveLength(3);
  });

  test("throws when the table itself fails, and puts nothing off", async () => {
    const sandbox = await signedUp(3);
    const fail = () => Promise.reject(new Error("the table does not answer"));
    const records = { ...sandbox.world.records, everything: fail, find: fail };
    await expect(onSchedule({ ...sandbox.world, records })(plenty)).rejects.toThrow("the table does not answer");
    expect(owing(sandbox).every(({ dueAt }) => (dueAt ?? 0) <= sandbox.world.now())).toBe(true);
  });

  test("with nothing due does nothing and says so", async () => {
    const sandbox = openSandbox();
    await onSchedule(sandbox.world)(plenty);
    expect(sandbox.attempts()).toBe(0);
    expect(logged()).toContain("tended");
  });
});
