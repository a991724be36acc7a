// Rights that people use by mail to staff: entered, done, told to the person, and kept by whom and when.

import { describe, expect, test } from "vitest";
import { runErrand } from "../../shared/access/run-errand.ts";
import { beginSession, readSession } from "../../shared/access/session.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { registration } from "../../shared/forms/registration.ts";
import { undo } from "../../shared/optin/undo/undo.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { moveAddress } from "../../shared/rights/move-address.ts";
import { dueOf } from "../../shared/rights/request-clock.ts";
import { openDesk } from "./desk.ts";

const ada = "Ada@example.com";
const day = 86_400;

/** Somebody confirmed at 15:05 on 23 November, and ten days later. */
const opened = async () => {
  const desk = openDesk({ newsletter, registration });
  await desk.join(ada, { answers: { firstName: "Ada" } });
  desk.box.wait(10 * day);
  /** What a person finds in their mailbox after a command: each mail's subject. */
  const receipts = async () => {
    const before = desk.box.letters.length;
    for (const key of desk.box.errands) {
      const errand = await desk.box.world.access.find(key);
      if (errand !== undefined && "owes" in errand) await runErrand(desk.box.world, errand);
    }
    return desk.box.letters.slice(before).map(({ to, message }) => [to, message.subject]);
  };
  return { ...desk, receipts, asked: (...words: string[]) => desk.json("person", ...words, "--by=Grace") };
};

