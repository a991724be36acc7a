// Between a leaving that can be undone and its item, which is due when it can be no longer.

import { without } from "../kit/without.ts";
import type { RecordKey } from "../optin/record.ts";
import type { Undo } from "../optin/undo/undoable.ts";
import { keys } from "../table.ts";
import type { Item } from "./item.ts";

export const undoKey = ({ person, form, id }: RecordKey) => ({ pk: keys.person(person), sk: keys.undo(form, id) });

/** Reads what a key says: `PERSON#<person>` and `UNDO#<form>#<id>`. */
export const undoKeyOf = ({ pk, sk }: Pick<Item, "pk" | "sk">): RecordKey => {
  const [, form = "", id = ""] = sk.split("#");
  return { person: pk.split("#")[1] ?? "", form, id };
};

export const undoItem = (undo: Undo): Item => ({
  ...undoKey(undo),
  ...without(undo, "person", "form", "id"),
  ...{ dueKey: keys.dueUndos, dueAt: undo.expiresAt },
});

export const isUndo = ({ sk }: Item): boolean => sk.startsWith("UNDO#");
export const readUndo = (item: Item): Undo =>
  ({ ...without(item, "pk", "sk", "dueKey", "dueAt"), ...undoKeyOf(item) }) as unknown as Undo;
