// What DynamoDB says about a write that met another one: lost, or worth trying again.

import {
  type AttributeValue,
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";

const named = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

const reasons = (error: unknown): readonly (string | undefined)[] =>
  named(error, "TransactionCanceledException")
    ? ((error as { CancellationReasons?: { Code?: string }[] }).CancellationReasons ?? []).map(({ Code }) => Code)
    : [];

/** The item that a lost write, asked for it, found in its place; of a transaction, the first one's. */
export const inTheWay = (error: unknown): Record<string, AttributeValue> | undefined => {
  if (error instanceof ConditionalCheckFailedException) return error.Item;
  return error instanceof TransactionCanceledException ? error.CancellationReasons?.[0]?.Item : undefined;
};

/** The condition did not hold: somebody else changed the item first. */
export const isLost = (error: unknown): boolean =>
  named(error, "ConditionalCheckFailedException") || reasons(error).includes("ConditionalCheckFailed");

/**
 * Two transactions met on an item, or one met a plain write. The SDK does not try these again.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling
 */
const isConflict = (error: unknown): boolean =>
  named(error, "TransactionConflictException") || reasons(error).includes("TransactionConflict");

const tries = 6;

/** Tries for a write on an item that a whole crowd writes at one moment, as an event's is when its doors open. */
export const hot = 16;

/** The longest a write waits before it is tried again, in milliseconds. */
const longest = 500;

/** Tries a write again while it collides, after a random wait that doubles its bound (10, 20, 40 … ms). */
export const throughConflicts = async <T>(write: () => Promise<T>, most = tries, attempt = 1): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if (attempt >= most || !isConflict(error) || isLost(error)) throw error;
    const bound = Math.min(10 * 2 ** (attempt - 1), longest);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * bound));
    return throughConflicts(write, most, attempt + 1);
  }
};

/** Does a conditional write and says whether it was done; anything but a lost race throws. */
export const won = async (write: () => Promise<unknown>, most = tries): Promise<boolean> => {
  try {
    await throughConflicts(write, most);
    return true;
  } catch (error) {
    if (isLost(error)) return false;
    throw error;
  }
};
