// The brake in DynamoDB: the contract, how seldom it is read, and that its items are about no person and have an end.

import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { expect, test } from "vitest";
import { openBrakes } from "../../shared/aws/brakes.ts";
import { brakesContract } from "../support/brakes-contract.ts";
import { describeOnEngine } from "../support/engine.ts";

describeOnEngine("the brake in the engine", (engine) => {
  brakesContract("in DynamoDB", async () => {
    const table = await engine.table();
    return () => openBrakes(engine.dynamo, table);
  });

  test("is read once for many questions, and seen anew by whoever opens it", async () => {
    const table = await engine.table();
    const [early, late] = [openBrakes(engine.dynamo, table), openBrakes(engine.dynamo, table)];
    expect((await early.read()).held).toBeUndefined();
    await early.hold("complaints", 1_795_446_000);
    expect((await early.read()).held).toBeUndefined();
    expect((await late.read()).held?.why).toBe("complaints");
  });

  test("counts in items that end by themselves", async () => {
    const table = await engine.table();
    const brakes = openBrakes(engine.dynamo, table);
    await brakes.count(1_795_446_000, { asked: 1 });
    await brakes.countNetwork(1_795_446_000, "192.0.2.0", 1);
    await brakes.refuse({ network: "192.0.2.0" }, 1_795_449_600);
    const { Items = [] } = await DynamoDBDocumentClient.from(engine.dynamo).send(new ScanCommand({ TableName: table }));
    expect(Items).toHaveLength(3);
    for (const item of Items) expect(item.expiresAt).toBeGreaterThan(1_795_446_000);
  });
});
