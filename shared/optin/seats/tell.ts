// What an event's change means for each who has a place at it: other times, a mail owed, or the end.

import type { Event, Seat } from "../../events/event.ts";
import type { Form } from "../../forms/define.ts";
import { hours, type Moment } from "../../kit/moment.ts";
import { without } from "../../kit/without.ts";
import { aside } from "../close.ts";
import { owing } from "../debt.ts";
import type { World } from "../ports.ts";
import type { Confirmed } from "../record.ts";
import { endsWith, seatReminder } from "./place-ends.ts";

/** How long the mail about a cancelled event may take; then its records end, sent or not. */
const grace = hours(72);

/** The record of somebody who has a place at an event that changed; owes the mail that says so. */
export const told = (
  form: Form,
  record: Confirmed,
  { event, seat }: { readonly event: Event; readonly seat: Seat },
  nonce: string,
  now: Moment,
): Confirmed => {
  const after = { ...without(record, "remindAt"), revision: record.revision + 1 };
  if (event.state === "cancelled") {
    const expiresAt = Math.min(record.expiresAt ?? Number.POSITIVE_INFINITY, now + grace);
    return { ...after, ...owing("cancelled", nonce, now), expiresAt };
  }
  const remindAt = seatReminder({ event, state: seat.state }, now);
  return {
    ...after,
    ...owing("moved", nonce, now),
    ...(remindAt !== undefined && { remindAt }),
    expiresAt: endsWith(form, record, event),
  };
};

type Ports = Pick<World, "forms" | "now" | "nonce" | "records">;

/** Tells one; `false` if their record or seat changed meanwhile. Who was told of this change before is left alone. */
const tellOne = async (world: Ports, event: Event, seat: Seat): Promise<boolean> => {
  const form = world.forms[seat.form];
  const { records } = await world.records.everything(seat.person);
  const record = records.find(({ form: name, id }) => name === seat.form && id === seat.id);
  if (form === undefined) return true;
  if (record?.state !== "confirmed") {
    // It went to a newer record or along to another address since it was listed: the next run finds it there.
    const stands = await world.records.events.seat(event.id, seat.person);
    return stands !== undefined && (stands.id === seat.id || stands.sequence === event.sequence);
  }
  const now = world.now();
  const after = told(form, record, { event, seat }, world.nonce(), now);
  const { sequence } = event;
  const known = { before: seat, after: { ...seat, sequence, expiresAt: after.expiresAt ?? event.expiresAt }, at: now };
  return world.records.move(record, { after, ...aside(form, after), seat: known });
};

/** How many are told at a time. */
const width = 8;

/**
 * Tells everybody who has a place and does not know yet, waiting or not. Each is told once, because the seat notes it in
 * the same write as the record its debt. Gives whether all know; if not, the event stays due and the next run goes on.
 */
export const tellAll = async (world: Ports, event: Event, mayGoOn: () => boolean): Promise<boolean> => {
  const seats = await world.records.events.seats(event.id);
  const unaware = seats.filter(({ sequence }) => sequence !== event.sequence);
  let all = true;
  for (let from = 0; from < unaware.length; from += width) {
    if (!mayGoOn()) return false;
    const done = await Promise.all(unaware.slice(from, from + width).map((seat) => tellOne(world, event, seat)));
    all &&= done.every(Boolean);
  }
  return all;
};
