// The mail to who asks for what they have already: since when, and how to change or leave.

import type { Form } from "../forms/define.ts";
import type { Moment } from "../kit/moment.ts";
import { dateTime } from "../locales/dates.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { heading, paragraph, quietButton } from "./block.ts";
import { compose, type Message } from "./message.ts";

export interface Already {
  readonly form: Form;
  readonly confirmedAt: Moment;
  /** The link that ends the consent. */
  readonly leave: string;
}

/** What the page must not say, since it would tell strangers who is on the list, is said here. */
export const alreadyMail = (frame: Frame, { form, confirmedAt, leave }: Already): Message => {
  const { owner, language } = frame;
  const text = words(language).mail.already;
  const subject = text.subject(form.title[language]);
  return compose(frame, subject, [
    heading(subject),
    paragraph(text.lead(dateTime(frame, confirmedAt))),
    paragraph(...text.change({ link: `mailto:${owner.staffAddress}` })),
    paragraph(text.leave),
    quietButton(text.action, leave),
  ]);
};
