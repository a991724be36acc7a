// Somebody known everywhere, under names and places as long as they come, so that what does not fit is seen.

import { leastAnswers } from "../../infra/smoke/answers.ts";
import { consentField, type Form } from "../../shared/forms/define.ts";
import { asksForEvent } from "../../shared/forms/event-field.ts";
import { forms } from "../../shared/forms/index.ts";
import { type Language, languages } from "../../shared/locales/languages.ts";
import { paths } from "../../shared/routes.ts";
import { type Inbox, linkInText, linksInText } from "../support/inbox.ts";
import type { Stack } from "../support/stack.ts";

const long: Readonly<Record<string, string>> = {
  title: "Prof. Dr.-Ing.",
  firstName: "Maximiliane-Alexandra",
  lastName: "Freifrau von Zwetschgenröth-Übelacker",
  company: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  street: "Straße der Deutsch-Sowjetischen Freundschaft 117b",
  city: "Ödwang am Grünbach",
  message: "My cage & the quince tree = a riddle.\n\nWould you please call back?\n  – at noon\n  – or in the evening",
};

const sent = (form: Form, email: string, event: string, language: Language): URLSearchParams => {
  const typed = Object.entries(long).filter(([field]) => Object.hasOwn(form.fields, field));
  const consents = Object.keys(form.consents).map((consent) => [consentField(consent), "on"]);
  const all = { ...leastAnswers(form, email, event), ...Object.fromEntries([...typed, ...consents]) };
  return new URLSearchParams({ ...all, _language: language });
};

/** Sends every form, the first in another language, and confirms all but the seats after the first. */
export const joinAll = async (
  { forms: base, moveTime }: Stack,
  inbox: Inbox,
  email: string,
  language: Language,
  events: readonly string[],
): Promise<void> => {
  const followed = new Set<string>();
  const next = () => inbox.mail(email, 1, (mail) => linksInText(mail, "confirm").some((link) => !followed.has(link)));
  for (const [at, [name, form]] of Object.entries<Form>(forms).entries())
    for (const event of asksForEvent(form) ? events : [""]) {
      const spoken = at === 0 ? (languages.find((other) => other !== language) ?? language) : language;
      await fetch(base + paths.post(name), { method: "POST", body: sent(form, email, event, spoken) });
      if (form.optIn === "single") continue;
      const isLater = event !== "" && event !== events[0];
      // The next mail about the same form waits for two minutes.
      if (isLater) await moveTime(121);
      const link = linkInText(await next(), "confirm");
      followed.add(link);
      if (!isLater) await fetch(link, { method: "POST" });
    }
};
