// From two images of an item to the DynamoDB expression that turns one into the other.

import type { Item } from "./item.ts";

export interface Update {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Record<string, unknown>;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Writes only what differs, so that two changes of different attributes do not undo one another. `path` and `seen` are
 * the one question of concurrency: has this attribute still the value that was read? An item erased meanwhile has not,
 * and is never created again.
 */
export const difference = (before: Item, after: Item, path: readonly string[], seen: unknown): Update => {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = names.filter((name) => !same(before[name], after[name]));
  // DynamoDB takes no update that changes nothing; the condition is still to be asked, so its attribute is set anew.
  const changed = differing.length > 0 ? differing : path.slice(0, 1);
  const [set, remove] = [
    changed.filter((name) => after[name] !== undefined),
    changed.filter((name) => after[name] === undefined),
  ];
  const clauses = [
    ...(set.length > 0 ? [`SET ${set.map((name) => `#${name} = :${name}`).join(", ")}`] : []),
    ...(remove.length > 0 ? [`REMOVE ${remove.map((name) => `#${name}`).join(", ")}`] : []),
  ];
  return {
    UpdateExpression: clauses.join(" "),
    ConditionExpression: `${path.map((name) => `#${name}`).join(".")} = :_seen`,
    ExpressionAttributeNames: Object.fromEntries([...changed, ...path].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: { ...Object.fromEntries(set.map((name) => [`:${name}`, after[name]])), ":_seen": seen },
  };
};
