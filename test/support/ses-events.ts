// SES' events as EventBridge brings them, in the shapes that AWS documents, about a mail of ours or of somebody else.

export type SesEvent = Readonly<Record<string, unknown>> & { readonly detail: Readonly<Record<string, unknown>> };

/** Everything in an event that must not leave it. */
export const personal = ["recipient@example.com", "sender@example.com", "Ada", "192.0.2", "550 5.1.1", "example"];

const recipient = "recipient@example.com";
const timestamp = "2026-11-23T15:04:05.669Z";
const feedbackId = "0107019a9f3c1d2e-61b59c11-9236-11e6-8f96-7be8a0000000-000000";

export const ourTags = {
  person: ["person-key_0123456789"],
  form: ["newsletter"],
  id: ["record-key_0123456789"],
} as const;
export const messageId = "0107019a9f3c1d2e-4b5c6d7e-8f90-4a1b-9c2d-3e4f5a6b7c8d-000000";

/** The mail object; for some types SES leaves the headers out. */
const mail = (configurationSet: string, tags: object, headers: boolean) => ({
  timestamp: "2026-11-23T15:04:01.012Z",
  source: "Ada's news <sender@example.com>",
  sourceArn: "arn:aws:ses:eu-central-1:123456789012:identity/sender@example.com",
  sendingAccountId: "123456789012",
  messageId,
  destination: [recipient],
  headersTruncated: false,
  ...(headers && {
    headers: [
      { name: "From", value: "Ada's news <sender@example.com>" },
      { name: "To", value: recipient },
      { name: "Subject", value: "Please confirm, Ada" },
    ],
    commonHeaders: { from: ["sender@example.com"], to: [recipient], messageId, subject: "Please confirm, Ada" },
  }),
  tags: {
    "ses:configuration-set": [configurationSet],
    "ses:source-ip": ["192.0.2.0"],
    "ses:from-domain": ["example.com"],
    "ses:caller-identity": ["ses_user"],
    ...tags,
  },
});

const bounce = (bounceType: string, bounceSubType: string) => ({
  bounce: {
    bounceType,
    bounceSubType,
    bouncedRecipients: [
      { emailAddress: recipient, action: "failed", status: "5.1.1", diagnosticCode: "smtp; 550 5.1.1 user unknown" },
    ],
    timestamp,
    feedbackId,
    reportingMTA: "dsn; mta.example.com",
  },
});

const complaint = (more: object) => ({
  complaint: {
    complainedRecipients: [{ emailAddress: recipient }],
    timestamp,
    feedbackId,
    userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Safari/537.36",
    arrivalDate: timestamp,
    ...more,
  },
});

/**
 * One of each, by a name of ours.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html
 */
export const sesEvents = {
  "bounce, permanent": ["Bounce", "Email Bounced", bounce("Permanent", "General")],
  "bounce, permanent, suppressed": ["Bounce", "Email Bounced", bounce("Permanent", "Suppressed")],
  "bounce, transient": ["Bounce", "Email Bounced", bounce("Transient", "MailboxFull")],
  "bounce, undetermined": ["Bounce", "Email Bounced", bounce("Undetermined", "Undetermined")],
  complaint: ["Complaint", "Email Complaint Received", complaint({ complaintFeedbackType: "abuse" })],
  "complaint without a type": ["Complaint", "Email Complaint Received", complaint({})],
  "report of no spam": ["Complaint", "Email Complaint Received", complaint({ complaintFeedbackType: "not-spam" })],
  "report of a signature": [
    "Complaint",
    "Email Complaint Received",
    complaint({ complaintFeedbackType: "auth-failure" }),
  ],
  delivery: [
    "Delivery",
    "Email Delivered",
    {
      delivery: {
        ...{ timestamp, processingTimeMillis: 11_893, recipients: [recipient] },
        ...{ smtpResponse: "250 2.6.0 Message received", reportingMTA: "mta.example.com" },
      },
    },
  ],
  delay: [
    "DeliveryDelay",
    "Email Delivery Delayed",
    {
      deliveryDelay: {
        ...{ timestamp, delayType: "TransientCommunicationFailure", expirationTime: "2026-11-24T03:04:05.914Z" },
        delayedRecipients: [{ emailAddress: recipient, status: "4.4.1", diagnosticCode: "smtp; 421 4.4.1 no" }],
      },
    },
  ],
  reject: ["Reject", "Email Rejected", { reject: { reason: "Bad content" } }],
  "rendering failure": [
    "Rendering Failure",
    "Email Rendering Failed",
    { failure: { errorMessage: "Attribute 'Ada' is not present in the rendering data.", templateName: "MyTemplate" } },
  ],
} as const;

export type SesEventName = keyof typeof sesEvents;

/** An event of a kind, about a mail that went through a configuration set. */
export const sesEventOf = (name: SesEventName, configurationSet: string, tags: object = ourTags): SesEvent => {
  const [eventType, detailType, part] = sesEvents[name];
  const headers = eventType !== "DeliveryDelay" && eventType !== "Rendering Failure";
  return {
    version: "0",
    id: "6a7e8feb-b491-4cf7-a9f1-bf3703467718",
    "detail-type": detailType,
    source: "aws.ses",
    account: "123456789012",
    time: "2026-11-23T15:04:06Z",
    region: "eu-central-1",
    resources: [`arn:aws:ses:eu-central-1:123456789012:configuration-set/${configurationSet}`],
    detail: { eventType, mail: mail(configurationSet, tags, headers), ...part },
  };
};
