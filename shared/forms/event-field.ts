// The field that chooses an event: what it offers is not declared, but what the programme holds when it is asked.

import type { Event } from "../events/event.ts";
import { choices, unavailable } from "../events/standing.ts";
import type { Moment } from "../kit/moment.ts";
import type { Form } from "./define.ts";
import { type Schema, schemaOf } from "./fields/schema.ts";
import type { Field } from "./fields.ts";

export interface EventField extends Field {
  readonly kind: "event";
  /** What can be chosen now, the next first. */
  readonly offered: readonly Event[];
}

const among = (events: readonly Event[], now: Moment): Schema =>
  schemaOf((id) => {
    const chosen = events.find((event) => event.id === id);
    const code = unavailable(chosen, now);
    return code === undefined ? id : { code };
  });

/** Which event; declared, it offers none. */
export const event = (): EventField => ({
  ...{ kind: "event", label: { en: "Event", de: "Veranstaltung", es: "Evento" }, required: true },
  ...{ autocomplete: "off", inputmode: "text", maxLength: 40, width: "whole", offered: [] },
  schema: among([], 0),
});

export const isEventField = (field: Field): field is EventField => field.kind === "event";

/** Whether a form asks for an event. */
export const asksForEvent = ({ fields }: Form): boolean => Object.values(fields).some(isEventField);

/** A form as it can be filled in at a moment: with what can be chosen, and a sentence for what cannot. */
export const offering = (form: Form, events: readonly Event[], now: Moment): Form => {
  const offered = choices(events, now);
  const fields = Object.entries(form.fields).map(([name, field]) => [
    name,
    isEventField(field) ? { ...field, offered, schema: among(events, now) } : field,
  ]);
  return { ...form, fields: Object.fromEntries(fields) };
};
