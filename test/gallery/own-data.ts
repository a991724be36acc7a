// Every page and mail of somebody at their own data, in the order of a visit: known everywhere, and in the end nowhere.

import type { Language } from "../../shared/locales/languages.ts";
import type { Action } from "../../shared/locales/my-data/index.ts";
import { type Deed, myDataMailWords } from "../../shared/locales/my-data/mail/index.ts";
import { paths } from "../../shared/routes.ts";
import { type Inbox, linkInText, linksInText } from "../support/inbox.ts";
import type { Stack } from "../support/stack.ts";
import { joinAll } from "./known.ts";
import { linksOf, openVisit, type Shown } from "./visitor.ts";

/** What a page's button sends along: which record it is about. */
const aboutIn = (address: string): Readonly<Record<string, string>> => {
  const { language: _, ...about } = Object.fromEntries(new URLSearchParams(address.split("?")[1]));
  return about;
};

/** Signs up for everything, and uses every right of it. */
export const ownData = async (
  stack: Stack,
  inbox: Inbox,
  language: Language,
  events: readonly string[],
): Promise<readonly Shown[]> => {
  const email = `maximiliane-alexandra.zwetschgenroeth+briefe-${language}@visitor.example`;
  const newer = `neuanfang-${language}@visitor.example`;
  await joinAll(stack, inbox, email, language, events);
  const { seen, see, read } = openVisit(stack.forms);
  const session = paths.session(language);
  const words = myDataMailWords(language).receipt;
  const ask = (what: string, address: string) => see(what, paths.askForMyData, { email: address, _language: language });
  const access = (address: string, count: number) =>
    inbox.mail(address, count, (mail) => linksInText(mail, "my-data").length > 0);
  const enter = async (address: string, count: number) => {
    const link = linkInText(await access(address, count), "my-data");
    await see("the link", link);
    return { link, held: await see("held", link, {}) };
  };
  const told = (address: string, what: Deed) =>
    inbox.mail(address, 1, ({ subject }) => subject === words.deeds[what].subject);
  const deed = async (action: Action, from = paths.action(action, language), fields = {}) => {
    await see(`${action}: before`, from);
    await see(`${action}: done`, paths.action(action, language), { ...aboutIn(from), ...fields });
  };

  await see("ask", paths.myData(language));
  await ask("ask: mistake", "zoe@example");
  await ask("asked", email);
  read("mail: access", await access(email, 1));
  const { held } = await enter(email, 1);
  const [correct = ""] = linksOf(held, "/correct?").filter((link) => link.includes("registration"));
  await see("correct", correct);
  const name = { firstName: "Maxi", lastName: "Übelacker" };
  const about = { ...aboutIn(correct), ...name };
  await see("correct: mistakes", correct, { ...about, lastName: "", email: "zoe@example" });
  await see("correct: done", correct, { ...about, email });
  await see("correct: address", correct, { ...about, email: newer });
  const moving = linkInText(read("mail: new address", await inbox.mail(newer)), "my-data");
  await see("new address", moving);
  await see("new address: done", moving, {});
  read("mail: address before", await told(email, "moved"));
  await ask("asked", newer);
  const again = await enter(newer, 2);
  await see("link used up", again.link);
  const withdraws = linksOf(again.held, "/withdraw?");
  const [part = ""] = withdraws.filter((one) => one.includes("information"));
  const [whole = ""] = withdraws.filter((one) => one.includes("inquiry"));
  await deed("withdraw", part);
  await deed("withdraw", whole);
  await deed("restrict");
  await see("held: restricted", session);
  await deed("lift");
  await deed("object");
  await see("held: objected", session);
  read("mail: objected", await told(newer, "objected"));
  await see("another site's button", paths.action("erase", language), {}, "cross-site");
  await deed("erase", undefined, { never: "on" });
  read("mail: erased", await told(newer, "erased"));
  await see("erased, and asked again", session);
  return seen;
};
