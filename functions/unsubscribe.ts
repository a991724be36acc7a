// The link at the foot of every newsletter: GET shows one button, POST ends it at once (RFC 8058), another undoes it for a while.

import type { Event } from "../shared/events/event.ts";
import type { Consent, Form } from "../shared/forms/define.ts";
import { undoWords } from "../shared/locales/undo/index.ts";
import { undoable } from "../shared/optin/find-undo.ts";
import { type Claim, readLink } from "../shared/optin/link.ts";
import { isOfEvents } from "../shared/optin/seats/place.ts";
import { undo } from "../shared/optin/undo.ts";
import { consentMeant, leave } from "../shared/optin/withdraw.ts";
import { styleSource } from "../shared/web/document.ts";
import { releasedPage, releasePage } from "../shared/web/events/release-page.ts";
import { failure } from "../shared/web/failure.ts";
import { json, type Policy, page, problem, type Reply } from "../shared/web/reply.ts";
import { languageOf, type Request, wantsJson } from "../shared/web/request.ts";
import { leftPage, tooLatePage, undonePage } from "../shared/web/undo-page.ts";
import { unsubscribedPage, unsubscribePage } from "../shared/web/unsubscribe-page.ts";
import { type Answer, endpoint } from "./kit/endpoint.ts";
import { type Ledger, openLedger } from "./kit/ledger.ts";
import { note } from "./kit/log.ts";

/** The event whose seat a link gives back: one that withdraws the consent which taking part needs. */
const eventGivenBack = async (world: Ledger, form: Form, { consent, matter }: Claim): Promise<Event | undefined> =>
  isOfEvents(form) && matter !== undefined && form.consents[consent ?? ""]?.required
    ? world.records.events.find(matter)
    : undefined;

interface Meant {
  readonly claim: Claim;
  readonly form: Form;
  readonly consent: Consent;
  readonly token: string;
}

/** Another route than leaving has: what a mail program posts by itself (RFC 8058) never gets here. */
const answerUndo = async (world: Ledger, request: Request, meant: Meant, policy: Policy): Promise<Reply> => {
  const { claim } = meant;
  const frame = { owner: world.owner, publicUrl: world.publicUrl, language: claim.language };
  const outcome = await undo(world, claim);
  if (outcome === "undone") note("undone", { form: claim.form });
  if (outcome !== "gone") {
    if (wantsJson(request)) return json(200, { status: "resubscribed" }, policy);
    return page(200, undonePage(frame, meant), policy);
  }
  const { title, lead } = undoWords(claim.language).gone;
  if (wantsJson(request)) return problem(410, title, { detail: lead }, policy);
  return page(410, tooLatePage(frame, { name: claim.form }), policy);
};

/** Answers for `/unsubscribe/{token}`. The body is not read: a mail program's one click and a browser's are the same. */
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
    const frame = { owner: world.owner, publicUrl: world.publicUrl, language: claim.language };
    const policy = { style: styleSource(world.owner), secret: true };
    const meant = { claim, name: claim.form, form, consent, token, forms: world.forms };
    if (request.method === "POST" && request.route.endsWith("/undo")) return answerUndo(world, request, meant, policy);
    const event = await eventGivenBack(world, form, claim);
    if (request.method !== "POST" && event !== undefined)
      return page(200, releasePage(frame, { event, token }), policy);
    if (request.method !== "POST") {
      const left = await undoable(world, claim);
      if (left === undefined) return page(200, unsubscribePage(frame, meant), policy);
      return page(200, leftPage(frame, { ...meant, at: left.at, until: left.expiresAt }), policy);
    }
    if (await leave(world, { ...claim, undoable: true })) note("withdrawn", { form: claim.form });
    if (wantsJson(request)) return json(200, { status: "unsubscribed" }, policy);
    if (event !== undefined) return page(200, releasedPage(frame, event), policy);
    const left = await undoable(world, claim);
    return page(200, unsubscribedPage(frame, { ...meant, token: left && token }), policy);
  };

export const handler = endpoint(openLedger, answerUnsubscribe);
