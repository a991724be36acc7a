// A mapping's filter on this machine against the event patterns that Lambda documents.

import { expect, test } from "vitest";
import { recordFilter } from "../../infra/local/stream/pattern.ts";

const record = {
  eventName: "INSERT",
  dynamodb: {
    Keys: { pk: { S: "PERSON#1" } },
    NewImage: { owes: { M: { mail: { S: "confirmation" } } }, count: { N: "3" }, empty: { M: {} } },
    SizeBytes: 120,
  },
};
const image = (attribute: unknown) => ({ dynamodb: { NewImage: attribute } });

test.each<[string, object, boolean]>([
  ["a nested attribute that exists", image({ owes: { M: { mail: { S: [{ exists: true }] } } } }), true],
  ["a nested attribute that does not", image({ owes: { M: { paid: { S: [{ exists: true }] } } } }), false],
  ["the absence of a branch", image({ gone: { S: [{ exists: false }] } }), true],
  ["the absence of what is there", image({ count: { N: [{ exists: false }] } }), false],
  ["one of several values", { eventName: ["MODIFY", "INSERT"] }, true],
  ["none of several values", { eventName: ["MODIFY", "REMOVE"] }, false],
  ["a prefix", { dynamodb: { Keys: { pk: { S: [{ prefix: "PERSON#" }] } } } }, true],
  ["another prefix", { dynamodb: { Keys: { pk: { S: [{ prefix: "EVENT#" }] } } } }, false],
  ["anything but a value", { eventName: [{ "anything-but": ["REMOVE"] }] }, true],
  ["anything but the value", { eventName: [{ "anything-but": ["INSERT"] }] }, false],
  ["anything but, of what is missing", { other: [{ "anything-but": ["x"] }] }, false],
  ["a range", { dynamodb: { SizeBytes: [{ numeric: [">", 100, "<=", 120] }] } }, true],
  ["a range beside it", { dynamodb: { SizeBytes: [{ numeric: [">", 100, "<", 120] }] } }, false],
  ["two names that both hold", { eventName: ["INSERT"], ...image({ count: { N: ["3"] } }) }, true],
  ["two names of which one fails", { eventName: ["REMOVE"], ...image({ count: { N: ["3"] } }) }, false],
  ["either of two", { $or: [{ eventName: ["REMOVE"] }, image({ count: { N: ["3"] } })] }, true],
])("a filter for %s", (_, pattern, passes) => {
  expect(recordFilter([JSON.stringify(pattern)])(record)).toBe(passes);
});

test("no filter lets everything through, several let through what any of them does", () => {
  expect(recordFilter([])(record)).toBe(true);
  expect(recordFilter(['{"eventName":["REMOVE"]}', '{"eventName":["INSERT"]}'])(record)).toBe(true);
});

test("a rule that is not known fails loudly instead of letting through", () => {
  expect(() => recordFilter(['{"eventName":[{"wildcard":"I*"}]}'])(record)).toThrow(/wildcard/);
});
