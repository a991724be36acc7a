// `assent audience import`: files as they come, each line accounted for, nobody named on the terminal, nothing done twice.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type CsvRecord, csvRecords } from "../../infra/cli/audience/import-csv.ts";
import { readMoment } from "../../infra/cli/audience/import-moment.ts";
import { inOrder, openPace } from "../../infra/cli/audience/import-pace.ts";
import { openSeen } from "../../infra/cli/audience/import-seen.ts";
import { openTally, summary } from "../../infra/cli/audience/import-tally.ts";
import { openAudience } from "../../shared/aws/audience.ts";
import { openRecords } from "../../shared/aws/records.ts";
import { nonce } from "../../shared/kit/bytes.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { personKey } from "../../shared/optin/link.ts";
import type { Records } from "../../shared/optin/ports.ts";
import { hear } from "../../shared/optin/suppression/feedback.ts";
import { describeOnEngine } from "../support/engine.ts";
import { walkForms } from "../support/walk.ts";
import { follow, personSecret, start } from "../support/world.ts";
import { type Desk, openDesk, type Ran } from "./desk.ts";

let desk: Desk;
let folder: string;
beforeEach(() => {
  desk = openDesk(walkForms);
  folder = mkdtempSync(join(tmpdir(), "assent-import-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const word = "double opt-in with our former provider until 2026";
const gathered = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

const proven = ["--form", "newsletter", "--proof-given", word] as const;
const byMail = ["--form", "newsletter", "--double-opt-in", "--rate", "100000"] as const;

const fileOf = (text: string | Buffer, name = "people.csv"): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

/** Imports and holds what is true of every import: nobody is named on the terminal. */
const brought = async (text: string | Buffer, how: readonly string[] = proven, on = desk): Promise<Ran> => {
  const ran = await on.assent("audience", "import", fileOf(text), ...how);
  expect(`${ran.out}${ran.err}`.replaceAll(folder, "")).not.toContain("@");
  return ran;
};
const records = (on = desk) => [...on.box.world.records.contents().records.values()];
const emails = (on = desk) =>
  records(on)
    .map(({ email }) => email)
    .sort();

const report = async (text: string, how: readonly string[] = proven): Promise<readonly string[]> => {
  const file = join(folder, `${nonce(6)}.jsonl`);
  await brought(text, [...how, "--report", file]);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((row) => `${row.line} ${row.outcome}${row.reason && `: ${row.reason}`}`);
};

describe("CSV", () => {
  const read = async (...pieces: readonly string[]): Promise<readonly CsvRecord[]> => {
    const text = async function* () {
      yield* pieces;
    };
    return gathered(csvRecords(text()));
  };
  const cells = async (...pieces: readonly string[]) => (await read(...pieces)).map((record) => record.cells);

  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      "quotes around a cell, doubled within",
      'a,b\r\n"x ""y"", z",2\r\n',
      [
        ["a", "b"],
        ['x "y", z', "2"],
      ],
    ],
    [
      "a line break within quotes",
      'a,b\r\n"1\r\n2",3\r\n',
      [
        ["a", "b"],
        ["1\r\n2", "3"],
      ],
    ],
    [
      "semicolons, told from the header",
      "a;b\r\n1,5;2\r\n",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "a header whose quoted name holds the other delimiter",
      '"a;b;c",d\n1,2\n',
      [
        ["a;b;c", "d"],
        ["1", "2"],
      ],
    ],
    ["line feeds alone, no last line end, empty lines", "a\n\n1\n\n2", [["a"], ["1"], ["2"]]],
    [
      "empty cells, a quoted empty one, one at the end",
      'a,b,c\n,"",\n',
      [
        ["a", "b", "c"],
        ["", "", ""],
      ],
    ],
    ["a quote in the middle of a bare cell as it stands", 'a\n5" tall\n', [["a"], ['5" tall']]],
    ["nothing", "", []],
  ])("reads %s", async (_, text, expected) => {
    expect(await cells(text)).toEqual(expected);
    expect(await cells(...text)).toEqual(expected);
  });

  test("names the line on which each record begins", async () => {
    expect((await read('a\n"1\n\n2"\n3\n')).map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test.each([
    ['a,b\n"x"y,2\n3,4\n', "something follows a closing quote"],
    ['a,b\n1,"open', "a quote is never closed"],
  ])("does not guess at %j", async (text, fault) => {
    expect((await read(text))[1]).toMatchObject({ line: 2, fault });
  });

  test("does not take the rest of the file for a cell that is never closed", async () => {
    await expect(read(`a\n1\n"${"x\n".repeat(40_000)}`)).rejects.toThrow("line 3: longer than 64 KiB");
  });

  test("reads back whatever cells were written, however the file comes in pieces", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r\n", " ", "é", "=", "'") });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(",", ";"), fc.nat({ max: 7 }), async (rows, delimiter, size) => {
        const written = [["a", "b", "c"], ...rows];
        const text = stringify(written, { delimiter, record_delimiter: "windows", quoted: true });
        const pieces = text.match(new RegExp(`[^]{1,${size + 1}}`, "gu")) ?? [];
        expect(await cells(...pieces)).toEqual(written);
      }),
    );
  });
});

