// The editions of the privacy notice: every wording that was in force, kept under the hash of its content.

import { digest } from "../kit/bytes.ts";
import type { Moment } from "../kit/moment.ts";
import type { Language } from "../locales/languages.ts";

export interface Edition {
  /** What a consent records as the notice it was given under. */
  readonly version: string;
  readonly language: Language;
  /** When it was first in force, to the minute in which it was kept. */
  readonly since: Moment;
  /** The content without the page around it. */
  readonly html: string;
}

/** Where editions are kept. */
export interface Editions {
  /** Keeps an edition, if it is not kept yet: it has the day of its first time for ever. */
  keep(edition: Edition): Promise<void>;
  find(version: string): Promise<Edition | undefined>;
  /** All of them, without their words. */
  list(): Promise<readonly Omit<Edition, "html">[]>;
}

/** Names one wording by its content; that of another language is another content. */
export const versionOf = (html: string): string => digest(html).slice(0, 12);

/** Whether a text may name an edition at all, so that nothing else is looked up. */
export const isVersion = (text: string): boolean => /^[\w-]{12}$/.test(text);
