// Puts the pieces together: from a synthesized assembly to a stack that answers.

import { createWriteStream } from "node:fs";
import { readAssembly } from "./assembly.ts";
import type { Clock } from "./clock.ts";
import type { LocalDirectory } from "./directory.ts";
import type { Engine } from "./engine.ts";
import { engineClient } from "./engine-client.ts";
import { openBus } from "./events/bus.ts";
import { openFeedback } from "./feedback/feedback.ts";
import { declaredFunctions } from "./functions/declared.ts";
import { environmentOf } from "./functions/environment.ts";
import { type RunningFunction, runFunction } from "./functions/function.ts";
import { createGatekeeper } from "./gatekeeper/gatekeeper.ts";
import { isAllowed } from "./gatekeeper/policy.ts";
import { declaredRoles } from "./gatekeeper/roles.ts";
import { openSecrets } from "./gatekeeper/secrets.ts";
import { type Api, declaredRoutes } from "./http/api.ts";
import { declaredSchedules, type RunningSchedule, runSchedule } from "./schedules.ts";
import { listen } from "./servers.ts";
import { readStack } from "./stack.ts";
import { declaredMappings, readingActions } from "./stream/declared.ts";
import { type RunningMapping, runMapping } from "./stream/mapping.ts";
import { ensureTable } from "./table/create.ts";
import { declaredTables } from "./table/declared.ts";
import { sweepExpired } from "./table/expiry.ts";
import { openServiceDeletions } from "./table/service-deletions.ts";
import { tell } from "./terminal.ts";

export interface Surroundings {
  readonly assembly: string;
  readonly publicUrl: string;
  readonly engine: Pick<Engine, "endpoint" | "forget">;
  readonly mailbox: string;
  readonly api: Api;
  readonly clock: Clock;
  readonly directory: LocalDirectory;
  readonly stream: boolean;
  readonly onStop: (stop: () => unknown) => void;
}

export interface Running {
  /** Starts what nobody calls: mappings and schedules. */
  readonly begin: () => void;
  /** After time was moved by seconds: reports what was said of mails, sweeps what is expired, runs every schedule once, and forgets. */
  readonly catchUp: () => Promise<void>;
}

export const startStack = async (around: Surroundings): Promise<Running> => {
  const { clock, directory, onStop } = around;
  const stack = readStack(readAssembly(around.assembly), around.publicUrl);
  const engine = engineClient(around.engine.endpoint);
  const tables = declaredTables(stack);
  const declared = declaredFunctions(stack);
  const roles = declaredRoles(stack);
  const secrets = openSecrets(stack, directory.path("secrets.json"));
  const identities = [...stack.ofType("AWS::SES::EmailIdentity").values()].map(({ EmailIdentity }) =>
    String(EmailIdentity),
  );
  const mappings: RunningMapping[] = [];
  const schedules: RunningSchedule[] = [];

  const gatekeeper = createGatekeeper({
    functions: declared,
    roles,
    tables,
    identities,
    secrets,
    engine: around.engine.endpoint,
    mailbox: around.mailbox,
    wrote: () => {
      for (const mapping of mappings) mapping.wake();
    },
    mailed: (input, messageId) => feedback.mailed(input, messageId),
  });
  const address = await listen(gatekeeper, 0);
  onStop(() => gatekeeper.closeAllConnections());
  const functions = new Map<string, RunningFunction>();
  for (const [id, each] of declared) {
    const log = createWriteStream(directory.path(`logs/${each.label}.log`), { flags: "a" });
    const running = runFunction(each, environmentOf(each, address, secrets.complete), clock.offset, log);
    functions.set(id, running);
    onStop(running.stop);
  }
  const byName = new Map(
    [...functions.values()].flatMap((each) =>
      [each.declared.arn, each.declared.name].map((name) => [name, each] as const),
    ),
  );
  const functionNamed = (name: string): RunningFunction => {
    const found = byName.get(name);
    if (found === undefined) throw new Error(`the template refers to a function that it does not hold: ${name}`);
    return found;
  };

  const bus = openBus(stack, functionNamed, roles, directory.path(""));
  const feedback = openFeedback(stack, bus.put, clock.now);
  onStop(bus.stop);
  onStop(feedback.stop);

  await Promise.all(tables.map((table) => ensureTable(engine, table)));
  const deletions = openServiceDeletions(directory.path("expired.log"));
  const sweeps = tables.map((table) => sweepExpired(engine, table, clock.now, deletions));
  for (const sweep of sweeps) onStop(sweep.stop);
  const routes = declaredRoutes(stack, new Map([...declared].map(([id, { arn }]) => [arn, id])));
  around.api.open(routes, functions);

  // One mapping reads a table's stream: what it is done with, nobody reads again.
  const forget = (): void => {
    const read = mappings.flatMap(({ table, position }) => {
      const last = position();
      return last === undefined ? [] : [{ table, sequenceNumber: last.sequenceNumber }];
    });
    try {
      around.engine.forget(read);
    } catch (error) {
      // The next time does what this one could not.
      tell("forget", (error as Error).message);
    }
  };

  const begin = () => {
    const hourly = setInterval(forget, 3_600_000);
    onStop(() => clearInterval(hourly));
    onStop(forget);
    for (const schedule of declaredSchedules(stack)) {
      const running = runSchedule(schedule, functionNamed(schedule.target), clock.now);
      schedules.push(running);
      onStop(running.stop);
    }
    for (const mapping of around.stream ? declaredMappings(stack) : []) {
      const target = functionNamed(mapping.target);
      const statements = roles.get(target.declared.roleArn) ?? [];
      const refused = readingActions.find(
        (action) => !isAllowed(statements, { action, resource: mapping.streamArn, context: {} }),
      );
      if (refused !== undefined)
        throw new Error(`${target.declared.label} may not ${refused} on its stream, so nothing would reach it`);
      const running = runMapping(mapping, target, engine, deletions, directory.path(""));
      mappings.push(running);
      onStop(running.stop);
    }
  };
  const catchUp = async () => {
    await feedback.catchUp();
    await Promise.all(sweeps.map((sweep) => sweep.run()));
    await Promise.all(schedules.map((schedule) => schedule.run()));
    forget();
  };
  return { begin, catchUp };
};