describe("a date", () => {
  test.each([
    ["2024-05-31", "2024-05-31T00:00:00Z"],
    ["2024-05-31T14:30", "2024-05-31T14:30:00Z"],
    ["2024-05-31 14:30:05", "2024-05-31T14:30:05Z"],
    ["2024-05-31T14:30:05.999Z", "2024-05-31T14:30:05Z"],
    ["2024-05-31T14:30:05+02:00", "2024-05-31T12:30:05Z"],
    ["2024-02-29", "2024-02-29T00:00:00Z"],
  ])("%s is %s", (text, moment) => {
    expect(readMoment(text)).toBe(Date.parse(moment) / 1000);
  });

  test.each([
    "31.05.2024",
    "05/06/2024",
    "2024-02-30",
    "2023-02-29",
    "2024-13-01",
    "2024-05-31T25:00",
    "1717165800",
    "",
  ])("%j is none", (text) => {
    expect(readMoment(text)).toBeUndefined();
  });
});

describe("a file", () => {
  test("with a byte order mark, semicolons, quotes and umlauts comes in as it was meant", async () => {
    const { code, out } = await brought(
      '\uFEFFemail;firstName;lastName\r\n"Ada@Example.com";"Ada ""B"";";Löwe\r\nbob@münchen.example;Bob;\r\n',
    );
    expect([code, out]).toEqual([0, "2 lines: 2 imported\n"]);
    expect(records().map(({ email, answers }) => [email, answers])).toEqual([
      ["Ada@example.com", { firstName: 'Ada "B";', lastName: "Löwe" }],
      ["bob@xn--mnchen-3ya.example", { firstName: "Bob" }],
    ]);
  });

  test("of JSON lines comes in too, absent and null alike", async () => {
    const file = fileOf(
      '{"email":"ada@example.com","firstName":"Ada","lastName":null}\n\n{"email":"bob@example.com"}\n{"email":1}\n[]\n{"email":"x@example.com","age":"7"}\n',
      "people.jsonl",
    );
    const { code, err } = await desk.assent("audience", "import", file, ...proven);
    expect([code, emails()]).toEqual([1, ["ada@example.com", "bob@example.com"]]);
    expect(err).toBe(
      [
        "line 4 refused: email is not text",
        "line 5 refused: not a JSON object",
        "line 6 refused: members unknown: “age”; known are firstName, lastName, email, language, source, confirmedAt, consentText; what is to be left out goes into --ignore",
        "",
      ].join("\n"),
    );
  });

  test("whose cells look like formulas is taken as it stands, and defused when it is written again", async () => {
    const to = join(folder, "report.csv");
    const formula = '=HYPERLINK(""https://evil.example"")';
    const { code } = await brought(
      `email,firstName\r\n+49@example.com,"${formula}"\r\n"""=1""@example.com",x\r\n=cmd,y\r\n`,
      [...proven, "--report", to],
    );
    expect(code).toBe(1);
    expect(emails()).toEqual(["+49@example.com", "=1@example.com"]);
    expect(records()[0]?.answers.firstName).toBe('=HYPERLINK("https://evil.example")');
    const lines = readFileSync(to, "utf8").split("\r\n");
    expect(lines[0]).toBe("line,email,outcome,reason");
    for (const line of lines.slice(1).filter(Boolean)) expect(line).not.toMatch(/^\d+,"?[=+]/);
  });

  test.each<[string, string | Buffer, string]>([
    ["an unknown column", "email,age\n", "columns unknown: “age”; known are firstName, lastName, email, language"],
    ["no address", "firstName\nAda\n", "there is no column “email”"],
    ["a column twice", "email,email\n", "the column “email” is there twice"],
    ["nothing in it", "", "is empty"],
    ["another encoding", Buffer.from("email,firstName\nada,Zo\xeb\n", "latin1"), "is not UTF-8"],
  ])("with %s is refused whole, in one line that says what to do", async (_, text, said) => {
    const { code, err } = await brought(text);
    expect([code > 0, records()]).toEqual([true, []]);
    expect(err).toContain(said);
  });

  test("with columns to leave out comes in without them", async () => {
    expect((await brought("age,email,note\n7,ada@example.com,x\n", [...proven, "--ignore", "age, note"])).code).toBe(0);
    expect(records()[0]?.answers).toEqual({});
  });

  test("that is not there is said in one line", async () => {
    const { code, err } = await desk.assent("audience", "import", join(folder, "none.csv"), ...proven);
    expect([code, err]).toEqual([1, `assent: ${join(folder, "none.csv")}: ENOENT\n`]);
  });
});

describe("a line", () => {
  test("that cannot come in says why, and the others come in", async () => {
    const rows = [
      "email,firstName,language,confirmedAt,source,consentText",
      "ada@example.com,,,2024-05-31,fair,",
      "nobody,,,,,",
      ",x,,,,",
      `a@example.com,${"x".repeat(101)},,,,`,
      "b@example.com,,fr,,,",
      "c@example.com,,,31.05.2024,,",
      "d@example.com,,,2124-05-31,,",
      "e@example.com,,,,from 203.0.113.7,",
      "f@example.com,,,,,I am F@example.com and agree",
      "ADA@EXAMPLE.COM,,,,,",
      "g@example.com,,de",
      "h@example.com,,DE,,,",
    ];
    expect(await report(`${rows.join("\r\n")}\r\n`)).toEqual([
      "2 imported",
      "3 refused: email is not valid",
      "4 refused: email is missing",
      "5 refused: firstName is too long",
      "6 refused: language is none that is offered",
      "7 refused: confirmedAt is no ISO 8601 date, such as 2024-05-31T14:30:00Z",
      "8 refused: confirmedAt lies in the future",
      "9 refused: source holds the person's address or an IP address, and a proof must not",
      "10 refused: consentText holds the person's address or an IP address, and a proof must not",
      "11 refused: the same person as line 2",
      "12 refused: 3 cells where the header has 6",
      "13 imported",
    ]);
    expect(records().map(({ language }) => language)).toEqual(["en", "de"]);
  });

  test("about somebody who left, complained or is here already says since when", async () => {
    await desk.join("left@example.com");
    await desk.leave("left@example.com");
    await desk.join("here@example.com");
    await desk.join("loud@example.com");
    const person = personKey(personSecret, "loud@example.com");
    await hear(desk.box.world, { kind: "complaint", person, messageId: "message-9" });
    const text = "email\nleft@example.com\nhere@example.com\nloud@example.com\n";
    const before = desk.box.world.records.contents();
    expect(await report(text)).toEqual([
      "2 refused: left on 2026-11-23T15:05:05Z; let them sign up again",
      "3 kept: confirmed 2026-11-23T15:06:05Z",
      "4 refused: not to be written to since 2026-11-23T15:07:05Z: bounced, complained or objected",
    ]);
    expect(desk.box.world.records.contents()).toEqual(before);
    const { code, out } = await brought(text);
    expect([code, out]).toEqual([1, "3 lines: 1 kept, 2 refused (1 withdrawn, 1 suppressed)\n"]);
  });
});

describe("an import", () => {
  const three = "email\nada@example.com\nbob@example.com\ncid@example.com\n";

  test("by double opt-in sends each the confirmation mail, and takes in who presses its button", async () => {
    expect((await brought(three, [...byMail, "--language", "de"])).out).toBe("3 lines: 3 asked\n");
    await desk.deliverAll();
    expect(desk.box.letters.map(({ to }) => to)).toEqual(["ada@example.com", "bob@example.com", "cid@example.com"]);
    await confirm(desk.box.world, follow(desk.box.letters[1], "confirm"));
    const [row] = await desk.json("proof", "bob@example.com");
    expect(row).toMatchObject({ given: "press", language: "de", verified: true, messageId: "message-2" });
    expect(row.import).toMatchObject({ statement: null, line: 3 });
    expect((await desk.assent("proof", "bob@example.com")).out).toContain("behind the link in the mail");
    const [{ mail }] = await desk.json("proof", "bob@example.com", "--mail");
    expect(mail).toMatchObject({
      template: "whole",
      text: expect.stringContaining("steht auf einer Liste von Abonnenten"),
    });
    const { out } = await desk.assent("audience", "export", "newsletter", "--format", "jsonl");
    expect(out.trim().split("\n")).toHaveLength(1);
  });

  test("with a proof given is shown by that proof as what it is", async () => {
    const text = "email,confirmedAt,consentText,source\nada@example.com,2019-05-01,Send me news!,trade fair\n";
    await brought(text);
    const [row] = await desk.json("proof", "ada@example.com");
    expect(row).toMatchObject({
      ...{ given: "imported", attested: false, text: "Send me news!", version: "imported", verified: true },
      ...{ mailedAt: null, messageId: null, confirmedAt: "2019-05-01T00:00:00Z" },
      import: {
        ...{ at: "2026-11-23T15:04:05Z", statement: word, line: 2 },
        ...{ confirmedAt: "2019-05-01T00:00:00Z", consentText: "Send me news!", source: "trade fair" },
      },
    });
    const sum = spawnSync("sha256sum", [join(folder, "people.csv")], { encoding: "utf8" }).stdout.split(" ")[0];
    expect(row.import.file).toBe(sum);
    const { out } = await desk.assent("proof", "ada@example.com");
    for (const part of [word, "trade fair", "as the operator says", "no act seen here"]) expect(out).toContain(part);
    expect(out).not.toMatch(/ticking|button/);
  });

  test("with a proof given that states no time or words claims none", async () => {
    await brought("email\nada@example.com\n");
    expect(await desk.json("proof", "ada@example.com")).toMatchObject([{ text: null, confirmedAt: null }]);
    const page = join(folder, "proof.html");
    await desk.assent("proof", "ada@example.com", "--html", page);
    for (const part of ["no time is stated", "are not stated", word])
      expect(readFileSync(page, "utf8")).toContain(part);
    expect(readFileSync(page, "utf8")).not.toMatch(/Form sent|Confirmed|ticking/);
  });

  test("is a consent record whose given event is the controller's statement, in documented fields", async () => {
    await brought("email,confirmedAt\nada@example.com,2019-05-01\n");
    const { out } = await desk.assent("proof", "ada@example.com", "--format", "27560");
    const [{ events, evidence }] = JSON.parse(out);
    expect(events).toMatchObject([
      { event_state: "dpv:ConsentRequested", event_type: "brought in by the controller", entity_id: "controller" },
      { event_state: "dpv:ConsentGiven", event_time: "2019-05-01T00:00:00Z" },
    ]);
    expect(events[1].event_type).toContain(word);
    const documented = readFileSync(join(import.meta.dirname, "../../docs/proof-format.md"), "utf8");
    for (const name of ["import", ...Object.keys(evidence.import)]) expect(documented).toContain(`\`${name}\``);
  });

  test.each([
    ["by mail", byMail],
    ["with a proof", proven],
  ])("%s run twice changes nothing the second time, and says so", async (_, how) => {
    await brought(three, how);
    await desk.deliverAll();
    const before = [desk.box.world.records.contents(), desk.box.letters.length];
    expect(await brought(three, how)).toEqual({ code: 0, out: "3 lines: 3 kept\nNothing was changed.\n", err: "" });
    await desk.deliverAll();
    expect([desk.box.world.records.contents(), desk.box.letters.length]).toEqual(before);
  });

  test("sends no mail to who is taken in, and the welcome mail only when that is asked for", async () => {
    await brought(three);
    await desk.deliverAll();
    expect(desk.box.letters).toEqual([]);
    await brought("email\ndan@example.com\n", [...proven, "--welcome"]);
    await desk.deliverAll();
    expect(desk.box.letters.map(({ to }) => to)).toEqual(["dan@example.com"]);
  });

  test("that is dry writes nothing and tells what would be", async () => {
    const { code, out } = await brought(`${three}ADA@example.com\n`, [...proven, "--dry-run"]);
    expect([code, records()]).toEqual([1, []]);
    expect(out).toBe("4 lines: 3 imported, 1 refused (1 duplicate)\nNothing was written: this was a dry run.\n");
  });

  test("answers in JSON with counts and nobody's name", async () => {
    const { out } = await brought(`${three}nobody\n`, [...proven, "--json"]);
    expect(JSON.parse(out)).toEqual({
      ...{ form: "newsletter", file: expect.stringMatching(/^[0-9a-f]{64}$/), at: "2026-11-23T15:04:05Z" },
      ...{ dryRun: false, interrupted: false, lines: 4, imported: 3, asked: 0, kept: 0, refused: 1 },
      refusals: { invalid: 1 },
    });
  });

  test("names ten refused lines on the terminal and all of them in the report, which is the operator's alone", async () => {
    const file = join(folder, "report.csv");
    const { err } = await brought(`email\n${"nobody\n".repeat(30)}`, [...proven, "--report", file]);
    expect(err.match(/refused: email is not valid/g)).toHaveLength(10);
    expect(readFileSync(file, "utf8").match(/refused/g)).toHaveLength(30);
    expect(statSync(file).mode & 0o077).toBe(0);
    const again = await brought(three, [...proven, "--report", file]);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("is there already; name another --report")]);
  });

  test("brings people in to a form whose consents end by themselves, from the day that the file states", async () => {
    const to = ["--form", "club", "--proof-given", word];
    const text = "email,confirmedAt\nada@example.com,2026-11-13\nbob@example.com,2026-10-01\n";
    expect((await brought(text, to)).err).toContain(
      "line 3 refused: the form's period for a confirmed consent was over",
    );
    expect(records()).toMatchObject([{ expiresAt: Date.UTC(2026, 11, 13) / 1000 }]);
    expect(desk.box.world.records.contents().proofs.size).toBe(1);
  });

  test.each<[string, readonly string[]]>([
    ["--form is missing", ["--double-opt-in"]],
    ["no form “letter”; there are: newsletter, club", ["--form", "letter", "--double-opt-in"]],
    ["give one of --double-opt-in and --proof-given", ["--form", "newsletter"]],
    ["give one of --double-opt-in and --proof-given", [...proven, "--double-opt-in"]],
    ["10 to 500 characters", ["--form", "newsletter", "--proof-given", "yes"]],
    ["--welcome is for --proof-given", [...byMail, "--welcome"]],
    ["this form has no welcome mail", ["--form", "club", "--proof-given", word, "--welcome"]],
    [
      "no consent “letter” on this form; there are: newsletter, survey",
      ["--form", "club", "--proof-given", word, "--consent", "letter"],
    ],
    ["without the consent “newsletter”", ["--form", "club", "--proof-given", word, "--consent", "survey"]],
    ["--rate is a number a second", [...proven, "--rate", "fast"]],
    ["--language is en or de or es", [...proven, "--language", "fr"]],
  ])("is not begun by a wrong call: %s", async (said, how) => {
    const { code, err } = await brought(three, how);
    expect([code, records()]).toEqual([2, []]);
    expect(err).toContain(said);
  });

  test("that the operator interrupts finishes what is under way, and the next run goes on from there", async () => {
    const many = `email\n${Array.from({ length: 200 }, (_, at) => `p${at}@example.com\n`).join("")}`;
    let added = 0;
    const records: Records = {
      ...desk.box.world.records,
      add: (...given) => {
        if (++added === 40) process.emit("SIGINT");
        return desk.box.world.records.add(...given);
      },
    };
    const interrupted = openDesk(walkForms, { records });
    const { code, out } = await brought(many, proven, interrupted);
    expect(code).toBe(1);
    expect(out).toContain("Interrupted; run it again");
    const done = emails().length;
    expect(done).toBeGreaterThanOrEqual(40);
    expect(done).toBeLessThan(80);
    expect(out).toContain(`${done} lines: ${done} imported`);
    expect((await brought(many)).out).toBe(`200 lines: ${200 - done} imported, ${done} kept\n`);
  });

  test("holds as much for its last line as for its first, but for twelve bytes a line and their room", () => {
    const bench = join(import.meta.dirname, "../../bench/import.ts");
    const { stdout, stderr } = spawnSync(process.execPath, [bench, "20000"], { encoding: "utf8" });
    const { code, people, heldFirst, heldMost } = JSON.parse(stdout || `{"failed": ${JSON.stringify(stderr)}}`);
    expect([code, people]).toEqual([0, 20_000]);
    expect(heldMost - heldFirst).toBeLessThan(6);
  }, 90_000);
});

