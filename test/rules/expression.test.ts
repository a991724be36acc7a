// From two images to an expression: what differs is written, nothing else, and always under a condition.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { difference } from "../../shared/aws/expression.ts";

const item = (more: Record<string, unknown>) => ({ pk: "p", sk: "s", ...more });

/** What DynamoDB does with such an expression, as far as these use it. */
const applied = (before: Record<string, unknown>, update: ReturnType<typeof difference>): Record<string, unknown> => {
  const image = { ...before };
  const clauses = /^(?:SET (?<set>.*?))?(?: ?REMOVE (?<remove>.*))?$/.exec(update.UpdateExpression)?.groups ?? {};
  const name = (alias: string) => update.ExpressionAttributeNames[alias.trim()] ?? "missing";
  for (const clause of clauses.set?.split(",") ?? []) {
    const [alias = "", value = ""] = clause.split("=");
    image[name(alias)] = update.ExpressionAttributeValues[value.trim()];
  }
  for (const alias of clauses.remove?.split(",") ?? []) delete image[name(alias)];
  return image;
};

describe("the difference between two images", () => {
  test("sets what is new or changed, removes what is gone, and is conditional", () => {
    const before = item({ revision: 1, state: "pending", dueAt: 5, same: { a: [1] } });
    const after = item({ revision: 2, state: "confirmed", list: "newsletter", same: { a: [1] } });
    expect(difference(before, after, ["revision"], 1)).toEqual({
      UpdateExpression: "SET #revision = :revision, #state = :state, #list = :list REMOVE #dueAt",
      ConditionExpression: "#revision = :_seen",
      ExpressionAttributeNames: { "#revision": "revision", "#state": "state", "#list": "list", "#dueAt": "dueAt" },
      ExpressionAttributeValues: { ":revision": 2, ":state": "confirmed", ":list": "newsletter", ":_seen": 1 },
    });
  });

  test("asks about a member inside a member by its path", () => {
    const update = difference(item({ owes: { nonce: "n" }, dueAt: 1 }), item({}), ["owes", "nonce"], "n");
    expect(update.ConditionExpression).toBe("#owes.#nonce = :_seen");
    expect(update.UpdateExpression).toBe("REMOVE #owes, #dueAt");
    expect(update.ExpressionAttributeNames).toMatchObject({ "#owes": "owes", "#nonce": "nonce" });
  });

  test("takes a member that is undefined for one that is not there", () => {
    expect(difference(item({ a: 1 }), item({ a: undefined, b: 1 }), ["revision"], 1).UpdateExpression).toBe(
      "SET #b = :b REMOVE #a",
    );
  });

  // ValidationException: Invalid UpdateExpression: The expression can not be empty
  test("is never an empty expression, which DynamoDB refuses, although nothing differs", () => {
    expect(difference(item({ dueAt: 1 }), item({ dueAt: 1 }), ["owes", "nonce"], "n").UpdateExpression).not.toBe("");
  });

  test("turns the one image into the other, names every name it uses, and names none in vain", () => {
    const value = fc.oneof(
      fc.integer(),
      fc.string(),
      fc.array(fc.integer()),
      fc.dictionary(fc.constantFrom("x", "y"), fc.integer()),
    );
    const image = fc
      .dictionary(fc.constantFrom("a", "b", "c", "size", "status"), value)
      .map((members) => item({ ...members }));
    fc.assert(
      fc.property(image, image, (before, after) => {
        fc.pre(JSON.stringify(before) !== JSON.stringify(after));
        const update = difference(before, after, ["revision"], 7);
        expect(applied(before, update)).toEqual(after);
        const used = new Set(`${update.UpdateExpression} ${update.ConditionExpression}`.match(/[#:]\w+/g));
        const named = [
          ...Object.keys(update.ExpressionAttributeNames),
          ...Object.keys(update.ExpressionAttributeValues),
        ];
        expect([...used].sort()).toEqual(named.sort());
        expect(update.ExpressionAttributeValues[":_seen"]).toBe(7);
      }),
      { numRuns: 500 },
    );
  });
});
