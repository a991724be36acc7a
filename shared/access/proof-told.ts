// A proof that remained after its record ended, as its person reads it: what of, since when, and until when it is kept.

import { iso } from "../kit/moment.ts";
import type { Ended } from "../optin/proof/ended.ts";
import type { Proof } from "../optin/record.ts";
import { consentsTold, type Here, originTold } from "./consent-told.ts";

const stored = ({ person: _, ...proof }: Proof): Readonly<Record<string, unknown>> => ({ ...proof });

/** `ended`: how, by itself too; nothing while its record stands beside it. */
export const proofTold = (here: Here, proof: Proof, ended: Ended | undefined) => ({
  form: proof.form,
  id: proof.id,
  title: here.forms[proof.form]?.title[here.language] ?? proof.form,
  ended: ended === undefined ? null : { why: ended.why, at: ended.at === undefined ? null : iso(ended.at) },
  keptUntil: iso(proof.expiresAt),
  origin: originTold(proof),
  consents: consentsTold(here, proof),
  stored: stored(proof),
});

export type ProofTold = ReturnType<typeof proofTold>;
