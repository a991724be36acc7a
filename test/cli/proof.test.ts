// `assent proof`: everything that can be shown about a consent, from the living record and from what remains of it.

import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { textHash } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days } from "../../shared/forms/period.ts";
import { languages } from "../../shared/locales/languages.ts";
import type { Records } from "../../shared/optin/ports.ts";
import type { Confirmed } from "../../shared/optin/record.ts";
import { submit } from "../../shared/optin/submit.ts";
import { walkForms } from "../support/walk.ts";
import { sent } from "../support/world.ts";
import { type Desk, openDesk } from "./desk.ts";

const ada = "Ada@example.com";
const text = newsletter.consents.newsletter?.text ?? { en: "", de: "", es: "" };

let desk: Desk;
beforeEach(() => {
  desk = openDesk(walkForms);
});
const proof = (...more: readonly string[]) => desk.json("proof", ada, ...more);

const attested = sent(ada, {
  language: "de",
  submission: {
    answers: { email: ada },
    consents: ["newsletter"],
    texts: { newsletter: textHash(newsletter.consents.newsletter as never, "es") },
  },
});

const confirmed = {
  form: "newsletter",
  consent: "newsletter",
  text: text.en,
  version: "2026-11",
  language: "en",
  attested: false,
  given: "tick",
  askedAt: "2026-11-23T15:04:05Z",
  mailedAt: "2026-11-23T15:04:05Z",
  messageId: "message-1",
  confirmedAt: "2026-11-23T15:05:05Z",
  withdrawnAt: null,
  verified: true,
};

/** The page to print, as a desk writes it. */
const pageOf = async ({ assent }: Desk, language: string): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), "assent-proof-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "proof.html");
  const { code, out } = await assent("proof", ada, "--html", file, "--language", language, "--json");
  expect([code, JSON.parse(out).length]).toEqual([0, 1]);
  expect(statSync(file).mode & 0o077).toBe(0);
  return readFileSync(file, "utf8");
};

