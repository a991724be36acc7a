// The confirmation link: GET shows one button and changes nothing, POST records the consent.

import type { Form } from "../shared/forms/define.ts";
import { confirm, look } from "../shared/optin/confirm.ts";
import { declaredIn } from "../shared/optin/declared.ts";
import { type Claim, readLink } from "../shared/optin/link.ts";
import type { Stored } from "../shared/optin/record.ts";
import { confirmPage } from "../shared/web/confirm-page.ts";
import { alreadyConfirmedPage, confirmedPage } from "../shared/web/confirmed-page.ts";
import { styleSource } from "../shared/web/document.ts";
import { failure } from "../shared/web/failure.ts";
import { gonePage } from "../shared/web/gone-page.ts";
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

const gone = (call: Call): Reply => {
  const { world, request, claim, form } = call;
  if (wantsJson(request)) return problem(410, "Gone", {}, { secret: true });
  return page(410, gonePage(frame(call), { name: claim.form, form }), policy(world));
};

const shown = async (call: Call): Promise<Reply> => {
  const { world, request, claim, form } = call;
  const record: Stored | undefined = await look(world, claim);
  if (record === undefined) return gone(call);
  if (record.state === "confirmed") {
    return page(200, alreadyConfirmedPage(frame(call), { form, at: record.confirmedAt }), policy(world));
  }
  const token = request.params.token ?? "";
  return page(200, confirmPage(frame(call), { form, declared: declaredIn(world.forms, record), token }), policy(world));
};

const pressed = async (call: Call): Promise<Reply> => {
  const { world, request, claim, form } = call;
  const confirmation = await confirm(world, claim);
  if (confirmation.outcome === "gone") return gone(call);
  if (confirmation.outcome === "confirmed") note("confirmed", { form: claim.form });
  if (wantsJson(request)) return json(200, { status: "confirmed" }, { secret: true });
  const view = { form, at: confirmation.record.confirmedAt };
  const document =
    confirmation.outcome === "confirmed" ? confirmedPage(frame(call), view) : alreadyConfirmedPage(frame(call), view);
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
