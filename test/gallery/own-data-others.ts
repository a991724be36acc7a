// Who comes to their own data otherwise: a stranger, who asked staff and left a moment ago, and who complained.

import { type Language, languages } from "../../shared/locales/languages.ts";
import { paths } from "../../shared/routes.ts";
import { type Inbox, linkInText } from "../support/inbox.ts";
import type { Stack } from "../support/stack.ts";
import { assent } from "./assent.ts";
import { openVisit, type Shown } from "./visitor.ts";

const sender = (stack: Stack, inbox: Inbox, language: Language) => {
  const send = (path: string, fields: Readonly<Record<string, string>>) =>
    fetch(stack.forms + path, { method: "POST", body: new URLSearchParams({ ...fields, _language: language }) });
  /** Gives the link to leave. */
  const join = async (email: string): Promise<string> => {
    await send(paths.post("newsletter"), { email, consent_newsletter: "on" });
    await fetch(linkInText(await inbox.mail(email), "confirm"), { method: "POST" });
    return linkInText(await inbox.mail(email, 2), "unsubscribe");
  };
  /** Gives the link to one's own data. */
  const ask = async (email: string): Promise<string> => {
    const before = (await inbox.to(email)).length;
    await send(paths.askForMyData, { email });
    return linkInText(await inbox.mail(email, before + 1), "my-data");
  };
  return { send, join, ask };
};

export const ownDataOfOthers = async (stack: Stack, inbox: Inbox, language: Language): Promise<readonly Shown[]> => {
  const { seen, see, read } = openVisit(stack.forms);
  const { send, join, ask } = sender(stack, inbox, language);
  const [stranger, busy] = [`stranger-${language}@visitor.example`, `busy-${language}@visitor.example`];

  await send(paths.askForMyData, { email: stranger });
  read("mail: stranger", await inbox.mail(stranger));
  const leave = await join(busy);
  for (const [deed, mail] of [
    ["restrict", 3],
    ["lift", 4],
  ] as const) {
    assent(stack, "person", deed, busy, "--received", "2026-11-20", "--by", "Grace");
    read(`mail: ${deed} by staff`, await inbox.mail(busy, mail));
  }
  await fetch(leave, { method: "POST" });
  await fetch(await ask(busy), { method: "POST", redirect: "manual" });
  // The next link waits for two minutes.
  await stack.moveTime(121);
  const page = await see("held: left, asked staff, open elsewhere", await ask(busy), {});
  const [signOut = ""] = /\/my-data\/session\/sign-out[^"]*/.exec(page) ?? [];
  await see("closed elsewhere", signOut, { everywhere: "others" });
  await see("signed out", signOut, {});
  await see("without a session", paths.session(language));
  await see("made up", paths["my-data"]("made-up"));
  return seen;
};

/** After this long the mailbox simulator has complained. The brake then holds all mail, so this comes last. */
const complaint = 61;

export const complained = async (stack: Stack, inbox: Inbox): Promise<readonly Shown[]> => {
  const { seen, see } = openVisit(stack.forms);
  const { join, ask } = sender(stack, inbox, "en");
  const email = "complaint@simulator.amazonses.com";
  await join(email);
  const link = await ask(email);
  await stack.moveTime(complaint);
  await see("held: complained", link, {});
  for (const language of languages) await see(`held: complained, ${language}`, paths.session(language));
  return seen;
};
