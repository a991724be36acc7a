// Signs somebody up for everything there is, by script, so that a journey begins where they are known.

import { linkInText } from "../support/inbox.ts";
import { ask } from "./request.ts";
import type { Scene } from "./scene.ts";

export interface Person {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly city: string;
  readonly message: string;
}

export const post = ({ stack }: Scene, form: string, fields: Readonly<Record<string, string>>) =>
  ask(`${stack.forms}/forms/${form}`, { method: "POST", body: new URLSearchParams(fields) });

/** Newsletter, account with information, a seat at the event, each confirmed, and a message; says how many mails came. */
export const joinEverything = async (scene: Scene, person: Person, event: string): Promise<number> => {
  const { email, firstName, lastName, city, message } = person;
  const name = { email, firstName, lastName };
  const confirmed = [
    ["newsletter", { ...name, consent_newsletter: "on" }],
    ["registration", { ...name, city, consent_account: "on", consent_information: "on" }],
    ["event", { ...name, event, consent_participation: "on" }],
  ] as const;
  let mails = 0;
  for (const [form, fields] of confirmed) {
    await post(scene, form, fields);
    await ask(linkInText(await scene.inbox.mail(email, ++mails), "confirm"), { method: "POST" });
    await scene.inbox.mail(email, ++mails);
  }
  await post(scene, "contact", { email, message, consent_inquiry: "on" });
  return mails;
};
