// The confirmation link: GET shows one button and changes nothing, POST records the consent.

import type { Ended } from "../shared/events/standing.ts";
import type { Form } from "../shared/forms/define.ts";
import type { Html } from "../shared/kit/html.ts";
import { confirm, look } from "../shared/optin/confirm.ts";
import { declaredIn } from "../shared/optin/declared.ts";
import { type Claim, readLink } from "../shared/optin/link.ts";
import type { Confirmed, Stored } from "../shared/optin/record.ts";
import { endedFor, placeNow, seatingOf } from "../shared/optin/seats/place.ts";
import type { Place } from "../shared/optin/seats/place-ends.ts";
import { confirmPage } from "../shared/web/confirm-page.ts";
import { alreadyConfirmedPage, confirmedPage } from "../shared/web/confirmed-page.ts";
import { styleSource } from "../shared/web/document.ts";
import { eventEndedPage, placePage } from "../shared/web/events/place-page.ts";
import { failure } from "../shared/web/failure.ts";
import { gonePage, goneText } from "../shared/web/gone-page.ts";
import { json, page, problem, type Reply } from "../shared/web/reply.ts";
import { languageOf, type Request, wantsJson } from "../shared/web/request.ts";
import { type Answer, endpoint } from "./kit/endpoint.ts";
import { type Ledger, openLedger } from "./kit/ledger.ts";
import { note } from "./kit/log.ts";

/** A request with a link that Assent made, for a form that exists. */
interface Call {
  readonly world: Ledger;
  readonly request: Request;
  readonly claim: Claim;
  readonly form: Form;
}

const frame = ({ world, claim }: Call) => ({
  owner: world.owner,
  publicUrl: world.publicUrl,
  language: claim.language,
});

const policy = (world: Ledger) => ({ style: styleSource(world.owner), secret: true });

const gone = (call: Call, why?: Ended): Reply => {
  const { world, request, claim, form } = call;
  if (wantsJson(request)) {
    const detail = why ?? goneText(claim.language, form);
    return problem(410, "Gone", { detail }, { secret: true });
  }
  if (why !== undefined) return page(410, eventEndedPage(frame(call), why), policy(world));
  return page(410, gonePage(frame(call), { name: claim.form, form }), policy(world));
};

/** The answer to every further press, and to a link opened again. */
const confirmedBefore = (call: Call, { confirmedAt: at }: Confirmed, place: Place | undefined): Html =>
  place === undefined
    ? alreadyConfirmedPage(frame(call), { form: call.form, at })
    : placePage(frame(call), { ...place, since: at });

const shown = async (call: Call): Promise<Reply> => {
  const { world, request, claim, form } = call;
  const record: Stored | undefined = await look(world, claim);
  if (record === undefined) return gone(call);
  const seating = await seatingOf(world, form, record);
  const why = endedFor(form, seating, world.now());
  if (why !== undefined) return gone(call, why);
  const place = seating && placeNow(seating);
  if (record.state === "confirmed") return page(200, confirmedBefore(call, record, place), policy(world));
  const token = request.params.token ?? "";
  const declared = declaredIn(world.forms, record);
  return page(200, confirmPage(frame(call), { form, declared, token, place }), policy(world));
};

const pressed = async (call: Call): Promise<Reply> => {
  const { world, request, claim, form } = call;
  const confirmation = await confirm(world, claim);
  if (confirmation.outcome === "gone") return gone(call, confirmation.why);
  const { outcome, record, place } = confirmation;
  if (outcome === "confirmed") note("confirmed", { form: claim.form });
  const status = place?.state === "waiting" ? "waiting" : "confirmed";
  if (wantsJson(request)) return json(200, { status }, { secret: true });
  if (outcome === "already") return page(200, confirmedBefore(call, record, place), policy(world));
  const paused = record.paused !== undefined;
  const document =
    place === undefined ? confirmedPage(frame(call), { form, paused }) : placePage(frame(call), { ...place, paused });
  return page(200, document, policy(world));
};

/** Answers for `/confirm/{token}`: 404 for what Assent never made, 410 for what is over. */
export const answerConfirm =
  (world: Ledger): Answer =>
  async (request) => {
    const claim = readLink(await world.secrets.links(), request.params.token ?? "", "confirm");
    const form = claim && world.forms[claim.form];
    if (claim === undefined || form === undefined) {
      const language = languageOf(world.owner.languages, [], request.headers["accept-language"]);
      return failure(world, request, language, "not-found");
    }
    const call = { world, request, claim, form };
    return request.method === "POST" ? pressed(call) : shown(call);
  };

export const handler = endpoint(openLedger, answerConfirm);
