// What the schedule does with leavings that can be undone no longer: the copy goes within a minute, not some day by the TTL.

import type { World } from "../ports.ts";

/** Deletes what is over until `mayGoOn` says that time is running out; gives how many there were. */
export const tendUndos = async (
  { now, records }: Pick<World, "now" | "records">,
  mayGoOn: () => boolean,
  faults: unknown[],
): Promise<number> => {
  const at = now();
  let forgotten = 0;
  try {
    for await (const key of records.spentUndos(at)) {
      if (!mayGoOn()) break;
      forgotten += Number(await records.forget(key, at));
    }
  } catch (fault) {
    faults.push(fault);
  }
  return forgotten;
};
