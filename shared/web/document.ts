// The frame around every page: a whole HTML document in the owner's name, with nothing in it from another host.

import { createHash } from "node:crypto";
import { textOn } from "../kit/colour.ts";
import { type Html, html, trusted } from "../kit/html.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import type { Language } from "../locales/languages.ts";
import type { Owner } from "../owner.ts";
import { paths } from "../routes.ts";
import { style } from "./style.ts";
import { unlisted, whole } from "./whole.ts";

export interface Page {
  readonly title: string;
  readonly main: Html;
  /** The address of this page in another language; with it, a quiet switch stands at the top. */
  readonly languages?: (language: Language) => string;
  /** Whether search engines may list it: never where a token is in the URL. */
  readonly indexed?: boolean;
  /** What else stands in the document's head. */
  readonly head?: Html;
}

// An icon of its own spares every visitor a request for /favicon.ico and every log a 404.
const icon = ({ colour, organisation }: Owner): string => {
  const [initial = ""] = organisation.name;
  const text = `<text x="16" y="23" font-family="sans-serif" font-size="20" font-weight="700" text-anchor="middle" fill="${textOn(colour)}">${html`${initial}`}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${colour}"/>${text}</svg>`;
  // As short as an address may be: what it can hold as it is stays as it is.
  const short = encodeURIComponent(svg).replaceAll(/%(20|2F|3A|3D)/g, (one) => decodeURIComponent(one));
  return `data:image/svg+xml,${short}`;
};

const languageSwitch = ({ owner, language }: Frame, address: (language: Language) => string): Html | false =>
  owner.languages.length > 1 &&
  html`<nav aria-label="${words(language).languages}">${owner.languages.map(
    (other) =>
      html`<a href="${address(other)}" hreflang="${other}" lang="${other}" title="${words(other).ownName}"${other === language && trusted(' aria-current="true"')}>${other.toUpperCase()}</a>`,
  )}</nav>`;

const footer = ({ owner, language }: Frame): Html =>
  html`<footer>${owner.organisation.imprint.map((line) => html`<p>${line}</p>`)}<a href="${paths.notice(language)}">${words(language).notice}</a> <a href="${paths.myData(language)}">${words(language).yourData}</a></footer>`;

/** A whole page. Its links are relative to the host, so that it works under whichever name it is reached. */
export const document = (frame: Frame, { title, main, languages, indexed = false, head }: Page): Html => {
  const { owner } = frame;
  const { name } = owner.organisation;
  const brand = owner.logo === undefined ? html`<p class="brand">${name}</p>` : trusted(owner.logo);
  return whole(frame, {
    title,
    css: style(owner),
    head: html`<link rel="icon" href="${icon(owner)}">${!indexed && unlisted}${head}`,
    body: html`<header>${brand}${languages && languageSwitch(frame, languages)}</header>
<main>
${main}
</main>
${footer(frame)}`,
  });
};

/** The source expression that lets the one inline style pass a Content-Security-Policy (CSP 3, 2.3.1). */
export const styleSource = (owner: Owner): string =>
  `'sha256-${createHash("sha256").update(style(owner)).digest("base64")}'`;
