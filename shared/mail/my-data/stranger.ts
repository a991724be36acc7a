// The mail to who asked for their data and is not known here.

import type { Frame } from "../../locales/frame.ts";
import { myDataMailWords } from "../../locales/my-data/mail/index.ts";
import { heading, paragraph } from "../block.ts";
import { compose, type Message } from "../message.ts";

/** GDPR 15(1): whether data is processed is an answer too, and the page must not give it to whoever types an address. */
export const strangerMail = (frame: Frame): Message => {
  const text = myDataMailWords(frame.language).stranger;
  return compose(frame, text.subject, [
    heading(text.subject),
    ...[text.lead, text.remembered, text.otherwise].map((one) => paragraph(one)),
  ]);
};
