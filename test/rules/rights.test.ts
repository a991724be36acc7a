// What each right does to what is stored: seen, corrected, withdrawn, restricted, objected, moved, erased.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdingsOf } from "../../shared/access/holdings.ts";
import { statementOf } from "../../shared/access/statement.ts";
import { recordItem } from "../../shared/aws/items.ts";
import { consent, defineForm, type Forms } from "../../shared/forms/define.ts";
import { telephone } from "../../shared/forms/fields/telephone.ts";
import { emailAddress, name } from "../../shared/forms/fields.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days, untilWithdrawn, yearsToYearEnd } from "../../shared/forms/period.ts";
import { iso } from "../../shared/kit/moment.ts";
import { closed } from "../../shared/optin/close.ts";
import { confirm, look } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { bringIn } from "../../shared/optin/import/bring-in.ts";
import { handle } from "../../shared/optin/inquiry/handle.ts";
import type { Entry } from "../../shared/optin/journal.ts";
import { personKey } from "../../shared/optin/link.ts";
import { isIntact } from "../../shared/optin/proof/seal.ts";
import { submit } from "../../shared/optin/submit.ts";
import { hear } from "../../shared/optin/suppression/feedback.ts";
import { lift as liftSuppression } from "../../shared/optin/suppression/lift.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { tend } from "../../shared/optin/tend-record.ts";
import { undo } from "../../shared/optin/undo/undo.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { adopt } from "../../shared/rights/adopt.ts";
import { correct } from "../../shared/rights/correct.ts";
import { erase } from "../../shared/rights/erase.ts";
import { moveAddress } from "../../shared/rights/move-address.ts";
import { moveRecord } from "../../shared/rights/move-record.ts";
import { object } from "../../shared/rights/object.ts";
import { lift, restrict } from "../../shared/rights/restrict.ts";
import { withdrawConsent } from "../../shared/rights/withdraw.ts";
import { keys } from "../../shared/table.ts";
import { takingTurns } from "../support/turns.ts";
import { follow, openSandbox, personSecret, sent, start } from "../support/world.ts";

const day = 86_400;
const words = (text: string) => ({ en: text, de: text, es: text });
const declared = { version: "1", text: words("I agree.") };

/** One form of each kind: a list, an account with a list beside, an inquiry, and one that a law keeps something of. */
const forms = {
  newsletter,
  account: defineForm({
    ...newsletter,
    fields: {
      firstName: name("given-name", { required: true }),
      email: emailAddress(),
      phone: telephone({ country: "DE" }),
    },
    consents: {
      account: consent({ ...declared, required: true }),
      information: consent({ version: "1", text: words("Write to me."), required: false, list: true }),
    },
    keeps: { pending: days(2), confirmed: untilWithdrawn(), proof: yearsToYearEnd(3) },
  }),
  inquiry: defineForm({
    ...newsletter,
    optIn: "single",
    matter: "submission",
    inquiry: { mail: "whole", reminders: [days(3)], open: 20 },
    welcome: false,
    consents: { inquiry: consent({ ...declared, required: true }) },
    keeps: { ...newsletter.keeps, confirmed: { kind: "until-handled", count: 90 } },
  }),
  course: defineForm({
    ...newsletter,
    welcome: false,
    consents: { course: consent({ version: "1", text: words("Take part."), required: true }) },
    keeps: {
      ...{ pending: days(2), confirmed: days(30), proof: days(400) },
      duty: { fields: ["lastName"], period: days(900), ground: words("a law") },
    },
  }),
} satisfies Forms;

const email = "ada@example.com";
const key = (address: string) => personKey(personSecret, address);
const person = key(email);
const typed = {
  account: { firstName: "Ada", phone: "+4930123456" },
  inquiry: {},
  newsletter: { firstName: "Ada" },
  course: { lastName: "Lovelace" },
};
const given = {
  account: ["account", "information"],
  inquiry: ["inquiry"],
  newsletter: ["newsletter"],
  course: ["course"],
};

const opened = () => {
  const box = openSandbox(forms);
  const { world, stream, letters } = box;
  let brought = 0;
  const post = async () => {
    for (; brought < stream.length; brought++) {
      const next = stream[brought];
      if (next !== undefined) await deliver(world, next);
    }
  };
  const sends = async (form: keyof typeof forms, address = email) => {
    const submission = { answers: { ...typed[form], email: address }, consents: given[form], texts: {} };
    await submit(world, { ...sent(address, { form }), submission });
    await post();
  };
  const joins = async (form: keyof typeof forms, address = email) => {
    await sends(form, address);
    const letter = letters.findLast(({ to, message }) => to === address && message.text.includes("/confirm/"));
    await confirm(world, follow(letter, "confirm"));
    await post();
    return letter;
  };
  const sweep = async (seconds = 61) => {
    box.wait(seconds);
    const { counts } = await tendDue(world, () => true);
    await post();
    return counts;
  };
  const known = (of = person) => world.records.everything(of);
  const recordOf = async (form: string, of = person) => {
    const found = (await known(of)).records.find((record) => record.form === form);
    if (found === undefined) throw new Error(`nothing of ${form} is stored`);
    return found;
  };
  const { owner, publicUrl } = world;
  /** What the person is shown, in English. */
  const told = async () =>
    statementOf(
      { owner, forms, publicUrl, region: "eu-central-1" },
      await holdingsOf(world, person),
      "en",
      world.now(),
    );
  return { ...box, post, sends, joins, sweep, known, recordOf, told };
};

