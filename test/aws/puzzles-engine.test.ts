// Used puzzles in DynamoDB: the first post uses one, the same post may come twice, and nothing of it stays.

import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { expect, test } from "vitest";
import { openPuzzles } from "../../shared/aws/puzzles.ts";
import { describeOnEngine } from "../support/engine.ts";

describeOnEngine("a puzzle in DynamoDB", (engine) => {
  test("is used by one post, however many come at once, and ends when it would be over", async () => {
    const table = await engine.table();
    const puzzles = openPuzzles(engine.dynamo, table);
    const spend = (nonce: string, by: string) => puzzles.spend({ nonce, by, until: 1_795_446_000 });
    const rivals = await Promise.all(Array.from({ length: 8 }, (_, count) => spend("n1", `post ${count}`)));
    expect(rivals.filter(Boolean)).toHaveLength(1);
    expect(await spend("n1", `post ${rivals.indexOf(true)}`)).toBe(true);
    expect(await spend("n2", "post 0")).toBe(true);
    const { Items = [] } = await DynamoDBDocumentClient.from(engine.dynamo).send(new ScanCommand({ TableName: table }));
    expect(Items).toHaveLength(2);
    for (const item of Items) expect(item).toMatchObject({ pk: "PUZZLE", schema: 1, expiresAt: 1_795_446_000 });
  });
});