describe("the proof of a consent", () => {
  test("is the contract's row, its wording found by the hash", async () => {
    await desk.join(ada);
    expect(await proof()).toEqual([confirmed]);
  });

  test("is found by any spelling of the address", async () => {
    await desk.join(ada);
    expect(await desk.json("proof", "ADA@EXAMPLE.COM")).toEqual([confirmed]);
  });

  test("names the wording that the page attested, in whichever language that was", async () => {
    await desk.join(ada, attested);
    expect(await proof()).toMatchObject([{ attested: true, language: "es", text: text.es, verified: true }]);
  });

  test("before the confirmation claims nothing", async () => {
    await submit(desk.box.world, sent(ada));
    expect(await proof()).toMatchObject([{ mailedAt: null, messageId: null, confirmedAt: null, verified: null }]);
    desk.box.wait(172_800);
    expect(await proof()).toEqual([]);
  });

  test("outlives the data: who left the list can still be shown to have joined it", async () => {
    await desk.join(ada);
    desk.box.wait(3600);
    await desk.leave(ada);
    expect(await proof()).toEqual([{ ...confirmed, withdrawnAt: "2026-11-23T16:05:05Z" }]);
    expect((await desk.json("person", "show", ada)).records).toEqual([]);
  });

  test("tells the path of a page whose host is not known, in every form of the answer", async () => {
    await desk.join(ada, { origin: { page: "/fair" } });
    expect((await desk.assent("proof", ada)).out).toMatch(/^ {2}Asked +2026-11-23T15:04:05Z, on \/fair$/m);
    const [{ processing }] = await proof("--format", "27560");
    expect(processing.purposes[0].collection_method).toBe("web form on /fair");
    expect(await pageOf(desk, "en")).toMatch(/<dt>Page<\/dt><dd>\/fair<\/dd>/);
  });

  test("is gone when its own time is over", async () => {
    await desk.join(ada);
    await desk.leave(ada);
    desk.box.setClock(Date.UTC(2030, 0) / 1000 - 1);
    expect(await proof()).toHaveLength(1);
    desk.box.wait(1);
    expect(await proof()).toEqual([]);
  });

  test("stands for each consent, newest submission first", async () => {
    await desk.join(ada);
    const answers = { email: ada };
    await desk.join(ada, { form: "club", submission: { answers, consents: ["newsletter", "survey"], texts: {} } });
    const told = (await proof()).map((row: typeof confirmed) => [row.form, row.consent, row.verified]);
    expect(told).toEqual([
      ["club", "newsletter", true],
      ["club", "survey", true],
      ["newsletter", "newsletter", true],
    ]);
  });

  test("that was put beside a record with an end of its own is told once", async () => {
    await desk.join(ada, { form: "club" });
    const { records, proofs } = desk.box.world.records.contents();
    expect([records.size, proofs.size]).toEqual([1, 1]);
    expect(await proof()).toHaveLength(1);
    desk.box.wait(31 * 86_400);
    expect(await proof()).toMatchObject([{ form: "club", confirmedAt: expect.any(String), verified: true }]);
  });

  test("that was put beside it tells the end that came by itself, in every form of the answer", async () => {
    await desk.join(ada, { form: "club" });
    expect((await desk.assent("proof", ada)).out).not.toContain("Ended");
    desk.box.wait(30 * 86_400);
    desk.box.world.records.tidy(desk.box.world.now());
    const at = "2026-12-23T15:05:05Z";
    expect(await proof()).toMatchObject([{ withdrawnAt: null, verified: true, ended: { why: "over", at } }]);
    const { out } = await desk.assent("proof", ada);
    expect(out).toMatch(/^ {2}Ended +2026-12-23T15:05:05Z, by itself, its time was over$/m);
    const [{ events }] = await proof("--format", "27560");
    expect(events.at(-1)).toMatchObject({ event_state: "dpv:ConsentExpired", event_time: at });
    expect(await pageOf(desk, "en")).toMatch(/<dt>Ended<\/dt><dd>[^\n]*2026-12-23T15:05:05Z[^\n]*, by itself<\/dd>/);
  });

  test("whose form is gone has ended by itself, at a time that nothing kept tells", async () => {
    await desk.join(ada, { form: "club" });
    desk.box.wait(30 * 86_400);
    desk.box.world.records.tidy(desk.box.world.now());
    const other = openDesk({}, { records: desk.box.world.records, now: desk.box.world.now });
    expect(await other.json("proof", ada)).toMatchObject([{ ended: { why: "over", at: null } }]);
    expect((await other.assent("proof", ada)).out).toContain("at a time that is not kept, by itself");
    const [{ events }] = await other.json("proof", ada, "--format", "27560");
    expect(events.at(-1)).toMatchObject({ event_state: "dpv:ConsentExpired", event_time: null });
    expect(await pageOf(other, "de")).toContain("zu einem Zeitpunkt, der nicht gespeichert ist, durch Zeitablauf");
  });

  test("of words that no form declares any more says so, and still verifies", async () => {
    await desk.join(ada);
    const other = openDesk({}, { records: desk.box.world.records });
    expect(await other.json("proof", ada)).toEqual([{ ...confirmed, text: null }]);
    expect((await other.assent("proof", ada)).out).toContain("no form declares the text");
  });

  test("of somebody nobody knows is nothing, said in words to people", async () => {
    expect(await proof()).toEqual([]);
    expect(await desk.assent("proof", ada)).toEqual({ code: 0, out: "Nobody with this address is known.\n", err: "" });
  });
});

describe("a changed byte", () => {
  /** What records and proofs have in common here. */
  type Kept = Confirmed & Required<Pick<Confirmed, "mailed">>;

  /** The records as somebody who can write to the table left them. */
  const changed = (change: (item: Kept) => object): Partial<Records> => ({
    ...desk.box.world.records,
    everything: async (person) => {
      const { records, proofs } = await desk.box.world.records.everything(person);
      return { records: records.map(change as never), proofs: proofs.map(change as never) } as never;
    },
  });
  const verified = async (change: (item: Kept) => object) => {
    const other = openDesk(walkForms, { records: changed(change) as Records });
    other.box.wait(86_400);
    return (await other.json("proof", ada)).map((row: typeof confirmed) => row.verified);
  };
  const agreed = (more: object) => (item: Kept) => ({
    ...item,
    consents: { newsletter: { ...item.consents.newsletter, ...more } },
  });

  test.each([
    ["the time of the confirmation", (item: Kept) => ({ ...item, confirmedAt: item.confirmedAt + 1 })],
    ["the time of the submission", (item: Kept) => ({ ...item, askedAt: item.askedAt - 1 })],
    ["the wording", agreed({ text: textHash(newsletter.consents.newsletter as never, "de") })],
    ["the version", agreed({ version: "2026-10" })],
    ["what the page attested", agreed({ attested: true })],
    ["the seal", agreed({ seal: "AAAAAAAAAAAAAAAAAAAAAA" })],
    ["the mail's id", (item: Kept) => ({ ...item, mailed: { ...item.mailed, messageId: "message-2" } })],
    [
      "the mail's template",
      (item: Kept) => ({ ...item, mailed: { ...item.mailed, template: "AAAAAAAAAAAAAAAAAAAAAA" } }),
    ],
    ["the page", (item: Kept) => ({ ...item, origin: { ...item.origin, page: "/else" } })],
  ])("in %s is found, in the record and in what remains of it", async (_, change) => {
    await desk.join(ada);
    expect([await verified((item) => item), await verified(change)]).toEqual([[true], [false]]);
    await desk.leave(ada);
    expect([await verified((item) => item), await verified(change)]).toEqual([[true], [false]]);
  });

  test("in the copy beside a living record is found too", async () => {
    await desk.join(ada, { form: "club" });
    expect(await verified((item) => item)).toEqual([true]);
    expect(await verified((item) => (item.state ? item : agreed({ version: "0" })(item)))).toEqual([false]);
  });

  test("is what a person reads first", async () => {
    await desk.join(ada);
    const other = openDesk(walkForms, { records: changed(agreed({ version: "0" })) as Records });
    expect((await other.assent("proof", ada)).out).toMatch(/^newsletter, newsletter: NOT VERIFIED/);
  });
});

