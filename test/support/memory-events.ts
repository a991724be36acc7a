// Events and seats in memory, under the conditions that DynamoDB's transactions ask.

import { isDeepStrictEqual } from "node:util";
import type { Event, Seat } from "../../shared/events/event.ts";
import type { Events, SeatChange } from "../../shared/events/ports.ts";
import type { Moment } from "../../shared/kit/moment.ts";

const placeOf = (event: string, person: string) => `${event} ${person}`;
const copied = <T extends object>(value: T): T => Object.freeze(structuredClone(value));

export const openMemoryEvents = () => {
  const events = new Map<string, Event>();
  const seats = new Map<string, Seat>();

  const counted = ({ before, after, counts, at }: SeatChange): Event | false | undefined => {
    const event = counts && events.get(counts.id);
    if (counts === undefined) return undefined;
    const step = (state: Seat["state"]) => Number(after?.state === state) - Number(before?.state === state);
    const [taken, waiting] = [step("taken"), step("waiting")];
    if (taken === 0 && waiting === 0) return undefined;
    if (event === undefined) return false;
    const comes = taken > 0 || waiting > 0;
    if (comes && (event.state === "cancelled" || event.sequence !== counts.sequence)) return false;
    const isFree = event.taken < event.capacity;
    if (taken > 0 && !(isFree && (waiting < 0 || event.waiting === 0))) return false;
    if (taken <= 0 && waiting > 0 && isFree && event.waiting === 0) return false;
    return {
      ...{ ...event, taken: event.taken + taken, waiting: event.waiting + waiting },
      ...(taken < 0 && { revision: event.revision + 1, dueAt: at }),
    };
  };

  /** Moves a seat and its event's counters, or changes nothing. */
  const moveSeat = (change: SeatChange): boolean => {
    const { before, after } = change;
    const of = after ?? before;
    if (of === undefined) return true;
    const stands = seats.get(placeOf(of.event, of.person));
    const said = (seat: Seat | undefined) => seat && [seat.id, seat.state, seat.sequence];
    if (!isDeepStrictEqual(said(stands), said(before))) return false;
    const event = counted(change);
    if (event === false) return false;
    if (event !== undefined) events.set(event.id, copied(event));
    if (after === undefined) seats.delete(placeOf(of.event, of.person));
    else seats.set(placeOf(of.event, of.person), copied(after));
    return true;
  };

  const port: Events = {
    async create(event) {
      if (events.has(event.id)) return false;
      events.set(event.id, copied(event));
      return true;
    },
    all: async () => [...events.values()],
    find: async (id) => events.get(id),
    async change(before, after) {
      const stands = events.get(before.id) as Record<string, unknown> | undefined;
      if (stands?.revision !== before.revision || Number(stands.taken) > after.capacity) return false;
      const image = { ...stands };
      const [from, to] = [before, after] as unknown as Record<string, unknown>[];
      for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
        if (isDeepStrictEqual(from?.[name], to?.[name])) continue;
        if (to?.[name] === undefined) delete image[name];
        else image[name] = to[name];
      }
      events.set(before.id, copied(image) as unknown as Event);
      return true;
    },
    async arrive(id) {
      const event = events.get(id);
      if (event === undefined) throw new Error("a ticket was asked of an event that is not there");
      events.set(id, copied({ ...event, arrivals: event.arrivals + 1 }));
      return event.arrivals + 1;
    },
    seat: async (event, person) => seats.get(placeOf(event, person)),
    seats: async (event) => [...seats.values()].filter((seat) => seat.event === event),
    dueEvents: async (now) =>
      [...events.values()].filter(({ dueAt }) => dueAt !== undefined && dueAt <= now).map(({ id }) => id),
  };

  return {
    events: port,
    moveSeat,
    contents: () => ({ events: new Map(events), seats: new Map(seats) }),
    tidyEvents: (now: Moment) => {
      for (const items of [events, seats] as const)
        for (const [place, item] of items) if (item.expiresAt <= now) items.delete(place);
    },
  };
};