describe("the pace", () => {
  test("lets so many go a second, evenly, and does not catch up on a pause", () => {
    let now = 0;
    const wait = openPace(10, () => now);
    expect([wait(), wait(), wait()]).toEqual([0, 100, 200]);
    now = 5000;
    expect([wait(), wait()]).toEqual([0, 100]);
  });

  test("never has more than its width under way, and gives the results in order", async () => {
    let [running, most] = [0, 0];
    const items = async function* () {
      for (let at = 0; at < 50; at++) yield at;
    };
    const work = async (at: number) => {
      most = Math.max(most, ++running);
      for (let turns = (at * 7) % 5; turns >= 0; turns--) await new Promise(setImmediate);
      running -= 1;
      return at;
    };
    expect(await gathered(inOrder(items(), 8, work))).toEqual(Array.from({ length: 50 }, (_, at) => at));
    expect(most).toBe(8);
  });
});

test("who was in a file already is found among a hundred thousand, and nobody else is", () => {
  const seen = openSeen();
  const people = Array.from({ length: 100_000 }, () => nonce(24));
  expect(people.filter((person, at) => seen.first(person, at + 2) !== undefined)).toEqual([]);
  expect(people.every((person, at) => seen.first(person, 7) === at + 2)).toBe(true);
});

test("an operator who waits sees counts and rate now and then", () => {
  let now = 0;
  const said: string[] = [];
  const tally = openTally(
    (line) => said.push(line),
    () => now,
  );
  for (let line = 2; line < 12_002; line++) {
    now += 1;
    tally.add({ line, email: "", outcome: line % 4 ? "imported" : "kept", why: "", reason: "" });
  }
  expect(said).toEqual([
    "5,000 lines: 3,750 imported, 1,250 kept; 1,000 a second",
    "10,000 lines: 7,500 imported, 2,500 kept; 1,000 a second",
  ]);
  expect(summary(tally)).toBe("12,000 lines: 9,000 imported, 3,000 kept");
});

