// What a box that is ticked, or not, says in words.

import type { FieldError } from "./fields/error.ts";

const given = new Set(["on", "true", "1", "yes"]);
const notGiven = new Set(["", "off", "false", "0", "no"]);

/** Whether a box's value says yes. */
export const isGiven = (value: string): boolean => given.has(value.toLowerCase());

/** Reads what was sent for one box: what says neither yes nor no, or several things, is a mistake and never guessed at. */
export const readTick = (
  values: readonly string[] = [],
): { readonly value: string } | { readonly code: Extract<FieldError, "repeated" | "invalid"> } => {
  if (values.length > 1) return { code: "repeated" };
  const value = (values[0] ?? "").trim().toLowerCase();
  return isGiven(value) || notGiven.has(value) ? { value } : { code: "invalid" };
};
