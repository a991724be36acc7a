// The letters to the owner's staff: in the owner's first language, answered to the person where they name one.

import type { Form } from "../../forms/define.ts";
import { labelOf } from "../../forms/fields.ts";
import type { Moment } from "../../kit/moment.ts";
import { words } from "../../locales/index.ts";
import { inquiryMail, staffReminderMail, staffSubject } from "../../mail/inquiry.ts";
import { declaredIn } from "../declared.ts";
import { staffTold } from "../in-force.ts";
import type { Letter, World } from "../ports.ts";
import { type InForce, type OwedStaffMail, sinceOf } from "../record.ts";
import { inquiryId } from "./open.ts";

type Ports = Pick<World, "owner" | "forms" | "publicUrl">;

const frameOf = ({ owner, publicUrl }: Ports) => ({ owner, publicUrl, language: owner.languages[0] });

const named = (form: Form, record: InForce) => ({ form, id: inquiryId(record), since: sinceOf(record) });

/**
 * RFC 3834, 5: a person's answer goes where Reply-To says, whatever this header says; an answering machine keeps still. It
 * must: whose address was typed nobody may have checked, and each inquiry would have staff's machine write to a stranger.
 */
const toStaff = (world: Ports, { form, id }: InForce, staff: OwedStaffMail) => ({
  to: world.owner.staffAddress,
  headers: { "Auto-Submitted": "auto-generated" },
  about: { staff, form, id },
});

/** What the person typed, under the labels that they saw, in the language of whoever reads it. */
const typed = (world: Ports, form: Form, { email, answers }: InForce) => {
  const all: Readonly<Record<string, string>> = { ...answers, email };
  const { language } = frameOf(world);
  return Object.entries(form.fields).flatMap(([name, field]) =>
    all[name] === undefined ? [] : [{ label: labelOf(field, language), text: all[name] }],
  );
};

/** The inquiry itself or, as the form says, only its id. `open` is how many this person has open with it. */
export const inquiryLetter = (world: Ports, form: Form, record: InForce, open: number): Letter => {
  const [letter, frame] = [toStaff(world, record, "inquiry"), frameOf(world)];
  const content = {
    typed: typed(world, form, record),
    language: words(record.language).ownName,
    declared: declaredIn(world.forms, record),
    confirmed: record.state === "confirmed",
  };
  if (form.inquiry?.mail === "id") return { ...letter, message: inquiryMail(frame, { ...named(form, record), open }) };
  const message = inquiryMail(frame, { ...named(form, record), open, content });
  return { ...letter, replyTo: record.email, message };
};

/** That it still waits, since when, and for how long; nothing of what was typed. */
export const reminderLetter = (world: Ports, form: Form, record: InForce, now: Moment): Letter => {
  const { expiresAt = now } = staffTold(form, record, { at: now, messageId: "", kind: "staff-reminder" });
  const left = Math.ceil((expiresAt - now) / 86_400);
  const message = staffReminderMail(frameOf(world), { ...named(form, record), left });
  return { ...toStaff(world, record, "staff-reminder"), message };
};

/** What a mail to staff is called in their mailbox. */
export const subjectOf = (world: Ports, form: Form, record: InForce, kind: OwedStaffMail): string =>
  staffSubject(frameOf(world), named(form, record), kind);
