// What became of a line, in a word for counting and a sentence for people; neither names anybody.

import { iso } from "../../../shared/kit/moment.ts";
import type { Brought } from "../../../shared/optin/import/bring-in.ts";
import type { Done } from "./import-report.ts";

const sentences = {
  imported: () => "",
  asked: () => "the confirmation mail goes out",
  kept: (why: string, since: string) =>
    why === "asked" ? `asked on ${since}, not confirmed yet` : `confirmed ${since}`,
  refused: (why: string, since: string) =>
    ({
      suppressed: `not to be written to since ${since}: bounced, complained or objected`,
      restricted: `restricted by the person since ${since}: neither written to nor changed`,
      withdrawn: `left on ${since}; let them sign up again`,
      over: `the form's period for a confirmed consent was over on ${since}`,
    })[why] ?? why,
} as const;

export const doneWith = (brought: Brought): Omit<Done, "line" | "email"> => {
  const { outcome } = brought;
  const [why, since] = "why" in brought ? [brought.why, iso(brought.since)] : [outcome, ""];
  return { outcome, why, reason: sentences[outcome](why, since) };
};