describe("a withdrawal that reached the company by mail", () => {
  test("counts from the date on which it was received, and the proof verifies", async () => {
    const { asked, json, receipts } = await opened();
    const done = await asked("withdraw", ada, "--consent=newsletter", "--received=2026-11-28");
    expect(done).toMatchObject({ status: "withdrawn", withdrawn: [{ withdrawnAt: "2026-11-28T00:00:00Z" }] });
    expect(await json("proof", ada)).toMatchObject([{ withdrawnAt: "2026-11-28T00:00:00Z", verified: true }]);
    expect((await json("person", "show", ada)).records).toEqual([]);
    expect(await receipts()).toEqual([[ada, "Your consent is withdrawn"]]);
  });

  test("of the very day of the consent counts from the consent, and of a day before is refused", async () => {
    const { asked, assent, json } = await opened();
    const { code, err } = await assent("person", "withdraw", ada, "--received=2026-11-22");
    expect([code, err]).toEqual([1, expect.stringContaining("agreed to later, 2026-11-23T15:05:05Z")]);
    expect([(await json("person", "show", ada)).records.length, await json("requests", "--all")]).toEqual([1, []]);
    await asked("withdraw", ada, "--received=2026-11-23");
    expect(await json("proof", ada)).toMatchObject([{ withdrawnAt: "2026-11-23T15:05:05Z", verified: true }]);
  });

  test("without a name takes back every consent, and again there is none", async () => {
    const { asked, join, assent } = await opened();
    const consents = ["account", "information"];
    const answers = { firstName: "Ada", lastName: "Lovelace" };
    const submission = { answers: { ...answers, email: ada }, consents, texts: {} };
    await join(ada, { form: "registration", answers, submission });
    const { withdrawn } = await asked("withdraw", ada);
    expect(withdrawn.map(({ consent }: { consent: string }) => consent).sort()).toEqual([...consents, "newsletter"]);
    expect(await asked("withdraw", ada)).toMatchObject({ status: "nothing", mailed: false });
    expect((await assent("person", "withdraw", ada)).out).toContain("No such consent stands.");
  });

  test.each([
    [["--consent=bogus"], 2, "no consent “bogus”; there are: newsletter, account, information"],
    [["--consent=toString"], 2, "no consent “toString”"],
    [["--consent=newsletter", "--form=bogus"], 2, "no form “bogus”; there are: newsletter, registration"],
    [["--consent=newsletter", "--form=registration"], 1, "they never gave newsletter on the form registration"],
    [["--consent=account"], 1, "they never gave account; they gave newsletter: newsletter"],
    [
      ["--form=registration"],
      1,
      "they never gave any consent on the form registration; they gave newsletter: newsletter",
    ],
  ])("that a slip names as %j is refused, and answers no request", async (words, code, said) => {
    const { assent, json } = await opened();
    const { id } = await json("requests", "open", ada, "--what=withdraw", "--by=Alan");
    const ran = await assent("person", "withdraw", ada, "--by=Grace", ...words);
    expect([ran.code, ran.out, ran.err]).toEqual([code, "", expect.stringContaining(said)]);
    expect(await json("requests", "--all")).toMatchObject([{ id, status: "open" }]);
    expect((await json("person", "show", ada)).records).toHaveLength(1);
  });

  test("of what does not stand any more, or of whom nothing is held, is answered by nothing", async () => {
    const { asked, receipts } = await opened();
    await asked("withdraw", ada, "--consent=newsletter");
    await receipts();
    for (const address of [ada, "nobody@example.com"]) {
      const done = await asked("withdraw", address, "--consent=newsletter");
      expect(done).toMatchObject({ status: "nothing", mailed: false, requests: [{ status: "done" }] });
    }
    expect(await receipts()).toEqual([]);
  });

  test("or a restriction, after it was left by the link, is the last word: that cannot be undone any more", async () => {
    for (const command of ["withdraw", "restrict"]) {
      const { assent, box, asked } = await opened();
      const [record] = [...box.world.records.contents().records.values()];
      const person = record?.person ?? "";
      await leave(box.world, { person, form: "newsletter", undoable: true });
      const { out } = await assent("person", command, ada);
      expect(out).toContain(command === "withdraw" ? "cannot be undone any more" : "Nothing is held");
      expect(await undo(box.world, { person, form: "newsletter" })).toBe("gone");
      expect(await asked(command, ada)).toMatchObject({ status: "nothing" });
    }
  });

  test("withdraws an optional consent alone, sealed as of when it was received", async () => {
    const { asked, join, json, box } = await opened();
    const answers = { firstName: "Ada", lastName: "Lovelace" };
    const submission = { answers: { ...answers, email: ada }, consents: ["account", "information"], texts: {} };
    await join(ada, { form: "registration", answers, submission });
    box.wait(5 * day);
    await asked("withdraw", ada, "--consent=information", "--received=2026-12-05T10:00Z");
    const proofs = await json("proof", ada);
    const told = proofs.filter(({ form }: { form: string }) => form === "registration");
    expect(told.map((row: Record<string, unknown>) => [row.consent, row.withdrawnAt, row.verified])).toEqual([
      ["account", null, true],
      ["information", "2026-12-05T10:00:00Z", true],
    ]);
  });
});

