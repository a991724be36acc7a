// The mail with the confirmation link: what was declared, where and when, and how to say yes to it.

import type { Event } from "../events/event.ts";
import type { Form } from "../forms/define.ts";
import { endOf } from "../forms/period.ts";
import type { Frame } from "../locales/frame.ts";
import { words } from "../locales/index.ts";
import { inquiryWords } from "../locales/inquiry/index.ts";
import { button, declaration, heading, paragraph } from "./block.ts";
import { eventFacts } from "./event-facts.ts";
import { compose } from "./message.ts";
import { places } from "./place.ts";
import type { Skeleton } from "./skeleton.ts";

export interface Confirmation {
  readonly form: Form;
  /** What each consent of the submission declares, in the very words agreed to. */
  readonly declared: readonly string[];
  /** A host to name in place of the site on which the form stood, where that is not known. */
  readonly host?: string | undefined;
  /** Whether the owner brought the person in: then nobody entered the address anywhere, and the mail must not say so. */
  readonly brought?: boolean;
  /** The event that was chosen: it is the owner's own words, so it is no place of the mail's. */
  readonly event?: Event | undefined;
}

/**
 * Carries no advertising (UWG § 7) and nothing the visitor typed: a stranger may have typed it, and a name is text that
 * a spammer would have us deliver. So it greets nobody by name, and is one mail but for its places.
 */
export const confirmationSkeleton = (
  frame: Frame,
  { form, declared, host, brought = false, event }: Confirmation,
): Skeleton => {
  const { language, owner } = frame;
  const { confirmation: text, brought: other } = words(language).mail;
  const subject = text.subject((event?.title ?? form.title)[language]);
  const blocks = [
    heading(subject),
    paragraph(brought ? other.asked : text.asked(host ?? places.site, places.asked)),
    ...(event === undefined ? [] : [eventFacts(frame, event)]),
    ...declared.map(declaration),
    paragraph(brought ? other.press : text.press),
    ...(form.inquiry === undefined ? [] : [paragraph(inquiryWords(language).confirming.mail)]),
    button(text.action, places.link),
    paragraph(text.until(places.until)),
    paragraph(brought ? other.otherwise : text.otherwise),
  ];
  const pending = endOf(form.keeps.pending, 0);
  return { ...compose(frame, subject, blocks), language, timeZone: owner.timeZone, pending };
};
