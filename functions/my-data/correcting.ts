// Correcting what is held: one activity at a time on the page, or by a script wherever a field of that name is.

import { first, type Mistake, type Sending } from "../../shared/forms/submission.ts";
import { myDataWords } from "../../shared/locales/my-data/index.ts";
import { personKey } from "../../shared/optin/link.ts";
import type { Stored } from "../../shared/optin/record.ts";
import { correct } from "../../shared/rights/correct.ts";
import { mistakesProblem } from "../../shared/web/mistakes.ts";
import { donePage, endedPage } from "../../shared/web/my-data/action-page.ts";
import { correctable, correctPage } from "../../shared/web/my-data/correct-page.ts";
import { json, page, problem, type Reply } from "../../shared/web/reply.ts";
import { wantsJson } from "../../shared/web/request.ts";
import { note } from "../kit/log.ts";
import { frame, type OwnCall, secret } from "./call.ts";
import { answersIn, type Meant, meant, readingOf, typed, unknownIn } from "./meant.ts";
import { askNewAddress, keepAddress } from "./moving.ts";
import { notDone } from "./not-done.ts";

const about = ({ form, id }: Stored) => ({ _form: form, _id: id });

/** Ended in another window, or by itself: the session goes on, and the way leads back to what is. */
const ended = (call: OwnCall): Reply => {
  const { title, lead } = myDataWords(call.language).ended;
  if (wantsJson(call.request)) return problem(404, title, { detail: lead }, { secret: true });
  return page(404, endedPage(frame(call)), secret(call));
};

/** The form behind the address: filled in with what is stored. */
export const correcting = async (call: OwnCall): Promise<Reply> => {
  const { world, request, session } = call;
  const { _form = "", _id = "" } = request.query;
  const record = await world.records.find({ person: session.person, form: _form, id: _id });
  const form = world.forms[_form];
  if (record === undefined || form === undefined) return ended(call);
  const filled = { form, about: about(record), values: typed(record), mistakes: [] };
  return page(200, correctPage(frame(call), filled), secret(call));
};

const wrong = (call: OwnCall, { form, record, sent }: Meant, mistakes: readonly Mistake[]): Reply => {
  if (wantsJson(call.request)) return mistakesProblem(call.language, correctable(form), sent, mistakes);
  const last = [...sent].map(([name, values]) => [name, values.at(-1) ?? ""] as const);
  const values = { ...typed(record), ...Object.fromEntries(last) };
  return page(422, correctPage(frame(call), { form, about: about(record), values, mistakes }), secret(call));
};

/** Everything is read before anything is changed. A new address is asked first, by mail. */
export const corrected = async (call: OwnCall, sending: Sending): Promise<Reply> => {
  const { world, request, session, language } = call;
  if (first(sending, "_address") === "keep") return keepAddress(call);
  const all = meant(call, (await world.records.everything(session.person)).records, sending);
  if (all.length === 0 && first(sending, "_form") !== undefined) return ended(call);
  const slip = unknownIn(sending, all);
  if (slip !== undefined) return notDone(call, slip);
  const addresses: string[] = [];
  for (const one of all) {
    const read = await readingOf(one);
    if (read.outcome === "invalid") return wrong(call, one, read.mistakes);
    addresses.push(read.submission.answers.email);
  }
  let isOther = false;
  for (const one of all) {
    const { form, id } = one.record;
    const done = await correct(world, session.person, { form, id, answers: answersIn(one.sent) });
    if (done.outcome === "invalid") return wrong(call, one, done.mistakes);
    if (done.outcome === "corrected") isOther = true;
  }
  const key = await world.secrets.person();
  const move = addresses.find((email) => personKey(key, email) !== session.person);
  if (move !== undefined) await askNewAddress(world, session.person, move, language);
  else if (!isOther) return notDone(call, "unchanged");
  note("right used", { action: "correct" });
  const status = { status: "corrected", ...(move !== undefined && { address: "confirmation_required" }) };
  if (wantsJson(request)) return json(200, status, { secret: true });
  const text = myDataWords(language).correct;
  const after = [...(isOther ? [text.after] : []), ...(move === undefined ? [] : [text.move(move)])];
  const receipt = isOther ? { title: text.done, at: world.now() } : { title: text.asked, mailed: true };
  return page(200, donePage(frame(call), { ...receipt, after, back: true }), secret(call));
};
