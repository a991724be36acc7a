// Somebody who looks: asks for pages, keeps their cookie, and remembers each page and mail in the order it was seen.

import { html, trusted } from "../../shared/kit/html.ts";
import type { Message } from "../../shared/mail/message.ts";
import type { Mail } from "../support/inbox.ts";

/** What it is, and its HTML as it came, or where it still is. */
export type Shown = readonly [
  name: string,
  page: { readonly html: string } | { readonly html?: undefined; readonly address: string },
];

const style = trusted(
  "<style>:root{color-scheme:light dark}body{font:14px/1.4 monospace;white-space:pre-wrap;overflow-wrap:anywhere}</style>",
);

/** Both parts of a mail, each as its reader sees it. */
export const mailShown = (what: string, { subject, html: rich, text }: Message): readonly Shown[] => [
  [what, { html: rich }],
  [
    `${what}: text`,
    {
      html: String(html`<!doctype html><html lang="en"><title>${subject}</title>${style}<b>${subject}</b>\n\n${text}`),
    },
  ],
];

export const openVisit = (base: string) => {
  const seen: Shown[] = [];
  let cookie = "";
  return {
    seen,
    /** Asks for an address or path, follows where it leads, and gives the page. */
    see: async (what: string, path: string, sent?: Readonly<Record<string, string>>, from = "same-origin") => {
      let [address, init] = [new URL(path, base), sent && { method: "POST", body: new URLSearchParams(sent) }];
      for (;;) {
        const headers = { accept: "text/html", cookie, ...(sent && { "sec-fetch-site": from }) };
        const response = await fetch(address, { ...init, headers, redirect: "manual" });
        cookie = response.headers.get("set-cookie")?.split(";")[0] ?? cookie;
        const next = response.headers.get("location");
        const page = await response.text();
        if (next === null) {
          seen.push([what, { html: page }]);
          return page;
        }
        [address, init] = [new URL(next, base), undefined];
      }
    },
    read: (what: string, mail: Mail) => {
      seen.push(...mailShown(what, { subject: mail.subject, ...mail.body }));
      return mail;
    },
  };
};

/** The addresses of a page's links that hold a word, in their order. */
export const linksOf = (page: string, word: string): readonly string[] =>
  [...page.matchAll(/href="([^"]+)"/g)]
    .map(([, address = ""]) => address.replaceAll("&amp;", "&"))
    .filter((address) => address.includes(word));
