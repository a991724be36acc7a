// What somebody does to their data with one button: the consequence before it, the deed, and the receipt.

import type { Told } from "../../shared/access/errand.ts";
import { owe } from "../../shared/access/owe.ts";
import { first, isGiven, type Sending } from "../../shared/forms/submission.ts";
import { textBehind } from "../../shared/forms/wording.ts";
import { type Action, myDataWords } from "../../shared/locales/my-data/index.ts";
import { erase } from "../../shared/rights/erase.ts";
import { object } from "../../shared/rights/object.ts";
import { lift, restrict } from "../../shared/rights/restrict.ts";
import { withdrawConsent } from "../../shared/rights/withdraw.ts";
import { actionPage, donePage } from "../../shared/web/my-data/action-page.ts";
import { json, page, type Reply } from "../../shared/web/reply.ts";
import { wantsJson } from "../../shared/web/request.ts";
import { note } from "../kit/log.ts";
import { addressOf } from "./address-of.ts";
import { frame, type OwnCall, secret, withoutCookie } from "./call.ts";

type Act = (call: OwnCall, sending: Sending) => Promise<unknown>;

/** Which of a person's records are meant: one, or wherever the consent was given. */
const withdraw: Act = async ({ world, session: { person } }, sending) => {
  const [consent, form, id] = ["consent", "_form", "_id"].map((name) => first(sending, name));
  const { records } = await world.records.everything(person);
  const meant = records.filter(
    (record) =>
      consent !== undefined &&
      record.consents[consent]?.withdrawnAt === undefined &&
      record.consents[consent] !== undefined &&
      (form === undefined || record.form === form) &&
      (id === undefined || record.id === id),
  );
  for (const record of meant)
    await withdrawConsent(world, person, { form: record.form, id: record.id, consent: consent ?? "" });
};

const deeds: Readonly<Record<Action, { readonly act: Act; readonly status: string; readonly mail?: Told }>> = {
  withdraw: { act: withdraw, status: "withdrawn" },
  // Their receipt is the page: whoever restricts the use of their data wants no mail about it.
  restrict: { act: ({ world, session }) => restrict(world, session.person), status: "restricted" },
  lift: { act: ({ world, session }) => lift(world, session.person), status: "lifted" },
  object: { act: ({ world, session }) => object(world, session.person), status: "objected", mail: "objected" },
  erase: {
    act: ({ world, session }, sending) =>
      erase(world, session.person, { never: isGiven(first(sending, "never") ?? "") }),
    status: "erased",
    mail: "erased",
  },
};

export const isAction = (name: string): name is Action => Object.hasOwn(deeds, name);

/** What follows, read before anything is done. The address names the consent; what it says is read from the record. */
export const beforeAction = async (call: OwnCall, action: Action): Promise<Reply> => {
  const { world, request, session } = call;
  const { consent = "", _form: form = "", _id: id = "" } = request.query;
  const record = action === "withdraw" ? await world.records.find({ person: session.person, form, id }) : undefined;
  const hash = record?.consents[consent]?.text;
  const declared = hash === undefined ? undefined : textBehind(world.forms, hash);
  const about: Record<string, string> = record === undefined ? {} : { consent, _form: form, _id: id };
  return page(200, actionPage(frame(call), { action, about, declared }), secret(call));
};

/** The deed itself, whose receipt is written where the address is still known. */
export const act = async (call: OwnCall, action: Action, sending: Sending): Promise<Reply> => {
  const { world, request, session, language } = call;
  const { act: done, status, mail } = deeds[action];
  const to = addressOf(await world.records.everything(session.person));
  await done(call, sending);
  note("right used", { action });
  if (mail !== undefined && to !== undefined) await owe(world, { person: session.person, ...to, language, mail });
  const over = action === "erase";
  const answered = (reply: Reply) => (over ? withoutCookie(reply) : reply);
  if (over) await world.access.end(session.person, session.id);
  if (wantsJson(request)) return answered(json(200, { status }, { secret: true }));
  const { done: title, after } = myDataWords(language).actions[action];
  return answered(page(200, donePage(frame(call), { title, after: [after], back: !over }), secret(call)));
};
