// What the pages around one's own data have in common: the frame, the headers, and whose button was pressed.

import type { Session } from "../../shared/access/ports.ts";
import { sessionLives } from "../../shared/access/session.ts";
import type { Language } from "../../shared/locales/languages.ts";
import { myDataWords } from "../../shared/locales/my-data/index.ts";
import { styleSource } from "../../shared/web/document.ts";
import { ownStyleSource } from "../../shared/web/my-data/document.ts";
import { refusedPage } from "../../shared/web/my-data/ticket-page.ts";
import { page, problem, type Reply, withHeaders } from "../../shared/web/reply.ts";
import { type Request, wantsJson } from "../../shared/web/request.ts";
import type { OwnData } from "../kit/own-data.ts";

export interface Call {
  readonly world: OwnData;
  readonly request: Request;
  readonly language: Language;
}

/** A call by somebody who is at their own data. */
export interface OwnCall extends Call {
  readonly session: Session;
}

export const frame = ({ world, language }: Call) => ({ owner: world.owner, publicUrl: world.publicUrl, language });

/** Nothing is kept by anybody on the way, no referrer tells where one was, no other window or frame holds the page. */
export const secret = ({ world }: Pick<Call, "world">) => ({
  style: `${styleSource(world.owner)} ${ownStyleSource}`,
  secret: true,
});

export const closed = (reply: Reply): Reply =>
  withHeaders(reply, {
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  });

/** `Strict`: the way here leads over a button on our own page, so no other site's link ever needs to carry it (decision 106). */
const attributes = "; Path=/; Secure; HttpOnly; SameSite=Strict";
const name = "__Host-my-data";

export const withCookie = (reply: Reply, value: string): Reply =>
  withHeaders(reply, { "Set-Cookie": `${name}=${value}${attributes}; Max-Age=${sessionLives}` });

export const withoutCookie = (reply: Reply): Reply =>
  withHeaders(reply, { "Set-Cookie": `${name}=${attributes}; Max-Age=0` });

/** Two of one name can only be somebody's trick: then there is none. */
export const cookieOf = ({ headers }: Request): string | undefined => {
  const values = (headers.cookie ?? "")
    .split(";")
    .map((pair) => pair.trim().split("="))
    .flatMap(([key, ...value]) => (key === name ? [value.join("=")] : []));
  return values.length === 1 ? values[0] : undefined;
};

/**
 * Whether the button stood on a page of ours: browsers since 2023 say so by `Sec-Fetch-Site`, older ones by an `Origin`.
 * Neither can be set by a page, and the public URL comes from the settings, never from the Host header. What sends
 * neither is no browser that another site's page could use: it is a script of whoever holds the cookie.
 */
export const isOwnPress = ({ headers }: Request, publicUrl: string): boolean => {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  return headers.origin === undefined || headers.origin === new URL(publicUrl).origin;
};

/** 403: another site's button; nothing was done. */
export const refused = (call: Call): Reply => {
  if (wantsJson(call.request)) {
    const detail = myDataWords(call.language).refused.lead;
    return closed(problem(403, "Forbidden", { detail }, { secret: true }));
  }
  return closed(page(403, refusedPage(frame(call)), secret(call)));
};
