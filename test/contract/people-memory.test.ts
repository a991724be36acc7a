// What the rights write, in memory, on which their use-cases are tested, keeps the same contract as DynamoDB.

import { openMemoryRecords } from "../support/memory-records.ts";
import { peopleContract } from "../support/people-contract.ts";

peopleContract("memory", async () => {
  const records = openMemoryRecords();
  return { records, people: records.people, leave: async (person, sk) => records.leave(person, sk) };
});
