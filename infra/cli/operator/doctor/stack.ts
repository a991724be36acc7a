// Whether a stack is whole: it can be opened, holds its secrets, and finds its people under the person key.

import { personKey } from "../../../../shared/optin/link.ts";
import type { Stage } from "../../../../shared/owner.ts";
import type { Operator } from "../operator.ts";
import { amiss, type Finding, type Found, look, ok } from "./finding.ts";
import { examineHost } from "./host.ts";

/** Somebody on any list; who is first costs one read of the index. */
const anybody = async ({ forms, audience }: Operator) => {
  const lists = Object.values(forms).flatMap(({ consents }) =>
    Object.keys(consents).filter((name) => consents[name]?.list === true),
  );
  for (const shard of lists.flatMap((list) => audience.list(list))) for await (const member of shard) return member;
  return undefined;
};

const keyFits = async (operator: Operator): Promise<Found> => {
  const member = await anybody(operator);
  if (member === undefined) return ok("nobody is on a list yet");
  const found = personKey(await operator.secrets.person(), member.email) === member.person;
  if (found) return ok("people are found under it");
  return amiss("it is another one than the table was written with: see “A lost person key” in docs/runbook.md");
};

/** Opens the stack and looks inside; what cannot be opened is all there is to say. Without a stage it is on this machine. */
export const examineStack = async (open: () => Promise<Operator>, stage?: Stage): Promise<readonly Finding[]> => {
  let operator: Operator | undefined;
  const stack = await look("stack", async () => {
    operator = await open();
    return ok(operator.publicUrl);
  });
  const opened = operator;
  if (opened === undefined) return [stack];
  const links = look("links secret", async () => {
    const { id, retired } = await opened.secrets.links();
    return ok(`key ${id} signs, ${retired.length} retired`);
  });
  const person = look("person secret", () => keyFits(opened));
  const host = stage === undefined ? [] : [examineHost(opened.publicUrl, opened.owner, stage)];
  return [stack, ...(await Promise.all([...host, person, links]))];
};
