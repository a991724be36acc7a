// The link at the foot of every newsletter: GET shows one button, POST ends it at once (RFC 8058), another undoes it for a while.

import type { Event } from "../shared/events/event.ts";
import type { Consent, Form, Forms } from "../shared/forms/define.ts";
import { undoWords } from "../shared/locales/undo/index.ts";
import { type Claim, readLink } from "../shared/optin/link.ts";
import { isOfEvents } from "../shared/optin/seats/place.ts";
import { undoable } from "../shared/optin/undo/find.ts";
import { undo } from "../shared/optin/undo/undo.ts";
import { consentMeant, leave } from "../shared/optin/withdraw.ts";
import { styleSource } from "../shared/web/document.ts";
import { releasedPage, releasePage } from "../shared/web/events/release-page.ts";
import { failure } from "../shared/web/failure.ts";
import { json, page, problem, type Reply } from "../shared/web/reply.ts";
import { languageOf, type Request, wantsJson } from "../shared/web/request.ts";
import { leftPage, tooLatePage, undonePage } from "../shared/web/undo-page.ts";
import { unsubscribedPage, unsubscribePage } from "../shared/web/unsubscribe-page.ts";
import { type Answer, endpoint } from "./kit/endpoint.ts";
import { type Ledger, openLedger } from "./kit/ledger.ts";
import { note } from "./kit/log.ts";

/** A request with a link that Assent made, for a consent that a form has. */
interface Call {
  readonly world: Ledger;
  readonly request: Request;
  readonly claim: Claim;
  readonly meant: {
    readonly name: string;
    readonly form: Form;
    readonly consent: Consent;
    readonly token: string;
    readonly forms: Forms;
  };
}

const frame = ({ world, claim }: Call) => ({
  owner: world.owner,
  publicUrl: world.publicUrl,
  language: claim.language,
});
const policy = ({ world }: Call) => ({ style: styleSource(world.owner), secret: true });

/** The event whose seat a link gives back: one that withdraws the consent which taking part needs. */
const eventGivenBack = async ({ world, claim, meant }: Call): Promise<Event | undefined> =>
  isOfEvents(meant.form) && claim.matter !== undefined && meant.form.consents[claim.consent ?? ""]?.required
    ? world.records.events.find(claim.matter)
    : undefined;

/** Another route than leaving has: what a mail program posts by itself (RFC 8058) never gets here. */
const undone = async (call: Call): Promise<Reply> => {
  const { world, request, claim, meant } = call;
  const outcome = await undo(world, claim);
  if (outcome === "undone") note("undone", { form: claim.form });
  if (outcome !== "gone") {
    if (wantsJson(request)) return json(200, { status: "resubscribed" }, policy(call));
    return page(200, undonePage(frame(call), meant), policy(call));
  }
  const { title, lead } = undoWords(claim.language).gone;
  if (wantsJson(request)) return problem(410, title, { detail: lead }, policy(call));
  return page(410, tooLatePage(frame(call), meant), policy(call));
};

const shown = async (call: Call): Promise<Reply> => {
  const { world, claim, meant } = call;
  const event = await eventGivenBack(call);
  if (event !== undefined) return page(200, releasePage(frame(call), { event, token: meant.token }), policy(call));
  const left = await undoable(world, claim);
  if (left === undefined) return page(200, unsubscribePage(frame(call), meant), policy(call));
  return page(200, leftPage(frame(call), { ...meant, at: left.at, until: left.expiresAt }), policy(call));
};

/** Done at once. The body is not read: a mail program's one click and a browser's are the same. */
const left = async (call: Call): Promise<Reply> => {
  const { world, request, claim, meant } = call;
  const event = await eventGivenBack(call);
  if (await leave(world, { ...claim, undoable: true })) note("withdrawn", { form: claim.form });
  if (wantsJson(request)) return json(200, { status: "unsubscribed" }, policy(call));
  if (event !== undefined) return page(200, releasedPage(frame(call), event), policy(call));
  const back = await undoable(world, claim);
  const offer = back && { token: meant.token, minutes: Math.ceil((back.expiresAt - world.now()) / 60) };
  return page(200, unsubscribedPage(frame(call), { ...meant, offer }), policy(call));
};

/** Answers for `/unsubscribe/{token}`. */
export const answerUnsubscribe =
  (world: Ledger): Answer =>
  async (request) => {
    const token = request.params.token ?? "";
    const claim = readLink(await world.secrets.links(), token, "unsubscribe");
    const form = claim && world.forms[claim.form];
    const consent = form?.consents[consentMeant(form, claim?.consent) ?? ""];
    if (claim === undefined || form === undefined || consent === undefined) {
      const language = languageOf(world.owner.languages, [], request.headers["accept-language"]);
      return failure(world, request, language, "not-found");
    }
    const meant = { name: claim.form, form, consent, token, forms: world.forms };
    const call: Call = { world, request, claim, meant };
    if (request.method !== "POST") return shown(call);
    return request.route.endsWith("/undo") ? undone(call) : left(call);
  };

export const handler = endpoint(openLedger, answerUnsubscribe);
