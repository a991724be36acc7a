// Who is at their own data: the page, and the same as JSON.

import { holdingsOf } from "../../shared/access/holdings.ts";
import { readSession } from "../../shared/access/session.ts";
import { statementOf } from "../../shared/access/statement.ts";
import { myDataWords } from "../../shared/locales/my-data/index.ts";
import { paths } from "../../shared/routes.ts";
import { sessionPage } from "../../shared/web/my-data/session-page.ts";
import { json, page, problem, type Reply, seeOther, withHeaders } from "../../shared/web/reply.ts";
import { languageOf, wantsJson } from "../../shared/web/request.ts";
import { type Call, closed, cookieOf, frame, type OwnCall, secret, withoutCookie } from "./call.ts";
import { eventsOf } from "./events-of.ts";

/**
 * Contract: without a session the way leads to where one asks for a link, in the language of the page that was left. A cookie
 * that is over is taken back.
 */
export const away = ({ world, request, language }: Call): Reply => {
  const ask = request.query.language === language ? paths.myData(language) : paths.askForMyData;
  const reply =
    request.method === "POST" && wantsJson(request)
      ? problem(403, "No session", { detail: myDataWords(language).noSession }, { secret: true })
      : seeOther(`${world.publicUrl}${ask}`, { secret: true });
  return closed(cookieOf(request) === undefined ? reply : withoutCookie(reply));
};

/** Answers whoever has a session, in the language of the address, else of their link. */
export const within = async (call: Call, answer: (call: OwnCall) => Reply | Promise<Reply>): Promise<Reply> => {
  const { world, request } = call;
  const session = await readSession(world, cookieOf(request));
  if (session === undefined) return away(call);
  const language = languageOf(world.owner.languages, [request.query.language, session.language], undefined);
  return closed(await answer({ ...call, language, session }));
};

/** Everything that is held, read anew each time; no one has to believe a copy. */
export const shownData = async (call: OwnCall): Promise<Reply> => {
  const { world, request, session, language } = call;
  const held = await holdingsOf(world, session.person);
  const statement = statementOf({ ...world, session: session.id }, held, language, world.now());
  const download = request.query.download !== undefined;
  if (!download && !wantsJson(request))
    return page(
      200,
      sessionPage(frame(call), { statement, until: session.expiresAt, events: await eventsOf(world, held) }),
      secret(call),
    );
  const reply = json(200, statement, { secret: true });
  if (!download) return reply;
  return withHeaders(reply, { "Content-Disposition": 'attachment; filename="my-data.json"' });
};