describe("the confirmation mail", () => {
  /** The mail as its reader had it, but for the link, which a proof does not give away. */
  const asSent = (at: number) => {
    const { subject, html, text } = desk.box.letters[at]?.message ?? { subject: "", html: "", text: "" };
    const without = (part: string) => part.replaceAll(/https:\/\/forms\.example\/confirm\/[\w.-]+/g, "[link]");
    return { subject, html: without(html), text: without(text) };
  };
  const withTemplate = (template: (of: string) => Promise<unknown>) =>
    openDesk(walkForms, { records: { ...desk.box.world.records, findTemplate: template } as Records });

  test("is shown as it was sent when it is asked for, and the contract's row is as it was", async () => {
    await desk.join(ada, { language: "de" });
    const [{ mail, ...row }] = await proof("--mail");
    expect(mail).toEqual({ template: "whole", ...asSent(0) });
    expect(mail.text).toContain("\n[link]\n");
    expect([row]).toEqual(await proof());
  });

  test("is shown after the data is erased, after another mail's words came in, and whoever has the link keys", async () => {
    await desk.join(ada);
    const sentThen = asSent(0);
    await desk.leave(ada);
    const { newsletter: asked } = walkForms;
    const other = {
      ...asked,
      title: { ...asked.title, en: "Another title" },
      keeps: { ...asked.keeps, pending: days(9) },
    };
    const links = () => Promise.reject(new Error("not to be asked for"));
    const later = openDesk(
      { newsletter: other },
      {
        ...{ records: desk.box.world.records, owner: { ...desk.box.world.owner, timeZone: "Asia/Tokyo" } },
        secrets: { ...desk.box.world.secrets, links },
      },
    );
    const [{ mail, verified }] = await later.json("proof", ada, "--mail");
    expect([mail, verified]).toEqual([{ template: "whole", ...sentThen }, true]);
  });

  test("is told to people under its consent, once for each consent of a submission", async () => {
    const answers = { email: ada };
    await desk.join(ada, { form: "club", submission: { answers, consents: ["newsletter", "survey"], texts: {} } });
    const { out } = await desk.assent("proof", ada, "--mail");
    expect(out.match(/Subject: Please confirm: Newsletter/g)).toHaveLength(2);
    expect(out).toContain("    [link]\n");
    expect((await desk.assent("proof", ada)).out).not.toContain("Subject:");
  });

  test("is part of the fields of ISO/IEC TS 27560 when it is asked for, its template's hash always", async () => {
    await desk.join(ada);
    const [plain, whole] = [await proof("--format", "27560"), await proof("--format", "27560", "--mail")];
    expect(plain[0].evidence.mail_template).toMatch(/^[\w-]{22}$/);
    expect([plain[0].evidence.mail, whole[0].evidence.mail.template]).toEqual([undefined, "whole"]);
  });

  test("that did not go out yet is none", async () => {
    await submit(desk.box.world, sent(ada));
    expect(await proof("--mail")).toMatchObject([{ mail: null }]);
    expect((await desk.assent("proof", ada, "--mail")).out).toContain("none went out yet");
  });

  test("whose template is gone is said to be missing, in every form of the answer", async () => {
    await desk.join(ada);
    const other = withTemplate(async () => undefined);
    expect(await other.json("proof", ada, "--mail")).toMatchObject([
      { verified: true, mail: { template: "missing", subject: null, text: null, html: null } },
    ]);
    expect((await other.assent("proof", ada, "--mail")).out).toContain("its template is not kept");
    expect(await pageOf(other, "en")).toContain("is not kept, so the mail cannot be shown");
  });

  test("whose template was changed is not shown, in any form of the answer", async () => {
    await desk.join(ada);
    const { findTemplate } = desk.box.world.records;
    const other = withTemplate(async (hash) => ({
      ...(await findTemplate(hash)),
      text: "You agreed to everything.\n",
    }));
    expect(await other.json("proof", ada, "--mail")).toMatchObject([{ mail: { template: "changed", text: null } }]);
    const [told, page] = [(await other.assent("proof", ada, "--mail")).out, await pageOf(other, "en")];
    expect(told).toContain("NOT SHOWN");
    expect(page).toContain("NOT SHOWN");
    expect(`${told} ${page}`).not.toContain("everything");
  });

  test("whose note names another template than was sealed leaves the proof unverified", async () => {
    await desk.join(ada);
    await desk.join("eve@example.com", { language: "de" });
    const [, foreign] = [...desk.box.world.records.contents().records.values()];
    const template = foreign?.mailed?.template;
    const records = {
      ...desk.box.world.records,
      everything: async (person: string) => {
        const known = await desk.box.world.records.everything(person);
        return { ...known, records: known.records.map((item) => ({ ...item, mailed: { ...item.mailed, template } })) };
      },
    } as Records;
    const [row] = await openDesk(walkForms, { records }).json("proof", ada, "--mail");
    expect([row.verified, row.mail.template]).toEqual([false, "whole"]);
  });
});

