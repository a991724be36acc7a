// The table in memory, on which the rules are tested, keeps the same contract as DynamoDB.

import { openMemoryRecords } from "../support/memory-records.ts";
import { recordsContract } from "../support/records-contract.ts";
import { seatsContract } from "../support/seats-contract.ts";

recordsContract("memory", async () => openMemoryRecords());
seatsContract("memory", async () => openMemoryRecords());
