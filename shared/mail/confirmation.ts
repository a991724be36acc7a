// The mail with the confirmation link: what was declared, where and when, and how to say yes to it.

import type { Form } from "../forms/define.ts";
import type { Moment } from "../kit/moment.ts";
import { dateTime } from "../locales/dates.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { button, declaration, heading, paragraph } from "./block.ts";
import { compose, type Message } from "./message.ts";

export interface Confirmation {
  readonly form: Form;
  /** What each consent of the submission declares, in the very words agreed to. */
  readonly declared: readonly string[];
  /** The host on which the form stood, one of the configured ones. */
  readonly site: string;
  readonly askedAt: Moment;
  readonly until: Moment;
  readonly link: string;
}

/**
 * Carries no advertising (UWG § 7) and nothing the visitor typed: a stranger may have typed it, and a name is text that
 * a spammer would have us deliver. So it greets nobody by name.
 */
export const confirmationMail = (
  frame: Frame,
  { form, declared, site, askedAt, until, link }: Confirmation,
): Message => {
  const { language } = frame;
  const text = words(language).mail.confirmation;
  const subject = text.subject(form.title[language]);
  return compose(frame, subject, [
    heading(subject),
    paragraph(text.asked(site, dateTime(frame, askedAt))),
    ...declared.map(declaration),
    paragraph(text.press),
    button(text.action, link),
    paragraph(text.until(dateTime(frame, until))),
    paragraph(text.otherwise),
  ]);
};
