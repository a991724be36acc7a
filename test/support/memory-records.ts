// The table in memory: the same conditions as DynamoDB's, every copy frozen, and a stream of what owes a mail.

import { isDeepStrictEqual } from "node:util";
import type { Event, Seat } from "../../shared/events/event.ts";
import type { Moment } from "../../shared/kit/moment.ts";
import type { Skeleton } from "../../shared/mail/skeleton.ts";
import type { Retained } from "../../shared/optin/duty.ts";
import type { Due, Records } from "../../shared/optin/ports.ts";
import { isOver, type Proof, type RecordKey, type Stored } from "../../shared/optin/record.ts";
import type { Standing } from "../../shared/optin/suppression/standing.ts";
import type { Undo } from "../../shared/optin/undo/undoable.ts";
import type { People } from "../../shared/rights/people.ts";
import { keys } from "../../shared/table.ts";
import { openMemoryEvents } from "./memory-events.ts";

/** What is stored at one moment, by its key. The values never change, so that two of these compare by identity. */
export interface Contents {
  readonly records: ReadonlyMap<string, Stored>;
  readonly proofs: ReadonlyMap<string, Proof>;
  /** By the person's key. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly retained: readonly Retained[];
  /** By their ids. */
  readonly events: ReadonlyMap<string, Event>;
  readonly seats: ReadonlyMap<string, Seat>;
  /** What else lies in people's partitions, by both keys. */
  readonly others: ReadonlyMap<string, string | number>;
  readonly undos: ReadonlyMap<string, Undo>;
}

export interface MemoryRecords extends Records {
  readonly people: People;
  /** Puts something else into a person's partition: a session, a request. */
  leave(person: string, sk: string): void;
  contents(): Contents;
  /** What the table's TTL does some day: deletes whatever is over. */
  tidy(now: Moment): void;
}

export const placeOf = ({ person, form, id }: RecordKey): string =>
  `${keys.person(person)} ${keys.submission(form, id)}`;

const proofPlace = ({ person, form, id, confirmedAt, askedAt }: Proof): string =>
  `${keys.person(person)} ${keys.proof(form, id, confirmedAt ?? askedAt)}`;

const frozen = <T>(value: T): T => {
  if (typeof value !== "object" || value === null) return value;
  return Object.freeze(
    Array.isArray(value)
      ? value.map(frozen)
      : Object.fromEntries(
          Object.entries(value).flatMap(([name, part]) => (part === undefined ? [] : [[name, frozen(part)]])),
        ),
  ) as T;
};

/** What an update expression writes: the attributes that differ between the two images, onto whatever stands there. */
const changed = (stands: Stored, before: Stored, after: Stored): Stored => {
  const image = { ...stands } as Record<string, unknown>;
  const [from, to] = [before, after] as unknown as Record<string, unknown>[];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isDeepStrictEqual(from?.[name], to?.[name])) continue;
    if (to?.[name] === undefined) delete image[name];
    else image[name] = to[name];
  }
  return frozen(image) as unknown as Stored;
};

