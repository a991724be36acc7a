// The mails to staff: an inquiry with all that was typed as plain text or only its id, and that one still waits.

import type { Form } from "../forms/define.ts";
import type { Moment } from "../kit/moment.ts";
import { dateTime } from "../locales/dates.ts";
import type { Frame } from "../locales/frame.ts";
import { staffWords } from "../locales/staff/index.ts";
import { type Block, command, declaration, type Fact, facts, heading, paragraph, small } from "./block.ts";
import { compose, type Message } from "./message.ts";

interface Named {
  readonly form: Form;
  /** By which commands find it. */
  readonly id: string;
  readonly since: Moment;
}

export interface Inquiry extends Named {
  /** How many of this person's are open with it. */
  readonly open: number;
  /** Nothing where the mail is to hold only the id. */
  readonly content?: {
    readonly typed: readonly Fact[];
    /** The language it was written in, by its own name. */
    readonly language: string;
    /** The very words agreed to. */
    readonly declared: readonly string[];
    /** Whether the address is confirmed to be the person's own. */
    readonly confirmed: boolean;
  };
}

type Kind = "inquiry" | "staff-reminder";

const titleOf = ({ language }: Frame, { form }: Named, kind: Kind): string => {
  const { mail, reminder } = staffWords(language);
  return (kind === "inquiry" ? mail : reminder).subject(form.title[language]);
};

/** With the id, by which staff finds all mails about an inquiry. Nothing in it was typed by anybody: it is a header. */
export const staffSubject = (frame: Frame, named: Named, kind: Kind): string =>
  `${titleOf(frame, named, kind)} (${named.id})`;

const call = (words: string): Block => command(`npm run --silent assent -- ${words}`);

const ending = ({ language }: Frame, { form, open }: Inquiry): readonly Block[] => {
  const { mail: text } = staffWords(language);
  const { inquiry, keeps } = form;
  if (inquiry === undefined || keeps.confirmed.kind !== "until-handled") return [];
  const after = new Intl.ListFormat(language).format(inquiry.reminders.map(({ count }) => String(count)));
  const full = open >= inquiry.open ? [paragraph(text.full(open))] : [];
  return [...full, small(text.reminders(after, keeps.confirmed.count))];
};

/** What was typed stands as plain text beneath its label, in either part, and no link is made from it. */
export const inquiryMail = (frame: Frame, inquiry: Inquiry): Message => {
  const { language } = frame;
  const { form, id, since, content } = inquiry;
  const { mail: text } = staffWords(language);
  const subject = staffSubject(frame, inquiry, "inquiry");
  const about: Fact[] = [
    { label: text.form, text: form.title[language] },
    { label: text.received, text: dateTime(frame, since) },
    ...(content ? [{ label: text.language, text: content.language }] : []),
    { label: text.id, text: id },
  ];
  const read = content
    ? [
        facts(content.typed),
        paragraph(content.confirmed ? text.reply.confirmed : text.reply.typed),
        facts(about),
        paragraph(text.agreed),
        ...content.declared.map(declaration),
      ]
    : [facts(about), paragraph(text.only), call(`inquiry show ${id}`)];
  const handle = [paragraph(text.handle), call(`inquiry handle ${id}`)];
  return compose(frame, subject, [
    heading(titleOf(frame, inquiry, "inquiry")),
    ...read,
    ...handle,
    ...ending(frame, inquiry),
  ]);
};

/** Says nothing of what was typed: only which one waits, since when, and how many days are left. */
export const staffReminderMail = (frame: Frame, reminder: Named & { readonly left: number }): Message => {
  const { mail, reminder: text } = staffWords(frame.language);
  const { id, since, left } = reminder;
  const subject = staffSubject(frame, reminder, "staff-reminder");
  return compose(frame, subject, [
    heading(titleOf(frame, reminder, "staff-reminder")),
    paragraph(text.lead(dateTime(frame, since))),
    call(`inquiry show ${id}`),
    paragraph(mail.handle),
    call(`inquiry handle ${id}`),
    paragraph(text.left(left)),
  ]);
};