describeOnEngine("an import into the table", (engine) => {
  const many = (count: number) =>
    `email,confirmedAt\r\n${Array.from({ length: count }, (_, at) => `person-${at}@example.com,2024-05-31\r\n`).join("")}`;
  const open = async (form: "newsletter" | "club" = "newsletter") => {
    const table = await engine.table();
    const real = openRecords(engine.dynamo, table);
    const at = (wrapped: Records) =>
      openDesk(walkForms, { records: wrapped, audience: openAudience(engine.dynamo, table) });
    const listed = async () => {
      const { out } = await at(real).assent("audience", "export", form, "--format", "jsonl");
      return out
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    };
    return { real, at, listed };
  };

  test("that broke off in the middle is run again, and everybody is on the list once", async () => {
    const { real, at, listed } = await open();
    let left = 60;
    const breaking: Records = {
      ...real,
      add: (...given) => (left-- > 0 ? real.add(...given) : Promise.reject(new Error("the table does not answer"))),
    };
    const broken = await brought(many(200), proven, at(breaking));
    expect(broken.code).toBe(1);
    expect(broken.err).toMatch(/^stopped after \d+ lines: \d+ imported; run it again, and it goes on from there$/m);
    expect((await listed()).length).toBe(60);
    const { code, out } = await brought(many(200), proven, at(real));
    expect([code, out]).toEqual([0, "200 lines: 140 imported, 60 kept\n"]);
    const people = await listed();
    expect(new Set(people.map(({ email }) => email)).size).toBe(200);
    expect(people.every(({ confirmedAt }) => confirmedAt === "2024-05-31T00:00:00Z")).toBe(true);
    expect((await brought(many(200), proven, at(real))).out).toBe("200 lines: 200 kept\nNothing was changed.\n");
  });

  test("twice at the same time still brings everybody in once", async () => {
    const { real, at, listed } = await open();
    const file = fileOf(many(200));
    const runs = await Promise.all([at(real), at(real)].map((one) => one.json("audience", "import", file, ...proven)));
    expect(runs[0].imported + runs[1].imported).toBeLessThanOrEqual(200);
    await brought(many(200), proven, at(real));
    expect(await listed()).toHaveLength(200);
  });

  test("writes the record and its early proof together, and a proof of each verifies", async () => {
    const { real, at } = await open("club");
    const text = many(20).replaceAll("2024-05-31", "2026-11-20");
    await brought(text, ["--form", "club", "--proof-given", word], at(real));
    const known = await real.everything(personKey(personSecret, "person-7@example.com"));
    expect([known.records.length, known.proofs.length]).toEqual([1, 1]);
    expect(await at(real).json("proof", "Person-7@example.com")).toMatchObject([{ given: "imported", verified: true }]);
    expect(known.records[0]?.confirmedAt).toBeLessThan(start);
  });
});
