// Every mail in every language as its receiver gets it, for a spam filter to judge.

import type { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { openMailer } from "../../shared/aws/mailer.ts";
import { type Language, languages } from "../../shared/locales/languages.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { readLink } from "../../shared/optin/link.ts";
import { submit } from "../../shared/optin/submit.ts";
import { mimeOf } from "./mime.ts";
import { linkKeys, openSandbox, sent } from "./world.ts";

export interface Received {
  readonly mail: "confirmation" | "welcome" | "already";
  readonly language: Language;
  readonly mime: string;
}

const fail = (why: string): never => {
  throw new Error(why);
};

/** As long as SES makes them. */
const messageId = (count: number): string => `0107019a9f3c1d2e-4b5c6d7e-8f90-4a1b-9c2d-3e4f5a6b7c${count}d-000000`;

/** One person's mails, sent by the rules through the SES port: joined, confirmed, and asked again the day after. */
const mailsIn = async (language: Language, publicUrl: string): Promise<readonly Received[]> => {
  const box = openSandbox();
  const received: string[] = [];
  const client = {
    send: async ({ input }: SendEmailCommand) => {
      const MessageId = messageId(received.length);
      received.push(mimeOf(input, MessageId, box.world.now()));
      return { MessageId };
    },
  };
  const ses = openMailer(client as unknown as SESv2Client, box.world.owner, "set");
  const send: typeof ses.send = async (letter) => {
    await box.world.mailer.send(letter);
    return ses.send(letter);
  };
  const world = { ...box.world, publicUrl, mailer: { send } };
  const deliverAll = async () => {
    for (const key of [...box.stream]) await deliver(world, key);
  };
  const form = sent("ada.lovelace@receiver.example", { language, origin: { site: "www.example.com", page: "/news" } });
  await submit(world, form);
  await deliverAll();
  box.wait(90);
  const [, token = ""] = /\/confirm\/([\w.-]+)/.exec(box.letters[0]?.message.text ?? "") ?? [];
  await confirm(world, readLink(linkKeys, token, "confirm") ?? fail("no link to confirm"));
  await deliverAll();
  box.wait(86_400);
  await submit(world, form);
  await deliverAll();
  const kinds = ["confirmation", "welcome", "already"] as const;
  return kinds.map((mail, at) => ({ mail, language, mime: received[at] ?? "" }));
};

/** Every mail in every language. `publicUrl` is where its links lead. */
export const receivedMails = async (publicUrl: string): Promise<readonly Received[]> =>
  (await Promise.all(languages.map((language) => mailsIn(language, publicUrl)))).flat();
