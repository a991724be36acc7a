// Everything that is held about a person, read at one moment: what the page shows, the download holds and staff is shown.

import type { Moment } from "../kit/moment.ts";
import type { Records } from "../optin/ports.ts";
import type { Known } from "../optin/reactions.ts";
import type { Request, Requests } from "../rights/requests.ts";
import type { Access, Situation } from "./ports.ts";

export interface Holdings extends Known, Pick<Situation, "errands" | "mailings" | "sessions"> {
  /** What staff was asked for; it outlives an erasure. */
  readonly requests: readonly Request[];
}

interface Ports {
  readonly records: Pick<Records, "everything">;
  readonly access: Pick<Access, "situation">;
  readonly requests: Pick<Requests, "of">;
  readonly now: () => Moment;
}

export const holdingsOf = async ({ records, access, requests, now }: Ports, person: string): Promise<Holdings> => {
  const [known, { errands, mailings, sessions }, asked] = await Promise.all([
    records.everything(person),
    access.situation(person, now()),
    requests.of(person),
  ]);
  return { ...known, errands, mailings, sessions, requests: asked };
};
