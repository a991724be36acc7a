// `npm run bench`: measures start-up, units, answers, rate and cost, and says what was to be reached and what was.

import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { type Measured, writeMeasured } from "./costs/measured.ts";
import { costsPage, pageFile } from "./costs/page.ts";
import { columns } from "./figures.ts";
import { runPart } from "./part.ts";
import { answersReport, costsReport, rateReport, startupReport, stepsReport, tellsReport } from "./report.ts";
import { targetRows, targets } from "./targets.ts";
import { makeTemplate, readTemplate } from "./template.ts";

const quick = process.argv.includes("--quick");
/** Rounds of starts; people for the steps and the answers; rounds of asking who is known; sign-ups for the rate. */
const amounts = quick
  ? { startup: 5, steps: 20, answers: 60, tells: 60, rate: 1000 }
  : { startup: 15, steps: 60, answers: 150, tells: 200, rate: 10_000 };

const began = performance.now();
await makeTemplate();
console.log(`Node ${process.versions.node}, ${process.arch}${quick ? ", the quick version" : ""}`);

const startup = await runPart("startup", amounts.startup);
console.log(startupReport(startup));
const counted = await runPart("steps", amounts.steps);
console.log(stepsReport(counted.steps));
const answers = await runPart("answers", amounts.answers);
console.log(answersReport(answers));
const tells = await runPart("tells", amounts.tells);
console.log(tellsReport(tells));
const rate = await runPart("rate", amounts.rate);
console.log(rateReport(rate));

const { modules, memoryMb, resources } = readTemplate();
const round = (value: number): number => Math.round(value * 10) / 10;
const measured: Measured = {
  node: process.versions.node,
  memoryMb,
  resources,
  steps: counted.steps,
  cold: Object.fromEntries(startup.functions.map((one) => [one.function, round(one.cpu)])),
  confirmed: counted.confirmed,
};
console.log(costsReport(measured));
if (!quick) {
  writeMeasured(measured);
  writeFileSync(pageFile, costsPage(measured));
}

// The service's name travels in every call, so its client cannot be there without it.
const formSendsMail = /SendEmail|sesv2/i.test(readFileSync(modules.form ?? "", "utf8"));
const found = { startup, counted, answers, tells, rate, formSendsMail };
console.log(`\nTargets\n\n${columns(targetRows(targets(found)))}\n`);
const [load = 0] = loadavg();
if (load > availableParallelism()) {
  console.log(
    `  The machine is busy (load ${load.toFixed(1)} on ${availableParallelism()} processors): wall-clock figures are higher than they would be.`,
  );
}
const unstarted = Object.keys(modules).filter((name) => !startup.functions.some((one) => one.function === name));
if (unstarted.length > 0)
  console.log(`  not started here, for want of an event in bench/startup/scene.ts: ${unstarted.join(", ")}`);
console.log(`  ${Math.round((performance.now() - began) / 1000)} s${quick ? "" : "; docs/costs.md is printed anew"}`);
