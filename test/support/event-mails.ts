// Every mail about an event in every language, for who looks at them all.

import { owner } from "../../owner.ts";
import { created } from "../../shared/events/change.ts";
import type { Event } from "../../shared/events/event.ts";
import { event as form } from "../../shared/forms/event.ts";
import { type Language, languages } from "../../shared/locales/languages.ts";
import { confirmationSkeleton } from "../../shared/mail/confirmation.ts";
import type { Message } from "../../shared/mail/message.ts";
import { seatAlreadyMail, seatMail } from "../../shared/mail/seat.ts";
import { declared } from "./guests.ts";

const now = Date.UTC(2027, 0, 10) / 1000;
const leave = "https://forms.example/unsubscribe/token";
const abouts = ["seat", "waiting", "moved-up", "moved", "cancelled", "reminder"] as const;

export const eventMails = (): readonly (readonly [string, Language, Message, Event])[] => {
  const event = created(declared(now), now);
  return languages.flatMap((language) => {
    const frame = { owner, language, publicUrl: "https://forms.example" };
    const state = (about: string) => (about === "waiting" ? "waiting" : "taken");
    return [
      ["confirmation", language, confirmationSkeleton(frame, { form, declared: [], event }), event] as const,
      ["already", language, seatAlreadyMail(frame, { event, state: "taken", leave, leaves: [] }), event] as const,
      ...abouts.map(
        (about) =>
          [about, language, seatMail(frame, { about, event, state: state(about), leave, leaves: [] }), event] as const,
      ),
    ];
  });
};
