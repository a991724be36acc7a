// The receipt for what somebody did to their data, for their own files (GDPR 12(3)).

import type { Moment } from "../../kit/moment.ts";
import { dateTime } from "../../locales/dates.ts";
import type { Frame } from "../../locales/frame.ts";
import { type Deed, myDataMailWords } from "../../locales/my-data/mail/index.ts";
import { paths } from "../../routes.ts";
import { heading, paragraph } from "../block.ts";
import { compose, type Message } from "../message.ts";

/** Says what was done and when, and whom to tell if it was somebody else. Its link leads to the page that asks for an address. */
export const receiptMail = (frame: Frame, deed: Deed, at: Moment): Message => {
  const { receipt } = myDataMailWords(frame.language);
  const { subject, lead } = receipt.deeds[deed];
  const link = `${frame.publicUrl}${paths.myData(frame.language)}`;
  return compose(frame, subject, [
    heading(subject),
    paragraph(lead),
    paragraph(receipt.when(dateTime(frame, at))),
    paragraph(...receipt.otherwise({ link: `mailto:${frame.owner.staffAddress}` }, { link })),
  ]);
};
