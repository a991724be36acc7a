// The one mail that answers a confirmation: it is done, and this is how to leave.

import type { Form } from "../forms/define.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { heading, paragraph } from "./block.ts";
import { type Leave, waysToLeave } from "./leave.ts";
import { compose, type Message, yourData } from "./message.ts";

export interface Welcome {
  readonly form: Form;
  readonly leaves: readonly Leave[];
  /** Whether the owner brought the person in: then nobody confirmed anything, and the mail must not say so. */
  readonly brought?: boolean;
}

export const welcomeMail = (frame: Frame, { form, leaves, brought = false }: Welcome): Message => {
  const { language } = frame;
  const { welcome: text, brought: other } = words(language).mail;
  const { subject: titled, lead } = brought ? other : text;
  const subject = titled(form.title[language]);
  return compose(frame, subject, [
    heading(subject),
    paragraph(lead(form.title[language])),
    ...waysToLeave(language, leaves),
    paragraph(text.keep),
    yourData(frame),
  ]);
};
