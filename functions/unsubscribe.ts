// The link at the foot of every newsletter: GET shows one button, POST ends it at once (RFC 8058), now and again.

import type { Event } from "../shared/events/event.ts";
import type { Form } from "../shared/forms/define.ts";
import { type Claim, readLink } from "../shared/optin/link.ts";
import { isOfEvents } from "../shared/optin/seats/place.ts";
import { consentMeant, leave } from "../shared/optin/withdraw.ts";
import { styleSource } from "../shared/web/document.ts";
import { releasedPage, releasePage } from "../shared/web/events/release-page.ts";
import { failure } from "../shared/web/failure.ts";
import { json, page } from "../shared/web/reply.ts";
import { languageOf, wantsJson } from "../shared/web/request.ts";
import { unsubscribedPage, unsubscribePage } from "../shared/web/unsubscribe-page.ts";
import { type Answer, endpoint } from "./kit/endpoint.ts";
import { type Ledger, openLedger } from "./kit/ledger.ts";
import { note } from "./kit/log.ts";

/** The event whose seat a link gives back: one that withdraws the consent which taking part needs. */
const eventGivenBack = async (world: Ledger, form: Form, { consent, matter }: Claim): Promise<Event | undefined> =>
  isOfEvents(form) && matter !== undefined && form.consents[consent ?? ""]?.required
    ? world.records.events.find(matter)
    : undefined;

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
    const event = await eventGivenBack(world, form, claim);
    if (request.method !== "POST" && event !== undefined)
      return page(200, releasePage(frame, { event, token }), policy);
    if (request.method !== "POST") return page(200, unsubscribePage(frame, { form, consent, token }), policy);
    if (await leave(world, claim)) note("withdrawn", { form: claim.form });
    if (wantsJson(request)) return json(200, { status: "unsubscribed" }, policy);
    if (event !== undefined) return page(200, releasedPage(frame, event), policy);
    return page(200, unsubscribedPage(frame, { name: claim.form, form, consent }), policy);
  };

export const handler = endpoint(openLedger, answerUnsubscribe);
