// From a debt about a place at an event to the mail that pays it, with the calendar entry where there is one.

import type { Event, Seat } from "../../events/event.ts";
import type { Attachment } from "../../mail/attachment.ts";
import { seatAlreadyMail, seatMail } from "../../mail/seat.ts";
import { paths } from "../../routes.ts";
import { automatic, context, keyOf, leavesOf } from "../letter.ts";
import type { Letter, World } from "../ports.ts";
import type { Confirmed, OwedMail, SeatMail, Stored } from "../record.ts";
import { seatingOf } from "./place.ts";

const abouts = {
  ...{ seat: true, waiting: true, "moved-up": true, moved: true, cancelled: true, reminder: true },
} as const satisfies Record<SeatMail, true>;

export const isSeatMail = (mail: OwedMail): mail is SeatMail => Object.hasOwn(abouts, mail);

type Ports = Pick<World, "owner" | "forms" | "publicUrl" | "records" | "secrets">;
type Place = { readonly event: Event; readonly seat: Seat };

/** The calendar entry goes to who has a seat; nobody is asked to enter what they may not get. */
const entryFor = async (
  { owner, publicUrl }: Ports,
  { language }: Stored,
  { event, seat }: Place,
): Promise<readonly Attachment[]> => {
  if (seat.state === "waiting") return [];
  // Most mails are about no event, and what writes calendars is a tenth of what a sender loads.
  const { calendarFile } = await import("../../events/calendar.ts");
  const publisher = { name: owner.organisation.name, address: owner.staffAddress, publicUrl };
  const url = `${publicUrl}${paths.event(event.id, language)}`;
  const method = event.state === "cancelled" ? "CANCEL" : "PUBLISH";
  const type = `text/calendar; charset=utf-8; method=${method}`;
  return [{ name: "event.ics", type, text: calendarFile(event, publisher, { language, url, joining: true }) }];
};

/** The links of a mail about a place: the one that gives it back, and those of what taking part does not depend on. */
const linksOf = async (world: Ports, record: Confirmed) => {
  const { form } = context(world, record);
  const leaves = leavesOf(world, await world.secrets.links(), record, form);
  const [leave] = leaves.filter(({ consent }) => consent.required).map(({ link }) => link);
  if (leave === undefined) throw new Error(`taking part by the form ${record.form} rests on no consent that stands`);
  return { leave, leaves: leaves.filter(({ consent }) => !consent.required) };
};

/** The mail about a place, as its event stands now. */
export const seatLetter = async (world: Ports, record: Confirmed, about: SeatMail, place: Place): Promise<Letter> => {
  const { frame } = context(world, record);
  const { event, seat } = place;
  return {
    ...{ to: record.email, about: keyOf(record), headers: automatic },
    message: seatMail(frame, { about, event, state: seat.state, ...(await linksOf(world, record)) }),
    attachments: await entryFor(world, record, place),
  };
};

/** What somebody is told who registers again for an event that they have a place at; `undefined` where there is none. */
export const seatAlreadyLetter = async (world: Ports, record: Confirmed): Promise<Letter | undefined> => {
  const { form, frame } = context(world, record);
  const seating = await seatingOf(world, form, record);
  if (seating?.seat === undefined) return undefined;
  const { event, seat } = seating;
  const message = seatAlreadyMail(frame, { event, state: seat.state, ...(await linksOf(world, record)) });
  return { to: record.email, about: keyOf(record), headers: automatic, message };
};
