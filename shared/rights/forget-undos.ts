// A withdrawal that is final: what was left by a mailed link within the last half hour cannot be undone any more.

import type { RightsWorld } from "./people.ts";

export interface Meant {
  /** Without it on every form. */
  readonly form?: string | undefined;
  /** Without it every consent. */
  readonly consent?: string | undefined;
}

/**
 * Takes away what would bring back what somebody wants to be out of (decision 113); gives how many leavings that were, whose
 * time stays the time of the withdrawal. When the wish was received does not matter here: whoever left stays off the list.
 */
export const forgetUndos = async (
  world: Pick<RightsWorld, "records">,
  person: string,
  { form, consent }: Meant = {},
): Promise<number> => {
  const { undos = [] } = await world.records.everything(person);
  const meant = undos.filter(
    (undo) => (form === undefined || undo.form === form) && (consent === undefined || undo.consent === consent),
  );
  for (const undo of meant) await world.records.forget(undo);
  return meant.length;
};
