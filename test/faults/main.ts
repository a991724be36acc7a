// `npm run faults`: every experiment at full size, what was tried, lost and doubled in each, and whether the controls were caught.

import { findEngine, noEngine } from "../support/engine-process.ts";
import { hurry } from "./bed/impatience.ts";
import { experiments } from "./experiments/all.ts";
import { controls, runControl } from "./experiments/controls.ts";

const seed = Number(process.env.ASSENT_SEED ?? Math.floor(Math.random() * 1e9));
const people = 60;

const start = findEngine();
if (start === undefined) {
  console.error(`faults cannot be tried: ${noEngine}`);
  process.exit(1);
}
const engine = await start();
const calm = hurry();
console.log(`ASSENT_SEED=${seed} tries the same again\n`);
console.log("tried   lost doubled");

let [lostAtAll, brokenAtAll] = [0, 0];
for (const experiment of experiments) {
  const { tried, lost, doubled, broken } = await experiment.run({ engine, seed, people });
  const columns = [String(tried).padStart(5), String(lost.length).padStart(6), String(doubled).padStart(7)];
  console.log(`${columns.join(" ")}  ${experiment.name}`);
  for (const [what, { length }] of Map.groupBy([...lost, ...broken], (said) => said))
    console.log(`                     ${length} × ${what}`);
  lostAtAll += lost.length;
  brokenAtAll += broken.length;
}

let caught = 0;
console.log("\ncontrols");
for (const control of controls) {
  const { name, by, how } = await runControl(control, { engine, seed, people });
  console.log(`${how === undefined ? "missed" : "caught"}  ${name}: ${how ?? "nothing was noticed"} (${by})`);
  if (how !== undefined) caught += 1;
}

calm();
await engine.stop();
if (brokenAtAll > 0) console.log(`\n${brokenAtAll} invariants broken`);
console.log(`\n${experiments.length} experiments, ${lostAtAll} lost, ${caught} of ${controls.length} controls caught`);
process.exitCode = lostAtAll + brokenAtAll === 0 && caught === controls.length ? 0 : 1;
