// What doctor found out about one thing: how it is, or how to mend it.

import { explained } from "../../failure.ts";

export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly says: string;
}

export type Found = Omit<Finding, "what">;

export const ok = (says: string): Found => ({ ok: true, says });
export const amiss = (says: string): Found => ({ ok: false, says });

/** Looks at one thing; that it cannot be looked at is a finding, too. */
export const look = async (what: string, at: () => Promise<Found>): Promise<Finding> => {
  try {
    return { what, ...(await at()) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
    return { what, ...amiss(explained(error) ?? `${name}: ${message}`) };
  }
};
