// `assent audience export`: who may be written to, each once, each with a link that works, in files that do no harm.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { writeAudience } from "../../infra/cli/audience/export.ts";
import { onePerPerson } from "../../infra/cli/audience/one-per-person.ts";
import type { Member } from "../../shared/aws/audience.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { type Claim, readLink } from "../../shared/optin/link.ts";
import { submit } from "../../shared/optin/submit.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { walkForms } from "../support/walk.ts";
import { linkKeys, sent } from "../support/world.ts";
import { type Desk, openDesk } from "./desk.ts";

let desk: Desk;
beforeEach(() => {
  desk = openDesk(walkForms);
});
const exported = async (list = "newsletter", of = desk) => {
  const { out } = await of.assent("audience", "export", list, "--format", "jsonl");
  return out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
};
const named = (email: string, firstName: string) => ({
  submission: { answers: { email, firstName }, consents: ["newsletter"], texts: {} },
});

describe("an export", () => {
  test("holds who confirmed, and neither who did not nor who left", async () => {
    await desk.join("ada@example.com", { ...named("ada@example.com", "Ada"), language: "de" });
    await submit(desk.box.world, sent("bob@example.com"));
    await desk.join("eve@example.com");
    await desk.leave("eve@example.com");
    expect(await exported()).toEqual([
      {
        email: "ada@example.com",
        answers: { firstName: "Ada" },
        language: "de",
        confirmedAt: "2026-11-23T15:05:05Z",
        form: "newsletter",
        unsubscribeUrl: expect.stringMatching(/^https:\/\/forms\.example\/unsubscribe\/[\w.-]+$/),
      },
    ]);
  });

  test("gives each a link that ends their consent, in their language, also one that they gave after they had left", async () => {
    await desk.join("ada@example.com", { language: "es" });
    const [{ unsubscribeUrl }] = await exported();
    await desk.leave("ada@example.com");
    desk.box.wait(3600);
    await desk.join("ada@example.com", { ...named("ada@example.com", "Ada"), language: "es" });
    expect(await exported()).toHaveLength(1);
    const claim = readLink(linkKeys, unsubscribeUrl.split("/").at(-1), "unsubscribe");
    expect(claim).toMatchObject({ form: "newsletter", language: "es" });
    await leave(desk.box.world, claim as Claim);
    expect(await exported()).toEqual([]);
  });

  test("by a consent's name spans every form that asks for it, each person once, as they confirmed last", async () => {
    await desk.join("ada@example.com");
    await desk.join("ada@example.com", { form: "club" });
    await desk.join("eve@example.com", { form: "club" });
    expect((await exported()).map(({ email, form }) => `${email} ${form}`).sort()).toEqual([
      "ada@example.com club",
      "eve@example.com club",
    ]);
  });

  test("by a form's name holds that form's people", async () => {
    await desk.join("ada@example.com");
    await desk.join("eve@example.com", { form: "club" });
    expect((await exported("club")).map(({ email }) => email)).toEqual(["eve@example.com"]);
  });

  test("leaves out whose time is over, deleted yet or not", async () => {
    await desk.join("eve@example.com", { form: "club" });
    desk.box.wait(30 * 86_400 - 1);
    expect(await exported()).toHaveLength(1);
    desk.box.wait(1);
    expect(await exported()).toEqual([]);
  });

  test("fails rather than hand out links of a form that is gone", async () => {
    await desk.join("eve@example.com", { form: "club" });
    const later = openDesk({ newsletter }, { audience: desk.operator.audience });
    const { code, err } = await later.assent("audience", "export", "newsletter");
    expect([code, err]).toEqual([1, expect.stringContaining("people of the form club are on this list")]);
  });

  test("into a file is whole or not there, and nobody else's to read", async () => {
    const folder = mkdtempSync(join(tmpdir(), "assent-export-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "list.csv");
    await desk.join("ada@example.com");
    const { code, out, err } = await desk.assent("audience", "export", "newsletter", "--output", file);
    expect([code, out, err]).toEqual([0, "", "1 person on the list newsletter\n"]);
    expect(readFileSync(file, "utf8").split("\r\n")).toHaveLength(3);
    expect(statSync(file).mode & 0o077).toBe(0);

    const half = async function* (): AsyncIterable<Member> {
      yield* desk.operator.audience.list("newsletter")[0] ?? [];
      throw new Error("the table does not answer");
    };
    const broken = openDesk(walkForms, { audience: { list: () => [half()] } });
    const other = join(folder, "half.csv");
    expect((await broken.assent("audience", "export", "newsletter", "--output", other)).code).toBe(1);
    expect([existsSync(other), existsSync(`${other}.part`)]).toEqual([false, false]);
  });
});

describe("a CSV file", () => {
  const csv = async () => (await desk.assent("audience", "export", "newsletter")).out;

  test("has a header that does not depend on who is in it, and RFC 4180's line ends and quotes", async () => {
    const header = "email,firstName,lastName,language,confirmedAt,form,unsubscribeUrl\r\n";
    expect(await csv()).toBe(header);
    await desk.join("ada@example.com", named("ada@example.com", 'Ada "Byron", Countess'));
    const [, line] = (await csv()).split("\r\n");
    expect(line).toMatch(/^ada@example\.com,"Ada ""Byron"", Countess",,en,2026-11-23T15:05:05Z,newsletter,https:/);
  });

  test.each(["=1+1", "+49", "-1", "@SUM(A1)", "＝1", '=HYPERLINK("https://evil.example")'])(
    "defuses the answer %s",
    async (answer) => {
      await desk.join("ada@example.com", named("ada@example.com", answer));
      const [, line = ""] = (await csv()).split("\r\n");
      expect(line).toMatch(/^ada@example\.com,"?'/);
      expect((await exported())[0].answers.firstName).toBe(answer);
    },
  );

  test.each([
    ["=cmd|x!a@example.com", '"""=cmd|x!a""@example.com"'],
    ["+49@example.com", '"""+49""@example.com"'],
    ["-x@example.com", '"""-x""@example.com"'],
  ])("writes the address %s so that it is no formula and still the same mailbox", async (email, cell) => {
    await desk.join(email);
    const [, line = ""] = (await csv()).split("\r\n");
    expect(line.startsWith(`${cell},`)).toBe(true);
    expect((await exported())[0].email).toBe(email);
  });
});

describe("at length", () => {
  const member = (person: string, confirmedAt = 1): Member => ({
    ...{
      person,
      form: "newsletter",
      id: "one",
      email: `${person}@example.com`,
      answers: {},
      language: "en" as const,
      confirmedAt,
    },
  });
  const all = async (members: readonly Member[]) => {
    const kept: string[] = [];
    const source = async function* () {
      yield* members;
    };
    for await (const { person, confirmedAt } of onePerPerson(source())) kept.push(`${person}${confirmedAt}`);
    return kept;
  };

  test("of a person's several records the one confirmed last is taken, wherever it stands", async () => {
    expect(await all([])).toEqual([]);
    expect(
      await all([member("a", 1), member("a", 3), member("a", 2), member("b"), member("c", 2), member("c", 1)]),
    ).toEqual(["a3", "b1", "c2"]);
  });

  test("an index out of order is refused, because somebody could be in it twice", async () => {
    await expect(all([member("b"), member("a")])).rejects.toThrow("not in the order");
  });

  test.each(["csv", "jsonl"] as const)("as %s nobody is fetched long before they are written", async (format) => {
    let [fetched, furthest, lines] = [0, 0, 0];
    const shard = async function* (): AsyncIterable<Member> {
      for (fetched = 0; fetched < 6000; fetched++) yield member(String(fetched).padStart(5, "0"));
    };
    const slow = new Writable({
      highWaterMark: 1,
      write(chunk, _, done) {
        lines += String(chunk).split("\n").length - 1;
        furthest = Math.max(furthest, fetched - lines);
        setImmediate(done);
      },
    });
    const operator = { ...desk.operator, audience: { list: () => [shard()] } };
    expect(await writeAudience(operator, { consent: "newsletter", forms: ["newsletter"] }, format, slow)).toBe(6000);
    // What the streams between hold: 64 KiB each.
    expect(furthest).toBeLessThan(1500);
  });

  test("memory is the same for the first three thousand people and the last of thirty thousand", () => {
    const bench = join(import.meta.dirname, "../../bench/audience.ts");
    const { stdout, stderr } = spawnSync(process.execPath, [bench, "30000", "jsonl"], { encoding: "utf8" });
    const { people, megabytes, heldFirst, heldMost } = JSON.parse(stdout || `{"failed": ${JSON.stringify(stderr)}}`);
    expect(people).toBe(30_000);
    expect(megabytes).toBeGreaterThan(10);
    expect(heldMost - heldFirst).toBeLessThan(3);
  });
});

test("a reader that has read enough ends the export without a word", async () => {
  const closed = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
  const broken = openDesk(walkForms, {
    secrets: { person: () => Promise.reject(closed), links: () => Promise.reject(closed) },
  });
  expect(await broken.assent("audience", "export", "newsletter")).toEqual({ code: 0, out: "", err: "" });
});
