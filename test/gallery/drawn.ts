// What no visitor's way through this machine's stack leads to, drawn straight from what is declared: rare mails and pages.

import { owner } from "../../owner.ts";
import { contact } from "../../shared/forms/contact.ts";
import { consent, defineForm } from "../../shared/forms/define.ts";
import { forms } from "../../shared/forms/index.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import type { Language } from "../../shared/locales/languages.ts";
import type { Deed } from "../../shared/locales/my-data/mail/index.ts";
import { inquiryMail, staffReminderMail } from "../../shared/mail/inquiry.ts";
import { receiptMail } from "../../shared/mail/my-data/receipt.ts";
import { leftPage, tooLatePage, undonePage } from "../../shared/web/undo-page.ts";
import { unsubscribedPage, unsubscribePage } from "../../shared/web/unsubscribe-page.ts";
import { eventMails } from "../support/event-mails.ts";
import { mailShown, type Shown } from "./visitor.ts";

const at = Date.UTC(2027, 0, 10, 9) / 1000;
const id = "2f1c8a90b3d4";
const deeds: readonly Deed[] = ["corrected", "restricted", "lifted", "withdrawn"];

const list = { required: true, list: true, version: "1", text: newsletter.title } as const;

/** A second list, which the owner of this clone does not have. */
const workshops = defineForm({
  ...newsletter,
  title: { en: "Workshop dates", de: "Workshop-Termine", es: "Fechas de los talleres" },
  consents: { workshops: consent(list) },
});

/** Leaving a list beside which there are others, and undoing it. */
export const leaving = (language: Language): readonly Shown[] => {
  const frame = { owner, language, publicUrl: "https://forms.example" };
  const about = { name: "newsletter", form: newsletter, consent: consent(list), token: "token" };
  const among = { ...about, forms: { ...forms, workshops } };
  const pages = {
    leave: unsubscribePage(frame, among),
    left: unsubscribedPage(frame, { ...among, offer: { token: among.token, minutes: 30 } }),
    "left, opened again": leftPage(frame, { ...about, at, until: at + 1800 }),
    undone: undonePage(frame, about),
    "too late to undo": tooLatePage(frame, about),
    "left for good": unsubscribedPage(frame, among),
  };
  return Object.entries(pages).map(([name, page]) => [name, { html: String(page) }]);
};

/** The mails of events and to staff, and the receipts for what staff did on request. */
export const mails = (language: Language): readonly Shown[] => {
  const frame = { owner, language, publicUrl: "https://forms.example" };
  const ended = [{ title: newsletter.title[language], from: at - 5 * 86_400 }];
  const staff = { form: contact, id, since: at };
  return [
    ...eventMails().flatMap(([about, spoken, mail]) => (spoken === language ? mailShown(`event: ${about}`, mail) : [])),
    ...deeds.flatMap((deed) =>
      mailShown(`receipt: ${deed}`, receiptMail(frame, deed, at, deed === "withdrawn" ? ended : [])),
    ),
    ...mailShown("staff: inquiry, its id only", inquiryMail(frame, { ...staff, open: 20 })),
    ...mailShown("staff: reminder", staffReminderMail(frame, { ...staff, left: 3 })),
  ];
};