describe("seeing", () => {
  test("shows each activity with its data, the words agreed to, its times, and how it ends", async () => {
    const { joins, sends, told } = opened();
    await joins("newsletter");
    await sends("inquiry");
    await joins("course");
    const { activities, proofs, keptByLaw } = await told();
    const of = (form: string) => activities.find((activity) => activity.form === form);
    expect(of("newsletter")).toMatchObject({
      ...{ state: "confirmed", language: "en", deletion: { at: null } },
      data: expect.arrayContaining([
        expect.objectContaining({ name: "email", value: email }),
        expect.objectContaining({ name: "firstName", value: "Ada" }),
      ]),
      consents: [
        {
          ...{ consent: "newsletter", text: newsletter.consents.newsletter?.text.en, given: "tick", notice: "n1" },
          ...{ agreedAt: iso(start), page: "www.example.com/news", mailedAt: iso(start), messageId: "message-1" },
          ...{ confirmedAt: iso(start), withdrawnAt: null },
        },
      ],
      origin: { at: iso(start), site: "www.example.com", page: "/news", network: "192.0.2.0" },
    });
    expect(of("inquiry")).toMatchObject({
      state: "received",
      consents: [{ receivedAt: iso(start) }],
      deletion: { at: iso(start + 93 * day) },
    });
    expect(of("course")?.deletion.at).toBe(iso(start + 30 * day));
    // The proof beside the course tells of no end.
    expect([proofs.map(({ form, ended }) => [form, ended]), keptByLaw]).toEqual([[["course", null]], []]);
  });

  test("shows what remains of what has ended, with its ground and end, and nothing past its end", async () => {
    const { world, joins, wait, recordOf, told } = opened();
    await joins("course");
    await joins("newsletter");
    await leave(world, { person, form: "newsletter" });
    await withdrawConsent(world, person, { ...(await recordOf("course")), consent: "course" });
    const { activities, proofs, keptByLaw } = await told();
    expect(activities).toEqual([]);
    expect(proofs.map(({ form, ended }) => [form, ended?.why]).sort()).toEqual([
      ["course", "withdrawn"],
      ["newsletter", "withdrawn"],
    ]);
    expect(keptByLaw).toMatchObject([
      { form: "course", fields: ["lastName"], ground: "a law", until: iso(start + 900 * day) },
    ]);
    wait(3000 * day);
    expect(await told()).toMatchObject({ activities: [], proofs: [], keptByLaw: [], returnedEmails: [] });
  });
});

describe("correcting", () => {
  test("puts the new values in place of the old, which are nowhere any more, and seals hold", async () => {
    const { world, joins, recordOf } = opened();
    await joins("course");
    const { id } = await recordOf("course");
    expect(
      await correct(world, person, { form: "course", id, answers: { lastName: "King", firstName: "Ada" } }),
    ).toEqual({
      outcome: "corrected",
      fields: ["firstName", "lastName"],
    });
    const { records, proofs, retained } = world.records.contents();
    expect(JSON.stringify([...records.values(), ...proofs.values(), ...retained.slice(1)])).not.toContain("Lovelace");
    expect(retained.at(-1)?.fields).toEqual({ lastName: "King" });
    expect(isIntact(personSecret, await recordOf("course"), "course")).toBe(true);
  });

  test("reads values as the form does, keeps what is not given, deletes what is given empty", async () => {
    const { world, joins, recordOf } = opened();
    await joins("account");
    const { id } = await recordOf("account");
    await correct(world, person, { form: "account", id, answers: { phone: "030 654321" } });
    expect((await recordOf("account")).answers).toEqual({ firstName: "Ada", phone: "+4930654321" });
    await correct(world, person, { form: "account", id, answers: { phone: "" } });
    expect((await recordOf("account")).answers).toEqual({ firstName: "Ada" });
    expect(await correct(world, person, { form: "account", id, answers: { firstName: "Ada" } })).toEqual({
      outcome: "unchanged",
    });
  });

  test("says of each field what is wrong with it, and changes nothing then, least of all the address", async () => {
    const { world, joins, recordOf } = opened();
    await joins("account");
    const before = await recordOf("account");
    const answers = { firstName: "", phone: "no number", email: "eve@example.com", colour: "red" };
    const outcome = await correct(world, person, { form: "account", id: before.id, answers });
    expect(outcome).toMatchObject({ outcome: "invalid" });
    expect("mistakes" in outcome ? outcome.mistakes.map(({ field, code }) => `${field} ${code}`).sort() : []).toEqual([
      "colour unknown",
      "email not-allowed",
      "firstName required",
      "phone invalid",
    ]);
    expect(await recordOf("account")).toEqual(before);
    expect(await correct(world, person, { form: "account", id: "other", answers: {} })).toEqual({ outcome: "gone" });
  });
});

describe("withdrawing one consent", () => {
  test("leaves the others and the record, or ends it where it was required", async () => {
    const { world, joins, recordOf, known } = opened();
    await joins("account");
    const { id } = await recordOf("account");
    const one = { form: "account", id };
    expect(await withdrawConsent(world, person, { ...one, consent: "information" })).toEqual({
      outcome: "withdrawn",
      closed: false,
    });
    expect(await recordOf("account")).not.toHaveProperty("list");
    expect(await withdrawConsent(world, person, { ...one, consent: "information" })).toEqual({ outcome: "nothing" });
    expect(await withdrawConsent(world, person, { ...one, consent: "account" })).toEqual({
      outcome: "withdrawn",
      closed: true,
    });
    expect((await known()).proofs).toMatchObject([{ ending: { why: "withdrawn" } }]);
  });
});

