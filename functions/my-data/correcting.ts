// Correcting what is held: one activity at a time on the page, or by a script wherever a field of that name is.

import type { Form } from "../../shared/forms/define.ts";
import { ready } from "../../shared/forms/ready.ts";
import { first, type Mistake, readSubmission, type Sending } from "../../shared/forms/submission.ts";
import { myDataWords } from "../../shared/locales/my-data/index.ts";
import { personKey } from "../../shared/optin/link.ts";
import type { Stored } from "../../shared/optin/record.ts";
import { failure } from "../../shared/web/failure.ts";
import { mistakesProblem } from "../../shared/web/mistakes.ts";
import { donePage } from "../../shared/web/my-data/action-page.ts";
import { correctable, correctPage } from "../../shared/web/my-data/correct-page.ts";
import { json, page, type Reply } from "../../shared/web/reply.ts";
import { wantsJson } from "../../shared/web/request.ts";
import { note } from "../kit/log.ts";
import { frame, type OwnCall, secret } from "./call.ts";
import { correct } from "./deeds.ts";
import { askNewAddress } from "./moving.ts";

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

/** What was sent, over what is stored: a field that does not come stays as it is, an empty one is deleted. */
const merged = (record: Stored, sending: Sending): Sending =>
  new Map([...Object.entries(typed(record)).map(([name, value]) => [name, [value]] as const), ...sending]);

const read = async (form: Form, record: Stored, sending: Sending) => {
  const all = merged(record, sending);
  return readSubmission(correctable(await ready(form, all)), all);
};

const wrong = (call: OwnCall, form: Form, record: Stored, sending: Sending, mistakes: readonly Mistake[]): Reply => {
  if (wantsJson(call.request)) return mistakesProblem(call.language, correctable(form), sending, mistakes);
  const sent = [...sending].map(([name, values]) => [name, values.at(-1) ?? ""] as const);
  const values = { ...typed(record), ...Object.fromEntries(sent) };
  return page(422, correctPage(frame(call), { form, about: about(record), values, mistakes }), secret(call));
};

/** Which records are meant: the one that is named, else each that has a field which was sent. */
const meant = (call: OwnCall, records: readonly Stored[], sending: Sending) => {
  const [form, id] = [first(sending, "_form"), first(sending, "_id")];
  return records.flatMap((record) => {
    const declared = call.world.forms[record.form];
    const named =
      form === undefined
        ? [...sending.keys()].some((name) => declared && Object.hasOwn(declared.fields, name))
        : record.form === form && record.id === id;
    return declared !== undefined && named ? [{ record, form: declared }] : [];
  });
};

/** Everything is read before anything is changed. A new address is asked first, by mail. */
export const corrected = async (call: OwnCall, sending: Sending): Promise<Reply> => {
  const { world, request, session, language } = call;
  const { records } = await world.records.everything(session.person);
  const all = meant(call, records, sending);
  if (all.length === 0) return failure(world, request, language, "not-found");
  const fresh: { record: Stored; answers: Readonly<Record<string, string>>; email: string }[] = [];
  for (const { record, form } of all) {
    const fields = [...sending].filter(
      ([name]) => first(sending, "_form") !== undefined || Object.hasOwn(form.fields, name),
    );
    const reading = await read(form, record, new Map(fields));
    if (reading.outcome === "invalid") return wrong(call, form, record, sending, reading.mistakes);
    const { email, ...answers } = reading.submission.answers;
    fresh.push({ record, answers, email });
  }
  for (const { record, answers } of fresh)
    await correct(world, session.person, { form: record.form, id: record.id, answers });
  const secretKey = await world.secrets.person();
  const move = fresh.map(({ email }) => email).find((email) => personKey(secretKey, email) !== session.person);
  if (move !== undefined) await askNewAddress(world, session.person, move, language);
  note("right used", { action: "correct" });
  const status = { status: "corrected", ...(move !== undefined && { address: "confirmation_required" }) };
  if (wantsJson(request)) return json(200, status, { secret: true });
  const { done: title, after, move: asked } = myDataWords(language).correct;
  const told = [after, ...(move === undefined ? [] : [asked(move)])];
  return page(200, donePage(frame(call), { title, after: told, back: true }), secret(call));
};
