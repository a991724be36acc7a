// What somebody has to say, in as many lines as they like.

import type { Field } from "../fields.ts";
import { lines } from "./schema.ts";

/** At most 5000 characters by default: in any script and any encoding they fit into a body of 64 KiB. */
export const message = ({ required = false, maxLength = 5000 } = {}): Field => ({
  kind: "textarea",
  label: { en: "Message", de: "Nachricht", es: "Mensaje" },
  required,
  autocomplete: "off",
  inputmode: "text",
  maxLength,
  width: "whole",
  schema: lines(maxLength),
});
