// The composition root of the form: the ledger, and how soon a page of ours may be sent.

import type { Guarding } from "../../shared/guard/hurdle.ts";
import { settings } from "../../shared/settings.ts";
import { type Ledger, openLedger } from "./ledger.ts";

/** The ledger with what guards a form on our own page. */
export type Desk = Ledger & Guarding;

export const openDesk = (): Desk => ({
  ...openLedger(),
  minimumSeconds: settings.guard.parse(process.env).MINIMUM_SECONDS,
});
