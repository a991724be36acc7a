// How the tests run: by folder, each folder one kind of evidence.

import { defineConfig } from "vitest/config";
import { CountReporter } from "./test/support/count-reporter.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // By default vitest leaves a processor free, which on two of them halves the speed.
    maxWorkers: 2,
    reporters: ["default", new CountReporter()],
  },
});
