// Which leaving can be undone now, and what is put back if it is.

import type { Form } from "../../forms/define.ts";
import { without } from "../../kit/without.ts";
import { aside } from "../close.ts";
import { listOf } from "../in-force.ts";
import type { Known } from "../known.ts";
import { matterOf } from "../matter.ts";
import type { World } from "../ports.ts";
import { isSameStory } from "../proof/same-story.ts";
import { sealed } from "../proof/seal.ts";
import { type InForce, isInForce, isOver, type RecordKey } from "../record.ts";
import { wentTo } from "../whereabouts.ts";
import { consentMeant, type Left } from "../withdraw.ts";
import { type Back, openCopy, type Undo } from "./undoable.ts";

type Ports = Pick<World, "forms" | "now" | "records" | "secrets">;

/** Of a matter that no answer names. */
const matterIn = (form: Form, { id }: Pick<RecordKey, "id">): string => matterOf(form, { id, answers: {} });

/** The record that lives on gets its consent back, sealed anew. */
const givenBack = (secret: string, form: Form, { records }: Known, undo: Undo): Back | undefined => {
  const before = records.find(({ form: of, id }) => of === undo.form && id === undo.id);
  const agreed = before?.consents[undo.consent];
  if (before === undefined || !isInForce(before) || agreed?.withdrawnAt !== undo.at) return undefined;
  const consents = { ...before.consents, [undo.consent]: without(agreed, "withdrawnAt") };
  const list = before.state === "confirmed" ? listOf(form, { consents }) : undefined;
  const revision = before.revision + 1;
  const after: InForce = sealed(secret, { ...before, revision, consents, ...(list !== undefined && { list }) });
  return { before, after, ...aside(form, after) };
};

/** The record that ended comes back; not beside a newer one, and not where a sign-up since says what holds. */
const putBack = (secret: string, form: Form, { records, proofs }: Known, undo: Undo, now: number): Back | undefined => {
  const { record, pointers } = openCopy(secret, undo) ?? {};
  if (record === undefined) return undefined;
  const ended = proofs.find((proof) => isSameStory(record, proof) && proof.ending?.why === "withdrawn");
  const isSame = (other: RecordKey) => other.form === undo.form && matterIn(form, other) === matterIn(form, undo);
  const isNewer = proofs.some(
    (proof) => proof !== ended && isSame(proof) && Math.max(proof.askedAt, proof.confirmedAt ?? 0) >= undo.at,
  );
  const inTheWay = records.some(
    (other) => other.form === undo.form && (other.id === undo.id || (isSame(other) && !isOver(other, now))),
  );
  if (ended === undefined || isNewer || inTheWay) return undefined;
  const after: InForce = { ...record, revision: record.revision + 1 };
  return { after, ended, ...aside(form, after), ...(pointers && { pointers }) };
};

export type Found = { readonly known: Known; readonly undo?: Undo; readonly back?: Back };

/** What is known of the person, wherever they are by now, and what of it can be undone; changes nothing. */
export const findUndo = async (world: Ports, of: Left): Promise<Found> => {
  const form = world.forms[of.form];
  const consent = form && consentMeant(form, of.consent);
  const [known, now] = [await world.records.everything(of.person), world.now()];
  const to = await wentTo(world, of, known);
  if (to !== undefined) return findUndo(world, { ...of, person: to });
  const undo = (known.undos ?? [])
    .filter((one) => one.form === of.form && one.consent === consent && !isOver(one, now))
    .filter((one) => form && (of.matter === undefined || of.matter === matterIn(form, one)))
    .toSorted((one, other) => other.at - one.at)[0];
  if (form === undefined || undo === undefined || known.standing?.suppressed || known.restricted) return { known };
  const secret = await world.secrets.person();
  const decide = undo.copy === undefined ? givenBack : putBack;
  const back = decide(secret, form, known, undo, now);
  if (back === undefined || isOver(back.after, now)) return { known };
  return { known, undo, back };
};

/** What can be undone now; changes nothing. */
export const undoable = async (world: Ports, of: Left): Promise<Undo | undefined> => (await findUndo(world, of)).undo;
