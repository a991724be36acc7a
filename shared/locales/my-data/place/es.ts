// The words for a place at an event on the page with one's data, in Spanish.

import type { PlaceCatalogue } from "./en.ts";

export const es: PlaceCatalogue = {
  title: "Su plaza",
  states: { taken: "plaza reservada", waiting: "en lista de espera" },
  has: {
    taken: (time) => `Tiene usted una plaza desde el ${time}.`,
    waiting: (time) => `Todavía no tiene usted plaza. Está en la lista de espera desde el ${time}.`,
  },
  ended: { over: "El evento ha terminado.", cancelled: "El evento se ha cancelado." },
  had: {
    taken: (time) => `Tuvo usted una plaza desde el ${time}.`,
    waiting: (time) => `Estuvo usted en la lista de espera desde el ${time}.`,
  },
  left: "Su puesto en la lista de espera",
};
