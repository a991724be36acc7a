// How the tests run: by folder, each folder one kind of evidence.

import { defineConfig } from "vitest/config";
import { CountReporter } from "./test/support/count-reporter.ts";

const pure = ["test/rules/**/*.test.ts", "test/infra/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      // Pure functions and templates leave nothing behind: loading the CDK and the SDK once for all of them saves seconds.
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      { extends: true, test: { name: "running", include: ["test/**/*.test.ts"], exclude: pure } },
    ],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // By default vitest leaves a processor free, which on two of them halves the speed.
    maxWorkers: 2,
    // As many as a journey has travellers; the default of five leaves the sixth to walk alone.
    maxConcurrency: 6,
    reporters: ["default", new CountReporter()],
  },
});
