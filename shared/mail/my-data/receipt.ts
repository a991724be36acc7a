// The receipt for what somebody did to their data, for their own files (GDPR 12(3)).

import type { Moment } from "../../kit/moment.ts";
import { dateTime, dayOf } from "../../locales/dates.ts";
import type { Frame } from "../../locales/frame.ts";
import { type Deed, myDataMailWords } from "../../locales/my-data/mail/index.ts";
import { paths } from "../../routes.ts";
import { heading, paragraph } from "../block.ts";
import { compose, type Message } from "../message.ts";

/** What somebody withdrew as they know it, and from when that counts. */
export interface Ended {
  readonly title: string;
  readonly from: Moment;
}

/** Says what was done and when, and whom to tell if it was somebody else. Its link leads to the page that asks for an address. */
export const receiptMail = (frame: Frame, deed: Deed, at: Moment, ended: readonly Ended[] = []): Message => {
  const { receipt } = myDataMailWords(frame.language);
  const { subject, lead } = receipt.deeds[deed];
  const named = new Set(ended.map(({ title, from }) => receipt.ended(title, dayOf(frame, from))));
  const link = `${frame.publicUrl}${paths.myData(frame.language)}`;
  return compose(frame, subject, [
    heading(subject),
    paragraph(lead),
    ...[...named].map((one) => paragraph(one)),
    paragraph(receipt.when(dateTime(frame, at))),
    paragraph(...receipt.otherwise({ link: `mailto:${frame.owner.staffAddress}` }, { link })),
  ]);
};