describe("restricting", () => {
  test("takes every record off its list and out of what is due, and pauses its deletion until it is lifted", async () => {
    const { world, joins, sends, sweep, known, recordOf, attempts } = opened();
    await joins("newsletter");
    await joins("course");
    await sends("inquiry");
    expect(await restrict(world, person)).toMatchObject({ outcome: "restricted", at: start, activities: 3 });
    const shelved = (await known()).records.map(recordItem);
    for (const item of shelved) {
      expect(item).toMatchObject({ paused: { at: start } });
      for (const name of ["listKey", "dueKey", "expiresAt"]) expect(item).not.toHaveProperty(name);
    }
    const before = attempts();
    for (const seconds of [4 * day, 40 * day, 400 * day]) expect(await sweep(seconds)).toEqual({});
    world.records.tidy(world.now());
    expect((await known()).records).toHaveLength(3);
    expect(attempts()).toBe(before);
    expect(await lift(world, person)).toEqual({ outcome: "lifted" });
    expect(await known()).not.toHaveProperty("restricted");
    expect(await recordOf("newsletter")).toMatchObject({ list: "newsletter" });
    await sweep();
    // What was past its end has ended with its proof; what has none is back.
    expect((await known()).records.map(({ form }) => form)).toEqual(["newsletter"]);
    expect((await known()).proofs.map(({ form, ending }) => [form, ending?.why]).sort()).toEqual([
      ["course", "over"],
      ["inquiry", "over"],
    ]);
  });

  test("tells no planned day of a deletion that pauses, and the day again once it is lifted", async () => {
    const { world, joins, told } = opened();
    await joins("course");
    await joins("newsletter");
    const deletions = async () => (await told()).activities.map(({ form, deletion }) => [form, deletion]).sort();
    const planned = await deletions();
    expect(planned).toMatchObject([
      ["course", { at: iso(start + 30 * day), paused: false }],
      ["newsletter", { at: null, paused: false }],
    ]);
    await restrict(world, person);
    expect(await deletions()).toEqual(
      planned.map(([form, deletion]) => [form, { ...(deletion as object), at: null, paused: true }]),
    );
    await lift(world, person);
    expect(await deletions()).toEqual(planned);
  });

  test("lets nothing be mailed to the person who signs up or confirms meanwhile, and staff hears of an inquiry", async () => {
    const { world, joins, sends, letters, known, stream, post, sweep } = opened();
    await joins("newsletter");
    await submit(
      world,
      sent(email, {
        form: "account",
        submission: { answers: { email, ...typed.account }, consents: given.account, texts: {} },
      }),
    );
    await post();
    const link = follow(letters.at(-1), "confirm");
    await restrict(world, person);
    const before = letters.length;
    await sends("course");
    await sends("newsletter");
    expect(letters).toHaveLength(before);
    expect((await known()).records.map(({ form }) => form).sort()).toEqual(["account", "newsletter"]);
    await sends("inquiry");
    expect(letters.slice(before).map(({ to }) => to)).toEqual([world.owner.staffAddress]);
    expect(await confirm(world, link)).toMatchObject({ outcome: "confirmed" });
    await post();
    await sweep();
    expect(letters).toHaveLength(before + 1);
    expect((await known()).records.find(({ form }) => form === "account")).toMatchObject({
      state: "confirmed",
      paused: {},
    });
    expect(stream.length).toBeGreaterThan(0);
    // Promised on the page, and not stale however long it waited.
    for (const seconds of [4 * day, 200 * day]) await sweep(seconds);
    const theirs = () => letters.slice(before).filter(({ to }) => to === email);
    expect(theirs()).toEqual([]);
    await lift(world, person);
    await post();
    await sweep();
    const [welcome, ...more] = theirs();
    expect(more).toEqual([]);
    expect(follow(welcome, "unsubscribe")).toMatchObject({ form: "account", person });
    expect((await known()).records.find(({ form }) => form === "account")).not.toHaveProperty("owes");
  });

  test("keeps an inquiry that is sent meanwhile once staff has heard of it, unreminded and undeleted until it is lifted", async () => {
    const { world, joins, sends, letters, recordOf, known, sweep } = opened();
    await joins("newsletter");
    await restrict(world, person);
    const before = letters.length;
    await sends("inquiry");
    expect(recordItem(await recordOf("inquiry"))).toMatchObject({ paused: { at: start } });
    for (const seconds of [4 * day, 400 * day]) expect(await sweep(seconds)).toEqual({});
    world.records.tidy(world.now());
    expect(letters.slice(before).map(({ to }) => to)).toEqual([world.owner.staffAddress]);
    expect((await known()).records.map(({ form }) => form).sort()).toEqual(["inquiry", "newsletter"]);
    await lift(world, person);
    await sweep();
    expect((await known()).proofs.map(({ form, ending }) => [form, ending?.why])).toEqual([["inquiry", "over"]]);
  });

  test("is put for good on an inquiry whose telling died before that: the reminder does it instead", async () => {
    const { world, joins, letters, recordOf, sends, sweep } = opened();
    await joins("newsletter");
    await sends("inquiry");
    await world.people.restrict(person, start);
    const before = letters.length;
    await sweep(4 * day);
    expect(letters).toHaveLength(before);
    expect(await recordOf("inquiry")).toMatchObject({ paused: {} });
  });

  test("keeps what waits for its confirmation, but makes its link good for no longer than its mail says", async () => {
    const { world, joins, sends, letters, known, sweep } = opened();
    await joins("newsletter");
    await sends("account");
    const link = follow(letters.at(-1), "confirm");
    await restrict(world, person);
    expect(await look(world, link)).toMatchObject({ form: "account" });
    await sweep(2 * day + 1);
    expect((await known()).records.map(({ form }) => form).sort()).toEqual(["account", "newsletter"]);
    expect(await look(world, link)).toBeUndefined();
    expect(await confirm(world, link)).toEqual({ outcome: "gone", why: undefined });
    await lift(world, person);
    expect(await confirm(world, link)).toEqual({ outcome: "gone", why: undefined });
  });

  test("keeps a welcome that is owed while it is put, and one that is due in that very moment, until it is lifted", async () => {
    for (const marked of [false, true]) {
      const { world, sends, letters, post, recordOf, sweep } = opened();
      await sends("newsletter");
      await confirm(world, follow(letters.at(-1), "confirm"));
      if (marked) {
        // The stream was faster than the pausing of the records.
        await world.people.restrict(person, start);
        expect(await deliver(world, await recordOf("newsletter"))).toBe("held");
      }
      await restrict(world, person);
      await post();
      await sweep(30 * day);
      expect(letters).toHaveLength(1);
      await lift(world, person);
      await post();
      expect(letters.slice(1).map(({ to }) => to)).toEqual([email]);
    }
  });

  test("is respected by a schedule whose index does not know of it yet", async () => {
    const { world, joins, sends, wait, recordOf } = opened();
    await joins("newsletter");
    await sends("inquiry");
    await restrict(world, person);
    const before = world.records.contents();
    wait(400 * day);
    for (const form of ["newsletter", "inquiry"]) {
      const record = await recordOf(form);
      expect(await tend(world, record, [])).toBe("nothing");
      expect(await handle(world, record)).toBeUndefined();
    }
    expect(world.records.contents()).toEqual(before);
  });

  test("twice is once, of nobody is nothing, and an import leaves who is restricted alone", async () => {
    const { world, joins, known } = opened();
    expect(await restrict(world, person)).toEqual({ outcome: "nothing" });
    expect(await known()).toEqual({ records: [], proofs: [] });
    await joins("account");
    await restrict(world, person);
    const before = await known();
    await restrict(world, person);
    expect(await known()).toEqual(before);
    const line = { form: "newsletter", language: "en", notice: "n1", submission: sent(email).submission } as const;
    const provenance = { at: start, file: "f", line: 2, statement: "By post." };
    const how = { welcome: true, dry: false, admit: async () => {} };
    expect(await bringIn(world, { ...line, provenance }, how)).toMatchObject({ outcome: "refused", why: "restricted" });
    expect(await lift(world, person)).toEqual({ outcome: "lifted" });
    expect(await lift(world, person)).toEqual({ outcome: "nothing" });
  });
});

