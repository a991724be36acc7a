// Counting sign-ups and mails a batch at a time, in the one function that sees all of them in order.

import { hours, type Moment } from "../kit/moment.ts";
import { type Caps, hourOf } from "./brake.ts";
import type { Brakes } from "./ports.ts";

/** What a batch of the stream brought: the network of each sign-up, and how many mails went out. */
export interface Batch {
  readonly networks: readonly (string | undefined)[];
  readonly sent: number;
}

/** How many mails went out, of what deliveries came to. */
export const mailsAmong = (counts: Readonly<Record<string, number>>): number =>
  ["sent", "welcomed", "told", "linked", "stranger", "receipted"].reduce((sum, came) => sum + (counts[came] ?? 0), 0);

/** A count is written once it is worth a fiftieth of its cap, so the caps hold within two per cent … */
const share = 50;

/** … and a total at the latest when five have come, so that rates of mail are reckoned from what was sent. */
const worthWriting = 5;

/**
 * Adds up in memory and writes now and then, so that no key grows hot and no sign-up pays for a count of its own. What dies
 * unwritten with a function is less than that. Over a cap the brake is put on until the hour ends.
 */
export const openCounting = (brakes: Brakes, caps: Caps) => {
  let hour: Moment = 0;
  let [asked, mailed] = [0, 0];
  let waiting = new Map<string, number>();

  const countAll = async (until: Moment): Promise<void> => {
    if (asked + mailed < Math.min(worthWriting, caps.stack / share)) return;
    const counts = { asked, sent: mailed };
    [asked, mailed] = [0, 0];
    const total = await brakes.count(hour, counts);
    if (total.asked > caps.stack) await brakes.refuse("stack", until);
  };

  const countNetworks = async (until: Moment): Promise<void> => {
    for (const [network, count] of waiting) {
      if (count < caps.network / share) continue;
      waiting.delete(network);
      if ((await brakes.countNetwork(hour, network, count)) > caps.network) await brakes.refuse({ network }, until);
    }
  };

  return async ({ networks, sent }: Batch, now: Moment): Promise<void> => {
    if (hourOf(now) !== hour) {
      hour = hourOf(now);
      waiting = new Map();
    }
    asked += networks.length;
    mailed += sent;
    for (const network of networks) {
      if (network !== undefined) waiting.set(network, (waiting.get(network) ?? 0) + 1);
    }
    await countAll(hour + hours(1));
    await countNetworks(hour + hours(1));
  };
};
