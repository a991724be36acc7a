// When our own page was shown, signed, so that a post can tell how long somebody took, and nothing else about them.

import { keyedHash, sameText } from "../kit/bytes.ts";
import { hours, type Moment, type Seconds } from "../kit/moment.ts";

/** A page left open for longer says nothing about a machine any more. */
const meaningful = hours(24);

const mac = (secret: string, form: string, time: string): string => keyedHash(secret, "shown", [form, time], 16);

/** The stamp `<epoch seconds>.<mac>` that a form's page carries as `_shown`. */
export const stamp = (secret: string, form: string, now: Moment): string => `${now}.${mac(secret, form, String(now))}`;

/** How long ago the page was shown; `undefined` where the stamp is not ours, or too old to mean anything. */
export const shownFor = (secret: string, form: string, text: string, now: Moment): Seconds | undefined => {
  const [time = "", seal = "", ...surplus] = text.split(".");
  if (surplus.length > 0 || !/^\d{1,12}$/.test(time) || !sameText(mac(secret, form, time), seal)) return undefined;
  const age = now - Number(time);
  return age > meaningful ? undefined : age;
};
