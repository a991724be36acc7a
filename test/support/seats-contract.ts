// What is true of every place where events and their seats are kept: one contract, held against memory and DynamoDB.

import { beforeEach, describe, expect, test } from "vitest";
import { cancelled, created, moved } from "../../shared/events/change.ts";
import type { Event, Seat } from "../../shared/events/event.ts";
import { nonce } from "../../shared/kit/bytes.ts";
import type { Records } from "../../shared/optin/ports.ts";
import type { Confirmed, Pending } from "../../shared/optin/record.ts";

const now = 1_795_446_245;

const somebody = (event: string): Pending => ({
  ...{ schema: 1, revision: 1, state: "pending", person: nonce(24), form: "event", id: nonce(16), language: "de" },
  ...{ email: "a@example.com", answers: { event }, consents: {}, origin: {}, notice: "n1", askedAt: now },
  ...{ link: nonce(9), expiresAt: now + 172_800 },
});

const inForce = ({ expiresAt: _, ...record }: Pending): Confirmed => ({
  ...{ ...record, revision: record.revision + 1, state: "confirmed", confirmedAt: now },
});

const seatOf = ({ person, form, id }: Pending, event: Event, more: Partial<Seat> = {}): Seat => ({
  ...{ schema: 1, event: event.id, person, form, id, state: "taken", since: now, sequence: event.sequence },
  ...{ expiresAt: event.expiresAt, ...more },
});

