// Deletes expired items as DynamoDB's TTL would, which the engine never does by itself.

import type { EngineClient, Item } from "../engine-client.ts";
import { tell } from "../terminal.ts";
import type { DeclaredTable } from "./declared.ts";
import type { ServiceDeletions } from "./service-deletions.ts";

export interface Sweep {
  /** Deletes what is expired now; says how many items. */
  readonly run: () => Promise<number>;
  readonly stop: () => void;
}

const interval = 10_000;
/** The service leaves alone what lies more than five years back, as somebody's mistake. */
const tooOld = 5 * 365 * 86_400;

const expired = async function* (engine: EngineClient, { name, keys }: DeclaredTable, attribute: string, now: number) {
  const names = Object.fromEntries([
    ...keys.map(({ AttributeName }, at) => [`#k${at}`, AttributeName]),
    ["#ttl", attribute],
  ]);
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await engine.call("Scan", {
      TableName: name,
      FilterExpression: "#ttl BETWEEN :tooOld AND :now",
      ProjectionExpression: Object.keys(names).join(", "),
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ":now": { N: String(now) }, ":tooOld": { N: String(now - tooOld) } },
      ...(ExclusiveStartKey && { ExclusiveStartKey }),
    });
    yield* page.Items as Record<string, Item>[];
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
};

/** Sweeps every ten seconds, and seldomer where one sweep takes long. `now` in milliseconds. */
export const sweepExpired = (
  engine: EngineClient,
  table: DeclaredTable,
  now: () => number,
  deletions: ServiceDeletions,
): Sweep => {
  const attribute = table.expiry;
  if (attribute === undefined) return { run: async () => 0, stop: () => {} };
  const remove = async (item: Record<string, Item>): Promise<boolean> => {
    const Key = Object.fromEntries(table.keys.map(({ AttributeName }) => [AttributeName, item[AttributeName]]));
    deletions.announce(Key);
    try {
      await engine.call("DeleteItem", {
        TableName: table.name,
        Key,
        // It may have been given another time to live since the scan.
        ConditionExpression: "#ttl = :seen",
        ExpressionAttributeNames: { "#ttl": attribute },
        ExpressionAttributeValues: { ":seen": item[attribute] },
      });
      return true;
    } catch (error) {
      deletions.retract(Key);
      if ((error as Error).name === "ConditionalCheckFailedException") return false;
      throw error;
    }
  };
  const run = async () => {
    let count = 0;
    for await (const item of expired(engine, table, attribute, Math.floor(now() / 1000))) {
      if (await remove(item)) count++;
    }
    if (count > 0) tell("expired", `${count} deleted`);
    return count;
  };
  let timer: NodeJS.Timeout | undefined;
  const schedule = (wait: number) => {
    timer = setTimeout(async () => {
      const began = performance.now();
      await run().catch((error: Error) => tell("expired", error.message));
      if (timer !== undefined) schedule(Math.max(interval, (performance.now() - began) * 50));
    }, wait);
  };
  schedule(interval);
  return {
    run,
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
};
