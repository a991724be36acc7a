// The mail to who asks for what they have already: since when, and how to change or leave.

import type { Form } from "../forms/define.ts";
import type { Moment } from "../kit/moment.ts";
import { dateTime } from "../locales/dates.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { paths } from "../routes.ts";
import { heading, paragraph } from "./block.ts";
import { type Leave, waysToLeave } from "./leave.ts";
import { compose, type Message } from "./message.ts";

export interface Already {
  readonly form: Form;
  /** When they confirmed it here; nothing for somebody whom the owner brought in. */
  readonly confirmedAt: Moment | undefined;
  readonly leaves: readonly Leave[];
}

/** What the page must not say, since it would tell strangers who is on the list, is said here. */
export const alreadyMail = (frame: Frame, { form, confirmedAt, leaves }: Already): Message => {
  const { owner, publicUrl, language } = frame;
  const { already: text, brought } = words(language).mail;
  const here = confirmedAt !== undefined;
  const subject = (here ? text : brought).subject(form.title[language]);
  return compose(frame, subject, [
    heading(subject),
    paragraph(here ? text.lead(dateTime(frame, confirmedAt)) : brought.again),
    paragraph(
      ...text.change({ link: `mailto:${owner.staffAddress}` }, { link: `${publicUrl}${paths.myData(language)}` }),
    ),
    ...waysToLeave(language, leaves),
  ]);
};
