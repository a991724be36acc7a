// What a mail is made of: blocks that say nothing about how they look.

import type { Sentence } from "../locales/sentence.ts";

/** A link inside a sentence, shown as its own address, so that both parts of a mail say the same. */
export interface Shown {
  readonly link: string;
}

/** Something known, under its label. The text may have several lines and be anybody's: it is shown as it is. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** Something of ours that is known, short enough for a line, perhaps with a link in it. */
export type Detail = readonly [name: string, text: Sentence<Shown>];

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: Sentence<Shown> }
  | { readonly kind: "small"; readonly text: Sentence<Shown> }
  /** The exact words of a declaration, set apart from ours. */
  | { readonly kind: "declaration"; readonly text: string }
  | { readonly kind: "details"; readonly rows: readonly Detail[] }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  /** A line to be typed into a terminal; never broken. */
  | { readonly kind: "command"; readonly text: string }
  /** A link to press, and below it its address for who cannot press it or wants to see it first. */
  | { readonly kind: "button"; readonly label: string; readonly link: string; readonly quiet: boolean };

export const heading = (text: string): Block => ({ kind: "heading", text });
export const paragraph = (...text: Sentence<Shown>): Block => ({ kind: "paragraph", text });
export const small = (...text: Sentence<Shown>): Block => ({ kind: "small", text });
export const declaration = (text: string): Block => ({ kind: "declaration", text });
export const facts = (facts: readonly Fact[]): Block => ({ kind: "facts", facts });
export const command = (text: string): Block => ({ kind: "command", text });
export const details = (rows: readonly Detail[]): Block => ({ kind: "details", rows });
export const button = (label: string, link: string): Block => ({ kind: "button", label, link, quiet: false });
/** A button that is there when it is wanted, and asks for nothing. */
export const quietButton = (label: string, link: string): Block => ({ kind: "button", label, link, quiet: true });

/** How a link is written where people read it. */
export const shown = ({ link }: Shown): string => link.replace(/^mailto:/, "");
