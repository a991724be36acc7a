// What can be read without touching a record: the privacy notice, and the page for addresses that lead nowhere.

import { styleSource } from "../shared/web/document.ts";
import { failure } from "../shared/web/failure.ts";
import { noticePage } from "../shared/web/notice-page.ts";
import { page } from "../shared/web/reply.ts";
import { languageOf } from "../shared/web/request.ts";
import { type Answer, endpoint } from "./kit/endpoint.ts";
import { openSite, type Site } from "./kit/site.ts";

/** Answers for `/privacy`, and for whatever no route names. */
export const answerNotice =
  (world: Site): Answer =>
  (request) => {
    const language = languageOf(world.owner.languages, [request.query.language], request.headers["accept-language"]);
    if (request.route !== "/privacy") return failure(world, request, language, "not-found");
    const frame = { owner: world.owner, publicUrl: world.publicUrl, language };
    const document = noticePage(frame, world);
    return page(200, document, { style: styleSource(world.owner) });
  };

export const handler = endpoint(openSite, answerNotice);
