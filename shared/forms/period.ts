// How long something is kept, as a word in a form's declaration and as a moment when it begins.

import type { Moment } from "../kit/moment.ts";

export type Period =
  | { readonly kind: "days"; readonly count: number }
  | { readonly kind: "until-withdrawn" }
  | { readonly kind: "years-to-year-end"; readonly count: number };

export const days = (count: number) => ({ kind: "days", count }) as const;
export const untilWithdrawn = () => ({ kind: "until-withdrawn" }) as const;

/** Whole years and then on to the end of the calendar year (UTC), as limitation periods run (§ 199 BGB). */
export const yearsToYearEnd = (count: number) => ({ kind: "years-to-year-end", count }) as const;

/** When a period that begins at `start` is over; `undefined` where only the person ends it. */
export function endOf(period: Exclude<Period, { kind: "until-withdrawn" }>, start: Moment): Moment;
export function endOf(period: Period, start: Moment): Moment | undefined;
export function endOf(period: Period, start: Moment): Moment | undefined {
  if (period.kind === "until-withdrawn") return undefined;
  if (period.kind === "days") return start + period.count * 86_400;
  return Date.UTC(new Date(start * 1000).getUTCFullYear() + period.count + 1, 0) / 1000;
}
