// Per function: the size of its bundle, and its start-up beside an empty handler and the bare clients it needs.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "../figures.ts";
import { openHouse } from "../house.ts";
import { readTemplate } from "../template.ts";
import { kilobytes, ratio, type Start, startAll, type Variant } from "./measure.ts";
import { setScene } from "./scene.ts";
import { bundleBare, withCache } from "./variants.ts";

export interface Startup {
  readonly function: string;
  readonly kB: number;
  readonly bareKB: number;
  /** Milliseconds, medians. */
  readonly imported: number;
  readonly answered: number;
  readonly cpu: number;
  readonly bare: number;
  /** Of wall-clock time, and of processor time, in which what else the machine does hardly shows. */
  readonly ratio: number;
  readonly cpuRatio: number;
  /** Processor time with the compile cache in the asset, against the function without it, and against clients that have one too. */
  readonly cached: number;
  readonly cachedRatio: number;
}

export interface Startups {
  readonly empty: number;
  readonly functions: readonly Startup[];
}

/** What has no client is held against the empty handler. */
const bareFor = (name: string): string => (name === "notice" ? "empty" : name);

export const measureStartup = async (rounds: number): Promise<Startups> => {
  const folder = mkdtempSync(join(tmpdir(), "assent-bench-start-"));
  const house = await openHouse();
  try {
    const events = await setScene(house, folder);
    const { modules } = readTemplate();
    const empty = { name: "empty", bundle: await bundleBare("empty", folder), event: events["on-schedule"] ?? "" };
    const variants: Variant[] = [empty];
    for (const [name, event] of Object.entries(events)) {
      const bundle = modules[name] ?? "";
      const bare = name === bareFor(name) ? await bundleBare(name, folder) : empty.bundle;
      variants.push({ name, bundle, event }, { name: `bare ${name}`, bundle: bare, event });
      variants.push({ name: `cached ${name}`, bundle: withCache(name, bundle, folder), event });
      variants.push({ name: `cached bare ${name}`, bundle: withCache(`bare-${name}`, bare, folder), event });
    }
    const starts = await startAll(variants, rounds);
    const of = (name: string): readonly Start[] => starts.get(name) ?? [];
    const sizeOf = (name: string) => kilobytes(variants.find((variant) => variant.name === name)?.bundle ?? "");
    const answered = (name: string) => median(of(name).map((start) => start.answered));
    const functions = Object.keys(events).map((name) => ({
      function: name,
      kB: sizeOf(name),
      bareKB: sizeOf(`bare ${name}`),
      imported: median(of(name).map((start) => start.imported)),
      answered: answered(name),
      cpu: median(of(name).map((start) => start.cpu)),
      bare: answered(`bare ${name}`),
      ratio: ratio("answered", of(name), of(`bare ${name}`)),
      cpuRatio: ratio("cpu", of(name), of(`bare ${name}`)),
      cached: ratio("cpu", of(`cached ${name}`), of(name)),
      cachedRatio: ratio("cpu", of(`cached ${name}`), of(`cached bare ${name}`)),
    }));
    return { empty: answered("empty"), functions };
  } finally {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
