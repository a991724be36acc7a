// The end of a record, as the table's TTL sees it: what has none, and what is restricted, must not be deleted.

import { without } from "../kit/without.ts";
import type { Stored } from "../optin/record.ts";

type Attributes = Readonly<Record<string, unknown>>;

/**
 * The end, for the table, of what has none (the year 9999): whatever stands has an end, and so the one write of `ask` can
 * leave the end of what stands and give one to what is new. To everybody else it reads as no end.
 */
export const endless = 253_402_300_799;

/** The end that an item's attribute means. */
export const endIn = ({ expiresAt }: Attributes): number | undefined =>
  expiresAt === undefined || expiresAt === endless ? undefined : Number(expiresAt);

/** Restricted, a record stands in no index and keeps its end where the table's TTL does not see it, whoever writes it. */
export const shelved = (record: Stored) => {
  const { paused, expiresAt } = record;
  if (paused === undefined) return { ...record, expiresAt: expiresAt ?? endless };
  return { ...without(record, "expiresAt"), paused: { ...paused, ...(expiresAt !== undefined && { expiresAt }) } };
};

/** What was written by `shelved`, as the record has it. */
export const unshelved = <I extends Attributes>(item: I): I => {
  const { paused } = item as { paused?: { at: number; expiresAt?: number } };
  if (paused === undefined) return endIn(item) === undefined ? (without(item, "expiresAt") as unknown as I) : item;
  return { ...item, ...(paused.expiresAt !== undefined && { expiresAt: paused.expiresAt }), paused: { at: paused.at } };
};
