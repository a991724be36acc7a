// One's own data: the way in by a mailed link, the page with everything that is held, and what can be done with it.

import { readBody } from "../shared/web/body.ts";
import { failure } from "../shared/web/failure.ts";
import type { Reply } from "../shared/web/reply.ts";
import { languageOf } from "../shared/web/request.ts";
import { type Answer, endpoint } from "./kit/endpoint.ts";
import { type OwnData, openOwnData } from "./kit/own-data.ts";
import { act, beforeAction, isAction } from "./my-data/actions.ts";
import { afterAsking, asked, askingPage } from "./my-data/asking.ts";
import { type Call, isOwnPress, type OwnCall, refused } from "./my-data/call.ts";
import { corrected, correcting } from "./my-data/correcting.ts";
import { shownData, within } from "./my-data/session.ts";
import { signedOut } from "./my-data/sign-out.ts";
import { answerTicket } from "./my-data/tickets.ts";

const notFound = ({ world, request, language }: Call): Reply => failure(world, request, language, "not-found");

/** The page before an action. */
const opened = (call: OwnCall): Reply | Promise<Reply> => {
  const { action = "" } = call.request.params;
  if (action === "correct") return correcting(call);
  return isAction(action) ? beforeAction(call, action) : notFound(call);
};

const done = async (call: OwnCall): Promise<Reply> => {
  const { world, request, language } = call;
  const { action = "" } = request.params;
  if (action !== "correct" && action !== "sign-out" && !isAction(action)) return notFound(call);
  // A button without fields posts an empty body, which names no type.
  const body = request.body.length === 0 ? ({ outcome: "read", sending: new Map() } as const) : await readBody(request);
  if (body.outcome !== "read") return failure(world, request, language, body.outcome);
  if (action === "sign-out") return signedOut(call, body.sending);
  return action === "correct" ? corrected(call, body.sending) : act(call, action, body.sending);
};

/** Answers for everything below `/my-data`. */
export const answerMyData =
  (world: OwnData): Answer =>
  async (request) => {
    const language = languageOf(world.owner.languages, [request.query.language], request.headers["accept-language"]);
    const call: Call = { world, request, language };
    const isPost = request.method === "POST";
    switch (request.route) {
      case "/my-data":
        return isPost ? asked(call) : askingPage(call);
      case "/my-data/check-inbox":
        return afterAsking(call);
      case "/my-data/session":
        return within(call, shownData);
      case "/my-data/session/{action}":
        if (isPost && !isOwnPress(request, world.publicUrl)) return refused(call);
        return within(call, isPost ? done : opened);
      default:
        return answerTicket(call);
    }
  };

export const handler = endpoint(openOwnData, answerMyData);
