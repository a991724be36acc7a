// Keeps the notices in force among the editions: once for the life of a function, not at every minute.

import type { Library } from "./library.ts";
import { noteFailure } from "./log.ts";

/**
 * What is deployed is kept within two minutes, for the schedule is what runs without a visitor. A failure never stands before
 * what is due: it raises the alarm by its line in the log, and the next minute tries again.
 */
export const openKeeping = ({ owner, forms, region, now, editions }: Library): (() => Promise<void>) => {
  let kept = false;
  return async () => {
    if (kept) return;
    try {
      // A file of its own beside the bundle: every word of the notices, needed once in a function's life.
      const { noticesInForce } = await import("../../shared/web/notice-page.ts");
      await Promise.all(noticesInForce({ owner, forms, region }, now()).map((edition) => editions.keep(edition)));
      kept = true;
    } catch (fault) {
      noteFailure("notice not kept", fault);
    }
  };
};
