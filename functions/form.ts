// The form: shown as a page, received in three encodings, answered alike whoever the address belongs to.

import { refusedUntil } from "../shared/brake/brake.ts";
import type { Form } from "../shared/forms/define.ts";
import { ready } from "../shared/forms/ready.ts";
import { steering } from "../shared/forms/steering.ts";
import { readSubmission } from "../shared/forms/submission.ts";
import { hurdleFor, hurdleKept } from "../shared/guard/hurdle.ts";
import { stamp } from "../shared/guard/stamp.ts";
import { networkOf } from "../shared/kit/network.ts";
import type { Language } from "../shared/locales/languages.ts";
import { submit } from "../shared/optin/submit.ts";
import { paths } from "../shared/routes.ts";
import { accepted } from "../shared/web/accepted.ts";
import { readBody } from "../shared/web/body.ts";
import { preflight, shared } from "../shared/web/cors.ts";
import { styleSource } from "../shared/web/document.ts";
import { comeBackAfter, failure } from "../shared/web/failure.ts";
import { formPage } from "../shared/web/form-page.ts";
import { noticeVersion } from "../shared/web/notice-page.ts";
import { sendingSite } from "../shared/web/origins.ts";
import { refusal } from "../shared/web/refusal.ts";
import { page, type Reply } from "../shared/web/reply.ts";
import { languageOf, type Request } from "../shared/web/request.ts";
import { thanks } from "../shared/web/thanks.ts";
import { type Desk, openDesk } from "./kit/desk.ts";
import { type Answer, endpoint } from "./kit/endpoint.ts";
import { note } from "./kit/log.ts";
import { chosenBefore, offered } from "./kit/offered.ts";

/** A request for a form that exists, in the language it is answered in. */
interface Call {
  readonly world: Desk;
  readonly request: Request;
  readonly name: string;
  readonly form: Form;
  readonly language: Language;
}

const frame = ({ world, language }: Call) => ({ owner: world.owner, publicUrl: world.publicUrl, language });
const policy = ({ world }: Call) => ({ style: styleSource(world.owner), formAction: world.allowedOrigins });

const blank = async (asked: Call): Promise<Reply> => {
  const { world, name } = asked;
  const steering = { shown: stamp(await world.secrets.person(), name, world.now()) };
  const view = { ...(await offered(asked)), values: chosenBefore(asked), errors: [], steering };
  return page(200, formPage(frame(asked), view), policy(asked));
};

const afterwards = (call: Call): Reply => page(200, accepted[call.form.optIn].page(frame(call), call), policy(call));

const receive = async (asked: Call): Promise<Reply> => {
  const { world, request, name } = asked;
  const body = await readBody(request);
  if (body.outcome !== "read")
    return failure(world, request, asked.language, body.outcome, paths.form(name, asked.language));
  const steers = steering(body.sending);
  const stated = [steers.language, asked.language];
  const call = await offered({ ...asked, language: languageOf(world.owner.languages, stated, undefined) });
  const { form } = call;
  const reading = readSubmission(await ready(form, body.sending), body.sending);
  const site = sendingSite(world.allowedOrigins, request.headers, steers.site);
  const post = { name, form, steers, sending: body.sending };
  const errors = reading.outcome === "invalid" ? reading.mistakes : [];
  const hurdle = await (errors.length > 0 ? hurdleKept : hurdleFor)(world, post);
  if (reading.outcome === "invalid" || hurdle !== undefined) {
    if (errors.length === 0) note("held up", { form: name, why: hurdle?.kind });
    return refusal(frame(call), world.allowedOrigins, request, { ...post, site: site?.origin, errors, hurdle });
  }
  if (!steers.trapped) {
    const network = networkOf(request.ip);
    // Asked only about what would be stored: an invalid post is answered without a call to anybody.
    const until = refusedUntil(await world.brakes.read(), network, world.now());
    const back = paths.form(name, call.language);
    if (until !== undefined) return comeBackAfter(until - world.now(), world, request, call.language, back);
    await submit(world, {
      form: name,
      submission: reading.submission,
      language: call.language,
      notice: noticeVersion(world.owner, world.forms, call.language, world.region),
      origin: {
        ...(site && { site: site.host }),
        ...(steers.page && { page: steers.page }),
        ...(network && { network }),
      },
    });
  }
  note(steers.trapped ? "trapped" : "submitted", { form: name });
  return thanks(frame(call), world.allowedOrigins, request, { name, form, next: steers.next });
};

/** Answers for `/forms/{form}` and what lies below it. */
export const answerForm =
  (world: Desk): Answer =>
  async (request) => {
    const language = languageOf(world.owner.languages, [request.query.language], request.headers["accept-language"]);
    const name = request.params.form ?? "";
    const form = Object.hasOwn(world.forms, name) ? world.forms[name] : undefined;
    if (form === undefined) return failure(world, request, language, "not-found");
    const call: Call = { world, request, name, form, language };
    if (request.method === "OPTIONS") return preflight(request, world.allowedOrigins);
    if (request.method === "POST") return shared(await receive(call), request, world.allowedOrigins);
    return request.route.endsWith("{form}") ? blank(call) : afterwards(call);
  };

export const handler = endpoint(openDesk, answerForm);
