// How the tests run: by folder, each folder one kind of evidence.

import { defineConfig } from "vitest/config";
import { CountReporter } from "./test/support/count-reporter.ts";
import { LongestFirst } from "./test/support/longest-first.ts";

const running = [
  "test/{aws,faults,journeys}/**/*.test.ts",
  "test/contract/{local-bootstrap,local-feedback,local-running,smoke,spam}.test.ts",
  "test/cli/{audience,deployed,doctor,import,readings-engine,restore-engine,running}.test.ts",
];
const functions = ["test/functions/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      // With a process for each file: they have processes of their own, or stand in for modules and clients.
      { extends: true, test: { name: "running", include: running } },
      // All others leave nothing behind. Loading the CDK, the SDK and our own modules once for all of them is half their time.
      {
        extends: true,
        test: { name: "functions", include: functions, isolate: false, setupFiles: "test/functions/setup.ts" },
      },
      {
        extends: true,
        test: { name: "pure", include: ["test/**/*.test.ts"], exclude: [...running, ...functions], isolate: false },
      },
    ],
    // Only there to fail by: on a machine that is busy with something else, half a minute passes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default vitest leaves a processor free, which on two of them halves the speed.
    maxWorkers: 2,
    // As many as a journey has travellers; the default of five leaves the sixth to walk alone.
    maxConcurrency: 6,
    sequence: { sequencer: LongestFirst },
    reporters: ["default", new CountReporter()],
  },
});
