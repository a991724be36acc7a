// The use-case of correcting (GDPR 16): other answers in the same record, and the old ones kept nowhere.

import type { Form } from "../forms/define.ts";
import { ready } from "../forms/ready.ts";
import { type Mistake, readAnswers, type Sending } from "../forms/submission.ts";
import { aside } from "../optin/close.ts";
import { matterOf } from "../optin/matter.ts";
import { isInForce, isOver, type Stored } from "../optin/record.ts";
import type { RightsWorld } from "./people.ts";
import type { Named } from "./withdraw.ts";

export type Correction =
  /** `fields`: the names of those that are other now. */
  | { readonly outcome: "corrected"; readonly fields: readonly string[] }
  | { readonly outcome: "unchanged" }
  | { readonly outcome: "invalid"; readonly mistakes: readonly Mistake[] }
  /** There is no such record, any more or at all. */
  | { readonly outcome: "gone" };

/** How often it is tried again when it collides with other changes before it fails loudly. */
const tries = 8;

/**
 * What is given replaces what stood; what is not given stays, and what is given empty is deleted. The address is not changed
 * here (it is confirmed first), nor the matter that the record is about: another event is another registration. Nothing keeps
 * the old values: the stream has new images only, no proof holds an answer, and what a legal duty keeps is written anew.
 */
export const correct = async (
  world: RightsWorld,
  person: string,
  { form: name, id, answers }: Named & { readonly answers: Readonly<Record<string, string>> },
): Promise<Correction> => {
  const form = world.forms[name];
  for (let attempt = 0; form !== undefined && attempt < tries; attempt++) {
    const before = await world.records.find({ person, form: name, id });
    if (before === undefined || isOver(before, world.now())) return { outcome: "gone" };
    const { mistakes, ...read } = await reading(form, before, answers);
    if (mistakes.length > 0) return { outcome: "invalid", mistakes };
    const fields = Object.keys(form.fields).filter((field) => before.answers[field] !== read.answers[field]);
    if (fields.length === 0) return { outcome: "unchanged" };
    const after: Stored = { ...before, revision: before.revision + 1, answers: read.answers };
    if (await world.records.move(before, { after, ...(isInForce(after) && aside(form, after)) }))
      return { outcome: "corrected", fields };
  }
  if (form === undefined) return { outcome: "gone" };
  throw new Error("the record kept changing while it was corrected");
};

/** What is given and other than what stands, as the form's own fields read it; what stands is not asked again. */
const reading = async (form: Form, before: Stored, given: Readonly<Record<string, string>>) => {
  const other = Object.entries(given).filter(([field, value]) => value !== (before.answers[field] ?? ""));
  const isFixed = ([field, value]: readonly [string, string]): boolean => {
    const answers = { ...before.answers, [field]: value };
    return field === "email" || matterOf(form, { ...before, answers }) !== matterOf(form, before);
  };
  const asked = other.filter((one) => !isFixed(one));
  const names = new Set(asked.map(([field]) => field));
  const sending: Sending = new Map(asked.map(([field, value]) => [field, [value]]));
  const made = await ready(form, sending);
  const fields = Object.fromEntries(Object.entries(made.fields).filter(([field]) => names.has(field)));
  const { answers, mistakes } = readAnswers({ fields }, sending);
  const kept = Object.entries(before.answers).filter(([field]) => !names.has(field));
  return {
    answers: { ...Object.fromEntries(kept), ...answers },
    mistakes: [...mistakes, ...other.filter(isFixed).map(([field]) => ({ field, code: "not-allowed" as const }))],
  };
};
