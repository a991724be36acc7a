// The record of processing activities (GDPR 30(1)), from the same definitions as the notice.

import type { Forms } from "../forms/define.ts";
import { lives } from "../lives.ts";
import type { Language } from "../locales/languages.ts";
import { noticeWords } from "../locales/notice/index.ts";
import { registerWords } from "../locales/register/index.ts";
import type { Owner } from "../owner.ts";
import { activityOf } from "./activity.ts";
import { copiesOf } from "./copies.ts";
import { recipientsOf } from "./recipients.ts";

interface Source {
  readonly owner: Owner;
  readonly forms: Forms;
  readonly language: Language;
  readonly region: string;
  /** The version of the notice that says the same. */
  readonly notice: string;
}

/** Letters (a) to (g) of Art. 30(1): who, what for, about whom, to whom, where, how long, how guarded. */
export const registerOf = ({ owner, forms, language, region, notice }: Source) => {
  const { organisation, staffAddress, dataProtectionOfficer, authority } = owner;
  const text = registerWords(language);
  const { processors, transfer } = recipientsOf(language, owner, region);
  const measures = Object.entries(text.taken).map(([name, told]) =>
    typeof told === "string" ? told : told(name === "logs" ? lives.logs : lives.backups),
  );
  return {
    language,
    notice,
    controller: {
      name: organisation.name,
      address: organisation.imprint,
      email: staffAddress,
      site: organisation.site,
    },
    officer: dataProtectionOfficer,
    authority: { name: authority.name[language], site: authority.site },
    activities: Object.entries(forms).map(([form, declared]) => {
      const { title, purpose, fields, basis, keeps } = activityOf(language, declared);
      const people = { subjects: text.people(title), data: fields };
      const others = { recipients: processors, transfers: transfer ?? text.unknown };
      return { form, title, purpose, ...people, basis, ...others, limits: keeps };
    }),
    stored: Object.values(noticeWords(language).stored.categories),
    copies: copiesOf(language),
    measures,
  };
};

export type Register = ReturnType<typeof registerOf>;
