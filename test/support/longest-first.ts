// The order of the files, the same on every machine: what is long begins early, so that nothing long runs alone at the end.

import { BaseSequencer, type TestSpecification } from "vitest/node";

/** By what they start: stacks and browsers, stacks, engines. */
const folders = ["journeys", "faults", "contract", "cli", "aws"];

const rank = ({ moduleId, project }: TestSpecification): number => {
  // Files that share a process must follow each other, or it is ended in between; the quick ones fill what is left.
  if (project.name !== "running") return folders.length + ["pure", "functions"].indexOf(project.name);
  return folders.findIndex((folder) => moduleId.includes(`/test/${folder}/`));
};

export class LongestFirst extends BaseSequencer {
  /** Within a folder as vitest has it: by how long each took the last time or, where none was run yet, by its size. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
