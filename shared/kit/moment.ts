// Time as the rules see it: whole seconds since 1970, handed in, never asked for.

/** Epoch seconds (UTC), the unit of DynamoDB's TTL attribute, so that one number serves rule and table. */
export type Moment = number;

/** A length of time in seconds. */
export type Seconds = number;

export const minutes = (count: number): Seconds => count * 60;
export const hours = (count: number): Seconds => count * 3600;

/** Reads a moment as an ISO 8601 instant to the second, the form in which proofs and machine answers give it. */
export const iso = (moment: Moment): string => new Date(moment * 1000).toISOString().replace(".000Z", "Z");
