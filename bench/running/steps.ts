// Every step of a visitor's way, counted: units, mails, processor time, and how large what is kept gets.

import type { Call } from "../aws/messages.ts";
import { type House, openHouse, type Spent, tokenIn } from "../house.ts";
import { form, invalid, oneClick, press, signUp } from "../sign-up.ts";
import { readTemplate } from "../template.ts";
import { type Kept, keptOf } from "./kept.ts";
import { type Steps, stepOf } from "./units.ts";

export const stepNames = [
  ...["form shown", "sign-up", "inbox page", "confirmation mail", "repeated post", "invalid post", "confirm page"],
  ...["confirmed", "welcome mail", "withdrawn", "idle sweep"],
] as const;

export interface Counted {
  readonly steps: Steps;
  /** Mails after twenty posts of one pending person. */
  readonly mailsAfterTwentyPosts: number;
  readonly mailBytes: number;
  /** Bytes in the table for one confirmed person, and for a proof of somebody who left. */
  readonly confirmed: Kept;
  readonly proof: Kept;
}

interface Doing {
  readonly spent: Spent[];
  readonly calls: Call[];
}

/** Walks `people` through every step, one after the other, the first of them unseen: the first calls are cold. */
export const countSteps = async (people: number): Promise<Counted> => {
  const house = await openHouse();
  try {
    const seen = new Map<string, Doing>();
    const warm = Math.ceil(people / 10);
    const walk = async (number: number): Promise<void> => {
      const step = async (name: string, act: () => Promise<Spent | readonly Spent[]>): Promise<readonly Call[]> => {
        const spent = [await act()].flat();
        const calls = await house.aws.calls();
        if (number < warm) return calls;
        const doing = seen.get(name) ?? { spent: [], calls: [] };
        doing.spent.push(...spent);
        doing.calls.push(...calls);
        seen.set(name, doing);
        return calls;
      };
      const visit = (method: string, path: string, sending = {}) => house.visit(method, path, sending);
      await step("form shown", () => visit("GET", form));
      await step("sign-up", () => visit("POST", form, signUp(number)));
      await step("inbox page", () => visit("GET", `${form}/check-inbox`));
      const mailed = await step("confirmation mail", () => house.deliver());
      const confirm = `/confirm/${tokenIn(mailed, "confirm")}`;
      await step("invalid post", () => visit("POST", form, invalid));
      await step("confirm page", () => visit("GET", confirm));
      await step("confirmed", () => visit("POST", confirm, press));
      const welcomed = await step("welcome mail", () => house.deliver());
      if (number % 2 === 0)
        await step("withdrawn", () => visit("POST", `/unsubscribe/${tokenIn(welcomed, "unsubscribe")}`, oneClick));
      await step("idle sweep", () => house.sweep());
    };
    for (let number = 0; number < people + warm; number++) await walk(number);
    const { repeated, mails } = await repeat(house);
    seen.set("repeated post", repeated);
    const mailBytes = Math.max(...(seen.get("confirmation mail")?.calls ?? []).map(({ mail }) => mail?.bytes ?? 0));
    const { table } = readTemplate();
    const kept = keptOf(await house.aws.engine.call("Scan", { TableName: table.name }), table);
    const steps = stepNames.map((name) => {
      const { spent, calls } = seen.get(name) ?? { spent: [], calls: [] };
      return [name, stepOf(name === "repeated post" ? posts - 1 : spent.length, spent, calls)] as const;
    });
    return { steps: Object.fromEntries(steps), mailsAfterTwentyPosts: mails, mailBytes, ...kept };
  } finally {
    await house.close();
  }
};

const posts = 20;

/** Twenty posts of one person, the stream after each: what the nineteen cost, and how many mails all of them made. */
const repeat = async (house: House): Promise<{ repeated: Doing; mails: number }> => {
  const repeated: Doing = { spent: [], calls: [] };
  let mails = 0;
  for (let post = 0; post < posts; post++) {
    const spent = [await house.visit("POST", form, signUp(1_000_000)), ...(await house.deliver())];
    const calls = await house.aws.calls();
    mails += calls.filter(({ service }) => service === "ses").length;
    if (post === 0) continue;
    repeated.spent.push(...spent);
    repeated.calls.push(...calls);
  }
  return { repeated, mails };
};
