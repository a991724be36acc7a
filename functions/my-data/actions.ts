// What somebody does to their data with one button: the consequence before it, the deed, and the receipt.

import type { Told } from "../../shared/access/errand.ts";
import { owe } from "../../shared/access/owe.ts";
import type { Sending } from "../../shared/forms/submission.ts";
import { isGiven, readTick } from "../../shared/forms/tick.ts";
import { type Action, myDataWords } from "../../shared/locales/my-data/index.ts";
import type { Known } from "../../shared/optin/known.ts";
import { isOver } from "../../shared/optin/record.ts";
import { answerErased } from "../../shared/rights/answer-erased.ts";
import { erase } from "../../shared/rights/erase.ts";
import { byPerson } from "../../shared/rights/move-requests.ts";
import { object } from "../../shared/rights/object.ts";
import { lift, restrict } from "../../shared/rights/restrict.ts";
import { actionPage, donePage } from "../../shared/web/my-data/action-page.ts";
import { json, page, type Reply } from "../../shared/web/reply.ts";
import { wantsJson } from "../../shared/web/request.ts";
import { note } from "../kit/log.ts";
import { addressOf } from "./address-of.ts";
import { frame, type OwnCall, secret, withoutCookie } from "./call.ts";
import { type Made, notDone } from "./not-done.ts";
import { away } from "./session.ts";
import { beforeWithdrawing, withdraw, withdrawnWords } from "./withdrawing.ts";

type Act = (call: OwnCall, sending: Sending, known: Known) => Promise<Made>;

const madeOf = ({ outcome }: { readonly outcome: string }): Made => (outcome === "nothing" ? "unchanged" : "done");

/** Done to all that is held, also where its person's address is changed in the same moment. */
const whole =
  (deed: typeof restrict | typeof lift): Act =>
  async ({ world, session }, _, known) =>
    madeOf(await deed(world, session.person, known));

/** An objection counts whatever is held. */
const objectToAll: Act = async ({ world, session }, _, known) => {
  await object(world, session.person, { since: known });
  return "done";
};

/** Nothing is erased before it is clear whether they are to be written to again. */
const eraseAll: Act = async ({ world, session }, sending, known) => {
  const tick = readTick(sending.get("never"));
  if ("code" in tick) return { field: "never", code: tick.code };
  await erase(world, session.person, { never: isGiven(tick.value), since: known });
  await answerErased(world.requests, session.person, { at: world.now(), by: byPerson });
  return "done";
};

interface Deed {
  readonly act: Act;
  readonly status: string;
  readonly mail?: Told;
  /** What becomes of just this, where more can be said than of all such deeds; read before it is done. */
  readonly said?: (call: OwnCall, sending: Sending, known: Known) => Promise<readonly string[] | undefined>;
}

const deeds: Readonly<Record<Action, Deed>> = {
  withdraw: { act: withdraw, status: "withdrawn", said: withdrawnWords },
  // Their receipt is the page: whoever restricts the use of their data wants no mail about it.
  restrict: { act: whole(restrict), status: "restricted" },
  lift: { act: whole(lift), status: "lifted" },
  object: { act: objectToAll, status: "objected", mail: "objected" },
  erase: { act: eraseAll, status: "erased", mail: "erased" },
};

export const isAction = (name: string): name is Action => Object.hasOwn(deeds, name);

/** By name, each form once; nothing where only proofs are left. */
const everythingHeld = async ({ world, session, language }: OwnCall): Promise<readonly string[] | undefined> => {
  const { records } = await world.records.everything(session.person);
  const standing = records.filter((record) => !isOver(record, world.now()));
  const titles = new Set(standing.map(({ form }) => world.forms[form]?.title[language] ?? form));
  return titles.size === 0 ? undefined : [...titles];
};

/** What follows, read before anything is done. */
export const beforeAction = async (call: OwnCall, action: Action): Promise<Reply> => {
  if (action === "withdraw") return beforeWithdrawing(call);
  const erasing = action === "erase" ? await everythingHeld(call) : undefined;
  return page(200, actionPage(frame(call), { action, about: {}, erasing }), secret(call));
};

/** The deed itself, whose receipt is written where the address is still known. */
export const act = async (call: OwnCall, action: Action, sending: Sending): Promise<Reply> => {
  const { world, request, session, language } = call;
  const { act: done, status, mail, said } = deeds[action];
  const known = await world.records.everything(session.person);
  // The address was changed since this press was let in, which ended the session: nothing of theirs is here any more.
  if (known.movedTo !== undefined && (await world.access.session(session.person, session.id)) === undefined)
    return away(call);
  const to = addressOf(known);
  const particular = await said?.(call, sending, known);
  const made = await done(call, sending, known);
  if (made !== "done") return notDone(call, made);
  note("right used", { action });
  if (mail !== undefined && to !== undefined) await owe(world, { person: session.person, ...to, language, mail });
  const over = action === "erase";
  const answered = (reply: Reply) => (over ? withoutCookie(reply) : reply);
  if (over) await world.access.end(session.person, session.id);
  if (wantsJson(request)) return answered(json(200, { status }, { secret: true }));
  const text = myDataWords(language).actions[action];
  const lastly = over && to !== undefined ? [myDataWords(language).receipt] : [];
  const after = [...(particular ?? [text.after]), ...lastly];
  const receipt = { title: text.done, after, at: world.now(), back: !over };
  return answered(page(200, donePage(frame(call), receipt), secret(call)));
};
