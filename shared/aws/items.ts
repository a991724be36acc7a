// Between a record and its item: keys made from what it is about, sparse index keys from what it is due and listed for.

import { without } from "../kit/without.ts";
import type { Retained } from "../optin/duty.ts";
import type { Known } from "../optin/known.ts";
import type { Unreadable } from "../optin/ports.ts";
import type { Proof, RecordKey, Stored } from "../optin/record.ts";
import type { Standing } from "../optin/suppression/standing.ts";
import { keys } from "../table.ts";
import type { Item } from "./item.ts";
import { shelved, unshelved } from "./shelf.ts";
import { isUndo, readUndo } from "./undo-items.ts";

export const recordKey = ({ person, form, id }: RecordKey) => ({
  pk: keys.person(person),
  sk: keys.submission(form, id),
});

export const proofKey = ({ person, form, id, confirmedAt, askedAt }: Proof) => ({
  pk: keys.person(person),
  sk: keys.proof(form, id, confirmedAt ?? askedAt),
});

export const standingKey = (person: string) => ({ pk: keys.person(person), sk: keys.standing });
export const restrictionKey = (person: string) => ({ pk: keys.person(person), sk: keys.restriction });
export const pointerKey = (person: string) => ({ pk: keys.person(person), sk: keys.pointer });

export const pointerItem = (person: string, to: string, until?: number): Item => ({
  ...{ ...pointerKey(person), schema: 1, to },
  ...(until !== undefined && { expiresAt: until }),
});

/** Who may be written to, or what staff has to handle; no form has both. */
const listKeyOf = (record: Stored): string | undefined => {
  if (record.open) return keys.open(record.form, record.person);
  return record.state === "confirmed" && record.list !== undefined ? keys.list(record.list, record.person) : undefined;
};

const indexKeys = (record: Stored) => {
  if (record.paused !== undefined) return {};
  const listKey = listKeyOf(record);
  return {
    ...(record.dueAt !== undefined && { dueKey: keys.due(record.person) }),
    ...(listKey !== undefined && { listKey }),
  };
};

/** The condition that a record is still restricted, or still is not: a note for one in use must not bring the other back into use. */
export const standsAs = ({ paused }: Stored): string =>
  `attribute_${paused === undefined ? "not_exists" : "exists"}(paused)`;

export const recordItem = (record: Stored): Item => ({
  ...recordKey(record),
  ...without(shelved(record), "person", "form", "id"),
  ...indexKeys(record),
});

export const proofItem = (proof: Proof): Item => ({ ...proofKey(proof), ...without(proof, "person", "form", "id") });

export const retainedItem = (retained: Retained): Item => ({
  ...{ pk: keys.retained(retained.person), sk: keys.submission(retained.form, retained.id) },
  ...without(retained, "person", "form", "id"),
});

/** Reads what a key says: `PERSON#<person>` and `FORM#<form>#<id>` or `PROOF#<form>#<id>#<time>`. */
export const keyOf = (item: Item): RecordKey => {
  const [, person = ""] = item.pk.split("#");
  const [, form = "", id = ""] = item.sk.split("#");
  return { person, form, id };
};

const current = (item: Item): object => {
  if (item.schema !== 1) {
    const fault = new Error(`an item has schema ${String(item.schema)}, which this version cannot read`);
    throw Object.assign(fault, { name: "Unreadable" satisfies Unreadable["name"] });
  }
  return { ...without(item, "pk", "sk", "dueKey", "listKey"), ...keyOf(item) };
};

export const isRecord = (item: Item): boolean => item.sk.startsWith("FORM#");
export const isProof = (item: Item): boolean => item.sk.startsWith("PROOF#");
export const isStanding = (item: Item): boolean => item.sk === keys.standing;
export const readRecord = (item: Item): Stored => current(unshelved(item)) as Stored;
export const readProof = (item: Item): Proof => current(item) as Proof;
export const readRetained = (item: Item): Retained => current(item) as Retained;
export const readStanding = (item: Item): Standing =>
  without(current(item) as Standing & RecordKey, "person", "form", "id");

/** Everything about a person, out of the items of their partition. */
export const readKnown = (items: readonly Item[]): Known => {
  const standing = items.find(isStanding);
  const [restriction, pointer] = [keys.restriction, keys.pointer].map((sk) => items.find((item) => item.sk === sk));
  return {
    records: items.filter(isRecord).map(readRecord),
    proofs: items.filter(isProof).map(readProof),
    ...(standing && { standing: readStanding(standing) }),
    ...(restriction && { restricted: { at: Number(restriction.at) } }),
    ...(pointer && { movedTo: String(pointer.to) }),
    ...(items.some(isUndo) && { undos: items.filter(isUndo).map(readUndo) }),
  };
};
