// A crowd that signs up, a few at a time through whatever happens to the stack; what was promised to whom, and what came.

import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type Inbox, openInbox } from "../support/inbox.ts";
import type { Stack } from "../support/stack.ts";

export interface Crowd {
  /** Addresses whose sign-up was answered with 202: promised. */
  readonly acknowledged: ReadonlySet<string>;
  /** Signs `count` more people up; kept when each has been tried once. */
  readonly signUp: (count: number) => Promise<void>;
}

/** Sends one sign-up; gives the status, or nothing where no whole answer came. */
const post = (forms: string, agent: Agent, email: string): Promise<number | undefined> =>
  new Promise((answered) => {
    const headers = { accept: "application/json", "content-type": "application/json" };
    const outgoing = request(`${forms}/forms/newsletter`, { method: "POST", agent, headers }, (incoming) => {
      incoming.resume().once("close", () => answered(incoming.complete ? incoming.statusCode : undefined));
    });
    outgoing.once("error", () => answered(undefined));
    outgoing.end(JSON.stringify({ email, consent_newsletter: true }));
  });

/** Twelve people at a time; each tries once, and who gets no answer walks away. `name` tells crowds apart. */
export const openCrowd = (forms: string, name = "person", width = 12): Crowd => {
  const acknowledged = new Set<string>();
  let people = 0;
  const signUp = async (count: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: width });
    const last = people + count;
    const one = async () => {
      while (people < last) {
        const email = `${name}${++people}@crowd.example`;
        if ((await post(forms, agent, email)) === 202) acknowledged.add(email);
      }
    };
    await Promise.all(Array.from({ length: width }, one));
    agent.destroy();
  };
  return { acknowledged, signUp };
};

/** The addresses of all who wait for a confirmation, from the table itself. */
export const pendingIn = async (stack: Stack): Promise<readonly string[]> =>
  (await stack.items()).filter(({ state }) => state === "pending").map(({ email }) => String(email));

/** How many mails each address has had. */
export const mailsIn = async (inbox: Inbox): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (const { destination } of await inbox.all())
    for (const person of destination.to) counts.set(person, (counts.get(person) ?? 0) + 1);
  return counts;
};

/** Waits until everybody in the table has had mail, and gives who has not when two seconds bring none to anybody. */
export const unserved = async (stack: Stack): Promise<readonly string[]> => {
  const inbox = openInbox(stack.inbox);
  let left = await pendingIn(stack);
  for (let end = performance.now() + 2000; left.length > 0 && performance.now() < end; await pause(50)) {
    const counts = await mailsIn(inbox);
    const still = left.filter((person) => !counts.has(person));
    if (still.length < left.length) end = performance.now() + 2000;
    left = still;
  }
  return left;
};

/** Mails beyond the one that each person is to have. */
export const surplus = async (stack: Stack): Promise<number> =>
  [...(await mailsIn(openInbox(stack.inbox))).values()].reduce((sum, count) => sum + count - 1, 0);

/** Numbers from 0 to 1 that come again with the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
