// The ways to leave at the foot of a mail: one for each consent, as easy as giving it was (GDPR 7(3)).

import { type Left, leavingWords } from "../forms/leaving.ts";
import type { Language } from "../locales/languages.ts";
import { type Block, declaration, paragraph, quietButton } from "./block.ts";

export interface Leave {
  readonly consent: Left;
  /** The very words agreed to, shown where there are several to choose from, and where it is only a part of what came. */
  readonly declared: string;
  /** The link that ends the consent. */
  readonly link: string;
}

export const waysToLeave = (language: Language, leaves: readonly Leave[]): readonly Block[] =>
  leaves.flatMap(({ consent, declared, link }) => {
    const text = leavingWords(language, consent);
    const said = leaves.length > 1 || !consent.required ? [declaration(declared)] : [];
    return [...said, paragraph(text.offer), quietButton(text.link, link)];
  });
