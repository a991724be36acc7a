// What somebody leaves who withdraws a consent: the words for it differ by this and by nothing else.

import type { Leaving } from "../locales/leaving/en.ts";
import type { Consent } from "./define.ts";

export const leavingOf = ({ list, required }: Pick<Consent, "list" | "required">): Leaving => {
  if (required) return list ? "list" : "whole";
  return list ? "mails" : "part";
};
