// What can be wrong with a value.

import type { Unavailable } from "../../events/standing.ts";

/** Why a value was refused; every code has a sentence in every language. */
export type FieldError = "required" | "too-long" | "invalid" | "repeated" | "unknown" | "not-allowed" | Unavailable;
