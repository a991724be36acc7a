// The use-case of the nightly check: nothing that is stored outlives its period.

import type { Forms } from "../forms/define.ts";
import type { Moment } from "../kit/moment.ts";
import { type Kept, type Overstay, overstay } from "./overstay.ts";

/** Something that stands too long, and why. */
export interface Found<K extends Kept> {
  readonly kept: K;
  readonly why: Overstay;
}

/** Goes through all that is stored, one item at a time, and tells of what stands too long. */
export const overstaying = async function* <K extends Kept>(
  forms: Forms,
  inventory: AsyncIterable<K>,
  now: Moment,
): AsyncIterable<{ readonly found?: Found<K> }> {
  for await (const kept of inventory) {
    const why = overstay(forms, kept, now);
    yield why === undefined ? {} : { found: { kept, why } };
  }
};
