// The nightly check that nothing outlives its period; it sees keys and ends, and changes nothing.

import { overstaying } from "../shared/retention/check.ts";
import { note } from "./kit/log.ts";
import { type Night, openNight } from "./kit/night.ts";

/** Counts what is stored and what stands too long; the metric made of this line raises the alarm. */
export const onNight = async ({ forms, now, inventory }: Night): Promise<void> => {
  const counts: Record<string, number> = {};
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  for await (const { found } of overstaying(forms, inventory(), now())) {
    count("checked");
    if (found === undefined) continue;
    count("outlived");
    count(found.why);
  }
  note("retention", counts);
};

export const handler = (): Promise<void> => onNight(openNight());
