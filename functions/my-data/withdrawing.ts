// The consent that somebody withdraws: what follows from it, the deed, and what is said about it afterwards.

import { leavingWords } from "../../shared/forms/leaving.ts";
import { first, type Sending } from "../../shared/forms/submission.ts";
import { textBehind } from "../../shared/forms/wording.ts";
import { withdrawConsent } from "../../shared/rights/withdraw.ts";
import { paths } from "../../shared/routes.ts";
import { actionPage } from "../../shared/web/my-data/action-page.ts";
import { page, type Reply, seeOther } from "../../shared/web/reply.ts";
import { frame, type OwnCall, secret } from "./call.ts";

const meantBy = (sending: Sending) => ["consent", "_form", "_id"].map((name) => first(sending, name));

/**
 * The address names the consent; what it says is read from the record. What is not there any more cannot be withdrawn: the page
 * with everything shows what is.
 */
export const beforeWithdrawing = async (call: OwnCall): Promise<Reply> => {
  const { world, request, session, language } = call;
  const { consent: name = "", _form = "", _id = "" } = request.query;
  const record = await world.records.find({ person: session.person, form: _form, id: _id });
  const [form, given] = [world.forms[_form], record?.consents[name]];
  const consent = form?.consents[name];
  if (form === undefined || consent === undefined || given === undefined)
    return seeOther(`${world.publicUrl}${paths.session(language)}`, { secret: true });
  const withdrawing = { form, consent, declared: textBehind(world.forms, given.text) };
  const about = { consent: name, _form, _id };
  return page(200, actionPage(frame(call), { action: "withdraw", about, withdrawing }), secret(call));
};

/** Which of a person's records are meant: one, or wherever the consent was given. */
export const withdraw = async ({ world, session: { person } }: OwnCall, sending: Sending): Promise<void> => {
  const [consent, form, id] = meantBy(sending);
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

/** What has ended with it and what stays, where one consent of one form was meant. */
export const withdrawnWords = ({ world, language }: OwnCall, sending: Sending): readonly string[] | undefined => {
  const [name = "", form = ""] = meantBy(sending);
  const declared = world.forms[form];
  const consent = declared?.consents[name];
  if (declared === undefined || consent === undefined) return undefined;
  return [leavingWords(language, consent).gone((consent.title ?? declared.title)[language])];
};
