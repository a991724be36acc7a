// People who register for events, for tests of what happens to their seats.

import { created } from "../../shared/events/change.ts";
import type { Declared, Event } from "../../shared/events/event.ts";
import { event } from "../../shared/forms/event.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { hours, type Moment } from "../../shared/kit/moment.ts";
import { type Claim, personKey } from "../../shared/optin/link.ts";
import type { World } from "../../shared/optin/ports.ts";
import { submit } from "../../shared/optin/submit.ts";
import { personSecret, sent } from "./world.ts";

export const eventForms = { newsletter, event };

/** An event of two hours, four days ahead. */
export const declared = (now: Moment, more: Partial<Declared> = {}): Declared => ({
  ...{ id: "open-day", kind: "webinar", title: { en: "Open day", de: "Tag der offenen Tür", es: "Puertas abiertas" } },
  ...{ start: now + hours(96), end: now + hours(98), zone: "Europe/Berlin", link: "https://meet.example/room" },
  ...{ capacity: 2, ...more },
});

export const makeEvent = async (world: World, more: Partial<Declared> = {}): Promise<Event> => {
  const made = created(declared(world.now(), more), world.now());
  if (!(await world.records.events.create(made))) throw new Error("there is such an event already");
  return made;
};

interface Guest {
  readonly survey?: boolean;
  readonly answers?: Readonly<Record<string, string>>;
  readonly event?: string;
}

/** Sends the form and gives what the link in its mail will claim. */
export const register = async (world: World, email: string, guest: Guest = {}): Promise<Claim> => {
  const answers = { event: guest.event ?? "open-day", firstName: "Ada", lastName: "Lovelace", ...guest.answers, email };
  const consents = ["participation", ...(guest.survey ? ["survey"] : [])];
  await submit(world, sent(email, { form: "event", submission: { answers, consents, texts: {} } }));
  const person = personKey(personSecret, email);
  const { records } = await world.records.everything(person);
  const record = records.find(
    (one) =>
      one.state === "pending" &&
      one.answers.event === answers.event &&
      Object.keys(one.consents).length === consents.length &&
      one.answers.firstName === answers.firstName,
  );
  if (record === undefined) throw new Error("what was sent is not stored");
  const { form, id, link, language } = record;
  return { purpose: "confirm", person, form, id, link, language };
};

/** What the link claims that gives a seat back. */
export const releaseOf = (claim: Claim, event = "open-day"): Claim => ({
  ...claim,
  ...{ purpose: "unsubscribe", consent: "participation", matter: event },
});
