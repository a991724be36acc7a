// The default event bus: hands an event to the targets of every rule whose pattern it matches.

import { join } from "node:path";
import { type AsynchronousWorld, asynchronousSettings, invokeAsynchronously } from "../functions/asynchronous.ts";
import type { RunningFunction } from "../functions/function.ts";
import { isAllowed, type Statement } from "../gatekeeper/policy.ts";
import type { Stack } from "../stack.ts";
import { appendToQueue } from "../stream/alarm-queue.ts";
import { tell } from "../terminal.ts";
import { declaredRules } from "./rules.ts";

export interface Bus {
  /** Kept when every target is done with the event, well or not. */
  readonly put: (event: object) => Promise<void>;
  readonly stop: () => void;
}

export const openBus = (
  stack: Stack,
  functionNamed: (name: string) => RunningFunction,
  roles: ReadonlyMap<string, readonly Statement[]>,
  directory: string,
): Bus => {
  const settings = asynchronousSettings(stack);
  const stopping = new AbortController();
  const worldOf = ({ declared }: RunningFunction): AsynchronousWorld => ({
    settings: settings.get(declared.name),
    signal: stopping.signal,
    giveUp: (queueArn, message) => {
      // Lambda writes to the queue with the function's own role.
      const ask = { action: "sqs:SendMessage", resource: queueArn, context: {} };
      if (!isAllowed(roles.get(declared.roleArn) ?? [], ask))
        return tell("refused", declared.label, ask.action, `on ${queueArn.split(":").at(-1)}`);
      appendToQueue(join(directory, "queues", `${queueArn.split(":").at(-1)}.jsonl`), message);
    },
  });
  const deliveries = declaredRules(stack).map(({ id, matches, targets }) => {
    const called = targets.map(({ arn, input }) => ({ target: functionNamed(arn), input }));
    return async (event: object) => {
      if (!matches(event)) return;
      for (const { target, input } of called) {
        const given = input(event);
        if (given === undefined) {
          tell("event", id, "the event lacks a part that the input needs: not delivered");
          continue;
        }
        tell("event", target.declared.label, await invokeAsynchronously(target, given, worldOf(target)));
      }
    };
  });
  return {
    put: async (event) => void (await Promise.all(deliveries.map((deliver) => deliver(event)))),
    stop: () => stopping.abort(),
  };
};
