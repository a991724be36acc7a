// The earlier versions of the privacy notice: apart from the notice, so that who reads that waits for no table.

import { isVersion } from "../shared/notice/editions.ts";
import { styleSource } from "../shared/web/document.ts";
import { failure } from "../shared/web/failure.ts";
import { editionPage, editionsPage } from "../shared/web/notice-editions-page.ts";
import { noticeVersion } from "../shared/web/notice-page.ts";
import { page } from "../shared/web/reply.ts";
import { languageOf } from "../shared/web/request.ts";
import { type Answer, endpoint } from "./kit/endpoint.ts";
import { type Library, openLibrary } from "./kit/library.ts";

/** Answers for `/privacy/versions`: the list, and with `?version=` that version as it was. */
export const answerEditions =
  (world: Library): Answer =>
  async (request) => {
    const { query, headers } = request;
    const language = languageOf(world.owner.languages, [query.language], headers["accept-language"]);
    const frame = { owner: world.owner, publicUrl: world.publicUrl, language };
    const policy = { style: styleSource(world.owner) };
    if (query.version === undefined) {
      const inForce = noticeVersion(world.owner, world.forms, language, world.region);
      return page(200, editionsPage(frame, await world.editions.list(), inForce), policy);
    }
    const edition = isVersion(query.version) ? await world.editions.find(query.version) : undefined;
    return edition === undefined
      ? failure(world, request, language, "not-found")
      : page(200, editionPage(frame, edition), policy);
  };

export const handler = endpoint(openLibrary, answerEditions);
