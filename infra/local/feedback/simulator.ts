// What becomes of a mail: SES' mailbox simulator by its addresses, and every other mail is delivered.

/** What SES would report, in its own words, of one recipient. */
export interface Outcome {
  readonly eventType: "Bounce" | "Complaint" | "Delivery";
  /** Seconds after the mail was taken. */
  readonly after: number;
  readonly diagnostic?: string;
}

const delivered: Outcome = { eventType: "Delivery", after: 0 };
const bounced = (diagnostic: string): Outcome => ({ eventType: "Bounce", after: 0, diagnostic });

/** Nobody complains before they have read; so there is time to follow a link first. */
const complained: Outcome = { eventType: "Complaint", after: 60 };

/** https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator */
const simulated: ReadonlyMap<string, readonly Outcome[]> = new Map([
  ["success", [delivered]],
  ["ooto", [delivered]],
  ["bounce", [bounced("smtp; 550 5.1.1 user unknown")]],
  ["suppressionlist", [bounced("smtp; 550 5.1.1 suppressed address")]],
  ["complaint", [delivered, complained]],
]);

/** A label after a plus sign makes no difference, and neither does the case. */
export const outcomesOf = (recipient: string): readonly Outcome[] => {
  const [, name = ""] = /^([a-z]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(recipient) ?? [];
  return simulated.get(name.toLowerCase()) ?? [delivered];
};
