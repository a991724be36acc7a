// What ends along with a consent: without one that its form requires, nothing is left of the record that the others lie in.

import type { Form } from "../forms/define.ts";
import { isAgreed, type Stored } from "./record.ts";

/** The other consents that stand in the record and end with this one, in the order of the form. */
export const endingWith = (form: Form, record: Pick<Stored, "consents">, consent: string): readonly string[] =>
  form.consents[consent]?.required === false
    ? []
    : Object.keys(form.consents).filter((name) => name !== consent && isAgreed(record, name));
