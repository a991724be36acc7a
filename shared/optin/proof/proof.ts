// The proof that a record leaves: everything about its consents, and nothing that the person typed.

import type { Form } from "../../forms/define.ts";
import { endOf } from "../../forms/period.ts";
import { hours, type Moment } from "../../kit/moment.ts";
import { type Ending, isInForce, type Proof, type Stored } from "../record.ts";

/**
 * The proof that a record leaves behind, without anything that the person typed. What was never confirmed proves no
 * consent; for a day it says that mails were sent, so that the caps hold.
 */
export const proofOf = (
  form: Form,
  record: Stored,
  ending?: { why: Ending; at: Moment },
  noted = ending?.at,
): Proof => {
  const { moved, person, form: name, id, origin, notice, askedAt, mailed, confirmedAt, receivedAt, sent } = record;
  // From when it stands for a record that is gone: of a wish that is years old it would be over at once.
  const start = noted ?? record.expiresAt ?? askedAt;
  // Who has everything erased agrees to nothing any more (GDPR 17(1)(b)): no list that names them brings them back.
  const ends = ending?.why === "withdrawn" || ending?.why === "erased";
  const withdrawn = ends ? { withdrawnAt: ending.at } : {};
  const consents = Object.entries(record.consents).map(([key, agreed]) => [key, { ...withdrawn, ...agreed }] as const);
  return {
    ...{ schema: 1, person, form: name, id, origin, notice, askedAt },
    ...(moved !== undefined && { moved }),
    ...(mailed !== undefined && { mailed }),
    ...(confirmedAt !== undefined && { confirmedAt }),
    ...(receivedAt !== undefined && { receivedAt }),
    ...(sent !== undefined && { sent }),
    ...(ending !== undefined && { ending }),
    consents: Object.fromEntries(consents),
    expiresAt: isInForce(record) ? endOf(form.keeps.proof, start) : start + hours(24),
  };
};
