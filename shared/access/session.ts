// A session at one's own data: what the cookie says, and what of it is stored.

import { digest, keyedHash, nonce, sameText } from "../kit/bytes.ts";
import { type Moment, minutes } from "../kit/moment.ts";
import type { ErrandKey } from "./errand.ts";
import type { Access, Session } from "./ports.ts";
import { revoke } from "./revoke.ts";

/** From the button on, used or not (OWASP ASVS 5, 7.3): short enough for a shared computer, long enough to read it all. */
export const sessionLives = minutes(20);

interface Ports {
  readonly access: Access;
  readonly now: () => Moment;
  readonly secrets: { person(): Promise<string> };
}

const seal = (secret: string, person: string, key: string): string => keyedHash(secret, "session", [person, key], 16);

/**
 * Begins a session and gives what its cookie says: whose partition, 256 random bits, and a MAC over both. Nothing that a
 * browser brought along becomes part of it, so no session can be fixed beforehand. A link that opens it is spent with it;
 * `undefined` where it is over or was spent before.
 */
export const beginSession = async (
  { access, now, secrets }: Ports,
  { person, language, link }: Pick<Session, "person" | "language"> & { readonly link?: ErrandKey },
): Promise<string | undefined> => {
  const key = nonce(32);
  const session = { person, language, id: digest(key), expiresAt: now() + sessionLives };
  if (!(await access.begin(session, link, now()))) return undefined;
  return `${person}.${key}.${seal(await secrets.person(), person, key)}`;
};

/** The session that a cookie speaks of; nothing is looked up for what Assent never made, and what is over is gone. */
export const readSession = async (
  { access, now, secrets }: Ports,
  cookie: string | undefined,
): Promise<Session | undefined> => {
  const [person = "", key = "", mac = "", ...surplus] = (cookie ?? "").split(".");
  if (!person || !key || surplus.length > 0) return undefined;
  if (!sameText(seal(await secrets.person(), person, key), mac)) return undefined;
  const session = await access.session(person, digest(key));
  return session !== undefined && isOpen(session, now()) ? session : undefined;
};

/** Whoever reads their data now is at one of these. */
export const isOpen = ({ expiresAt }: Session, now: Moment): boolean => expiresAt > now;

/** When it began is not stored: it is over so long after. */
export const begunAt = ({ expiresAt }: Session): Moment => expiresAt - sessionLives;

/**
 * Ends all sessions of a person on the server, but for one that may go on, and takes back every link that would open another or
 * give the data another address: who was in their mailbox for a moment may hold one. Gives how many sessions were open.
 */
export const endSessions = async (
  { access, now }: Pick<Ports, "access" | "now">,
  person: string,
  but?: string,
): Promise<number> => {
  await revoke({ access, now }, person, ["access", "move"]);
  const { sessions } = await access.situation(person, now());
  const ended = sessions.filter(({ id }) => id !== but);
  await Promise.all(ended.map(({ id }) => access.end(person, id)));
  return ended.filter((session) => isOpen(session, now())).length;
};
