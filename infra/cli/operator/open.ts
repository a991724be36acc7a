// The composition root of the command line: a stack opened for its operator, on this machine or deployed.

import { owner } from "../../../owner.ts";
import { openAccess } from "../../../shared/aws/access.ts";
import { openAudience } from "../../../shared/aws/audience.ts";
import { openBrakes } from "../../../shared/aws/brakes.ts";
import { openCensus } from "../../../shared/aws/census.ts";
import { openInventory } from "../../../shared/aws/inventory.ts";
import { openJournal } from "../../../shared/aws/journal.ts";
import { openPeople } from "../../../shared/aws/people.ts";
import { openRecords } from "../../../shared/aws/records.ts";
import { openRequests } from "../../../shared/aws/requests.ts";
import { openRetained } from "../../../shared/aws/retained.ts";
import { forms } from "../../../shared/forms/index.ts";
import { nonce } from "../../../shared/kit/bytes.ts";
import type { Target } from "../target.ts";
import { deployedStack } from "./deployed.ts";
import { localStack } from "./local.ts";
import type { Operator } from "./operator.ts";

export const openOperator = async (target: Target): Promise<Operator> => {
  const { dynamo, table, journal, ...stack } = target.local
    ? await localStack(process.env)
    : await deployedStack(target.stage, Object.keys(owner.stages));
  return {
    ...stack,
    owner,
    forms,
    region: await dynamo.config.region(),
    records: openRecords(dynamo, table),
    people: openPeople(dynamo, table),
    table,
    beside: (name) => ({ records: openRecords(dynamo, name), people: openPeople(dynamo, name) }),
    nonce: () => nonce(9),
    access: openAccess(dynamo, table),
    requests: openRequests(dynamo, table),
    journal: openJournal(dynamo, journal, stack.now),
    brakes: openBrakes(dynamo, table),
    audience: openAudience(dynamo, table),
    census: openCensus(dynamo, table),
    inventory: openInventory(dynamo, table),
    retained: openRetained(dynamo, table),
  };
};
