// The brake in memory keeps the contract that the one in DynamoDB keeps.

import { brakesContract } from "../support/brakes-contract.ts";
import { openMemoryBrakes } from "../support/memory-brakes.ts";

brakesContract("in memory", async () => {
  const brakes = openMemoryBrakes();
  return () => brakes;
});
