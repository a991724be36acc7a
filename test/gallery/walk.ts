// Every page and every mail that a form leads to, collected by walking its whole way over HTTP.

import { leastAnswers } from "../../infra/smoke/answers.ts";
import { owner } from "../../owner.ts";
import type { Form } from "../../shared/forms/define.ts";
import type { Language } from "../../shared/locales/languages.ts";
import { paths } from "../../shared/routes.ts";
import { type Inbox, linksInText } from "../support/inbox.ts";
import type { Stack } from "../support/stack.ts";
import { mailShown, type Shown } from "./visitor.ts";

/** Walks a form in one language: wrong and right, confirmed, sent again, and left by each of its links. */
export const walk = async (
  { forms, moveTime }: Stack,
  inbox: Inbox,
  [name, form]: readonly [string, Form],
  language: Language,
  event: string,
): Promise<readonly Shown[]> => {
  const seen: Shown[] = [];
  const see = async (what: string, address: string, body?: URLSearchParams) => {
    const init = body === undefined ? {} : { method: "POST", body };
    const response = await fetch(address, { ...init, headers: { accept: "text/html" } });
    seen.push([what, { html: await response.text() }]);
  };
  const email = `zoe-${name}-${event}-${language}@visitor.example`.replace("--", "-");
  const mail = async (what: string, to: string, count: number) => {
    const found = await inbox.mail(to, count);
    seen.push(...mailShown(what, { subject: found.subject, ...found.body }));
    return found;
  };
  const before = (await inbox.to(owner.staffAddress)).length;
  const answers = new URLSearchParams({ _language: language });
  for (const [key, value] of Object.entries(leastAnswers(form, email, event)))
    answers.set(key, value === true ? "on" : value);
  for (const consent of Object.keys(form.consents)) answers.set(`consent_${consent}`, "on");
  const post = forms + paths.post(name);

  await see("form", forms + paths.form(name, language));
  await see("mistakes", post, new URLSearchParams({ _language: language, email: "zoe@example" }));
  await see("sent", post, answers);
  if (form.inquiry) await mail("mail to staff", owner.staffAddress, before + 1);
  if (form.optIn === "single") return seen;
  const [confirm = ""] = linksInText(await mail("mail: confirmation", email, 1), "confirm");
  await see("confirm", confirm);
  await see("confirmed", confirm, new URLSearchParams());
  await see("confirmed already", confirm);
  const welcome = form.welcome ? [await mail("mail: welcome", email, 2)] : [];
  await moveTime(121);
  await see("sent again", post, answers);
  await mail("mail: already", email, form.welcome ? 3 : 2);
  for (const [at, leave] of welcome
    .flatMap((one) => linksInText(one, "unsubscribe"))
    .reverse()
    .entries()) {
    await see(`leave ${at + 1}`, leave);
    await see(`left ${at + 1}`, leave, new URLSearchParams());
  }
  await see("gone", confirm);
  return seen;
};
