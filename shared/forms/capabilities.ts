// What sets one form apart from another: properties that the rules read, so that none of them knows a form by its name.

import type { Localized } from "../locales/languages.ts";
import type { Period } from "./period.ts";

/**
 * What makes two submissions of one person the same matter, of which the newest that was confirmed stands: the form itself
 * (a list, an account), the event that was chosen, or nothing, each submission being a matter of its own (an inquiry).
 */
export type Matter = "form" | "event" | "submission";

/** Messages that staff answers: mailed to them, told again while they wait, ended by hand or at the latest end. */
export interface Inquiry {
  /** Whether staff's mail holds what was typed, or only an id to look it up by. */
  readonly mail: "whole" | "id";
  /** How long after it came in staff is reminded of an inquiry that nobody handled, each in turn. */
  readonly reminders: readonly [Period & { readonly kind: "days" }, ...(Period & { readonly kind: "days" })[]];
  /** How many of one person may be open at a time; what comes beyond is not kept. */
  readonly open: number;
}

/** A law that has some answers kept although their purpose is over (GDPR 17(3)(b)); they serve nothing else. */
export interface Duty {
  /** The only fields that are kept, by name. */
  readonly fields: readonly string[];
  /** From the end of the record. */
  readonly period: Period & { readonly kind: "days" | "years-to-year-end" };
  /** The law that asks for it: "§ 147 AO". */
  readonly ground: Localized;
}
