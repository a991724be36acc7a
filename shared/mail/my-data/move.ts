// The mail to a new address, which confirms it before anything is changed.

import { dateTime } from "../../locales/dates.ts";
import type { Frame } from "../../locales/frame.ts";
import { myDataMailWords } from "../../locales/my-data/mail/index.ts";
import { button, heading, paragraph } from "../block.ts";
import { compose, type Message } from "../message.ts";
import type { Linked } from "./access.ts";

/** Names neither the person nor the address in use: the new one may be a stranger's. */
export const moveMail = (frame: Frame, { link, until }: Linked): Message => {
  const text = myDataMailWords(frame.language).move;
  return compose(frame, text.subject, [
    heading(text.subject),
    paragraph(text.lead),
    button(text.action, link),
    paragraph(text.until(dateTime(frame, until))),
    paragraph(text.otherwise),
  ]);
};