describe("by staff", () => {
  test("answers are corrected, with a receipt, and other fields and forms are refused", async () => {
    const { asked, assent, json, receipts } = await opened();
    const done = await asked("correct", ada, "--form=newsletter", "--set=firstName=Augusta", "--set=lastName=King");
    expect(done).toMatchObject({ status: "corrected", fields: expect.arrayContaining(["firstName", "lastName"]) });
    const { records } = await json("person", "show", ada);
    expect(records[0].answers).toMatchObject({ firstName: "Augusta", lastName: "King" });
    expect(await receipts()).toEqual([[ada, "Your data is corrected"]]);
    const refused = [
      ["--form=newsletter"],
      ["--set=firstName=A"],
      ["--form=newsletter", "--set=email=b@example.com"],
      ["--form=newsletter", "--set=shoeSize=40"],
      ["--form=nothing", "--set=firstName=A"],
    ];
    for (const words of refused) expect((await assent("person", "correct", ada, ...words)).code).toBe(2);
  });

  test("an answer that the form refuses leaves the request open, and says its number, until when, and how to go on", async () => {
    const { assent, asked, join, json, receipts } = await opened();
    const submission = {
      answers: { firstName: "Ada", lastName: "King", email: ada },
      consents: ["account"],
      texts: {},
    };
    await join(ada, { form: "registration", submission });
    const set = (value: string) => ["correct", ada, "--form=registration", `--set=firstName=${value}`] as const;
    const { code, out, err } = await assent("person", ...set(""), "--received=2026-12-01", "--by=Grace");
    const [{ id }] = await json("requests");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(`firstName is refused: required. Request ${id} is entered and open, due 2027-01-01`);
    expect(err).toContain(`assent requests close ${id} --note TEXT`);
    expect(await receipts()).toEqual([]);
    expect(await asked(...set("Augusta"))).toMatchObject({ status: "corrected", requests: [{ id, status: "done" }] });
    expect(await json("requests")).toEqual([]);
  });

  test("another address is asked first, and the request stays open until then", async () => {
    const { asked, json, receipts } = await opened();
    const done = await asked("correct", ada, "--address=countess@example.com");
    expect(done).toMatchObject({ status: "confirmation_required", requests: [{ status: "open" }] });
    expect(await receipts()).toEqual([["countess@example.com", "Confirm your new email address"]]);
    expect((await json("person", "show", ada)).records[0].email).toBe(ada);
  });

  test.each([[ada], [ada.toUpperCase()], ["Ada@Example.COM"]])(
    "another address that is the one in use, as %s, is a wrong call that mails and enters nothing",
    async (same) => {
      const { assent, json, receipts } = await opened();
      const { code, out, err } = await assent("person", "correct", ada, `--address=${same}`, "--by=Grace");
      expect([code, out, err]).toEqual([2, "", expect.stringContaining("is their address already")]);
      expect([await receipts(), await json("requests", "--all")]).toEqual([[], []]);
    },
  );

  test("another address that is the one in use in another script is a wrong call, too", async () => {
    const { assent, join, json } = await opened();
    await join("ada@xn--bcher-kva.example");
    const { code } = await assent("person", "correct", "ada@xn--bcher-kva.example", "--address=ADA@Bücher.example");
    expect([code, await json("requests", "--all")]).toEqual([2, []]);
  });

  test("under an address that was changed since finds nothing, and staff is told that there is another", async () => {
    const { asked, box, assent } = await opened();
    const { person } = await asked("show", ada);
    await moveAddress(box.world, person, "else@example.com");
    for (const command of ["show", "erase"]) {
      const { code, out, err } = await assent("person", command, ada, "--json", "--by=Grace");
      expect([code, err]).toEqual([0, expect.stringContaining("is known under that one; ask them for it")]);
      expect(`${out}${err}`).not.toContain("else@");
    }
    expect((await assent("proof", ada)).err).toContain("changed it to another");
    expect((await assent("proof", "else@example.com")).err).toBe("");
  });

  test("another address that was asked answers the request when it is confirmed, under it and by the person", async () => {
    const { asked, box, json } = await opened();
    const other = "countess@example.com";
    const { person, requests } = await asked("correct", ada, `--address=${other}`);
    // Another correction does not, and neither does another address.
    await asked("correct", ada, "--form=newsletter", "--set=firstName=Augusta");
    expect((await json("requests")).map(({ id }: { id: string }) => id)).toEqual([requests[0].id]);
    const { person: there } = await json("person", "show", "else@example.com");
    await moveAddress(box.world, person, "else@example.com");
    expect((await json("person", "show", "else@example.com")).requests).toMatchObject([
      { id: requests[0].id, person: there, status: "open" },
      { status: "done", outcome: "corrected" },
    ]);
    await moveAddress(box.world, there, other);
    expect((await json("person", "show", other)).requests).toMatchObject([
      { id: requests[0].id, status: "done", doneBy: "the person", outcome: "moved", openedBy: "Grace" },
      { outcome: "corrected" },
    ]);
    expect([await json("requests"), (await json("requests", "--all")).length]).toEqual([[], 2]);
    expect((await json("person", "show", ada)).requests).toEqual([]);
  });

  test("another address that was asked is answered by an erasure, which its person is told in words", async () => {
    const { asked, assent, json } = await opened();
    const { requests } = await asked("correct", ada, "--address=countess@example.com");
    await json("requests", "open", ada, "--what=access", "--by=Alan");
    await asked("erase", ada);
    expect((await json("requests")).map(({ what }: { what: string }) => what)).toEqual(["access"]);
    expect(await json("requests", "--all")).toContainEqual(
      expect.objectContaining({
        id: requests[0].id,
        what: "correct",
        status: "done",
        outcome: "erased",
        doneBy: "Grace",
      }),
    );
    expect((await assent("requests", "--all")).out).toMatch(/correct +received \S+ +erased 2026-12-03T\S+ by Grace/);
  });

  test("asked once more at a right address, the one request waits for that one", async () => {
    const { asked, box, json } = await opened();
    await asked("correct", ada, "--address=typo@example.com");
    const { person, requests } = await asked("correct", ada, "--address=right@example.com");
    expect(requests).toHaveLength(1);
    await moveAddress(box.world, person, "right@example.com");
    expect(await json("requests", "--all")).toMatchObject([{ id: requests[0].id, outcome: "moved" }]);
  });

  test("every session of a person is ended, and the log says by whom", async () => {
    const { asked, assent, box, json } = await opened();
    const { person } = await json("person", "show", ada);
    const eve = { person: "eve", language: "en" } as const;
    const cookies = [await beginSession(box.world, { person, language: "en" }), await beginSession(box.world, eve)];
    expect((await json("person", "show", ada)).sessions).toEqual([
      { begunAt: "2026-12-03T15:05:05Z", until: "2026-12-03T15:25:05Z" },
    ]);
    const done = await asked("sign-out", ada, "--received=2026-12-03");
    expect(done).toMatchObject({ status: "signed_out", ended: 1, requests: [{ what: "sign-out", doneBy: "Grace" }] });
    const stand = await Promise.all(cookies.map((cookie) => readSession(box.world, cookie)));
    expect(stand.map((session) => session?.person)).toEqual([undefined, "eve"]);
    expect((await assent("person", "sign-out", ada)).out).toContain("No session of theirs is open.");
  });

  test("a restriction is put, shown, and lifted", async () => {
    const { asked, assent, json, receipts } = await opened();
    expect(await asked("restrict", ada)).toMatchObject({ status: "restricted", activities: 1 });
    const shown = await json("person", "show", ada);
    expect(shown).toMatchObject({ restricted: { since: "2026-12-03T15:05:05Z" }, records: [{ list: null }] });
    expect(shown.records[0].restrictedSince).toBe(shown.restricted.since);
    expect((await assent("person", "show", ada)).out).toMatch(/^restricted since 2026-12-03/m);
    expect((await assent("person", "show", ada)).out).toMatch(/^ *Deleted +not until the restriction is lifted$/m);
    expect(await asked("lift", ada)).toMatchObject({ status: "lifted" });
    expect(await json("person", "show", ada)).toMatchObject({ restricted: null, records: [{ list: "newsletter" }] });
    const subjects = ["The use of your data is restricted", "The restriction is lifted"];
    expect((await receipts()).map(([, subject]) => subject)).toEqual(subjects);
  });

  test("an objection leaves every list", async () => {
    const { asked, json } = await opened();
    expect(await asked("object", ada)).toMatchObject({ status: "objected", left: [{ form: "newsletter" }] });
    expect((await json("person", "show", ada)).standing.suppressed.why).toBe("objected");
  });

  test("an erasure says what remains, and its receipt still finds the person", async () => {
    const { asked, assent, json, receipts } = await opened();
    const done = await asked("erase", ada, "--never", "--received=2026-12-01");
    expect(done).toMatchObject({
      ...{ status: "erased", deleted: { newsletter: 1 }, mailed: true },
      remains: { proofs: [{ form: "newsletter" }], suppressed: { why: "objected" } },
    });
    expect(await receipts()).toEqual([[ada, "Your data is erased"]]);
    expect((await json("person", "show", ada)).records).toEqual([]);
    expect((await assent("person", "erase", "nobody@example.com")).out).toMatch(/nothing was held/);
  });

  test("a request for access is answered by the link to one's data", async () => {
    const { asked, receipts, json } = await opened();
    expect(await asked("show", ada, "--received=2026-12-01")).toMatchObject({
      ...{ status: "link_sent", records: [{ email: ada }], requests: [{ what: "access", status: "done" }] },
    });
    expect(await receipts()).toEqual([[ada, "The link to your data"]]);
    await json("person", "show", ada);
    expect(await json("requests", "--all")).toHaveLength(1);
  });
});

