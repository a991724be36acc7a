// What it costs: the page is printed from the measurements, prices everything that the stack makes, and stays flat.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readMeasured } from "../../bench/costs/measured.ts";
import { idleLines, runningLines, totalOf } from "../../bench/costs/month.ts";
import { costsPage, pageFile } from "../../bench/costs/page.ts";
import { standing } from "../../bench/costs/prices.ts";
import { countResources } from "../../bench/template.ts";
import { synthesized } from "../infra/synthesized.ts";

const measured = readMeasured();
/** Metrics have an end, however many sign up: they are no part of what one costs. */
const perSignUp = (signUps: number): number =>
  totalOf(runningLines(measured, signUps).filter(({ part }) => part !== "custom metrics")) / signUps;

describe("docs/costs.md", () => {
  test("is what the measurements and the prices print; if not, `npm run bench` prints it anew", () => {
    expect(readFileSync(pageFile, "utf8")).toBe(costsPage(measured));
  });

  test("has a price, if only nothing, for every type of resource in the stack", () => {
    const types = Object.keys(countResources(synthesized().template.Resources));
    expect(types.length).toBeGreaterThan(10);
    expect(types.filter((type) => standing[type] === undefined)).toEqual([]);
  });

  test("counts as many resources that cost while nobody comes as the stack has", () => {
    // The key is there only for an owner whose alarms have recipients, as the one of this test has.
    const costly = Object.entries(countResources(synthesized().template.Resources)).filter(
      ([type]) => standing[type] && type !== "AWS::KMS::Key",
    );
    expect(costly.length).toBeGreaterThan(0);
    for (const [type, count] of costly) expect(measured.resources[type], type).toBe(count);
  });
});

describe("the cost", () => {
  test("of a sign-up is no more at a million a month than at a thousand", () => {
    expect(perSignUp(1_000_000)).toBeLessThanOrEqual(perSignUp(1000));
    expect(perSignUp(1_000_000)).toBeCloseTo(perSignUp(100_000), 5);
  });

  test("of an idle month has the secrets, the alarms and the dashboard in it and stays under six dollars", () => {
    const idle = totalOf(idleLines(measured));
    expect(idle).toBeGreaterThan(4.8);
    expect(idle).toBeLessThan(6);
  });

  test("of an invalid post is no call to AWS, and of a repeated one no mail", () => {
    expect(measured.steps["invalid post"]).toMatchObject({ calls: 0, written: 0, read: 0, mails: 0 });
    expect(measured.steps["repeated post"]?.mails).toBe(0);
    expect(measured.steps["sign-up"]?.written).toBe(2);
  });
});
