// The mail with the link to one's own data.

import type { Moment } from "../../kit/moment.ts";
import { dateTime } from "../../locales/dates.ts";
import type { Frame } from "../../locales/frame.ts";
import { myDataMailWords } from "../../locales/my-data/mail/index.ts";
import { button, heading, paragraph } from "../block.ts";
import { compose, type Message } from "../message.ts";

export interface Linked {
  readonly link: string;
  /** When the link is over. */
  readonly until: Moment;
}

/** Holds nothing that is known about the person: a mailbox may be read by others, and the page is for that. */
export const accessMail = (frame: Frame, { link, until }: Linked): Message => {
  const text = myDataMailWords(frame.language).access;
  return compose(frame, text.subject, [
    heading(text.subject),
    paragraph(text.lead),
    button(text.action, link),
    paragraph(text.until(dateTime(frame, until))),
    paragraph(text.otherwise),
  ]);
};
