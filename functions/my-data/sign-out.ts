// The ways out: this session, all others, or all of them, each ended on the server.

import { endSessions } from "../../shared/access/session.ts";
import { first, type Sending } from "../../shared/forms/submission.ts";
import { heldWords } from "../../shared/locales/my-data/held/index.ts";
import { myDataWords } from "../../shared/locales/my-data/index.ts";
import { failure } from "../../shared/web/failure.ts";
import { donePage } from "../../shared/web/my-data/action-page.ts";
import { isSignOut, type SignOut } from "../../shared/web/my-data/sessions.ts";
import { json, page, type Reply } from "../../shared/web/reply.ts";
import { wantsJson } from "../../shared/web/request.ts";
import { note } from "../kit/log.ts";
import { frame, type OwnCall, secret, withoutCookie } from "./call.ts";

const statuses = { this: "signed_out", all: "signed_out", others: "others_signed_out" } as const;

const end = async ({ world, session: { person, id } }: OwnCall, which: SignOut): Promise<void> => {
  if (which === "this") return world.access.end(person, id);
  await endSessions(world, person, which === "others" ? id : undefined);
};

const receipt = (call: OwnCall, which: SignOut): Reply => {
  const { title, lead } =
    which === "this" ? myDataWords(call.language).signedOut : heldWords(call.language).sessions.done[which];
  return page(200, donePage(frame(call), { title, after: [lead], back: which === "others" }), secret(call));
};

/**
 * Ended on the server: a copy of the cookie opens nothing any more. Which are ended is told by the field `everywhere`; without
 * it this one is.
 */
export const signedOut = async (call: OwnCall, sending: Sending): Promise<Reply> => {
  const which = first(sending, "everywhere") ?? "this";
  if (!isSignOut(which)) return failure(call.world, call.request, call.language, "unreadable");
  await end(call, which);
  note("signed out", { which });
  const said = wantsJson(call.request)
    ? json(200, { status: statuses[which] }, { secret: true })
    : receipt(call, which);
  return which === "others" ? said : withoutCookie(said);
};
