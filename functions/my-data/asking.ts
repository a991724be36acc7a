// Asking for the link: the same answer whoever asks, and nothing looked up for it.

import { linkLives } from "../../shared/access/decide.ts";
import { owe } from "../../shared/access/owe.ts";
import { refusedUntil } from "../../shared/brake/brake.ts";
import { steering } from "../../shared/forms/steering.ts";
import { readSubmission } from "../../shared/forms/submission.ts";
import { networkOf } from "../../shared/kit/network.ts";
import { personKey } from "../../shared/optin/link.ts";
import { paths } from "../../shared/routes.ts";
import { readBody } from "../../shared/web/body.ts";
import { styleSource } from "../../shared/web/document.ts";
import { comeBackAfter, failure } from "../../shared/web/failure.ts";
import { mistakesProblem } from "../../shared/web/mistakes.ts";
import { askedPage, asking, askPage } from "../../shared/web/my-data/ask-page.ts";
import { json, page, type Reply, seeOther } from "../../shared/web/reply.ts";
import { languageOf, wantsJson } from "../../shared/web/request.ts";
import { note } from "../kit/log.ts";
import { type Call, frame, secret } from "./call.ts";

export const askingPage = (call: Call): Reply =>
  page(200, askPage(frame(call)), { style: styleSource(call.world.owner) });

export const afterAsking = (call: Call): Reply =>
  page(200, askedPage(frame(call), linkLives), { style: styleSource(call.world.owner) });

/** Contract: 202 or 303, to the byte the same for known and unknown addresses, and for a filled trap. */
export const asked = async (came: Call): Promise<Reply> => {
  const { world, request } = came;
  const body = await readBody(request);
  if (body.outcome !== "read") return failure(world, request, came.language, body.outcome, paths.myData(came.language));
  const steers = steering(body.sending);
  const call = { ...came, language: languageOf(world.owner.languages, [steers.language, came.language], undefined) };
  const { language } = call;
  const reading = readSubmission(asking, body.sending);
  if (reading.outcome === "invalid") {
    if (wantsJson(request)) return mistakesProblem(language, asking, body.sending, reading.mistakes);
    const typed = body.sending.get("email")?.at(-1) ?? "";
    return page(422, askPage(frame(call), { typed, mistakes: reading.mistakes }), secret(call));
  }
  if (!steers.trapped) {
    const network = networkOf(request.ip);
    const until = refusedUntil(await world.brakes.read(), network, world.now());
    if (until !== undefined)
      return comeBackAfter(until - world.now(), world, request, language, paths.myData(language));
    const { email } = reading.submission.answers;
    const person = personKey(await world.secrets.person(), email);
    await owe(world, { person, email, language, mail: "access", network });
  }
  note(steers.trapped ? "trapped" : "asked for data", {});
  if (wantsJson(request)) return json(202, { status: "link_sent" }, { secret: true });
  return seeOther(`${world.publicUrl}${paths.myDataAsked(language)}`, { secret: true });
};
