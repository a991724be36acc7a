// How many bytes the table holds for one person, as DynamoDB counts them.

import type { DeclaredTable } from "../../infra/local/table/declared.ts";

type Value = Readonly<Record<string, unknown>>;
type Item = Readonly<Record<string, Value>>;

/** Bytes in the table with its indexes, each item with the 100 bytes of overhead that storage is charged for. */
export interface Kept {
  readonly table: number;
  readonly indexes: number;
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
const sizeOf = (value: unknown): number => {
  const [[type, inner] = []] = Object.entries(value as Value);
  if (type === "S") return Buffer.byteLength(String(inner));
  if (type === "N") return Math.ceil(String(inner).length / 2) + 1;
  if (type === "L") return 3 + (inner as unknown[]).reduce<number>((sum, each) => sum + 1 + sizeOf(each), 0);
  if (type === "M") return 3 + Object.values(inner as Item).length + attributesOf(inner as Item);
  return 1;
};

const attributesOf = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOf(value), 0);

const overhead = 100;

/** A confirmed person who is on the list, and a proof, from what a scan of the table gives. */
export const keptOf = (
  { Items }: { Items: readonly Item[] },
  table: DeclaredTable,
): { confirmed: Kept; proof: Kept } => {
  const largest = (wanted: (item: Item) => boolean): Kept => {
    const kept = Items.filter(wanted).map((item) => ({
      table: attributesOf(item) + overhead,
      indexes: table.indexes.reduce((sum, index) => sum + inIndex(item, index), 0),
    }));
    return kept.sort((one, other) => other.table - one.table)[0] ?? { table: 0, indexes: 0 };
  };
  return {
    confirmed: largest(({ state }) => state?.S === "confirmed"),
    proof: largest(({ sk }) => String(sk?.S).startsWith("PROOF#")),
  };
};

/** Nothing where the item lacks the index's key; else its keys and what the index projects. */
const inIndex = (item: Item, { KeySchema, Projection }: DeclaredTable["indexes"][number]): number => {
  const keys = KeySchema.map(({ AttributeName }) => AttributeName);
  if (keys.some((name) => item[name] === undefined)) return 0;
  const names = new Set(["pk", "sk", ...keys, ...(Projection.NonKeyAttributes ?? [])]);
  return attributesOf(Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)))) + overhead;
};
