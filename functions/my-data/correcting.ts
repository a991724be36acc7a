// Correcting what is held: one activity at a time on the page, or by a script wherever a field of that name is.

import type { Form } from "../../shared/forms/define.ts";
import { ready } from "../../shared/forms/ready.ts";
import { first, type Mistake, readSubmission, type Sending } from "../../shared/forms/submission.ts";
import { myDataWords } from "../../shared/locales/my-data/index.ts";
import { personKey } from "../../shared/optin/link.ts";
import type { Stored } from "../../shared/optin/record.ts";
import { correct } from "../../shared/rights/correct.ts";
import { failure } from "../../shared/web/failure.ts";
import { mistakesProblem } from "../../shared/web/mistakes.ts";
import { donePage } from "../../shared/web/my-data/action-page.ts";
import { correctable, correctPage } from "../../shared/web/my-data/correct-page.ts";
import { json, page, type Reply } from "../../shared/web/reply.ts";
import { wantsJson } from "../../shared/web/request.ts";
import { note } from "../kit/log.ts";
import { frame, type OwnCall, secret } from "./call.ts";
import { askNewAddress, keepAddress } from "./moving.ts";

const about = ({ form, id }: Stored) => ({ _form: form, _id: id });
const typed = ({ answers, email }: Stored): Readonly<Record<string, string>> => ({ ...answers, email });

/** The form behind the address: filled in with what is stored. */
export const correcting = async (call: OwnCall): Promise<Reply> => {
  const { world, request, session, language } = call;
  const { _form = "", _id = "" } = request.query;
  const record = await world.records.find({ person: session.person, form: _form, id: _id });
  const form = world.forms[_form];
  if (record === undefined || form === undefined) return failure(world, request, language, "not-found");
  const filled = { form, about: about(record), values: typed(record), mistakes: [] };
  return page(200, correctPage(frame(call), filled), secret(call));
};

const wrong = (call: OwnCall, { form, record, sent }: Meant, mistakes: readonly Mistake[]): Reply => {
  if (wantsJson(call.request)) return mistakesProblem(call.language, correctable(form), sent, mistakes);
  const last = [...sent].map(([name, values]) => [name, values.at(-1) ?? ""] as const);
  const values = { ...typed(record), ...Object.fromEntries(last) };
  return page(422, correctPage(frame(call), { form, about: about(record), values, mistakes }), secret(call));
};

interface Meant {
  readonly record: Stored;
  readonly form: Form;
  /** What of the sending is for this record. */
  readonly sent: Sending;
}

/** The record that is named, else each that has a field which was sent, for what it has. */
const meant = (call: OwnCall, records: readonly Stored[], sending: Sending): readonly Meant[] => {
  const [name, id] = [first(sending, "_form"), first(sending, "_id")];
  return records.flatMap((record) => {
    const form = call.world.forms[record.form];
    if (form === undefined) return [];
    if (name !== undefined) return record.form === name && record.id === id ? [{ record, form, sent: sending }] : [];
    const { fields } = correctable(form);
    const sent = new Map([...sending].filter(([field]) => Object.hasOwn(fields, field)));
    return sent.size > 0 ? [{ record, form, sent }] : [];
  });
};

/** What was sent, over what is stored: a field that does not come stays as it is, an empty one is deleted. */
const reading = async ({ record, form, sent }: Meant) => {
  const { fields } = correctable(form);
  const stored = Object.entries(typed(record)).filter(([name]) => Object.hasOwn(fields, name));
  const all: Sending = new Map([...stored.map(([name, value]) => [name, [value]] as const), ...sent]);
  return readSubmission(correctable(await ready(form, all)), all);
};

/** What the rule of correcting takes: the fields that were sent, but for the address, which is confirmed first. */
const answersIn = (sent: Sending): Readonly<Record<string, string>> => {
  const fields = [...sent].filter(([name]) => name !== "email" && !name.startsWith("_"));
  return Object.fromEntries(fields.map(([name, values]) => [name, values[0] ?? ""]));
};

/** Everything is read before anything is changed. A new address is asked first, by mail. */
export const corrected = async (call: OwnCall, sending: Sending): Promise<Reply> => {
  const { world, request, session, language } = call;
  if (first(sending, "_address") === "keep") return keepAddress(call);
  const all = meant(call, (await world.records.everything(session.person)).records, sending);
  if (all.length === 0) return failure(world, request, language, "not-found");
  const addresses: string[] = [];
  for (const one of all) {
    const read = await reading(one);
    if (read.outcome === "invalid") return wrong(call, one, read.mistakes);
    addresses.push(read.submission.answers.email);
  }
  for (const one of all) {
    const { form, id } = one.record;
    const done = await correct(world, session.person, { form, id, answers: answersIn(one.sent) });
    if (done.outcome === "invalid") return wrong(call, one, done.mistakes);
  }
  const key = await world.secrets.person();
  const move = addresses.find((email) => personKey(key, email) !== session.person);
  if (move !== undefined) await askNewAddress(world, session.person, move, language);
  note("right used", { action: "correct" });
  const status = { status: "corrected", ...(move !== undefined && { address: "confirmation_required" }) };
  if (wantsJson(request)) return json(200, status, { secret: true });
  const { done: title, after, move: asked } = myDataWords(language).correct;
  const told = [after, ...(move === undefined ? [] : [asked(move)])];
  return page(200, donePage(frame(call), { title, after: told, at: world.now(), back: true }), secret(call));
};