describe("objecting", () => {
  test("leaves every list for good and nothing else", async () => {
    const { world, joins, sends, letters, known } = opened();
    await joins("newsletter");
    await joins("account");
    expect(await object(world, person)).toEqual({
      outcome: "objected",
      left: [
        { form: "newsletter", consent: "newsletter" },
        { form: "account", consent: "information" },
      ],
    });
    expect((await known()).standing?.suppressed).toEqual({ why: "objected", at: start });
    expect((await known()).records).toMatchObject([{ form: "account", state: "confirmed" }]);
    const before = letters.length;
    await sends("newsletter");
    expect(letters).toHaveLength(before);
  });
});

describe("an objection that was entered later", () => {
  test("leaves nobody on a list who is blocked, also where they confirmed in that very moment", async () => {
    const { world, sends, letters, wait, known } = opened();
    await sends("newsletter");
    const link = follow(letters.at(-1), "confirm");
    wait(60);
    const received = { from: start, to: start };
    const suppress: typeof world.records.suppress = async (...given) => {
      // It has read that nobody is blocked, and nobody has agreed to anything since.
      expect(await confirm(world, link)).toMatchObject({ outcome: "confirmed" });
      return world.records.suppress(...given);
    };
    const meeting = { ...world, records: { ...world.records, suppress } };
    expect(await object(meeting, person, { received })).toMatchObject({ outcome: "objected" });
    const { records, standing } = await known();
    expect([records, standing?.suppressed?.why]).toEqual([[], "objected"]);
  });
});

