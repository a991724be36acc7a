// The words for a place at an event on the page with one's data, in English; this file defines what the other languages must match.

export const en = {
  title: "Your place",
  /** In a word or two, beside the title. */
  states: { taken: "seat reserved", waiting: "on the waiting list" },
  has: {
    taken: (time: string) => `You have had a seat since ${time}.`,
    waiting: (time: string) => `You do not have a seat yet. You have been on the waiting list since ${time}.`,
  },
  /** Why a place is none any more, though it is still kept, and what it was. */
  ended: { over: "The event is over.", cancelled: "The event has been cancelled." },
  had: {
    taken: (time: string) => `You had a seat from ${time}.`,
    waiting: (time: string) => `You were on the waiting list from ${time}.`,
  },
  /** What ends for somebody who withdraws while they wait. */
  left: "Your place on the waiting list",
};

export type PlaceCatalogue = typeof en;
