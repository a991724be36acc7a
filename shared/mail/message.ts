// A mail: HTML and text from the same blocks, in the owner's name, with imprint and notice at its foot.

import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { paths } from "../routes.ts";
import { type Block, small } from "./block.ts";
import { htmlOf } from "./markup.ts";
import { textOf } from "./text.ts";

export interface Message {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const foot = ({ owner, language, publicUrl }: Frame): readonly Block[] => [
  ...owner.organisation.imprint.map((line) => small(line)),
  small(`${words(language).notice}: `, { link: `${publicUrl}${paths.notice(language)}` }),
];

/** The way to one's own data, at the foot of mail to whom data is held about. */
export const yourData = ({ language, publicUrl }: Frame): Block =>
  small(`${words(language).yourData}: `, { link: `${publicUrl}${paths.myData(language)}` });

/** Renders both parts, so that neither can say what the other does not. */
export const compose = (frame: Frame, subject: string, blocks: readonly Block[]): Message => {
  const { name } = frame.owner.organisation;
  return {
    subject,
    html: String(htmlOf(frame, subject, blocks, foot(frame))),
    text: textOf(name, blocks, foot(frame)),
  };
};
