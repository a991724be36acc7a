// Makes a table as the template declares it, or finds that the kept one still fits.

import { isDeepStrictEqual } from "node:util";
import type { EngineClient } from "../engine-client.ts";
import type { DeclaredTable } from "./declared.ts";

const byName = (one: { IndexName: string }, other: { IndexName: string }) => (one.IndexName < other.IndexName ? -1 : 1);

/** What a kept table must have in common with the template, in an order of its own. */
// biome-ignore lint/suspicious/noExplicitAny: DescribeTable's answer
const shapeOf = ({ KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification }: any) => ({
  KeySchema,
  attributes: new Map(
    AttributeDefinitions.map((each: DeclaredTable["attributes"][number]) => [each.AttributeName, each.AttributeType]),
  ),
  indexes: [...(GlobalSecondaryIndexes ?? [])].sort(byName).map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    type: Projection.ProjectionType,
    others: [...(Projection.NonKeyAttributes ?? [])].sort(),
  })),
  stream: StreamSpecification?.StreamViewType,
});

const describe = (engine: EngineClient, name: string) =>
  engine.call("DescribeTable", { TableName: name }).catch((error: Error) => {
    if (error.name === "ResourceNotFoundException") return undefined;
    throw error;
  });

const create = async (engine: EngineClient, input: Record<string, unknown>, expiry: string | undefined) => {
  await engine.call("CreateTable", input);
  if (expiry === undefined) return;
  const TimeToLiveSpecification = { Enabled: true, AttributeName: expiry };
  await engine.call("UpdateTimeToLive", { TableName: input.TableName, TimeToLiveSpecification });
};

/** Fails with the way out when the kept table is another one than the template's. */
export const ensureTable = async (engine: EngineClient, table: DeclaredTable): Promise<void> => {
  const input = {
    TableName: table.name,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: table.keys,
    AttributeDefinitions: table.attributes,
    ...(table.indexes.length > 0 && { GlobalSecondaryIndexes: table.indexes }),
    ...(table.stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream } }),
  };
  const kept = await describe(engine, table.name);
  if (kept === undefined) return create(engine, input, table.expiry);
  if (isDeepStrictEqual(shapeOf(kept.Table), shapeOf(input))) return;
  throw new Error(
    "the kept table does not fit the template any more; start once with --fresh to begin with an empty one",
  );
};
