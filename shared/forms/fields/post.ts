// Where the post finds somebody: street, postal code, city.

import { type Field, text } from "../fields.ts";
import { lineOf } from "./schema.ts";

export const street = ({ required = false } = {}): Field =>
  text(
    { en: "Street and number", de: "Straße und Hausnummer", es: "Calle y número" },
    { required, autocomplete: "address-line1" },
  );

/**
 * Checked by length and characters alone: every country writes its own, and a rule for each would refuse the people
 * whose country changed it. The longest in use have ten characters (Universal Postal Union).
 */
export const postalCode = ({ required = false } = {}): Field => ({
  ...text(
    { en: "Postal code", de: "Postleitzahl", es: "Código postal" },
    { required, autocomplete: "postal-code", maxLength: 12, width: "narrow" },
  ),
  kind: "postal-code",
  schema: lineOf(/^[\p{L}\p{N} -]+$/u, 12),
});

export const city = ({ required = false } = {}): Field =>
  text({ en: "City", de: "Ort", es: "Ciudad" }, { required, autocomplete: "address-level2", width: "half" });
