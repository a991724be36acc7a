// What stands in for the rights until they are there.

import { endMail } from "../../shared/optin/feedback.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import type { OwnData } from "../kit/own-data.ts";

export interface Which {
  readonly form: string;
  readonly id: string;
}
export const withdrawConsent = async (world: OwnData, person: string, of: Which & { consent: string }) => {
  await leave(world, { person, form: of.form, consent: of.consent });
};
export const restrict = async (_world: OwnData, _person: string) => {};
export const lift = async (_world: OwnData, _person: string) => {};
export const object = async (world: OwnData, person: string) => {
  await world.records.suppress(person, { why: "objected", at: world.now() });
  await endMail(world, person);
};
export const correct = async (
  world: OwnData,
  person: string,
  { form, id, answers }: Which & { answers: Record<string, string> },
) => {
  const before = await world.records.find({ person, form, id });
  if (before !== undefined)
    await world.records.move(before, { after: { ...before, answers, revision: before.revision + 1 } });
};
export const moveAddress = async (_world: OwnData, _person: string, _email: string) => {};
export const erase = async (world: OwnData, person: string, _how: { never: boolean }) => {
  const { records } = await world.records.everything(person);
  for (const record of records) await world.records.move(record, {});
};
