// What can be read without touching a record: the notice, the script, and the page for addresses that lead nowhere.

import { readFileSync } from "node:fs";
import { isVersion } from "../shared/notice/editions.ts";
import { paths } from "../shared/routes.ts";
import { styleSource } from "../shared/web/document.ts";
import { failure } from "../shared/web/failure.ts";
import { noticePage } from "../shared/web/notice-page.ts";
import { page, seeOther } from "../shared/web/reply.ts";
import { languageOf } from "../shared/web/request.ts";
import { scriptReply } from "../shared/web/script.ts";
import { type Answer, endpoint } from "./kit/endpoint.ts";
import { openSite, type Site } from "./kit/site.ts";

/** The site, and the script for the sites that embed its forms. */
export type Library = Site & { readonly script: string };

/** Answers for `/privacy`, `/assent.js`, and for whatever no route names. */
export const answerNotice =
  (world: Library): Answer =>
  (request) => {
    if (request.route === paths.script) return scriptReply(world.script, request);
    const language = languageOf(world.owner.languages, [request.query.language], request.headers["accept-language"]);
    if (request.route !== "/privacy") return failure(world, request, language, "not-found");
    const frame = { owner: world.owner, publicUrl: world.publicUrl, language };
    const { version } = request.query;
    if (version !== undefined) {
      if (!isVersion(version)) return failure(world, request, language, "not-found");
      return seeOther(`${world.publicUrl}${paths.noticeEdition(version)}`);
    }
    const document = noticePage(frame, world);
    return page(200, document, { style: styleSource(world.owner) });
  };

/** The build puts the script beside this function's bundle. */
const openLibrary = (): Library => ({
  ...openSite(),
  script: readFileSync(new URL("./assent.js", import.meta.url), "utf8"),
});

export const handler = endpoint(openLibrary, answerNotice);
