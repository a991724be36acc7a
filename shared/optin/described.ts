// What was sent, as it is kept: under a key that names nobody, with the very wording that each consent agrees to.

import { type Consent, declarations, type Form, textHash } from "../forms/define.ts";
import type { Submission } from "../forms/submission.ts";
import { type Language, languages } from "../locales/languages.ts";
import { personKey, submissionId } from "./link.ts";
import type { World } from "./ports.ts";
import type { Agreement, Origin } from "./record.ts";
import type { Asked } from "./state.ts";

export interface Sent {
  readonly form: string;
  readonly submission: Submission;
  readonly language: Language;
  readonly origin: Origin;
  /** Version of the notice that the page linked to. */
  readonly notice: string;
}

/** A submission as it is kept. One that was brought in is never the same record as one that the person sent. */
export const described = async (
  world: Pick<World, "now" | "nonce" | "secrets">,
  declared: Form,
  sent: Sent,
): Promise<Asked> => {
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
