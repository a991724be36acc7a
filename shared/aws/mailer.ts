// The SES port: one mail, one attempt, and whether a failure is about this mail or about the service.

import { type SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { samePerson } from "../forms/address.ts";
import type { Attachment } from "../mail/attachment.ts";
import type { Mailer } from "../optin/ports.ts";
import type { Owner } from "../owner.ts";

// Ten characters are at most forty bytes, which keeps an encoded word under RFC 2047's 75.
const encodedWord = (part: string): string => `=?UTF-8?B?${Buffer.from(part).toString("base64")}?=`;

/** RFC 2047: a display name beyond ASCII travels as encoded words, which no mail program shows as such. */
const displayName = (name: string): string =>
  /^[\x20-\x7e]*$/.test(name)
    ? `"${name.replace(/["\\]/g, "\\$&")}"`
    : (name.match(/.{1,10}/gsu) ?? []).map(encodedWord).join(" ");

/** Whether an address, or its domain written `@example.com`, is one of a stage's allowed recipients. */
export const isAmong = (recipients: readonly string[], to: string): boolean => {
  const address = samePerson(to);
  return recipients.some(
    (one) => samePerson(one) === address || (one.startsWith("@") && address.endsWith(samePerson(one))),
  );
};

const attached = ({ name, type, text }: Attachment) => ({
  FileName: name,
  ContentType: type,
  ContentDisposition: "ATTACHMENT" as const,
  ContentTransferEncoding: "BASE64" as const,
  RawContent: Buffer.from(text),
});

/** SES' words for "not this mail". Whatever else it says is an outage of ours or theirs, and is thrown. */
const refusals = new Set(["MessageRejected", "BadRequestException"]);

/**
 * Sends through a configuration set. The client is to be made with `maxAttempts: 1`: SES has no idempotency token, so a
 * silent second attempt after a time-out would be a second mail that nobody counts.
 */
export const openMailer = (
  client: SESv2Client,
  owner: Owner,
  configurationSet: string,
  recipients?: readonly string[],
): Mailer => ({
  async send({ to, message, headers, attachments = [], about, replyTo = owner.staffAddress }) {
    if (recipients !== undefined && !isAmong(recipients, to)) return { outcome: "refused", reason: "TestMode" };
    const text = (Data: string) => ({ Data, Charset: "UTF-8" });
    const command = new SendEmailCommand({
      FromEmailAddress: `${displayName(owner.sender.name)} <${owner.sender.address}>`,
      ReplyToAddresses: [replyTo],
      Destination: { ToAddresses: [to] },
      ConfigurationSetName: configurationSet,
      // Comes back with every bounce and complaint, so that feedback finds its person without an address in it.
      EmailTags: Object.entries(about).map(([Name, Value]) => ({ Name, Value })),
      Content: {
        Simple: {
          Subject: text(message.subject),
          Body: { Html: text(message.html), Text: text(message.text) },
          Headers: Object.entries(headers).map(([Name, Value]) => ({ Name, Value })),
          ...(attachments.length > 0 && { Attachments: attachments.map(attached) }),
        },
      },
    });
    try {
      const { MessageId = "" } = await client.send(command);
      return { outcome: "accepted", messageId: MessageId };
    } catch (error) {
      if (error instanceof Error && refusals.has(error.name)) return { outcome: "refused", reason: error.name };
      throw error;
    }
  },
});
