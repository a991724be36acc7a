// What begins when a record comes into force: its end, its reminders, its list, and the mail that answers it.

import type { Form } from "../forms/define.ts";
import { days, endOf } from "../forms/period.ts";
import type { Moment } from "../kit/moment.ts";
import { without } from "../kit/without.ts";
import { dueAlone, owing } from "./debt.ts";
import { type Confirmed, type Evidence, type InForce, type OwedMail, type StaffMail, sinceOf } from "./record.ts";
import { endsWith, type Place, seatReminder } from "./seats/place-ends.ts";

/** When staff is next reminded of what came in at `since`; `undefined` when no reminder is left. */
const nextReminder = ({ inquiry }: Form, since: Moment, now: Moment): Moment | undefined =>
  inquiry?.reminders.map((period) => endOf(period, since)).find((moment) => moment > now);

/**
 * When what is in force since a moment is over by itself; `undefined` where only the person ends it, or only an event
 * knows: its records carry their end themselves.
 */
export const endsAt = (form: Form, since: Moment): Moment | undefined => {
  const { confirmed } = form.keeps;
  switch (confirmed.kind) {
    case "until-withdrawn":
    case "after-event":
      return undefined;
    case "days":
      return endOf(confirmed, since);
    case "until-handled": {
      const last = form.inquiry?.reminders.at(-1);
      return endOf(days(confirmed.count), last === undefined ? since : endOf(last, since));
    }
  }
};

/** The mail that a record owes as soon as it is in force. */
const answering = (form: Form, place: Place | undefined): OwedMail | undefined => {
  if (place !== undefined) return place.state === "taken" ? "seat" : "waiting";
  if (form.inquiry !== undefined) return "inquiry";
  return form.welcome ? "welcome" : undefined;
};

/** The consent by which somebody may be written to: given, not withdrawn, and of a list. */
export const listOf = (form: Form, { consents }: Pick<Evidence, "consents">): string | undefined =>
  Object.keys(consents).find((name) => form.consents[name]?.list === true && consents[name]?.withdrawnAt === undefined);

type Begun = Pick<InForce, "expiresAt" | "remindAt" | "open" | "owes" | "dueAt"> & Pick<Confirmed, "list">;

/** All that begins with a record's coming into force; `place` is the one it has at an event. */
export const begun = (
  form: Form,
  record: Pick<Evidence, "consents">,
  since: Moment,
  nonce: string,
  place?: Place,
): Begun => {
  const expiresAt = place === undefined ? endsAt(form, since) : endsWith(form, record, place.event);
  const remindAt = place === undefined ? nextReminder(form, since, since) : seatReminder(place, since);
  const list = listOf(form, record);
  const next = { ...(expiresAt !== undefined && { expiresAt }), ...(remindAt !== undefined && { remindAt }) };
  const mail = answering(form, place);
  const debt = mail === undefined ? dueAlone(next) : owing(mail, nonce, since);
  const open = form.inquiry !== undefined && { open: true as const };
  return { ...next, ...open, ...(list !== undefined && { list }), ...debt };
};

/**
 * Staff was told of a record: the next reminder is the next one that has not passed, so that after an outage there are not
 * two at once; with none left its end begins to run.
 */
export const staffTold = <R extends InForce>(form: Form, record: R, mail: StaffMail): R => {
  const told = { ...without(record, "remindAt"), staffMails: [...(record.staffMails ?? []), mail] };
  const remindAt = nextReminder(form, sinceOf(record), mail.at);
  if (remindAt !== undefined) return { ...told, remindAt } as unknown as R;
  const { confirmed } = form.keeps;
  const ends = confirmed.kind === "until-handled" && { expiresAt: endOf(days(confirmed.count), mail.at) };
  return { ...told, ...ends } as unknown as R;
};
