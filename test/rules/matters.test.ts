// Forms with several consents or several matters: each consent is left on its own, and given again with the same answers.

import { describe, expect, test } from "vitest";
import { consent, defineForm, type Form } from "../../shared/forms/define.ts";
import { emailAddress, text } from "../../shared/forms/fields.ts";
import { days, untilHandled, untilWithdrawn, yearsToYearEnd } from "../../shared/forms/period.ts";
import { confirm, look } from "../../shared/optin/confirm.ts";
import { declaredIn } from "../../shared/optin/declared.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { exhibits } from "../../shared/optin/proof/evidence.ts";
import { isOver } from "../../shared/optin/record.ts";
import { submit } from "../../shared/optin/submit.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { follow, openSandbox, personSecret, type Sandbox, sent, start } from "../support/world.ts";

const said = (words: string) => ({ en: words, de: words, es: words });

const frame = {
  title: said("Title"),
  introduction: said("Introduction"),
  action: said("Send"),
  purpose: said("for this"),
  basis: "consent",
} as const;

const account: Form = defineForm({
  ...frame,
  fields: { email: emailAddress(), city: text(said("City")) },
  consents: {
    account: consent({ required: true, version: "1", text: said("Hold my account.") }),
    information: consent({ required: false, list: true, version: "1", text: said("Send me information.") }),
  },
  optIn: "double",
  welcome: false,
  keeps: { pending: days(2), confirmed: untilWithdrawn(), proof: yearsToYearEnd(3) },
});

const question: Form = defineForm({
  ...frame,
  fields: { email: emailAddress(), message: text(said("Message"), { required: true }) },
  consents: { inquiry: consent({ required: true, version: "1", text: said("Use my address to answer.") }) },
  optIn: "single",
  matter: "submission",
  inquiry: { mail: "whole", reminders: [days(3), days(7)], open: 20 },
  welcome: false,
  keeps: { pending: days(2), confirmed: untilHandled(days(90)), proof: yearsToYearEnd(3) },
});

const forms = { account, question };
const open = () => openSandbox(forms);
const both = ["account", "information"];

const post = (box: Sandbox, form: string, consents: readonly string[], answers: Record<string, string> = {}) =>
  submit(box.world, { ...sent("ada@example.com"), form, submission: submission(consents, answers) });

const submission = (consents: readonly string[], answers: Record<string, string>) => ({
  answers: { ...answers, email: "ada@example.com" },
  consents,
  texts: {},
});

const mailed = async (box: Sandbox) => {
  const before = box.letters.length;
  for (const key of new Set(box.stream)) await deliver(box.world, key);
  return box.letters.slice(before);
};

const records = ({ world }: Sandbox) => [...world.records.contents().records.values()];

const signUp = async (box: Sandbox, consents: readonly string[], answers = {}) => {
  await post(box, "account", consents, answers);
  const [mail] = await mailed(box);
  const claim = follow(mail, "confirm");
  return { claim, confirmation: await confirm(box.world, claim) };
};

describe("an optional consent", () => {
  test("lists nobody who did not give it", async () => {
    const box = open();
    await signUp(box, ["account"]);
    expect(records(box)).toMatchObject([{ state: "confirmed" }]);
    expect(records(box)[0]).not.toHaveProperty("list");
  });

  test("is left on its own: the rest stands, its own proof says when", async () => {
    const box = open();
    const { claim } = await signUp(box, both);
    expect(records(box)).toMatchObject([{ list: "information" }]);
    box.wait(600);
    expect(await leave(box.world, { ...claim, consent: "information" })).toBe(true);
    expect(await leave(box.world, { ...claim, consent: "information" })).toBe(false);
    const [record] = records(box);
    expect(record).not.toHaveProperty("list");
    expect(record?.consents.account).not.toHaveProperty("withdrawnAt");
    const shown = exhibits(personSecret, forms, await box.world.records.everything(claim.person), box.world.now());
    expect(shown.map(({ consent: name, agreed, verified }) => [name, agreed.withdrawnAt, verified])).toEqual([
      ["account", undefined, true],
      ["information", start + 600, true],
    ]);
  });

  test("can be given again by the very same answers, confirmed by a mail of its own", async () => {
    const box = open();
    const { claim } = await signUp(box, both, { city: "Ulm" });
    await leave(box.world, { ...claim, consent: "information" });
    box.wait(86_400);
    const again = await signUp(box, both, { city: "Ulm" });
    expect(again.confirmation.outcome).toBe("confirmed");
    expect(again.claim.id).not.toBe(claim.id);
    expect(records(box)).toMatchObject([{ id: again.claim.id, list: "information" }]);
  });

  test("counts once when it is given again twice", async () => {
    const box = open();
    const { claim } = await signUp(box, both);
    await leave(box.world, { ...claim, consent: "information" });
    box.wait(86_400);
    await post(box, "account", both);
    await post(box, "account", both);
    expect(records(box).filter(({ state }) => state === "pending")).toHaveLength(1);
  });

  test("that was left while a submission waited does not come back by that submission's link", async () => {
    const box = open();
    await post(box, "account", both);
    const first = follow((await mailed(box)).at(-1), "confirm");
    box.wait(600);
    await post(box, "account", both, { city: "Ulm" });
    const waiting = follow((await mailed(box)).at(-1), "confirm");
    await confirm(box.world, first);
    await leave(box.world, { ...first, consent: "information" });
    const shown = await look(box.world, waiting);
    expect(shown && declaredIn(forms, shown)).toEqual(["Hold my account."]);
    expect((await confirm(box.world, waiting)).outcome).toBe("confirmed");
    expect(records(box)).toMatchObject([{ id: waiting.id, answers: { city: "Ulm" } }]);
    expect(records(box)[0]).not.toHaveProperty("list");
  });
});

describe("a required consent", () => {
  test("takes the whole record with it when it is left", async () => {
    const box = open();
    const { claim } = await signUp(box, both);
    await leave(box.world, { ...claim, consent: "account" });
    expect(records(box)).toEqual([]);
  });
});

describe("a matter of its own", () => {
  test("is in force at once with single opt-in, sealed, and over by itself in the end", async () => {
    const box = open();
    await post(box, "question", ["inquiry"], { message: "Why?" });
    const [record] = records(box);
    expect(record).toMatchObject({ state: "received", receivedAt: start, remindAt: start + 3 * 86_400 });
    expect(record && isOver(record, start + 97 * 86_400 - 1)).toBe(false);
    expect(record && isOver(record, start + 97 * 86_400)).toBe(true);
    const known = await box.world.records.everything(record?.person ?? "");
    expect(exhibits(personSecret, forms, known, start)).toMatchObject([{ consent: "inquiry", verified: true }]);
  });

  test("is one however often the same is sent, and another beside it when it is not", async () => {
    const box = open();
    await post(box, "question", ["inquiry"], { message: "Why?" });
    box.wait(60);
    await post(box, "question", ["inquiry"], { message: "Why?" });
    expect(records(box)).toMatchObject([{ askedAt: start, revision: 1 }]);
    await post(box, "question", ["inquiry"], { message: "How?" });
    expect(records(box)).toHaveLength(2);
  });
});
