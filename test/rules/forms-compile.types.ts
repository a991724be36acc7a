// Mistakes in a declaration that must not compile: the type check fails as soon as one of them is accepted.

import { owner } from "../../owner.ts";
import { consent, defineForm, type Form } from "../../shared/forms/define.ts";
import { emailAddress, name } from "../../shared/forms/fields.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days, untilWithdrawn, yearsToYearEnd } from "../../shared/forms/period.ts";
import { defineOwner } from "../../shared/owner.ts";

const text = { en: "a", de: "b", es: "c" };
const good: Form = newsletter;
const { optIn: _, ...withoutOptIn } = good;

/** Never run: `tsc` is the test, `@ts-expect-error` its assertion. */
export const mistakes = () => [
  // @ts-expect-error a misspelt key
  defineForm({ ...good, wellcome: true }),
  // @ts-expect-error a missing key
  defineForm(withoutOptIn),
  // @ts-expect-error a missing language
  defineForm({ ...good, title: { en: "Newsletter", de: "Newsletter" } }),
  // @ts-expect-error a language that is not spoken
  defineForm({ ...good, title: { ...text, fr: "Lettre" } }),
  // @ts-expect-error no field at all
  defineForm({ ...good, fields: {} }),
  // @ts-expect-error a form without an email address
  defineForm({ ...good, fields: { firstName: name("given-name") } }),
  // @ts-expect-error an email address that is a line of text
  defineForm({ ...good, fields: { email: name("given-name") } }),
  // @ts-expect-error an email address that need not be given
  defineForm({ ...good, fields: { email: { ...emailAddress(), required: false } } }),
  // @ts-expect-error a part of a name that HTML does not know
  name("nickname"),
  // @ts-expect-error a consent without a version
  consent({ required: true, text }),
  // @ts-expect-error a consent that does not say whether it is required
  consent({ version: "1", text }),
  // @ts-expect-error a consent without its declaration
  consent({ required: true, version: "1" }),
  // @ts-expect-error a declaration without a language
  consent({ required: true, version: "1", text: { en: "a", es: "c" } }),
  // @ts-expect-error a misspelt key of a consent
  consent({ required: true, version: "1", text, lists: true }),
  // @ts-expect-error a way of giving that does not exist
  consent({ required: true, version: "1", text, given: "silence" }),
  // @ts-expect-error a consent that is ticked beforehand
  consent({ required: true, version: "1", text, checked: true }),
  // @ts-expect-error an unknown basis
  defineForm({ ...good, basis: "because" }),
  // @ts-expect-error an opt-in that does not exist
  defineForm({ ...good, optIn: "none" }),
  // @ts-expect-error pending for ever
  defineForm({ ...good, keeps: { ...good.keeps, pending: untilWithdrawn() } }),
  // @ts-expect-error a proof for ever
  defineForm({ ...good, keeps: { ...good.keeps, proof: untilWithdrawn() } }),
  // @ts-expect-error a retention that is a bare number
  defineForm({ ...good, keeps: { ...good.keeps, pending: 172_800 } }),
  // @ts-expect-error a retention that is missing
  defineForm({ ...good, keeps: { pending: days(2), proof: yearsToYearEnd(3) } }),
  // @ts-expect-error a misspelt setting of the owner
  defineOwner({ ...owner, color: "#000000" }),
  // @ts-expect-error an owner who speaks nothing
  defineOwner({ ...owner, languages: [] }),
];
