// The use-case of an import's line: somebody is asked by mail, or taken in with the proof that their operator says there is.

import type { Form } from "../../forms/define.ts";
import type { Submission } from "../../forms/submission.ts";
import type { Language } from "../../locales/languages.ts";
import { owing } from "../debt.ts";
import { described } from "../described.ts";
import type { World } from "../ports.ts";
import { proofOf } from "../proof/proof.ts";
import { sealed } from "../proof/seal.ts";
import { type Confirmed, isOver } from "../record.ts";
import { type Asked, ask } from "../state.ts";
import { knownThrough } from "../whereabouts.ts";
import { agreedElsewhere, confirmedElsewhere, judge, type Verdict } from "./judge.ts";
import type { Provenance } from "./provenance.ts";

export type Brought = Exclude<Verdict, { outcome: "open" }> | { readonly outcome: "imported" | "asked" };

export interface Line {
  readonly form: string;
  readonly submission: Submission;
  readonly language: Language;
  /** Version of the notice in force. */
  readonly notice: string;
  readonly provenance: Provenance;
}

export interface How {
  /** Whether one who is taken in is told so by the form's welcome mail. */
  readonly welcome: boolean;
  /** Decides and writes nothing. */
  readonly dry: boolean;
  /** Waits until one more may be written. */
  readonly admit: () => Promise<void>;
}

type Ports = Pick<World, "forms" | "now" | "nonce" | "records" | "secrets">;

/** Stores one line, or says why not. Done again it changes nothing, so an import that was interrupted is begun again. */
export const bringIn = async (world: Ports, line: Line, { welcome, dry, admit }: How): Promise<Brought> => {
  const form = world.forms[line.form];
  if (form === undefined) throw new Error("a line was brought in for a form that is not registered");
  const { provenance, submission } = line;
  const proven = provenance.statement !== undefined;
  const asked = await described(world, form, { ...line, origin: { import: provenance } });
  const candidate = { form: line.form, consents: submission.consents, proven };
  const look = async (but?: string): Promise<Verdict> => {
    const known = await knownThrough(world, asked.person);
    return judge({ ...known, records: known.records.filter(({ id }) => id !== but) }, candidate, world.now());
  };
  const first = await look();
  if (first.outcome !== "open") return first;
  const taken = proven ? takenOnWord(form, asked, line) : undefined;
  if (taken !== undefined && isOver(taken, asked.askedAt))
    return { outcome: "refused", why: "over", since: taken.expiresAt ?? asked.askedAt };
  if (dry) return { outcome: proven ? "imported" : "asked" };
  await admit();
  if (taken === undefined) return askByMail(world, form, asked, look);
  const debt = welcome ? owing("welcome", world.nonce(), world.now()) : {};
  return takeIn(world, form, { ...taken, ...debt }, look);
};

const takenOnWord = (form: Form, asked: Asked, { submission, language, provenance }: Line): Confirmed => {
  const consents = agreedElsewhere(form, submission.consents, provenance.consentText, language);
  return confirmedElsewhere(form, { ...asked, consents }, provenance.confirmedAt ?? asked.askedAt);
};

type Look = (but?: string) => Promise<Verdict>;

const askByMail = async (world: Ports, form: Form, asked: Asked, look: Look): Promise<Brought> => {
  // Much can have happened while this line waited for its turn.
  const verdict = await look();
  if (verdict.outcome !== "open") return verdict;
  const record = ask(form, asked, world.nonce());
  const existing = await world.records.add(record, asked.askedAt);
  if (existing !== undefined) return { outcome: "kept", why: "asked", since: existing.askedAt };
  const afterwards = await look(record.id);
  if (afterwards.outcome === "open") return { outcome: "asked" };
  await world.records.move(record, {});
  return afterwards;
};

/** Looks again after its own write: who left, complained or confirmed in the same moment has the last word. */
const takeIn = async (world: Ports, form: Form, taken: Confirmed, look: Look): Promise<Brought> => {
  const secret = await world.secrets.person();
  const record = sealed(secret, taken);
  // As with a confirmation: what the table's TTL may delete has its proof beside it at once.
  const beside = record.expiresAt === undefined ? undefined : proofOf(form, record);
  const existing = await world.records.add(record, world.now(), beside);
  if (existing !== undefined)
    return { outcome: "kept", why: "confirmed", since: existing.confirmedAt ?? existing.askedAt };
  const verdict = await look(record.id);
  if (verdict.outcome === "open") return { outcome: "imported" };
  await giveWay(world, form, record);
  return verdict;
};

/** Takes an import back that came in the same moment as something that the person did. */
const giveWay = async (world: Ports, form: Form, record: Confirmed): Promise<void> => {
  const secret = await world.secrets.person();
  for (let attempt = 0; attempt < 8; attempt++) {
    const stands = await world.records.find(record);
    if (stands === undefined) return;
    // A proof that stands beside it must not look as if it went on.
    const beside = stands.expiresAt !== undefined;
    const proof = beside ? sealed(secret, proofOf(form, stands, { why: "superseded", at: world.now() })) : undefined;
    if (await world.records.move(stands, { proof })) return;
  }
  throw new Error("the record kept changing while an import gave way");
};