describe("another address", () => {
  const other = "ada@example.org";

  test("is where everything goes on, while the old key holds nothing but the way there", async () => {
    const { world, joins, sends, known, recordOf } = opened();
    await joins("newsletter");
    await sends("inquiry");
    await joins("course");
    await leave(world, { person, form: "course" });
    await withdrawConsent(world, person, {
      ...(await recordOf("course")),
      consent: "course",
    });
    world.records.leave(person, "SESSION#1");
    expect(await moveAddress(world, person, other)).toEqual({
      outcome: "moved",
      person: key(other),
      records: 2,
      proofs: 1,
    });
    expect(await known()).toEqual({ records: [], proofs: [], movedTo: key(other) });
    expect([...world.records.contents().others.keys()]).toEqual([`${keys.person(person)} ${keys.pointer}`]);
    const moved = await known(key(other));
    expect(moved.records.map(({ email: to }) => to)).toEqual([other, other]);
    for (const item of [...moved.records, ...moved.proofs]) {
      for (const consented of Object.keys(item.consents)) expect(isIntact(personSecret, item, consented)).toBe(true);
      // The proof says under which key it was asked and mailed, and nobody can put another there.
      expect(item.moved).toMatchObject([{ from: person, at: start }]);
      const [first] = Object.keys(item.consents);
      expect(
        isIntact(
          personSecret,
          { ...item, moved: item.moved?.map((step) => ({ ...step, from: key("eve@example.com") })) ?? [] },
          first ?? "",
        ),
      ).toBe(false);
      expect(isIntact(personSecret, { ...item, person: key("eve@example.com") }, first ?? "")).toBe(false);
    }
  });

  test("is found by links in old mails, however often it changed", async () => {
    const { world, joins, sends, letters, known } = opened();
    await joins("newsletter");
    const leaving = follow(letters.at(-1), "unsubscribe");
    await sends("account");
    const confirming = follow(letters.at(-1), "confirm");
    await moveAddress(world, person, other);
    await moveAddress(world, key(other), "ada@example.net");
    const last = key("ada@example.net");
    expect(await look(world, confirming)).toMatchObject({ person: last, form: "account" });
    expect(await confirm(world, confirming)).toMatchObject({ outcome: "confirmed", record: { person: last } });
    expect(await leave(world, leaving)).toBe(true);
    expect((await known(last)).records.map(({ form }) => form)).toEqual(["account"]);
    // The way goes with the last proof that it leads to.
    await leave(world, { person: last, form: "account", consent: "account" });
    expect(await leave(world, leaving)).toBe(false);
    const ends = (await known(last)).proofs.map(({ expiresAt }) => expiresAt);
    world.records.tidy(Math.max(...ends) - 1);
    expect(world.records.contents().others.size).toBe(2);
    world.records.tidy(Math.max(...ends));
    expect([...world.records.contents().others.keys()]).toEqual([]);
  });

  test("is told by its links from somebody who gives the very same answers at the former one since", async () => {
    const { world, joins, letters, known, wait } = opened();
    await joins("newsletter");
    const before = follow(letters.at(-1), "unsubscribe");
    await moveAddress(world, person, other);
    wait(day);
    await joins("newsletter");
    const since = follow(letters.at(-1), "unsubscribe");
    expect(since.id).toBe(before.id);
    expect(await leave(world, before)).toBe(true);
    expect([(await known()).records.length, (await known(key(other))).records.length]).toEqual([1, 0]);
    expect(await leave(world, since)).toBe(true);
    expect((await known()).records).toEqual([]);
  });

  test("is led to no longer than there is a proof, once the last of it has ended in whatever way", async () => {
    const ways: Readonly<Record<string, (box: ReturnType<typeof opened>) => Promise<unknown>>> = {
      "two that are left at once": async ({ world, sends }) => {
        const submission = { answers: { email, firstName: "Augusta" }, consents: given.inquiry, texts: {} };
        await submit(world, { ...sent(email, { form: "inquiry" }), submission });
        await sends("inquiry");
        await moveAddress(world, person, other);
        await leave(world, { person: key(other), form: "inquiry", consent: "inquiry" });
      },
      "an inquiry that is handled": async ({ world, sends, recordOf }) => {
        await sends("inquiry");
        await moveAddress(world, person, other);
        await handle(world, await recordOf("inquiry", key(other)));
      },
      "an erasure where only proofs are left": async ({ world, joins, known }) => {
        await joins("newsletter");
        await moveAddress(world, person, other);
        // Ended by what knows no pointers: superseded by one that was never heard of.
        const [record] = (await known(key(other))).records;
        if (record !== undefined) await world.records.move(record, closed(personSecret, newsletter, record, left));
        await erase(world, key(other), { never: false });
      },
    };
    const left = { why: "withdrawn", at: start } as const;
    for (const [way, end] of Object.entries(ways)) {
      const box = opened();
      await end(box);
      const { records, proofs } = await box.known(key(other));
      expect([records, (await box.known()).movedTo], way).toEqual([[], key(other)]);
      box.world.records.tidy(Math.max(...proofs.map(({ expiresAt }) => expiresAt)));
      expect(await box.known(), way).toEqual({ records: [], proofs: [] });
    }
  });

  test("is led to by one write of an erasure, however many records there were: more of them would meet on the way there", async () => {
    const { world, joins, sends } = opened();
    for (const form of ["newsletter", "account", "course"] as const) await joins(form);
    await sends("inquiry");
    await moveAddress(world, person, other);
    const writes: number[] = [];
    const records: typeof world.records = {
      ...world.records,
      move: (before, result) => {
        writes.push(result.pointers?.length ?? 0);
        return world.records.move(before, result);
      },
    };
    await erase({ ...world, records }, key(other), { never: false });
    expect(writes.sort()).toEqual([0, 0, 0, 1]);
  });

  test("is out of reach of whoever has the former one since: no link, no undoing and no objection of theirs leads there", async () => {
    for (const firstName of ["Eve", "Ada"]) {
      const { world, joins, letters, known, wait } = opened();
      await joins("newsletter");
      await joins("account");
      const old = follow(
        letters.findLast(({ message }) => message.text.includes("/unsubscribe/")),
        "unsubscribe",
      );
      await moveAddress(world, person, other);
      wait(300);
      // With other answers or the very same, which make the same id under the same key.
      const submission = { answers: { email, firstName }, consents: given.newsletter, texts: {} };
      await submit(world, { ...sent(email), submission });
      const [asked] = (await known()).records;
      if (asked !== undefined) await deliver(world, asked);
      const claim = follow(letters.at(-1), "confirm");
      await confirm(world, claim);
      const link = { ...claim, consent: "newsletter", undoable: true };
      const theirs = (await known(key(other))).records;
      expect(await leave(world, link)).toBe(true);
      expect(await leave(world, link)).toBe(false);
      wait(1900);
      expect(await undo(world, link)).toBe("gone");
      await object(world, person);
      expect((await known(key(other))).records, firstName).toEqual(theirs);
      // Who moved still leaves by what was mailed to them there.
      await leave(world, old);
      expect((await known(key(other))).records).not.toEqual(theirs);
    }
  });

  test("is left by a link in an old mail though somebody else is on that list under the former one", async () => {
    const { world, joins, letters, known, wait } = opened();
    await joins("newsletter");
    const old = follow(letters.at(-1), "unsubscribe");
    await joins("account");
    await moveAddress(world, person, other);
    wait(300);
    const submission = { answers: { email, firstName: "Eve" }, consents: given.newsletter, texts: {} };
    await submit(world, { ...sent(email), submission });
    const [asked] = (await known()).records;
    if (asked !== undefined) await deliver(world, asked);
    await confirm(world, follow(letters.at(-1), "confirm"));
    expect(await leave(world, { ...old, undoable: true })).toBe(true);
    expect([(await known()).records.length, (await known(key(other))).records.length]).toEqual([1, 1]);
    expect(await undo(world, old)).toBe("undone");
    expect([(await known()).records.length, (await known(key(other))).records.length]).toEqual([1, 2]);
  });

  test("that has records of its own keeps both, and of the same matter the newest with a proof of the other", async () => {
    const { world, joins, known, wait } = opened();
    await joins("newsletter", other);
    wait(300);
    await joins("newsletter");
    await joins("course");
    await moveAddress(world, person, other);
    const { records, proofs } = await known(key(other));
    expect(records.map(({ form }) => form).sort()).toEqual(["course", "newsletter"]);
    expect(records.find(({ form }) => form === "newsletter")).toMatchObject({ confirmedAt: start + 300, email: other });
    expect(proofs.find(({ form }) => form === "newsletter")).toMatchObject({
      confirmedAt: start,
      ending: { why: "superseded" },
    });
  });

  test("takes a restriction and an objection along, and leaves a bounce behind", async () => {
    const { world, joins, known } = opened();
    await joins("account");
    await object(world, person);
    await restrict(world, person);
    await moveAddress(world, person, other);
    expect(await known(key(other))).toMatchObject({
      restricted: { at: start },
      standing: { suppressed: { why: "objected" } },
    });
    // An old list that names the old address is refused there, too.
    expect((await known()).standing?.suppressed).toMatchObject({ why: "objected" });
    const bounced = opened();
    await bounced.joins("account");
    await bounced.world.records.suppress(person, { why: "bounced", at: start });
    await moveAddress(bounced.world, person, other);
    expect(await bounced.known(key(other))).not.toHaveProperty("standing");
  });

  test("of somebody restricted takes what is moved there out of use, in the same write that brings it", async () => {
    const { world, joins, known, recordOf } = opened();
    await joins("newsletter", other);
    await restrict(world, key(other));
    await joins("account");
    // Whoever dies half-way leaves nothing on a list either.
    expect(await moveRecord(world, await recordOf("account"), { to: key(other), email: other, at: start })).toBe(true);
    expect(await recordOf("account", key(other))).toMatchObject({ list: "information", paused: { at: start } });
    await moveAddress(world, person, other);
    const there = await known(key(other));
    expect(there.records.map(({ form, paused }) => [form, paused]).sort()).toEqual([
      ["account", { at: start }],
      ["newsletter", { at: start }],
    ]);
    for (const item of there.records.map(recordItem)) expect(item).not.toHaveProperty("listKey");
    await lift(world, key(other));
    expect(recordItem(await recordOf("account", key(other)))).toHaveProperty("listKey");
  });

  test("that may not be written to gets nothing onto a list for a moment, and has nothing pending, should the move die half-way", async () => {
    const { world, joins, sends, known } = opened();
    await joins("newsletter");
    await sends("account");
    await hear(world, { kind: "hard-bounce", person: key(other), messageId: "m" });
    const stands: boolean[] = [];
    const people: typeof world.people = {
      ...world.people,
      rehouse: async (before, after, seats) => {
        const done = await world.people.rehouse(before, after, seats);
        stands.push((await known(key(other))).records.some((one) => one.state === "pending" || "list" in one));
        return done;
      },
    };
    await moveAddress({ ...world, people }, person, other);
    expect(stands).toEqual([false]);
    const { records, proofs } = await known(key(other));
    expect(records).toMatchObject([{ form: "newsletter", email: other, unreachable: start }]);
    expect(proofs).toMatchObject([{ form: "newsletter" }]);
  });

  test("that is somebody's who restricted elsewhere is restricted whole, and so it is when the move is tried again", async () => {
    for (const step of ["unpoint", "pointTo", "clear", "never"] as const) {
      const { world, joins, known } = opened();
      await joins("account", other);
      await joins("newsletter");
      await restrict(world, person);
      const dying = {
        ...world,
        people: { ...world.people, ...(step !== "never" && { [step]: () => Promise.reject(new Error("died")) }) },
      };
      await moveAddress(dying, person, other).catch(() => {});
      // Whoever dies once more or for good has left nothing of theirs in use.
      for (const { paused } of (await known(key(other))).records) expect(paused, step).toEqual({ at: start });
      expect(await moveAddress(world, person, other)).toMatchObject({ outcome: "moved" });
      const { records, restricted } = await known(key(other));
      expect(restricted).toEqual({ at: start });
      expect(records.map(({ form, paused }) => [form, paused?.at]).sort()).toEqual([
        ["account", start],
        ["newsletter", start],
      ]);
    }
  });

  test.each(["restricts", "objects", "complains", "withdraws", "leaves"] as const)(
    "of somebody who %s in the same moment has that hold of everything, whatever the order",
    async (deed) => {
      const turns = fc.array(fc.nat({ max: 5 }), { minLength: 8, maxLength: 40 });
      const property = fc.asyncProperty(turns, async (order) => {
        const { world, joins, known, recordOf } = opened();
        await joins("newsletter");
        await joins("account");
        await joins("course");
        const [{ id }, course] = [await recordOf("newsletter"), await recordOf("course")];
        const { slowed, through } = takingTurns(order);
        const slow = { ...world, records: slowed(world.records), people: slowed(world.people) };
        const doing = {
          restricts: () => restrict(slow, person, {}),
          objects: () => object(slow, person, { since: {} }),
          complains: () => hear(slow, { kind: "complaint", person, messageId: "m" }),
          withdraws: () => withdrawConsent(slow, person, { form: "newsletter", id, consent: "newsletter" }),
          // What will end by itself has its proof beside it, which may go before it.
          leaves: () => leave(slow, { ...course, consent: "course", undoable: true }),
        };
        await through(Promise.all([doing[deed](), moveAddress(slow, person, other)]));
        expect((await known()).records).toEqual([]);
        const { records, restricted, standing } = await known(key(other));
        if (deed === "restricts") {
          expect(restricted).toEqual({ at: start });
          expect(records.map(({ form, paused }) => [form, paused !== undefined]).sort()).toEqual([
            ["account", true],
            ["course", true],
            ["newsletter", true],
          ]);
          return;
        }
        const stays = deed === "leaves" ? "newsletter" : "course";
        expect(records.map(({ form }) => form).sort()).toEqual(["account", stays]);
        if (deed === "withdraws" || deed === "leaves") return;
        expect(standing?.suppressed?.why).toBe(deed === "objects" ? "objected" : "complained");
        expect(records[0]).not.toHaveProperty("list");
      });
      await fc.assert(property, { numRuns: 150 });
      expect.hasAssertions();
    },
  );

  test("takes a complaint about a mail to the former one along that comes in later, and none of who has that since", async () => {
    const { world, joins, known } = opened();
    await joins("newsletter");
    await moveAddress(world, person, other);
    await hear(world, { kind: "complaint", person, messageId: "m" });
    expect(await known(key(other))).toMatchObject({ records: [], standing: { suppressed: { why: "complained" } } });
    const since = opened();
    await since.joins("newsletter");
    await moveAddress(since.world, person, other);
    since.wait(300);
    await since.joins("newsletter");
    for (let time = 0; time < 2; time++) await hear(since.world, { kind: "complaint", person, messageId: "m" });
    expect((await since.known()).records).toEqual([]);
    expect(await since.known(key(other))).not.toHaveProperty("standing");
    expect((await since.known(key(other))).records).toHaveLength(1);
  });

  test("that is the same in another spelling changes where mail goes, and no address is no address", async () => {
    const { world, joins, recordOf } = opened();
    await joins("newsletter");
    expect(await moveAddress(world, person, "Ada@Example.com")).toMatchObject({ outcome: "moved", person });
    expect((await recordOf("newsletter")).email).toBe("Ada@example.com");
    expect(await moveAddress(world, person, "not an address")).toEqual({ outcome: "invalid" });
  });

  test("cannot be brought back by a list under the old one from what was left or erased under the new one, as long as a proof says so", async () => {
    const provenance = { at: start, file: "f", line: 2, statement: "By post." };
    const line = { form: "newsletter", language: "en", notice: "n1", submission: sent(email).submission } as const;
    const how = { welcome: true, dry: false, admit: async () => {} };
    for (const deed of ["left", "erased", "objected"]) {
      const { world, joins } = opened();
      await joins("newsletter");
      await moveAddress(world, person, other);
      if (deed === "left") await leave(world, { person: key(other), form: "newsletter" });
      else if (deed === "erased") await erase(world, key(other), { never: false });
      else await object(world, key(other));
      // What comes back from the old mailbox says nothing else.
      await world.records.noteSoftBounce(person, "message-1", start + day);
      const why = deed === "objected" ? "suppressed" : "withdrawn";
      expect(await bringIn(world, { ...line, provenance }, how), deed).toMatchObject({ outcome: "refused", why });
    }
  });

  test("cannot be brought back by a list under the old one from what was left there", async () => {
    const { world, joins } = opened();
    await joins("newsletter");
    await joins("account");
    await leave(world, { person, form: "newsletter" });
    await moveAddress(world, person, other);
    const line = { form: "newsletter", language: "en", notice: "n1", submission: sent(email).submission } as const;
    const how = { welcome: true, dry: false, admit: async () => {} };
    const provenance = { at: start, file: "f", line: 2, statement: "By post." };
    expect(await bringIn(world, { ...line, provenance }, how)).toMatchObject({ outcome: "refused", why: "withdrawn" });
  });
});

