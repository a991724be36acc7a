// The control that chooses an event: what it is, when, and whether one would have to wait.

import { isFull } from "../../events/standing.ts";
import type { EventField } from "../../forms/event-field.ts";
import { type Html, html, type Part, trusted } from "../../kit/html.ts";
import { eventWords } from "../../locales/events/index.ts";
import type { Language } from "../../locales/languages.ts";
import { beginning } from "../../locales/spans.ts";

/** With nothing chosen the first line asks to choose, and is no answer. */
export const eventSelect = (language: Language, name: string, field: EventField, value: string, more: Part): Html => {
  const text = eventWords(language);
  const options = field.offered.map((event) => {
    const full = isFull(event) ? ` (${text.seats.full})` : "";
    const label = `${event.title[language]} · ${beginning(language, event)}${full}`;
    return html`<option value="${event.id}"${event.id === value && trusted(" selected")}>${label}</option>`;
  });
  return html`<select name="${name}"${more}><option value="">${options.length === 0 ? text.none : text.choose}</option>${options}</select>`;
};
