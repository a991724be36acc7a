// A seat that was given back goes to the first who waits, with a mail.

import type { Event, Seat } from "../../events/event.ts";
import { canPromote, inTurn } from "../../events/standing.ts";
import type { Moment } from "../../kit/moment.ts";
import { without } from "../../kit/without.ts";
import { owing } from "../debt.ts";
import type { World } from "../ports.ts";
import type { Confirmed } from "../record.ts";
import { seatReminder } from "./place-ends.ts";

type Ports = Pick<World, "now" | "nonce" | "records">;

/** How often one that others promote beside is tried again before it is left to the schedule. */
const tries = 8;

/** What a record of the waiting list becomes with its seat. */
const movedUp = (record: Confirmed, event: Event, nonce: string, now: Moment): Confirmed => {
  const remindAt = seatReminder({ event, state: "taken" }, now);
  return {
    ...without(record, "remindAt"),
    revision: record.revision + 1,
    ...(remindAt !== undefined && { remindAt }),
    ...owing("moved-up", nonce, now),
  };
};

const recordOf = async ({ records }: Ports, seat: Seat): Promise<Confirmed | undefined> =>
  (await records.everything(seat.person)).records.find(
    (record): record is Confirmed => record.form === seat.form && record.id === seat.id && record.state === "confirmed",
  );

/** Gives one free seat on. "none": no seat is free, or nobody waits; "raced": others were at it in the same moment. */
export const promoteOne = async (world: Ports, id: string): Promise<"promoted" | "none" | "raced"> => {
  const now = world.now();
  const event = await world.records.events.find(id);
  if (event === undefined || !canPromote(event, now)) return "none";
  for (const seat of inTurn(await world.records.events.seats(id))) {
    const record = await recordOf(world, seat);
    if (record === undefined) continue;
    const { ticket: _, ...rest } = seat;
    const taken = { before: seat, after: { ...rest, state: "taken", since: now }, counts: event, at: now } as const;
    const after = movedUp(record, event, world.nonce(), now);
    return (await world.records.move(record, { after, seat: taken })) ? "promoted" : "raced";
  }
  return "none";
};

/** Gives the seat that was given back on at once. What collides here too often the schedule does: the event is due. */
export const giveOn = async (world: Ports, id: string): Promise<void> => {
  for (let attempt = 0; attempt < tries; attempt++) if ((await promoteOne(world, id)) !== "raced") return;
};
