// The places that a person has at events. They lie under the events, so each is found by the record that it belongs to.

import type { Seat } from "../events/event.ts";
import type { Forms } from "../forms/define.ts";
import { matterOf } from "../optin/matter.ts";
import type { Records } from "../optin/ports.ts";
import type { Stored } from "../optin/record.ts";
import { isOfEvents } from "../optin/seats/place.ts";

/** The ids of the events that records are about, each once. */
export const eventsAmong = (forms: Forms, records: readonly Stored[]): readonly string[] => {
  const ids = records.flatMap((record) => {
    const form = forms[record.form];
    return form !== undefined && isOfEvents(form) ? [matterOf(form, record)] : [];
  });
  return [...new Set(ids)];
};

interface Ports {
  readonly forms: Forms;
  readonly records: Pick<Records, "events">;
}

/** Whose address is not confirmed yet, and who gave their seat back, has none. */
export const placesOf = async (
  { forms, records: { events } }: Ports,
  person: string,
  records: readonly Stored[],
): Promise<readonly Seat[]> => {
  const seats = await Promise.all(eventsAmong(forms, records).map((id) => events.seat(id, person)));
  return seats.flatMap((seat) => (seat === undefined ? [] : [seat]));
};

/** The place that belongs to a record. */
export const placeOf = (seats: readonly Seat[], { form, id }: Pick<Stored, "form" | "id">): Seat | undefined =>
  seats.find((seat) => seat.form === form && seat.id === id);
