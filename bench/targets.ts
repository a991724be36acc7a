// What was to be reached, what was measured, and whether it was.

import type { Row } from "./figures.ts";
import type { Answers } from "./running/answers.ts";
import type { Mark } from "./running/rate.ts";
import type { Counted } from "./running/steps.ts";
import { type Tells, tries } from "./running/tells.ts";
import type { Startups } from "./startup/startup.ts";

export interface Found {
  readonly startup: Startups;
  readonly counted: Counted;
  readonly answers: Answers;
  readonly tells: Tells;
  readonly rate: readonly [Mark, Mark];
  /** Whether the form's bundle holds the SES client. */
  readonly formSendsMail: boolean;
}

interface Target {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly met: boolean;
}

/** Two tenths of one run differ by so much on a machine that does other things as well. */
const noise = 0.1;

const percent = (change: number, digits = 0): string =>
  `${change < 0 ? "−" : "+"}${Math.abs(change * 100).toFixed(digits)} %`;

const atMost = (what: string, bound: number, measured: number, unit: string, digits = 0): Target => ({
  what,
  target: `≤ ${bound}${unit}`,
  measured: `${measured.toFixed(digits)}${unit}`,
  met: measured <= bound,
});

export const targets = ({ startup, counted, answers, tells, rate, formSendsMail }: Found): readonly Target[] => {
  const { steps, mailsAfterTwentyPosts } = counted;
  const [first, last] = rate;
  const growth = last.cpu / first.cpu - 1;
  const withClients = startup.functions.filter(({ bareKB }) => bareKB > 1);
  return [
    ...withClients.map((one) =>
      atMost(`processor time to start ${one.function}, times its bare clients`, 1.3, one.cpuRatio, "", 2),
    ),
    atMost(
      "bundle of the form's function",
      430,
      startup.functions.find((one) => one.function === "form")?.kB ?? 0,
      " kB",
    ),
    {
      what: "the form's function",
      target: "no SES client",
      measured: formSendsMail ? "one" : "none",
      met: !formSendsMail,
    },
    atMost("answer to a form, median of the quietest stretch", 10, answers.form.quietest, " ms", 1),
    ...tries.map((name) => ({
      what: `answer to a known address against an unknown one, ${name}`,
      target: "± 5 %",
      measured: percent(tells[name].ratio - 1, 1),
      met: Math.abs(tells[name].ratio - 1) <= 0.05,
    })),
    atMost("mails after 20 posts of one pending person", 1, mailsAfterTwentyPosts, ""),
    atMost("calls to AWS for an invalid post", 0, steps["invalid post"]?.calls ?? Number.NaN, ""),
    atMost("write units of a sign-up", 2, steps["sign-up"]?.written ?? Number.NaN, ""),
    {
      what: `processor time per sign-up, at ${last.people.toLocaleString("en")} against ${first.people.toLocaleString("en")}`,
      target: "flat",
      measured: percent(growth),
      met: growth <= noise,
    },
  ];
};

export const targetRows = (all: readonly Target[]): readonly Row[] => [
  ["", "target", "measured", "met"],
  ...all.map(({ what, target, measured, met }) => [what, target, measured, met ? "yes" : "NO"]),
];
