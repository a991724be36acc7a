// All that the rules may ask of the world.

import type { Brakes } from "../brake/ports.ts";
import type { Events } from "../events/ports.ts";
import type { Forms } from "../forms/define.ts";
import type { Moment } from "../kit/moment.ts";
import type { Attachment } from "../mail/attachment.ts";
import type { Message } from "../mail/message.ts";
import type { Skeleton } from "../mail/skeleton.ts";
import type { Owner } from "../owner.ts";
import type { Journal } from "./journal.ts";
import type { Known } from "./known.ts";
import type { LinkKeys } from "./link.ts";
import type { Moved } from "./moved.ts";
import type { OwedStaffMail, Pending, Proof, RecordKey, Stored } from "./record.ts";
import type { Lifted, Standing } from "./suppression/standing.ts";
import type { Undos } from "./undo/undoable.ts";

/** What a read fails with when an item was written by another version: no outage, and no other record's fault. */
export interface Unreadable extends Error {
  readonly name: "Unreadable";
}

/** Where records are kept. Every write is conditional; what lost its race answers `false` and changes nothing. */
export interface Records extends Undos {
  /** Stores a first submission, and a proof beside; gives what is there already instead, unless that is over. */
  add(record: Stored, now: Moment, proof?: Proof): Promise<Stored | undefined>;
  /**
   * Stores a first submission, or has what stands owe its mail anew, in one write either way, so that the time it takes
   * tells nobody who is known. Gives what stands, as it is, where that is no matter of one write: it owes a mail, was
   * restricted, is over or will be by `soon`, had a consent withdrawn that is given here, or is this very submission.
   */
  ask(record: Pending, soon: Moment): Promise<Stored | undefined>;
  find(key: RecordKey): Promise<Stored | undefined>;
  /** All about one person, read consistently. */
  everything(person: string): Promise<Known>;
  /** One move, if the record is unchanged since `before` was read. */
  move(before: Stored, result: Moved): Promise<boolean>;
  /** Notes a mail, if `before`'s debt is still owed (or, with "link", if it is still the same record). */
  note(before: Stored, after: Stored, still: "owed" | "link"): Promise<boolean>;
  /** Keeps a mail's skeleton under its content hash, if it is not kept yet. */
  keepTemplate(hash: string, skeleton: Skeleton): Promise<void>;
  findTemplate(hash: string): Promise<Skeleton | undefined>;
  /** Suppresses a person; the first cause stays. */
  suppress(person: string, suppressed: Required<Standing>["suppressed"]): Promise<void>;
  /** Ends the suppression that began at `lifted.since`, and keeps why. */
  lift(person: string, lifted: Lifted): Promise<boolean>;
  /** Counts a soft bounce once, until a moment. */
  noteSoftBounce(person: string, messageId: string, until: Moment): Promise<void>;
  /** What is due by now, however much: one sequence a shard, each oldest first. */
  due(now: Moment): readonly AsyncIterable<Due>[];
  /** What is open for staff to handle on a form: one sequence a shard. An index tells, so what came this second may lack. */
  open(form: string): readonly AsyncIterable<RecordKey>[];
  /** Events lie in the same table, because a seat moves with its record in one write. */
  readonly events: Events;
}

/** An entry of the `due` index: which record, and since when it is due. */
export interface Due extends RecordKey {
  readonly dueAt: Moment;
}

export interface Letter {
  readonly to: string;
  readonly message: Message;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments?: readonly Attachment[];
  /** Where an answer goes; the owner's staff if not said otherwise. */
  readonly replyTo?: string;
  readonly about: About;
}

/**
 * What the provider's feedback about a mail will name: keys of ours, never an address. That of a mail to staff names no
 * person, so that nobody is suppressed because staff's mailbox was full.
 */
export type About = Pick<RecordKey, "form" | "id"> & {
  readonly person?: string;
  readonly staff?: OwedStaffMail;
};

/** Sends a mail. A refusal is the provider's word on this mail; an outage or a throttle throws. */
export interface Mailer {
  send(letter: Letter): Promise<{ outcome: "accepted"; messageId: string } | { outcome: "refused"; reason: string }>;
}

export interface Secrets {
  /** Makes every key and seal; never rotated. */
  person(): Promise<string>;
  /** Sign and verify links; rotate. */
  links(): Promise<LinkKeys>;
}

export interface World {
  readonly owner: Owner;
  readonly forms: Forms;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly now: () => Moment;
  readonly nonce: () => string;
  readonly records: Records;
  readonly brakes: Brakes;
  readonly journal: Pick<Journal, "note">;
  readonly mailer: Mailer;
  readonly secrets: Secrets;
}
