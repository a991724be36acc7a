// A spam filter finds nothing to fault in our mails that is ours to mend.

import { describe, expect, test } from "vitest";
import { receivedMails } from "../support/received.ts";
import { judge, spamassassin } from "../support/spamassassin.ts";

/** Rules that any of our mails may meet, and why that is right. */
const argued: Readonly<Record<string, string>> = {
  HTML_MESSAGE: "says that there is an HTML part, and weighs nothing",
  URI_HEX: "API Gateway's own host name can look like a number; a domain of one's own does not",
};

if (spamassassin === undefined)
  console.warn('skipped: "the mails" need SpamAssassin (Debian: apt-get install spamassassin)');

describe.skipIf(spamassassin === undefined)("the mails", () => {
  test("in every language meet no rule of SpamAssassin's but one that weighs nothing", async () => {
    const own = await receivedMails("https://forms.example.com");
    const gateway = await receivedMails("https://a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com");
    expect(own).toHaveLength(9);
    // GTUBE, which every filter must call spam: without it, a filter that lost its rules would find nothing either.
    const [first] = own;
    const gtube = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X";
    const spam = first?.mime.replace("Example Software GmbH", gtube) ?? "";
    const judged = judge([...own, ...gateway].map(({ mime }) => mime).concat(spam));
    const met = (from: number, to: number) => judged.slice(from, to).map(({ rules }) => rules.map(({ name }) => name));
    expect(met(0, 9)).toEqual(Array(9).fill(["HTML_MESSAGE"]));
    expect(
      met(9, 18)
        .flat()
        .filter((name) => argued[name] === undefined),
    ).toEqual([]);
    expect(Math.max(...judged.slice(0, 18).map(({ points }) => points))).toBeLessThanOrEqual(0.1);
    expect(judged[18]?.points).toBeGreaterThan(100);
  }, 60_000);
});
