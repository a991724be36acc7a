// Reads the stack's mailbox as a person would: the mails to an address, in order, and the links in them.

import { setTimeout as pause } from "node:timers/promises";
import type { Purpose } from "../../shared/optin/link.ts";

/** A mail as `GET /store` shows it. */
export interface Mail {
  readonly messageId: string;
  readonly from: string;
  readonly replyTo: readonly string[];
  readonly destination: { readonly to: readonly string[] };
  readonly subject: string;
  readonly body: { readonly html: string; readonly text: string };
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly attachments?: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: string;
  }[];
  readonly at: number;
}

export interface Inbox {
  readonly all: () => Promise<readonly Mail[]>;
  readonly to: (address: string) => Promise<readonly Mail[]>;
  /** Waits until the address has had `count` mails that are meant, whatever else came, and gives the last of them. */
  readonly mail: (address: string, count?: number, isMeant?: (mail: Mail) => boolean) => Promise<Mail>;
}

const patience = 20_000;

export const openInbox = (address: string): Inbox => {
  const all = async () => ((await (await fetch(`${address}/store`)).json()) as { emails: Mail[] }).emails;
  const to = async (person: string) => (await all()).filter(({ destination }) => destination.to.includes(person));
  const mail = async (person: string, count = 1, isMeant = (_: Mail): boolean => true) => {
    for (const end = performance.now() + patience; ; await pause(25)) {
      const found = (await to(person)).filter(isMeant)[count - 1];
      if (found !== undefined) return found;
      if (performance.now() > end) throw new Error(`mail ${count} has not come within ${patience / 1000} s`);
    }
  };
  return { all, to, mail };
};

export const header = (mail: Mail, name: string): string | undefined =>
  mail.headers.find((one) => one.name === name)?.value;

const found = (link: string | undefined, purpose: Purpose): string => {
  if (link === undefined) throw new Error(`the mail holds no link to ${purpose}`);
  return link;
};

/** The links as they stand in the text part, each on a line of its own. */
export const linksInText = ({ body }: Mail, purpose: Purpose): readonly string[] =>
  body.text.split("\n").filter((line) => new RegExp(`^http://[^/ ]+/${purpose}/[\\w.-]+$`).test(line));

/** The first of them. */
export const linkInText = (mail: Mail, purpose: Purpose): string => found(linksInText(mail, purpose)[0], purpose);

/** The link behind the button in the HTML part. */
export const linkInHtml = ({ body }: Mail, purpose: Purpose): string =>
  found(new RegExp(`<a[^>]* href="(http://[^/"]+/${purpose}/[\\w.-]+)"`).exec(body.html)?.[1], purpose);
