// Closes a test run with one plain line that any script can read.

import type { Reporter, TestModule } from "vitest/node";

export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string) => states.filter((one) => one === state).length;
    // A file that could not even be loaded has no tests to fail.
    const broken = modules.filter((module) => module.errors().length > 0).length;
    process.on("exit", () => {
      console.log(`${count("passed")} passed, ${count("failed") + broken} failed, ${count("skipped")} skipped`);
    });
  }
}
