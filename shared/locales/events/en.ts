// What is said about events, in English; this file defines what the other languages must match.

import type { Sentence } from "../sentence.ts";

export const en = {
  kinds: { webinar: "Webinar", event: "Event", training: "Training seminar" },
  when: "When",
  where: "Where",
  join: "Join here",
  about: "About",
  seats: {
    label: "Seats",
    left: (count: number) => (count === 1 ? "1 seat left" : `${count} seats left`),
    full: "full, with a waiting list",
    closed: "registration is closed",
  },
  online: "Online. Who has a seat gets the link by email.",
  choose: "Please choose",
  none: "No event is open for registration at the moment.",
  unavailable: {
    "event-unknown": "There is no such event. Choose one from the list.",
    "event-closed": "Registration for this event is closed. Choose another one.",
    "event-over": "This event is over. Choose another one.",
    "event-cancelled": "This event has been cancelled. Choose another one.",
  },

  programme: {
    title: "Events",
    lead: "What you can take part in next.",
    none: "No event is planned at the moment.",
    register: "Register",
    calendar: "Calendar entry",
    back: "All events",
  },
  confirm: {
    waiting:
      "All seats are taken. With this button you join the waiting list, and we write to you when a seat is yours.",
  },
  taken: {
    title: "Thank you, you have a seat",
    lead: (event: string) => `Your seat is booked: ${event}.`,
    mail: "We are sending you an email with the calendar entry and a link to give your seat back.",
  },
  waiting: {
    title: "You are on the waiting list",
    lead: (event: string) => `All seats are taken: ${event}.`,
    mail: "As soon as a seat is given back and it is your turn, it is yours and we write to you. An email with the link to leave the list is on its way.",
  },
  since: (date: string) => `Confirmed on ${date}. There is nothing more to do.`,
  gone: {
    over: {
      title: "This event is over",
      lead: "You cannot confirm a seat any more. What you entered for it is deleted by itself.",
    },
    cancelled: {
      title: "This event has been cancelled",
      lead: "You cannot confirm a seat any more. What you entered for it is deleted by itself.",
    },
    action: "All events",
  },
  release: {
    title: "Give your seat back",
    lead: "One press of the button, and it is done. Your seat goes to the next person, and we delete your details. If you are on the waiting list, you leave it.",
    action: "Give it back now",
  },
  released: {
    title: "Done. Your place is given back",
    lead: (event: string) => `You are not registered any more, and your details are deleted: ${event}.`,
    back: "Changed your mind? You are always welcome back.",
    action: "All events",
  },

  mail: {
    seat: {
      subject: (event: string) => `Your seat: ${event}`,
      lead: "Thank you for confirming. Your seat is booked, and the calendar entry is attached.",
    },
    waiting: {
      subject: (event: string) => `Waiting list: ${event}`,
      lead: "Thank you for confirming. All seats are taken, so you are on the waiting list. When it is your turn, the seat is yours and we write to you.",
    },
    "moved-up": {
      subject: (event: string) => `You have a seat now: ${event}`,
      lead: "A seat was given back, and it is yours. You need not do anything. The calendar entry is attached.",
    },
    moved: {
      subject: (event: string) => `Changed: ${event}`,
      lead: "Something about this event has changed. This is how it stands now:",
    },
    cancelled: {
      subject: (event: string) => `Cancelled: ${event}`,
      lead: "We are sorry: this event does not take place. You need not do anything. We delete your details now.",
    },
    reminder: {
      subject: (event: string) => `Coming up: ${event}`,
      lead: "The event for which you have a seat is about to begin.",
    },
    already: {
      subject: (event: string) => `Registered already: ${event}`,
      taken: "Your address has just been entered again. You need not do anything: you have a seat.",
      waiting: "Your address has just been entered again. You need not do anything: you are on the waiting list.",
    },
    onList: "You are on the waiting list.",
    change: <T>(staff: T, link: T): Sentence<T> => [
      "To change your details, write to ",
      staff,
      " or do it yourself at any time: ",
      link,
    ],
    leave: {
      taken: "If you cannot come, give your seat back with this link, and somebody else can have it.",
      waiting: "If you would rather not wait any longer, this link takes you off the list.",
    },
    action: { taken: "Give my seat back", waiting: "Leave the waiting list" },
  },
};

export type EventCatalogue = typeof en;
