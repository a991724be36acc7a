// A form as it can be filled in now: one that asks for an event offers those that can be chosen.

import type { Form } from "../../shared/forms/define.ts";
import { asksForEvent, offering } from "../../shared/forms/event-field.ts";
import type { Request } from "../../shared/web/request.ts";
import type { Ledger } from "./ledger.ts";

/** Reads the programme for a form that needs it; every other one is as it was declared, and nothing is read. */
export const offered = async <C extends { readonly world: Ledger; readonly form: Form }>(call: C): Promise<C> => {
  const { world, form } = call;
  return asksForEvent(form) ? { ...call, form: offering(form, await world.records.events.all(), world.now()) } : call;
};

/** What the address of the form chose already: `?event=ID`, as the page of an event links to it. */
export const chosenBefore = ({ form, request }: { readonly form: Form; readonly request: Request }) => {
  const { event } = request.query;
  return event !== undefined && asksForEvent(form) ? { event: [event] } : {};
};