describe("erasing", () => {
  test("leaves the proof, what a law keeps, and nothing that names anybody", async () => {
    const { world, joins, sends, known, told } = opened();
    await joins("newsletter");
    await joins("course");
    await sends("inquiry");
    await sends("account");
    await world.records.noteSoftBounce(person, "message-1", start + day);
    for (const sk of ["SESSION#1", "ASK#1"]) world.records.leave(person, sk);
    const erased = await erase(world, person, { never: false });
    expect(erased).toMatchObject({
      ...{ outcome: "erased", at: start, others: 3, deleted: { newsletter: 1, course: 1, inquiry: 1, account: 1 } },
      remains: { duties: [{ form: "course", fields: ["lastName"], until: start + 900 * day }] },
    });
    expect(erased.remains).not.toHaveProperty("suppressed");
    expect(erased.remains.proofs.map(({ ending }) => ending?.why)).toEqual(Array(4).fill("erased"));
    const { records, proofs, others } = world.records.contents();
    expect([records.size, others.size]).toEqual([0, 0]);
    expect(JSON.stringify([...proofs.values()])).not.toMatch(/@|Ada|Lovelace|answers|"link"/);
    for (const proof of (await known()).proofs)
      for (const one of Object.keys(proof.consents)) expect(isIntact(personSecret, proof, one)).toBe(true);
    expect(await told()).toMatchObject({ activities: [], proofs: Array(4).fill({}) });
  });

  test("for good keeps the person's no, so that no list and no sign-up has mail sent to them", async () => {
    const { world, joins, sends, letters } = opened();
    await joins("newsletter");
    const { remains } = await erase(world, person, { never: true });
    expect(remains.suppressed).toEqual({ why: "objected", at: start });
    const before = letters.length;
    await sends("newsletter");
    expect(letters).toHaveLength(before);
    const line = { form: "newsletter", language: "en", notice: "n1", submission: sent(email).submission } as const;
    const how = { welcome: true, dry: false, admit: async () => {} };
    expect(await bringIn(world, { ...line, provenance: { at: start, file: "f", line: 2 } }, how)).toMatchObject({
      outcome: "refused",
    });
  });

  test("while the address is changed leaves nothing under either, whatever the order", async () => {
    const turns = fc.array(fc.nat({ max: 5 }), { minLength: 8, maxLength: 40 });
    const property = fc.asyncProperty(turns, async (order) => {
      const { world, joins } = opened();
      await joins("newsletter");
      await joins("course");
      const { slowed, through } = takingTurns(order);
      const slow = { ...world, records: slowed(world.records), people: slowed(world.people) };
      const to = "ada@example.net";
      await through(Promise.all([erase(slow, person, { never: false, since: {} }), moveAddress(slow, person, to)]));
      const { records, proofs } = world.records.contents();
      expect([...records.values()]).toEqual([]);
      expect([...proofs.values()].map(({ ending }) => ending?.why)).toEqual(["erased", "erased"]);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  test("at an address that somebody had before leaves the way to where they went", async () => {
    const { world, joins, known } = opened();
    await joins("newsletter");
    await moveAddress(world, person, "ada@example.net");
    await joins("newsletter");
    await erase(world, person, { never: false });
    expect((await known()).movedTo).toBe(key("ada@example.net"));
    expect((await known(key("ada@example.net"))).records).toHaveLength(1);
  });

  test("once more changes nothing, and who signs up again is new", async () => {
    const { world, joins, known, wait } = opened();
    await joins("newsletter");
    await erase(world, person, { never: false });
    const before = await known();
    expect(await erase(world, person, { never: false })).toMatchObject({ deleted: {}, others: 0 });
    expect(await known()).toEqual(before);
    wait(300);
    await joins("newsletter");
    expect((await known()).records).toMatchObject([{ state: "confirmed" }]);
  });
});

describe("a restored table", () => {
  test("has every withdrawal, restriction, objection and erasure applied to it, once and again", async () => {
    const people = ["left", "erased", "restricted", "objected", "moved", "stays"];
    const build = async () => {
      const box = opened();
      for (const one of people) await box.joins("newsletter", `${one}@example.com`);
      await box.joins("course", "erased@example.com");
      return box;
    };
    const [live, restored] = [await build(), await build()];
    const of = (one: string) => key(`${one}@example.com`);
    live.wait(60);
    restored.wait(600);
    await leave(live.world, { person: of("left"), form: "newsletter" });
    await erase(live.world, of("erased"), { never: true });
    await restrict(live.world, of("restricted"));
    await object(live.world, of("objected"));
    await moveAddress(live.world, of("moved"), "new@example.com");
    await erase(live.world, key("new@example.com"), { never: false });
    const counts = await adopt(restored.world, live.world.journal, start);
    expect(counts).toMatchObject({
      withdrawn: { entries: 2, applied: 2 },
      ...{ erased: { entries: 2, applied: 2 }, restricted: { entries: 1, applied: 1 }, moved: { entries: 1 } },
      suppressed: { entries: 2, applied: 2 },
    });
    const after = restored.world.records.contents();
    expect([...after.records.values()].map(({ email: of_, paused }) => [of_, paused !== undefined])).toEqual([
      ["restricted@example.com", true],
      ["stays@example.com", false],
    ]);
    expect((await restored.known(of("left"))).proofs).toEqual((await live.known(of("left"))).proofs);
    expect((await restored.known(of("erased"))).standing).toEqual((await live.known(of("erased"))).standing);
    expect(await adopt(restored.world, live.world.journal, start)).toMatchObject({
      withdrawn: { applied: 0 },
      erased: { applied: 0 },
    });
    expect(restored.world.records.contents()).toEqual(after);
  });

  test("takes what was noted under a former address for whoever had that by then, not for who went from there before", async () => {
    const other = "ada@example.org";
    const [live, restored] = [opened(), opened()];
    for (const box of [live, restored]) {
      await box.joins("newsletter");
      await box.joins("account");
      await moveAddress(box.world, person, other);
      box.wait(300);
    }
    await live.joins("newsletter");
    await object(live.world, person);
    const before = await restored.known(key(other));
    await adopt(restored.world, live.world.journal, start);
    expect(await restored.known(key(other))).toEqual(before);
  });

  test("that knows of a move already leaves whoever has the former address since alone, whatever was done under the new one", async () => {
    const other = "ada@example.org";
    const [live, restored] = [opened(), opened()];
    for (const box of [live, restored]) {
      await box.joins("newsletter");
      await moveAddress(box.world, person, other);
      box.wait(300);
      await box.joins("newsletter");
      box.wait(300);
    }
    const before = await restored.known();
    await restrict(live.world, key(other));
    await object(live.world, key(other));
    await erase(live.world, key(other), { never: true });
    await adopt(restored.world, live.world.journal, start);
    expect((await restored.known(key(other))).records).toEqual([]);
    expect({ ...(await restored.known()), movedTo: before.movedTo }).toEqual(before);
  });

  test("has nothing left either of who was erased when only a sealed copy, notes of bounces or sessions stood", async () => {
    const [live, restored] = [opened(), opened()];
    for (const box of [live, restored]) {
      await box.joins("newsletter");
      box.wait(60);
      await leave(box.world, { person, form: "newsletter", undoable: true });
      await box.world.records.noteSoftBounce(person, "message-1", start + day);
      box.world.records.leave(person, "SESSION#1");
    }
    live.wait(60);
    await erase(live.world, person, { never: false });
    expect(await adopt(restored.world, live.world.journal, start)).toMatchObject({
      erased: { entries: 1, applied: 1 },
    });
    const { records, undos, standing } = await restored.known();
    expect([records, undos, standing, restored.world.records.contents().others.size]).toEqual([
      [],
      undefined,
      undefined,
      0,
    ]);
    expect(await adopt(restored.world, live.world.journal, start)).toMatchObject({ erased: { applied: 0 } });
  });

  test.each(["who moved", "who was there"])(
    "has both addresses of somebody restricted who made them one, where %s restricted, and lifts both",
    async (who) => {
      const [live, restored] = [opened(), opened()];
      const other = "ada@example.org";
      for (const box of [live, restored]) {
        await box.joins("newsletter");
        await box.joins("account", other);
        box.wait(60);
      }
      const paused = async () => {
        const records = [...(await restored.known()).records, ...(await restored.known(key(other))).records];
        return records.map((record) => record.paused !== undefined);
      };
      await restrict(live.world, key(who === "who moved" ? email : other));
      await moveAddress(live.world, person, other);
      for (let time = 0; time < 2; time++) await adopt(restored.world, live.world.journal, start);
      expect(await paused()).toEqual([true, true]);
      live.wait(60);
      restored.wait(60);
      await lift(live.world, key(other));
      for (let time = 0; time < 2; time++) await adopt(restored.world, live.world.journal, start);
      expect(await paused()).toEqual([false, false]);
    },
  );

  test.each([
    ["before", 0],
    ["between", 1],
    ["after", 2],
  ])("from %s a suppression and its lifting has its people on their lists, once and again", async (_, upTo) => {
    const build = async (steps: number) => {
      const box = opened();
      await box.joins("newsletter");
      const happens = [
        () => hear(box.world, { kind: "hard-bounce", person, messageId: "m" }),
        () => liftSuppression(box.world, person, { reason: "it works again" }),
      ];
      for (const happen of happens.slice(0, steps)) {
        box.wait(60);
        await happen();
      }
      return box;
    };
    const [live, restored] = [await build(2), await build(upTo)];
    restored.wait(600);
    for (let time = 0; time < 2; time++) {
      await adopt(restored.world, live.world.journal, start);
      const { records, standing } = await restored.known();
      expect([records.map((record) => "list" in record), standing?.suppressed]).toEqual([[true], undefined]);
      // Why they are written to again is known where it was noted before.
      if (upTo === 2) expect(standing?.lifted?.reason).toBe("it works again");
    }
  });

  test("keeps the order within one second: who was written off or restricted last is so", async () => {
    const bounces = (box: ReturnType<typeof opened>) =>
      hear(box.world, { kind: "hard-bounce", person, messageId: `m${Math.random()}` });
    const mends = (box: ReturnType<typeof opened>) => liftSuppression(box.world, person, { reason: "it works again" });
    const restricts = (box: ReturnType<typeof opened>) => restrict(box.world, person);
    const lifts = (box: ReturnType<typeof opened>) => lift(box.world, person);
    for (const steps of [
      [bounces, mends],
      [bounces, mends, bounces],
      [restricts, lifts],
      [restricts, lifts, restricts],
    ])
      for (let restoredAfter = 0; restoredAfter <= steps.length; restoredAfter++) {
        const [live, restored] = [opened(), opened()];
        for (const box of [live, restored]) await box.joins("newsletter");
        for (const [at, step] of steps.entries())
          for (const box of restoredAfter > at ? [live, restored] : [live]) await step(box);
        await adopt(restored.world, live.world.journal, start);
        const [then, now] = [await live.known(), await restored.known()];
        const said = `${steps.length} steps, restored after ${restoredAfter}`;
        expect([now.standing?.suppressed, now.restricted], said).toEqual([then.standing?.suppressed, then.restricted]);
        expect(
          now.records.map((record) => "list" in record),
          said,
        ).toEqual(then.records.map((record) => "list" in record));
      }
  });

  test("is told by keyed hashes alone", async () => {
    const { world, joins } = opened();
    await joins("newsletter");
    await erase(world, person, { never: true });
    const entries: Entry[] = [];
    for await (const entry of world.journal.since(0)) entries.push(entry);
    expect(entries.map(({ what }) => what)).toEqual(["erased", "suppressed"]);
    expect(JSON.stringify(entries)).not.toMatch(/@|Ada/);
  });
});
