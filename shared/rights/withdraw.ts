// The use-case of withdrawing one consent (GDPR 7(3)), from the page that shows it.

import { matterOf } from "../optin/matter.ts";
import type { Received } from "../optin/received.ts";
import { isOver } from "../optin/record.ts";
import { wentTo } from "../optin/whereabouts.ts";
import { leave } from "../optin/withdraw.ts";
import { forgetUndos } from "./forget-undos.ts";
import type { RightsWorld } from "./people.ts";

export interface Named {
  readonly form: string;
  readonly id: string;
}

export type Withdrawn =
  /** `closed`: without it nothing was left of the record's purpose, and it ended with its proof. */
  | { readonly outcome: "withdrawn"; readonly closed: boolean }
  /** It does not stand, any more or at all. */
  | { readonly outcome: "nothing" };

/**
 * Withdraws a consent wherever it was given about the same matter: an older submission that waits for its confirmation must not
 * bring it back (decision 007), nor may an undoing (decision 113). `received`: when the wish arrived, if it was entered later.
 */
export const withdrawConsent = async (
  world: RightsWorld,
  person: string,
  { form: name, id, consent }: Named & { readonly consent: string },
  received?: Received,
): Promise<Withdrawn> => {
  const known = await world.records.everything(person);
  const to = await wentTo(world, { person, form: name, id }, known);
  if (to !== undefined) return withdrawConsent(world, to, { form: name, id, consent }, received);
  await forgetUndos(world, person, { form: name, consent });
  const form = world.forms[name];
  const record = known.records.find((one) => one.form === name && one.id === id);
  if (form === undefined || record === undefined || isOver(record, world.now())) return { outcome: "nothing" };
  if (record.consents[consent] === undefined) return { outcome: "nothing" };
  // A form with one matter has no name for it.
  const matter = matterOf(form, record) || undefined;
  if (!(await leave(world, { person, form: name, id, consent, matter, received }))) return { outcome: "nothing" };
  return { outcome: "withdrawn", closed: (await world.records.find(record)) === undefined };
};