describe("the proof as fields of ISO/IEC TS 27560", () => {
  test("has a header, the processing, the parties and every event", async () => {
    await desk.join(ada);
    await desk.leave(ada);
    const { out } = await desk.assent("proof", ada, "--format", "27560");
    const [record] = JSON.parse(out);
    expect(Object.keys(record)).toEqual(["header", "processing", "parties", "events", "evidence"]);
    expect(record.processing.purposes).toMatchObject([
      {
        purpose: "newsletter",
        declaration: text.en,
        lawful_basis: "dpv-gdpr:A6-1-a",
        retention_period: "until withdrawn",
      },
    ]);
    expect(record.parties.map(({ party_role }: { party_role: string }) => party_role)).toContain("dpv:DataController");
    expect(record.events).toMatchObject([
      { event_state: "dpv:ConsentRequested", event_time: confirmed.askedAt },
      { event_state: "dpv:ConsentGiven", event_time: confirmed.confirmedAt },
      { event_state: "dpv:ConsentWithdrawn" },
    ]);
    expect(record.evidence).toMatchObject({ verified: true, messageId: "message-1" });
    expect(out.toLowerCase()).not.toContain(ada.toLowerCase());
  });

  test("uses no field that docs/proof-format.md does not explain", async () => {
    await desk.join(ada);
    const documented = readFileSync(join(import.meta.dirname, "../../docs/proof-format.md"), "utf8");
    const names = (value: unknown): readonly string[] =>
      Array.isArray(value)
        ? value.flatMap(names)
        : typeof value === "object" && value !== null
          ? Object.entries(value).flatMap(([name, part]) => [name, ...names(part)])
          : [];
    const used = new Set(names(await proof("--format", "27560", "--mail")));
    expect([...used].filter((name) => !documented.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("the page to print", () => {
  const written = (language: string) => pageOf(desk, language);

  test.each(languages)("in %s says it all and needs nothing beside it", async (language) => {
    await desk.join(ada);
    const page = await written(language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain("Please confirm: Newsletter");
    expect(page).toContain("\n[link]\n");
    for (const part of [text.en, "message-1", "2026-11-23T15:05:05Z", "www.example.com/news", "192.0.2.0", ada])
      expect(page).toContain(part);
    expect(page).not.toMatch(/<(script|link|img|iframe)|src=|href=|url\(/);
  });

  test("tells a changed proof in so many words", async () => {
    await desk.join(ada);
    const item = [...desk.box.world.records.contents().records.values()][0];
    const records = {
      ...desk.box.world.records,
      everything: async () => ({ records: [{ ...item, notice: "n2" }], proofs: [] }),
    };
    desk = { ...desk, assent: openDesk(walkForms, { records: records as never }).assent };
    expect(await written("en")).toContain('<span class="bad">NOT VERIFIED');
  });
});
