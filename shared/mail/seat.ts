// The mails about a place at an event: booked, waited for, changed, called off, near.

import type { Event, Seat } from "../events/event.ts";
import { type EventCatalogue, eventWords } from "../locales/events/index.ts";
import type { Frame } from "../locales/frame.ts";
import { paths } from "../routes.ts";
import { heading, paragraph, quietButton } from "./block.ts";
import { eventFacts } from "./event-facts.ts";
import { type Leave, waysToLeave } from "./leave.ts";
import { compose, type Message, yourData } from "./message.ts";

/** Each kind has words of its own, and is otherwise the same mail. */
export type About = Exclude<keyof EventCatalogue["mail"], "already" | "onList" | "change" | "leave" | "action">;

export interface SeatMail {
  readonly about: About;
  readonly event: Event;
  readonly state: Seat["state"];
  /** The link that gives the seat back, or leaves the waiting list. */
  readonly leave: string;
  /** A way to leave for each consent that taking part does not depend on. */
  readonly leaves: readonly Leave[];
}

/** What was chosen stands in the owner's words, and how to give it back in every mail but the last. */
export const seatMail = (frame: Frame, { about, event, state, leave, leaves }: SeatMail): Message => {
  const { mail } = eventWords(frame.language);
  const subject = mail[about].subject(event.title[frame.language]);
  const waits = state === "waiting" && about !== "waiting" && about !== "cancelled";
  return compose(frame, subject, [
    heading(subject),
    paragraph(mail[about].lead),
    eventFacts(frame, event, state === "taken" && about !== "cancelled"),
    ...(waits ? [paragraph(mail.onList)] : []),
    ...(about === "cancelled" ? [] : [paragraph(mail.leave[state]), quietButton(mail.action[state], leave)]),
    ...(about === "seat" || about === "waiting" ? [...waysToLeave(frame.language, leaves), yourData(frame)] : []),
  ]);
};

/** To who asks for what they have already. */
export const seatAlreadyMail = (frame: Frame, { event, state, leave, leaves }: Omit<SeatMail, "about">): Message => {
  const { mail } = eventWords(frame.language);
  const subject = mail.already.subject(event.title[frame.language]);
  return compose(frame, subject, [
    heading(subject),
    paragraph(mail.already[state]),
    eventFacts(frame, event, state === "taken"),
    paragraph(
      ...mail.change(
        { link: `mailto:${frame.owner.staffAddress}` },
        { link: `${frame.publicUrl}${paths.myData(frame.language)}` },
      ),
    ),
    paragraph(mail.leave[state]),
    quietButton(mail.action[state], leave),
    ...waysToLeave(frame.language, leaves),
  ]);
};
