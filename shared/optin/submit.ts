// The use-case of sending a form: a pending record that owes its confirmation mail, once however often it is sent.

import { type Consent, declarations, type Form, textHash } from "../forms/define.ts";
import type { Submission } from "../forms/submission.ts";
import type { Moment } from "../kit/moment.ts";
import { type Language, languages } from "../locales/languages.ts";
import { personKey, submissionId } from "./link.ts";
import type { World } from "./ports.ts";
import type { Agreement, Origin, Stored } from "./record.ts";
import { sealed } from "./seal.ts";
import { type Asked, ask, askAgain, receive } from "./state.ts";

type Ports = Pick<World, "forms" | "now" | "nonce" | "records" | "secrets">;

export interface Sent {
  readonly form: string;
  readonly submission: Submission;
  readonly language: Language;
  readonly origin: Origin;
  /** Version of the notice that the page linked to. */
  readonly notice: string;
}

/** How often a submission that collides with another change of its record is tried again. */
const tries = 5;

/** Stores what was sent. The answer to the visitor never depends on what was there before. */
export const submit = async (world: Ports, sent: Sent): Promise<void> => {
  const form = world.forms[sent.form];
  if (form === undefined) throw new Error("submit was called for a form that is not registered");
  const secret = await world.secrets.person();
  let asked = await described(world, form, sent);
  for (let attempt = 0; attempt < tries; attempt++) {
    const record =
      form.optIn === "double" ? ask(form, asked, world.nonce()) : sealed(secret, receive(form, asked, world.nonce()));
    const existing = await world.records.add(record, asked.askedAt);
    // Our own write, committed by an attempt whose answer was lost, counts as one and asks for no second mail.
    if (existing === undefined || existing.link === asked.link) return;
    const given = givenAnew(existing, asked);
    if (given !== undefined) {
      asked = { ...asked, id: submissionId(secret, [existing.id, given]) };
      continue;
    }
    const again = askAgain(form, existing, world.nonce(), asked.askedAt);
    if (again === existing || (await world.records.move(existing, { after: again }))) return;
  }
  throw new Error("the record kept changing while a repeated submission was stored");
};

/** When a consent that is given here was withdrawn from the same answers before: then this is another submission. */
const givenAnew = ({ consents }: Stored, asked: Asked): Moment | undefined =>
  Object.keys(asked.consents)
    .map((name) => consents[name]?.withdrawnAt)
    .find((moment) => moment !== undefined);

/** A submission as it is kept. One that was brought in is never the same record as one that the person sent. */
export const described = async (world: Ports, declared: Form, sent: Sent): Promise<Asked> => {
  const { form, submission, language, origin, notice } = sent;
  const { email, ...answers } = submission.answers;
  const secret = await world.secrets.person();
  const consents = agreements(declared, submission, language, origin);
  const texts = Object.entries(consents).map(([name, agreed]) => [name, agreed.text]);
  const person = personKey(secret, email);
  const way = origin.import === undefined ? [] : ["import"];
  const id = submissionId(secret, [form, person, language, Object.entries(answers).sort(), texts, ...way]);
  return {
    person,
    form,
    id,
    language,
    email,
    answers,
    consents,
    origin,
    notice,
    askedAt: world.now(),
    link: world.nonce(),
  };
};

/** What each given consent agrees to: the wording that the page attests, else today's in the submission's language. */
const agreements = (
  form: Form,
  { consents, texts }: Submission,
  language: Language,
  origin: Origin,
): Record<string, Agreement> =>
  Object.fromEntries(
    consents.map((name) => {
      const consent = form.consents[name];
      if (consent === undefined) throw new Error("a consent was given that the form does not ask for");
      const shown = attested(consent, texts[name], language);
      const [{ version }, spoken] = [shown?.declaration ?? consent, shown?.language ?? language];
      const text = textHash(shown?.declaration ?? consent, spoken);
      const given = origin.import === undefined ? consent.given : "press";
      return [name, { text, version, language: spoken, attested: shown !== undefined, given }];
    }),
  );

/** The wording behind a hash. One that reads the same in two languages is taken in the submission's. */
const attested = (consent: Consent, hash: string | undefined, language: Language) =>
  declarations(consent)
    .flatMap((declaration) => [language, ...languages].map((each) => ({ declaration, language: each })))
    .find((one) => textHash(one.declaration, one.language) === hash);
