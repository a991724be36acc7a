// All that the way to one's own data asks of the world beside what the rules of consent ask.

import type { Moment } from "../kit/moment.ts";
import type { Language } from "../locales/languages.ts";
import type { AnyErrand, ErrandKey, ErrandMail, Mailings, Owing, Waiting } from "./errand.ts";

/** A person at their own data, for a few minutes. */
export interface Session {
  readonly person: string;
  /** That of the link which began it. */
  readonly language: Language;
  /** SHA-256 of what the cookie says; the cookie itself is stored nowhere. */
  readonly id: string;
  readonly expiresAt: Moment;
}

/** What a mail is decided from, and what a person is told beside their records: one reading of their partition. */
export interface Situation {
  readonly errands: readonly AnyErrand[];
  readonly mailings: readonly Mailings[];
  /** Those that are over too, until they are deleted. */
  readonly sessions: readonly Session[];
  /** Whether anything is held about the person that is not over. */
  readonly known: boolean;
  /** Whether anything stands that could go on under another address. */
  readonly stands: boolean;
}

/** Where errands and sessions are kept. Writes are conditional; what lost its race answers `false` and changes nothing. */
export interface Access {
  put(errand: Owing): Promise<void>;
  situation(person: string, now: Moment): Promise<Situation>;
  find(key: ErrandKey): Promise<AnyErrand | undefined>;
  /** Puts the mail off, if it is still owed. */
  hold(errand: Owing, until: Moment): Promise<boolean>;
  drop(errand: Owing): Promise<boolean>;
  /** Notes a mail, if it is still owed: the link that waits now, if any, and when such mails went out. */
  note(errand: Owing, waiting: Waiting | undefined, mailings: Mailings & { mail: ErrandMail }): Promise<boolean>;
  /** Takes a waiting link away, once and for all; what is over or was taken before gives nothing. */
  spend(key: ErrandKey, now: Moment): Promise<Waiting | undefined>;
  /** With a link, only if that waits and is not over by `now`: it is spent in the same write, so that an erasure meets either or none. */
  begin(session: Session, link?: ErrandKey, now?: Moment): Promise<boolean>;
  session(person: string, id: string): Promise<Session | undefined>;
  end(person: string, id: string): Promise<void>;
  /** What is due by now, oldest first. */
  due(now: Moment): AsyncIterable<ErrandKey>;
}
