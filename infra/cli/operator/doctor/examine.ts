// All that doctor looks at, in the order in which one thing needs the other.

import { owner } from "../../../../owner.ts";
import { forms } from "../../../../shared/forms/index.ts";
import type { Target } from "../../target.ts";
import { openOperator } from "../open.ts";
import { examineAccount } from "./account.ts";
import { examineBell } from "./bell.ts";
import { examineDmarc } from "./dmarc.ts";
import { amiss, type Finding, look, ok } from "./finding.ts";
import { examineSending } from "./sending.ts";
import { examineStack } from "./stack.ts";
import { examineStaff } from "./staff.ts";

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

/** The runtime that the functions have; the pinned one is on the path of `npm run`. */
const runtime = look("Node", async () => {
  const { node } = process.versions;
  return node.startsWith("24.") ? ok(node) : amiss(`${node} is not the pinned 24: call it by npm run assent`);
});

/** Looks at a stage, or with --local at what there is of it on this machine: no account, no mail service, no DNS. */
export const examine = async (target: Target): Promise<readonly Finding[]> => {
  const stage = target.local ? undefined : owner.stages[target.stage];
  const stack = () => examineStack(() => openOperator(target), stage);
  if (target.local) return [await runtime, ...(await stack())];
  if (stage === undefined) return stack();
  const account = await examineAccount();
  // Without credentials the rest would say the same again and again.
  if (!account[0]?.ok) return account;
  const [opened, sending, dmarc, bell, staff] = await Promise.all([
    stack(),
    examineSending(stage.existingIdentity ?? domainOf(owner.sender.address)),
    examineDmarc(domainOf(owner.sender.address)),
    examineBell(owner, stage),
    examineStaff(forms, owner, stage),
  ]);
  return [...account, ...opened, ...sending, dmarc, bell, ...staff];
};