describe("a request", () => {
  test("is due a month after it was received, at the end of the day, on a shorter month's last", () => {
    const due = (received: string) => new Date(dueOf(Date.parse(received) / 1000) * 1000).toISOString().slice(0, 19);
    expect(due("2026-11-23T15:05:05Z")).toBe("2026-12-23T23:59:59");
    expect(due("2026-12-31T00:00:00Z")).toBe("2027-01-31T23:59:59");
    expect(due("2027-01-31T23:00:00Z")).toBe("2027-02-28T23:59:59");
    expect(due("2028-01-30T00:00:00Z")).toBe("2028-02-29T23:59:59");
  });

  test("that waits is listed until the person's command answers it; what is overdue comes first, marked", async () => {
    const { asked, assent, json, box } = await opened();
    await asked("withdraw", ada);
    await json("requests", "open", ada, "--what=access", "--received=2026-12-02", "--by=Alan");
    await json("requests", "open", ada, "--what=erase", "--received=2026-11-01", "--by=Alan");
    box.wait(3 * day);
    const rows = await json("requests");
    expect(rows.map((row: Record<string, unknown>) => [row.what, row.status, row.due, row.openedBy])).toEqual([
      ["erase", "overdue", "2026-12-01T23:59:59Z", "Alan"],
      ["access", "open", "2027-01-02T23:59:59Z", "Alan"],
    ]);
    expect((await assent("requests")).out).toMatch(/^\S+ +erase +received 2026-11-01 +OVERDUE, was due 2026-12-01/);
    const { requests } = await asked("erase", ada);
    expect(requests).toMatchObject([{ id: rows[0].id, received: "2026-11-01T00:00:00Z", status: "done" }]);
    expect(requests).toMatchObject([{ openedBy: "Alan", doneBy: "Grace", outcome: "erased" }]);
    expect((await json("requests")).map(({ what }: { what: string }) => what)).toEqual(["access"]);
  });

  test("that was answered by hand is closed with a note, once", async () => {
    const { assent, json } = await opened();
    const { id } = await json("requests", "open", ada, "--what=access", "--by=Grace");
    const close = (...words: string[]) => assent("requests", "close", id, "--by=Grace", ...words);
    for (const words of [[], ["--note= "], ["--note=to ada@example.com"]]) expect((await close(...words)).code).toBe(2);
    expect((await close("--note=answered by post")).code).toBe(0);
    expect((await close("--note=again")).code).toBe(1);
    expect(await json("requests", "--all")).toMatchObject([{ status: "done", note: "answered by post" }]);
    expect(await json("requests")).toEqual([]);
  });

  test("names its person by their key only, for three years to the end of the year", async () => {
    const { asked, operator } = await opened();
    const { person } = await asked("erase", ada);
    const all = await operator.requests.all();
    expect(all).toMatchObject([{ person, expiresAt: Date.UTC(2030, 0) / 1000 }]);
    expect(JSON.stringify(all)).not.toMatch(/ada|example|@/i);
  });

  test.each([
    ["received in the future", ["--received=2026-12-24"]],
    ["received on no day", ["--received=2026-02-30"]],
    ["entered under an address", ["--by=grace@example.com"]],
  ])("%s is refused and nothing is done", async (_, words) => {
    const { assent, json } = await opened();
    expect((await assent("person", "erase", ada, "--by=Grace", ...words)).code).toBe(2);
    expect((await json("person", "show", ada)).records).toHaveLength(1);
    expect(await json("requests", "--all")).toEqual([]);
  });
});
