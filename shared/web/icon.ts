// The few signs that tell at a glance how something went.

import { type Html, html, trusted } from "../kit/html.ts";

const signs = {
  done: "M5 12.5l4.5 4.5L19 7.5",
  mail: "M3 6h18v12H3zM3 7l9 6.5L21 7",
  over: "M12 7v5l3.5 2M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18",
  amiss: "M12 4.5v9M12 19v.01",
} as const;

/** A sign above a heading; for the eye only, so hidden from assistive technology. */
export const icon = (sign: keyof typeof signs): Html =>
  html`<svg class="icon ${sign === "done" && "drawn"}" viewBox="0 0 24 24" aria-hidden="true">${trusted(`<path d="${signs[sign]}"/>`)}</svg>`;
