// What SES reports of mails that were sent: bounces and complaints change who may be written to.

import * as z from "zod/mini";
import { hourOf } from "../shared/brake/brake.ts";
import type { World } from "../shared/optin/ports.ts";
import { type Feedback, hear } from "../shared/optin/suppression/feedback.ts";
import { openLedger } from "./kit/ledger.ts";
import { note } from "./kit/log.ts";

/** A key or a name; what is empty would be one record for everybody. */
const named = z.string().check(z.minLength(1));

/** What the rules' input transformers let through of SES' event: no address, no subject, no header. */
const mailEvent = z.object({
  type: named,
  bounce: z.optional(named),
  messageId: named,
  form: named,
});

/** Whose mail it was about: a person's, by our key, or the owner's staff's. */
const aboutPerson = z.extend(mailEvent, { person: named });
const aboutStaff = z.extend(mailEvent, { staff: named });

/**
 * SES' words: a `Permanent` bounce is final, `Transient` and `Undetermined` ones are not.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-bounce-object
 */
const kindOf = ({ type, bounce }: z.infer<typeof mailEvent>): Feedback["kind"] | undefined => {
  if (type === "Complaint") return "complaint";
  if (type === "Bounce") return bounce === "Permanent" ? "hard-bounce" : "soft-bounce";
  return undefined;
};

/** What each does to the rates that the brake watches; a soft bounce is the mailbox's trouble, not the list's. */
const counted = { "hard-bounce": { bounced: 1 }, "soft-bounce": {}, complaint: { complained: 1 } } as const;

/** A mail to staff that did not reach them says nothing about the person; an alarm is raised from this line. */
const noteStaff = ({ type, bounce, form, messageId }: z.infer<typeof mailEvent>): void => {
  if (bounce !== "Transient") note("staff mail failed", { type, bounce, form, messageId });
};

/**
 * Takes one event in; it may come twice, late, or before the note that the mail was sent. What cannot be read or stored
 * throws: Lambda tries again, and then puts it into the queue of failed feedback.
 */
export const onMailEvent =
  (world: Pick<World, "brakes" | "forms" | "journal" | "now" | "nonce" | "records" | "secrets">) =>
  async (event: unknown): Promise<void> => {
    const read = z.union([aboutPerson, aboutStaff]).parse(event);
    if ("staff" in read) return noteStaff(read);
    const kind = kindOf(read);
    if (kind !== undefined) await hear(world, { ...read, kind });
    if (kind !== undefined) await world.brakes.count(hourOf(world.now()), counted[kind]);
    note("mail event", { type: read.type, bounce: read.bounce, form: read.form });
  };

let take: ReturnType<typeof onMailEvent> | undefined;
export const handler = (event: unknown): Promise<void> => {
  take ??= onMailEvent(openLedger());
  return take(event);
};