/** Declares the contract's tests; `open` gives a table, empty or not. */
export const seatsContract = (name: string, open: () => Promise<Records>): void => {
  let records: Records;
  let id: string;
  beforeEach(async () => {
    records = await open();
    id = nonce(6).toLowerCase().replaceAll("_", "-");
  });

  /** An event with so many seats, as it is found. */
  const event = async (capacity = 2): Promise<Event> => {
    const title = { en: "A", de: "B", es: "C" };
    const times = { start: now + 1000, end: now + 2000, zone: "Europe/Berlin" };
    expect(await records.events.create(created({ id, kind: "webinar", title, ...times, capacity }, now))).toBe(true);
    return found();
  };
  const found = async (): Promise<Event> => (await records.events.find(id)) ?? expect.fail("the event is gone");

  const come = async (state: Seat["state"], counts?: Event) => {
    const of = counts ?? (await found());
    const record = somebody(id);
    await records.add(record, now);
    const after = seatOf(record, of, state === "waiting" ? { state, ticket: 1 } : {});
    const done = await records.move(record, { after: inForce(record), seat: { after, counts: of, at: now } });
    return { record, after, done };
  };

  describe(`${name}: an event`, () => {
    test("is found as it was made, alone and among all", async () => {
      const made = await event();
      expect(made).toMatchObject({ id, capacity: 2, taken: 0, waiting: 0, revision: 1, state: "open" });
      expect(await records.events.all()).toContainEqual(made);
      expect(await records.events.find(`${id}x`)).toBeUndefined();
    });

    test("is made once under its id", async () => {
      const made = await event();
      expect(await records.events.create({ ...made, capacity: 9 })).toBe(false);
      expect(await found()).toEqual(made);
    });

    test("is changed only as it was read, and is due from then on", async () => {
      const made = await event();
      const after = moved(made, { place: "Berlin" }, now);
      expect(await records.events.change(made, after)).toBe(true);
      expect(await records.events.change(made, moved(made, { place: "Bonn" }, now))).toBe(false);
      expect(await found()).toEqual(after);
      expect(await records.events.dueEvents(now)).toContain(id);
      expect(await records.events.dueEvents(now - 1)).not.toContain(id);
    });

    test("never has less room than seats that are taken, however late they were taken", async () => {
      const made = await event();
      for (const _ of [1, 2]) expect((await come("taken")).done).toBe(true);
      expect(await records.events.change(made, moved(made, { capacity: 1 }, now))).toBe(false);
      expect(await found()).toMatchObject({ capacity: 2, taken: 2 });
    });

    test("hands out tickets in order, each once", async () => {
      await event();
      const tickets = await Promise.all(Array.from({ length: 20 }, () => records.events.arrive(id)));
      expect(tickets.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    });
  });

  describe(`${name}: a seat`, () => {
    test("is taken with its record, and counted", async () => {
      await event();
      const { record, after, done } = await come("taken");
      expect(done).toBe(true);
      expect(await records.events.seat(id, record.person)).toEqual(after);
      expect(await records.events.seats(id)).toEqual([after]);
      expect(await found()).toMatchObject({ taken: 1, waiting: 0 });
      expect((await records.find(record))?.state).toBe("confirmed");
    });

    test("is not taken where none is free: then nothing of it happens", async () => {
      await event(1);
      await come("taken");
      const { record, done } = await come("taken");
      expect(done).toBe(false);
      expect(await records.find(record)).toEqual(record);
      expect(await records.events.seat(id, record.person)).toBeUndefined();
      expect(await found()).toMatchObject({ taken: 1, waiting: 0 });
    });

    test("is not waited for beside a free one, nor taken past who waits", async () => {
      await event(1);
      expect((await come("waiting")).done).toBe(false);
      await come("taken");
      expect((await come("waiting")).done).toBe(true);
      const full = await found();
      expect(await records.events.change(full, moved(full, { capacity: 5 }, now))).toBe(true);
      expect((await come("taken")).done).toBe(false);
      expect((await come("waiting")).done).toBe(true);
    });

    test("is not taken at an event that was moved since it was read, nor at one that was called off", async () => {
      const made = await event();
      await records.events.change(made, moved(made, { start: now + 500 }, now));
      expect((await come("taken", made)).done).toBe(false);
      const later = await found();
      await records.events.change(later, cancelled(later, now));
      expect((await come("taken")).done).toBe(false);
    });

    test("that is given back goes with its record, and makes the event due", async () => {
      const made = await event();
      const { record, after } = await come("taken");
      const seat = { before: after, counts: made, at: now + 7 };
      expect(await records.move(inForce(record), { seat })).toBe(true);
      expect(await records.find(record)).toBeUndefined();
      expect(await records.events.seats(id)).toEqual([]);
      expect(await found()).toMatchObject({ taken: 0, dueAt: now + 7, revision: 2 });
      expect(await records.move(inForce(record), { seat })).toBe(false);
      expect(await found()).toMatchObject({ taken: 0 });
    });

    test("goes to who waits in one write with their record, if one is free", async () => {
      await event(1);
      const first = await come("taken");
      const second = await come("waiting");
      const [record, counts] = [inForce(second.record), await found()];
      const after: Seat = { ...second.after, state: "taken" };
      const up = () =>
        records.move(record, {
          after: { ...record, revision: 3 },
          seat: { before: second.after, after, counts, at: now },
        });
      expect(await up()).toBe(false);
      await records.move(inForce(first.record), { seat: { before: first.after, counts, at: now } });
      expect(await up()).toBe(true);
      expect(await found()).toMatchObject({ taken: 1, waiting: 0 });
      expect(await records.events.seat(id, record.person)).toEqual(after);
    });

    test("is handed from record to record without being counted again", async () => {
      await event(1);
      const { record, after } = await come("taken");
      const other = { ...somebody(id), person: record.person };
      await records.add(other, now);
      const seat = { before: after, after: { ...after, id: other.id }, counts: await found(), at: now };
      expect(await records.move(other, { after: inForce(other), seat })).toBe(true);
      expect(await records.events.seats(id)).toEqual([{ ...after, id: other.id }]);
      expect(await found()).toMatchObject({ taken: 1 });
      expect(await records.move(inForce(record), { seat: { before: after, counts: await found(), at: now } })).toBe(
        false,
      );
    });
  });
};
