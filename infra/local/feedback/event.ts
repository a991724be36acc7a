// What SES puts on the event bus about a mail, in the shape that AWS documents.

import { randomUUID } from "node:crypto";
import { account, region } from "../intrinsics.ts";
import type { Outcome } from "./simulator.ts";

/** A mail as it was sent, as far as an event tells of it. */
export interface SentMail {
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly configurationSet: string;
  readonly tags: readonly { readonly Name: string; readonly Value: string }[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-ses.html */
const detailTypes = {
  Bounce: "Email Bounced",
  Complaint: "Email Complaint Received",
  Delivery: "Email Delivered",
} as const;

// https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
const parts = {
  Bounce: (recipient: string, timestamp: string, { diagnostic }: Outcome) => ({
    bounce: {
      feedbackId: randomUUID(),
      bounceType: "Permanent",
      bounceSubType: "General",
      bouncedRecipients: [{ emailAddress: recipient, action: "failed", status: "5.1.1", diagnosticCode: diagnostic }],
      timestamp,
      reportingMTA: "dsn; simulator.local",
    },
  }),
  Complaint: (recipient: string, timestamp: string) => ({
    complaint: {
      feedbackId: randomUUID(),
      complaintSubType: null,
      complainedRecipients: [{ emailAddress: recipient }],
      timestamp,
      complaintFeedbackType: "abuse",
      arrivalDate: timestamp,
    },
  }),
  Delivery: (recipient: string, timestamp: string) => ({
    delivery: {
      timestamp,
      processingTimeMillis: 0,
      recipients: [recipient],
      smtpResponse: "250 2.6.0 Message received",
      reportingMTA: "simulator.local",
    },
  }),
} as const;

const described = ({ messageId, from, to, subject, configurationSet, tags, at }: SentMail) => ({
  timestamp: new Date(at).toISOString(),
  source: from,
  sendingAccountId: account,
  messageId,
  destination: to,
  headersTruncated: false,
  headers: [
    { name: "From", value: from },
    { name: "To", value: to.join(", ") },
    { name: "Subject", value: subject },
  ],
  commonHeaders: { from: [from], to, messageId, subject },
  tags: {
    "ses:configuration-set": [configurationSet],
    "ses:from-domain": [from.replace(/^.*@|>$/g, "")],
    ...Object.fromEntries(tags.map(({ Name, Value }) => [Name, [Value]])),
  },
});

/** The event about one recipient of a mail, as it is at `now` (milliseconds since the epoch). */
export const sesEvent = (mail: SentMail, recipient: string, outcome: Outcome, now: number) => {
  const { eventType } = outcome;
  const timestamp = new Date(now).toISOString();
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": detailTypes[eventType],
    source: "aws.ses",
    account,
    time: timestamp.replace(/\.\d+/, ""),
    region,
    resources: [`arn:aws:ses:${region}:${account}:configuration-set/${mail.configurationSet}`],
    detail: { eventType, ...parts[eventType](recipient, timestamp, outcome), mail: described(mail) },
  };
};