/** Opens an empty table. `onOwing` is its stream with the mapping's filter: every new image that owes a mail. */
export const openMemoryRecords = (onOwing: (key: RecordKey) => void = () => {}): MemoryRecords => {
  const records = new Map<string, Stored>();
  const proofs = new Map<string, Proof>();
  const templates = new Map<string, Skeleton>();
  const standings = new Map<string, Standing>();
  const retained: Retained[] = [];
  const { events, contents, moveSeat, tidyEvents } = openMemoryEvents();
  const others = new Map<string, string | number>();
  const undos = new Map<string, Undo>();
  const restriction = (person: string) => `${keys.person(person)} ${keys.restriction}`;
  const pointer = (person: string) => `${keys.person(person)} ${keys.pointer}`;

  const ends = new Map<string, Moment>();
  const point = (from: string, to: string, until?: Moment): void => {
    others.set(pointer(from), to);
    ends.delete(pointer(from));
    if (until !== undefined) ends.set(pointer(from), until);
  };

  const put = (record: Stored): void => {
    records.set(placeOf(record), record);
    const { person, form, id } = record;
    if (record.owes !== undefined) onOwing({ person, form, id });
  };
  const ofPerson = <T extends RecordKey>(items: ReadonlyMap<string, T>, person: string): readonly T[] =>
    [...items.values()]
      .filter((item) => item.person === person)
      .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));

  return {
    async add(record, now, proof) {
      const existing = records.get(placeOf(record));
      if (existing !== undefined && !isOver(existing, now)) return existing;
      put(frozen(record));
      if (proof !== undefined) proofs.set(proofPlace(proof), frozen(proof));
      return undefined;
    },

    async ask(record, soon) {
      const stands = records.get(placeOf(record));
      if (stands === undefined) {
        put(frozen(record));
        return undefined;
      }
      const { owes, paused, link, expiresAt = Number.POSITIVE_INFINITY, consents } = stands;
      const isLeft = Object.keys(record.consents).some((name) => consents[name]?.withdrawnAt !== undefined);
      if (owes !== undefined || paused !== undefined || link === record.link || expiresAt <= soon || isLeft)
        return stands;
      const debt = { owes: record.owes, dueAt: record.dueAt };
      put(frozen({ ...stands, ...debt, revision: stands.revision + 1 } as Stored));
      return undefined;
    },

    async find(key) {
      return records.get(placeOf(key));
    },

    async everything(person) {
      const standing = standings.get(person);
      const [at, to] = [others.get(restriction(person)), others.get(pointer(person))];
      const left = [...undos.values()].filter((undo) => undo.person === person);
      return {
        ...{ records: ofPerson(records, person), proofs: ofPerson(proofs, person) },
        ...(standing && { standing }),
        ...(at !== undefined && { restricted: { at: Number(at) } }),
        ...(to !== undefined && { movedTo: String(to) }),
        ...(left.length > 0 && { undos: left }),
      };
    },

    async move(before, { after, proof, retained: kept, seat, undo, pointers = [], pointersUntil }) {
      const stands = records.get(placeOf(before));
      if (stands === undefined || stands.revision !== before.revision) return false;
      if (seat?.toStanding && seat.after && !records.has(placeOf(seat.after))) return false;
      if (seat !== undefined && !moveSeat(seat)) return false;
      for (const from of pointers) {
        if (pointersUntil === undefined) others.delete(pointer(from));
        else point(from, before.person, pointersUntil);
      }
      if (after === undefined) records.delete(placeOf(before));
      else put(changed(stands, before, after));
      if (proof !== undefined) proofs.set(proofPlace(proof), frozen(proof));
      if (undo !== undefined) undos.set(placeOf(undo), frozen(undo));
      if (kept !== undefined) retained.push(frozen(kept));
      return true;
    },

    async note(before, after, still) {
      const stands = records.get(placeOf(before));
      const [is, was] = still === "owed" ? [stands?.owes?.nonce, before.owes?.nonce] : [stands?.link, before.link];
      if (stands === undefined || is === undefined || is !== was) return false;
      if ((stands.paused === undefined) !== (before.paused === undefined)) return false;
      put(changed(stands, before, after));
      return true;
    },

    async undo(undo, { before, after, ended, proof, pointers = [] }) {
      const stands = records.get(placeOf(after));
      if (undos.get(placeOf(undo))?.nonce !== undo.nonce || stands?.revision !== before?.revision) return false;
      if (ended !== undefined && !proofs.has(proofPlace(ended))) return false;
      undos.delete(placeOf(undo));
      put(stands !== undefined && before !== undefined ? changed(stands, before, after) : frozen(after));
      if (ended !== undefined) proofs.delete(proofPlace(ended));
      if (proof !== undefined) proofs.set(proofPlace(proof), frozen(proof));
      for (const from of pointers) point(from, after.person);
      return true;
    },

    async forget(key, over) {
      const stands = undos.get(placeOf(key));
      if (stands === undefined || (over !== undefined && stands.expiresAt > over)) return false;
      return undos.delete(placeOf(key));
    },

    async *spentUndos(now) {
      for (const { person, form, id, expiresAt } of [...undos.values()])
        if (expiresAt <= now) yield { person, form, id };
    },

    async keepTemplate(hash, skeleton) {
      if (!templates.has(hash)) templates.set(hash, frozen(skeleton));
    },

    async findTemplate(hash) {
      return templates.get(hash);
    },

    async suppress(person, suppressed) {
      const { expiresAt: _, ...stands }: Standing = standings.get(person) ?? { schema: 1 };
      standings.set(person, Object.freeze({ suppressed: frozen(suppressed), ...stands }));
    },

    async lift(person, lifted) {
      const { suppressed, ...stands }: Standing = standings.get(person) ?? { schema: 1 };
      if (suppressed?.at !== lifted.since) return false;
      standings.set(person, Object.freeze({ ...stands, lifted: frozen(lifted), expiresAt: lifted.until }));
      return true;
    },

    async noteSoftBounce(person, messageId, until) {
      const stands: Standing = standings.get(person) ?? { schema: 1 };
      if (stands.suppressed !== undefined) return;
      const softBounces = new Set([...(stands.softBounces ?? []), messageId]);
      standings.set(person, Object.freeze({ ...stands, softBounces, expiresAt: stands.lifted?.until ?? until }));
    },

    due(now) {
      const shard = async function* (name: string): AsyncIterable<Due> {
        const due = [...records.values()].filter(
          ({ person, dueAt, paused }) =>
            paused === undefined && dueAt !== undefined && dueAt <= now && keys.due(person) === name,
        );
        for (const { person, form, id, dueAt = now } of due.sort((one, other) => (one.dueAt ?? 0) - (other.dueAt ?? 0)))
          yield { person, form, id, dueAt };
      };
      return keys.allDue().map(shard);
    },

    open(form) {
      const shard = async function* (name: string): AsyncIterable<RecordKey> {
        for (const { open, paused, person, form: of, id } of [...records.values()])
          if (open && !paused && of === form && keys.open(form, person) === name) yield { person, form, id };
      };
      return keys.allOpen(form).map(shard);
    },

    events,
    people: {
      async restrict(person, at) {
        if (!others.has(restriction(person))) others.set(restriction(person), at);
      },
      async unrestrict(person) {
        others.delete(restriction(person));
      },
      async rehouse(before, after, seats = []) {
        const stands = records.get(placeOf(before));
        if (stands === undefined || stands.revision !== before.revision) return false;
        if (records.has(placeOf(after)) || !seats.every(moveSeat)) return false;
        records.delete(placeOf(before));
        put(frozen(after));
        return true;
      },
      async rehouseProof(before, after) {
        if (!proofs.delete(proofPlace(before))) return false;
        if (!proofs.has(proofPlace(after))) proofs.set(proofPlace(after), frozen(after));
        return true;
      },
      async pointTo(person, to, until) {
        point(person, to, until);
      },
      async unpoint(person) {
        others.delete(pointer(person));
      },
      async clear(person) {
        const here = [...others.keys()].filter(
          (place) => place.startsWith(`${keys.person(person)} `) && place !== pointer(person),
        );
        for (const place of here) others.delete(place);
        const left = [...undos].filter(([, undo]) => undo.person === person);
        for (const [place] of left) undos.delete(place);
        const { suppressed } = standings.get(person) ?? {};
        const forgotten = suppressed === undefined && standings.delete(person);
        if (suppressed !== undefined) standings.set(person, Object.freeze({ schema: 1, suppressed }));
        return here.length + left.length + Number(forgotten);
      },
    },

    leave(person, sk) {
      others.set(`${keys.person(person)} ${sk}`, "");
    },

    contents: () => ({
      records: new Map(records),
      proofs: new Map(proofs),
      standings: new Map(standings),
      retained: [...retained],
      ...contents(),
      others: new Map(others),
      undos: new Map(undos),
    }),

    tidy(now) {
      for (const items of [records, proofs, standings, undos])
        for (const [place, item] of items) if (isOver(item, now)) items.delete(place);
      for (const [place, until] of ends) if (until <= now && ends.delete(place)) others.delete(place);
      tidyEvents(now);
    },
  };
};
