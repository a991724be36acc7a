// The consent that somebody withdraws: what follows from it, the deed, and what is said about it afterwards.

import { placeOf, placesOf } from "../../shared/access/places.ts";
import { type Consent, type Form, titleOf as titleIn } from "../../shared/forms/define.ts";
import { leavingWords } from "../../shared/forms/leaving.ts";
import { first, type Sending } from "../../shared/forms/submission.ts";
import { textBehind } from "../../shared/forms/wording.ts";
import { myDataWords } from "../../shared/locales/my-data/index.ts";
import { placeWords } from "../../shared/locales/my-data/place/index.ts";
import { endingWith } from "../../shared/optin/along.ts";
import type { Known } from "../../shared/optin/known.ts";
import { type Evidence, isAgreed, type Stored } from "../../shared/optin/record.ts";
import { forgetUndos } from "../../shared/rights/forget-undos.ts";
import { withdrawConsent } from "../../shared/rights/withdraw.ts";
import { paths } from "../../shared/routes.ts";
import { actionPage } from "../../shared/web/my-data/action-page.ts";
import { page, type Reply, seeOther } from "../../shared/web/reply.ts";
import { frame, type OwnCall, secret } from "./call.ts";
import type { Made } from "./not-done.ts";

interface Meant {
  readonly consent?: string | undefined;
  readonly _form?: string | undefined;
  readonly _id?: string | undefined;
}

const meantBy = (sending: Sending): Meant => ({
  consent: first(sending, "consent"),
  _form: first(sending, "_form"),
  _id: first(sending, "_id"),
});

/** Where a consent was ever given: in one record, or wherever; in what has ended since, too. */
const everGivenIn = <T extends Evidence>(all: readonly T[], { consent = "", _form, _id }: Meant): readonly T[] =>
  all.filter(
    ({ form, id, consents }) =>
      Object.hasOwn(consents, consent) && (_form === undefined || form === _form) && (_id === undefined || id === _id),
  );

/** Which of a person's records are meant: those where it stands. */
const givenIn = (records: readonly Stored[], meant: Meant): readonly Stored[] =>
  everGivenIn(records, meant).filter((record) => isAgreed(record, meant.consent ?? ""));

/** What it is called that ends. Who waits for a seat at an event has none to give back. */
const titleOf = async ({ world, language }: OwnCall, form: Form, consent: Consent, record: Stored): Promise<string> => {
  const place = consent.required ? placeOf(await placesOf(world, record.person, [record]), record) : undefined;
  return place?.state === "waiting" ? placeWords(language).left : (consent.title ?? form.title)[language];
};

/** What else ends with it is said by name, before and after. */
const alongWords = ({ language }: OwnCall, form: Form, record: Stored, consent: string): readonly string[] =>
  endingWith(form, record, consent).map((name) => myDataWords(language).along(titleIn(form, name)[language]));

/**
 * The address names the consent; what it says is read from the record. What is not there any more cannot be withdrawn: the page
 * with everything shows what is.
 */
export const beforeWithdrawing = async (call: OwnCall): Promise<Reply> => {
  const { world, request, session, language } = call;
  const { consent: name = "" } = request.query;
  const [record] = givenIn((await world.records.everything(session.person)).records, request.query);
  const form = world.forms[record?.form ?? ""];
  const [consent, given] = [form?.consents[name], record?.consents[name]];
  if (form === undefined || consent === undefined || record === undefined || given === undefined)
    return seeOther(`${world.publicUrl}${paths.session(language)}`, { secret: true });
  const title = await titleOf(call, form, consent, record);
  const along = alongWords(call, form, record, name);
  const withdrawing = { title, consent, declared: textBehind(world.forms, given.text), along };
  const about = { consent: name, _form: record.form, _id: record.id };
  return page(200, actionPage(frame(call), { action: "withdraw", about, withdrawing }), secret(call));
};

/** What was withdrawn before stays so; a name that this person never gave a consent by is a slip, and ends nothing. */
export const withdraw = async ({ world, session: { person } }: OwnCall, sending: Sending): Promise<Made> => {
  const meant = meantBy(sending);
  const { consent } = meant;
  if (consent === undefined) return { field: "consent", code: "required" };
  if ((sending.get("consent") ?? []).length > 1) return { field: "consent", code: "repeated" };
  const before = await world.records.everything(person);
  if (everGivenIn([...before.records, ...before.proofs], meant).length === 0)
    return { field: "consent", code: "invalid" };
  // Left by a link since the page was opened, nothing of it stands any more, but it could still be undone.
  let made: Made = (await forgetUndos(world, person, { form: meant._form, consent })) > 0 ? "done" : "unchanged";
  const { records } = await world.records.everything(person);
  for (const { form, id } of givenIn(records, meant))
    if ((await withdrawConsent(world, person, { form, id, consent })).outcome === "withdrawn") made = "done";
  return made;
};

/** What ends with it and what stays, where one consent of one form is meant that stands. It is read before, for it is gone then. */
export const withdrawnWords = async (
  call: OwnCall,
  sending: Sending,
  { records }: Known,
): Promise<readonly string[] | undefined> => {
  const meant = meantBy(sending);
  const [record] = givenIn(records, meant);
  const form = call.world.forms[meant._form ?? ""];
  const consent = form?.consents[meant.consent ?? ""];
  if (form === undefined || consent === undefined) return undefined;
  const title = record ? await titleOf(call, form, consent, record) : (consent.title ?? form.title)[call.language];
  const along = record === undefined ? [] : alongWords(call, form, record, meant.consent ?? "");
  return [leavingWords(call.language, consent).gone(title), ...along];
};
