// Whether what is stored twice tells of the same: a record, and the proof beside it or after it.

import type { Evidence } from "../record.ts";

/** Whether a record and the proof that was put beside it, or two of either, tell of the same. */
export const isSameStory = (one: Evidence, other: Evidence): boolean =>
  one.form === other.form &&
  one.id === other.id &&
  one.confirmedAt === other.confirmedAt &&
  // The same inquiry may come again once it was handled; that one is another story.
  (one.receivedAt === undefined || one.receivedAt === other.receivedAt);
