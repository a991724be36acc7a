// The one mail that answers a confirmation: it is done, and this is how to leave.

import type { Form } from "../forms/define.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { heading, paragraph, quietButton } from "./block.ts";
import { compose, type Message } from "./message.ts";

/** `leave` is the link that ends the consent (GDPR 7(3): as easy as giving it was). */
export const welcomeMail = (frame: Frame, { form, leave }: { form: Form; leave: string }): Message => {
  const { language } = frame;
  const text = words(language).mail.welcome;
  const subject = text.subject(form.title[language]);
  return compose(frame, subject, [
    heading(subject),
    paragraph(text.lead(form.title[language])),
    paragraph(text.leave),
    quietButton(text.action, leave),
    paragraph(text.keep),
  ]);
};
