// Everything that is held about a person, read at one moment: what the page shows, the download holds and staff is shown.

import type { Seat } from "../events/event.ts";
import type { Forms } from "../forms/define.ts";
import type { Moment } from "../kit/moment.ts";
import type { Known } from "../optin/known.ts";
import type { Records } from "../optin/ports.ts";
import type { Request, Requests } from "../rights/requests.ts";
import { placesOf } from "./places.ts";
import type { Access, Situation } from "./ports.ts";

export interface Holdings extends Known, Pick<Situation, "errands" | "mailings" | "sessions"> {
  /** What staff was asked for; it outlives an erasure. */
  readonly requests: readonly Request[];
  /** Their places at events. */
  readonly seats: readonly Seat[];
}

interface Ports {
  readonly forms: Forms;
  readonly records: Pick<Records, "everything" | "events">;
  readonly access: Pick<Access, "situation">;
  readonly requests: Pick<Requests, "of">;
  readonly now: () => Moment;
}

export const holdingsOf = async (ports: Ports, person: string): Promise<Holdings> => {
  const { records, access, requests, now } = ports;
  const [known, { errands, mailings, sessions }, asked] = await Promise.all([
    records.everything(person),
    access.situation(person, now()),
    requests.of(person),
  ]);
  const seats = await placesOf(ports, person, known.records);
  return { ...known, errands, mailings, sessions, requests: asked, seats };
};
