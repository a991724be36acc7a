// Who comes to their own data otherwise: a stranger, somebody whose mails are blocked, and who signs out.

import type { Language } from "../../shared/locales/languages.ts";
import { paths } from "../../shared/routes.ts";
import { type Inbox, linkInText } from "../support/inbox.ts";
import type { Stack } from "../support/stack.ts";
import { openVisit, type Shown } from "./visitor.ts";

/** After this long the mailbox simulator has complained. */
const complaint = 61;

export const ownDataOfOthers = async (stack: Stack, inbox: Inbox, language: Language): Promise<readonly Shown[]> => {
  const { seen, see, read } = openVisit(stack.forms);
  const [stranger, complaining] = [
    `stranger-${language}@visitor.example`,
    `complaint+${language}@simulator.amazonses.com`,
  ];
  const send = (path: string, fields: Readonly<Record<string, string>>) =>
    fetch(stack.forms + path, { method: "POST", body: new URLSearchParams({ ...fields, _language: language }) });

  await send(paths.askForMyData, { email: stranger });
  read("mail: stranger", await inbox.mail(stranger));
  await send(paths.post("newsletter"), { email: complaining, consent_newsletter: "on" });
  await fetch(linkInText(await inbox.mail(complaining), "confirm"), { method: "POST" });
  await inbox.mail(complaining, 2);
  await stack.moveTime(complaint);
  await send(paths.askForMyData, { email: complaining });
  await see("held: complained", linkInText(await inbox.mail(complaining, 3), "my-data"), {});
  await see("signed out", paths.action("sign-out", language), {});
  await see("without a session", paths.session(language));
  await see("made up", paths["my-data"]("made-up"));
  return seen;
};
