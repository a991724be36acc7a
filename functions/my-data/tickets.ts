// The links of this class: a button that changes nothing until it is pressed, then is spent.

import { isOwing } from "../../shared/access/errand.ts";
import { beginSession, readSession, sessionLives } from "../../shared/access/session.ts";
import { readTicket, type Ticket } from "../../shared/access/token.ts";
import { myDataWords } from "../../shared/locales/my-data/index.ts";
import { paths } from "../../shared/routes.ts";
import { failure } from "../../shared/web/failure.ts";
import {
  addressConfirmedPage,
  confirmAddressPage,
  openPage,
  ticketGonePage,
} from "../../shared/web/my-data/ticket-page.ts";
import { json, page, problem, type Reply, seeOther } from "../../shared/web/reply.ts";
import { wantsJson } from "../../shared/web/request.ts";
import { note } from "../kit/log.ts";
import { type Call, closed, cookieOf, frame, isOwnPress, refused, secret, withCookie } from "./call.ts";
import { moved } from "./moving.ts";

const gone = (call: Call, { opens }: Ticket): Reply => {
  if (wantsJson(call.request)) {
    const detail = myDataWords(call.language).gone.lead;
    return problem(410, "Gone", { detail }, { secret: true });
  }
  return closed(page(410, ticketGonePage(frame(call), opens), secret(call)));
};

const toSession = ({ world }: Call): Reply => seeOther(`${world.publicUrl}${paths.mySession}`, { secret: true });

/**
 * The answer to a press that found nothing to spend. A button is easily pressed twice: who holds a session that this link, or
 * a later one of the same person, began is led on to it. It is the cookie alone that opens it, as everywhere; the link gives
 * nothing any more, and nobody else's session is touched. A new address has no such way: its old sessions are over.
 */
const pressedLate = async (call: Call, ticket: Ticket): Promise<Reply> => {
  const session = await readSession(call.world, cookieOf(call.request));
  return session?.person === ticket.person ? closed(toSession(call)) : gone(call, ticket);
};

/** How long a link is waited for that is in somebody's hands already, in steps of 50 ms. */
const patience = 20;

/** The link's errand. Its mail can be read a moment before it is noted that it went, which is what makes the link good. */
const errandOf = async ({ world }: Call, ticket: Ticket) => {
  for (let step = 0; ; step++) {
    const errand = await world.access.find(ticket);
    if (errand === undefined || !isOwing(errand) || step === patience) return errand;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Scanners open links; the page is the same for them and tells nothing about anybody. */
const shown = async (call: Call, ticket: Ticket): Promise<Reply> => {
  const errand = await errandOf(call, ticket);
  const waits = errand !== undefined && !isOwing(errand) && errand.opens === ticket.opens;
  if (!waits || errand.expiresAt <= call.world.now()) return gone(call, ticket);
  const token = call.request.params.token ?? "";
  const shows =
    ticket.opens === "session" ? openPage(frame(call), token, sessionLives) : confirmAddressPage(frame(call), token);
  return closed(page(200, shows, secret(call)));
};

/** Spends a link that waits, or one whose mail is noted in this very moment. */
const spentBy = async <T>(call: Call, ticket: Ticket, spend: () => Promise<T | undefined>): Promise<T | undefined> =>
  (await spend()) ?? ((await errandOf(call, ticket)) && (await spend()));

const confirmedAddress = async (call: Call, ticket: Ticket): Promise<Reply> => {
  const { world, request } = call;
  const spent = await spentBy(call, ticket, () => world.access.spend(ticket, world.now()));
  if (spent?.opens !== "address" || spent.email === undefined) return gone(call, ticket);
  if (!(await moved(world, spent.person, spent.email))) return gone(call, ticket);
  note("moved", {});
  if (wantsJson(request)) return json(200, { status: "confirmed" }, { secret: true });
  return closed(page(200, addressConfirmedPage(frame(call)), secret(call)));
};

const pressed = async (call: Call, ticket: Ticket): Promise<Reply> => {
  if (ticket.opens === "address") return confirmedAddress(call, ticket);
  const { world, request } = call;
  const { person, language } = ticket;
  const cookie = await spentBy(call, ticket, () => beginSession(world, { person, language, link: ticket }));
  if (cookie === undefined) return pressedLate(call, ticket);
  // Whoever was here before in this browser is not any more (OWASP ASVS 5.0, 7.2.4).
  const before = await readSession(world, cookieOf(request));
  if (before !== undefined) await world.access.end(before.person, before.id);
  note("signed in", {});
  return closed(withCookie(toSession(call), cookie));
};

/**
 * Whether another site pressed the button: that would put a visitor into a stranger's session, to type their data into it.
 * Here the page's own `no-referrer` makes old browsers say `Origin: null`, which must do.
 */
const isForeign = ({ request, world }: Call): boolean => {
  const { origin, "sec-fetch-site": site } = request.headers;
  const isReticent = site === undefined && origin === "null";
  return !isReticent && !isOwnPress(request, world.publicUrl);
};

/** 404 for what Assent never made, 410 for what is over. */
export const answerTicket = async (came: Call): Promise<Reply> => {
  const { world, request } = came;
  const ticket = readTicket(await world.secrets.links(), request.params.token ?? "");
  if (ticket === undefined) return failure(world, request, came.language, "not-found");
  const call = { ...came, language: ticket.language };
  if (request.method !== "POST") return shown(call, ticket);
  return isForeign(call) ? refused(call) : pressed(call, ticket);
};
