// How long something is kept, as a word in a form's declaration and as a moment when it begins.

import type { Moment } from "../kit/moment.ts";

export type Period =
  | { readonly kind: "days"; readonly count: number }
  | { readonly kind: "until-withdrawn" }
  | { readonly kind: "years-to-year-end"; readonly count: number }
  /** Until staff has handled it; at the latest so many days after staff was last reminded. */
  | { readonly kind: "until-handled"; readonly count: number }
  /** Until the event is over or, where the optional consent `unless` was given, so many days longer. */
  | { readonly kind: "after-event"; readonly count: number; readonly unless: string };

export const days = (count: number) => ({ kind: "days", count }) as const;
export const untilWithdrawn = () => ({ kind: "until-withdrawn" }) as const;
export const untilHandled = (latest: Pick<Period & { kind: "days" }, "count">) =>
  ({ kind: "until-handled", count: latest.count }) as const;
export const afterEvent = ({ unless, ...longer }: { readonly unless: string; readonly count: number }) =>
  ({ kind: "after-event", unless, count: longer.count }) as const;

/** Whole years and then on to the end of the calendar year (UTC), as limitation periods run (§ 199 BGB). */
export const yearsToYearEnd = (count: number) => ({ kind: "years-to-year-end", count }) as const;

/** How long an address is kept that cannot be written to: a hard bounce can be the receiver's mistake (decision 041). */
export const afterHardBounce = days(90);

/** When a period that begins at `start` is over. */
export const endOf = (
  { kind, count }: Extract<Period, { kind: "days" | "years-to-year-end" }>,
  start: Moment,
): Moment => {
  if (kind === "days") return start + count * 86_400;
  return Date.UTC(new Date(start * 1000).getUTCFullYear() + count + 1, 0) / 1000;
};
