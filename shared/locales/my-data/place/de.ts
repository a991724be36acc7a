// The words for a place at an event on the page with one's data, in German.

import type { PlaceCatalogue } from "./en.ts";

export const de: PlaceCatalogue = {
  title: "Ihr Platz",
  states: { taken: "Platz reserviert", waiting: "auf der Warteliste" },
  has: {
    taken: (time) => `Sie haben seit dem ${time} einen Platz.`,
    waiting: (time) => `Sie haben noch keinen Platz. Seit dem ${time} stehen Sie auf der Warteliste.`,
  },
  ended: { over: "Die Veranstaltung ist vorbei.", cancelled: "Die Veranstaltung ist abgesagt." },
  had: {
    taken: (time) => `Ab dem ${time} hatten Sie einen Platz.`,
    waiting: (time) => `Ab dem ${time} standen Sie auf der Warteliste.`,
  },
  left: "Ihr Platz auf der Warteliste",
};
