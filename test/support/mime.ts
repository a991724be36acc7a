// A mail as its receiver gets it: the message that SES makes of a SendEmail call, but for its signature, delivered.

import type { SendEmailCommandInput } from "@aws-sdk/client-sesv2";

const ascii = (text: string): boolean => /^[\x20-\x7e\n]*$/.test(text);

/** RFC 2047, B encoding: ten characters are at most forty bytes, which keeps each word under 75. */
const headerText = (text: string): string =>
  ascii(text)
    ? text
    : (text.match(/.{1,10}/gsu) ?? []).map((part) => `=?UTF-8?B?${Buffer.from(part).toString("base64")}?=`).join("\n ");

const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;

/** RFC 2045, 6.7: every line at most 76 characters, a break that is not the text's own marked by `=`. */
const quotedPrintable = (text: string): string =>
  text
    .split("\n")
    .map((line) => {
      const units = [...Buffer.from(line)].map((byte, at, all) => {
        const trailing = at === all.length - 1 && (byte === 32 || byte === 9);
        return byte === 61 || byte > 126 || (byte < 32 && byte !== 9) || trailing
          ? hex(byte)
          : String.fromCharCode(byte);
      });
      const lines = [""];
      for (const unit of units) {
        if ((lines.at(-1) ?? "").length + unit.length > 75) lines.push("");
        lines[lines.length - 1] += unit;
      }
      return lines.join("=\n");
    })
    .join("\n");

const part = (type: string, text = ""): string => {
  const plain = ascii(text) && text.split("\n").every((line) => line.length <= 76);
  const head = `Content-Type: ${type}; charset=UTF-8\nContent-Transfer-Encoding: ${plain ? "7bit" : "quoted-printable"}`;
  return `${head}\n\n${plain ? text : quotedPrintable(text)}`;
};

const rfcDate = (moment: number): string => new Date(moment * 1000).toUTCString().replace("GMT", "+0000");

/** The received message, its lines ended by `\n`. `at` is when it was sent and, a second later, received. */
export const mimeOf = (input: SendEmailCommandInput, messageId: string, at: number): string => {
  const domain = /@([^>]+)>?$/.exec(input.FromEmailAddress ?? "")?.[1];
  const { Subject, Body, Headers = [] } = input.Content?.Simple ?? {};
  const [to = ""] = input.Destination?.ToAddresses ?? [];
  const boundary = "----=_Part_1234567_890123456.1795446245000";
  const headers = [
    // The MAIL FROM that infra/post.ts sets up.
    `Return-Path: <${messageId}@bounce.${domain}>`,
    `Received: from b224-15.smtp-out.eu-central-1.amazonses.com (b224-15.smtp-out.eu-central-1.amazonses.com [69.169.224.15])\n\tby mx.receiver.example with ESMTPS id 4XyZ123456 for <${to}>; ${rfcDate(at + 1)}`,
    `From: ${input.FromEmailAddress}`,
    `Reply-To: ${input.ReplyToAddresses?.join(", ")}`,
    `To: ${to}`,
    `Message-ID: <${messageId}@eu-central-1.amazonses.com>`,
    `Subject: ${headerText(Subject?.Data ?? "")}`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; \n\tboundary="${boundary}"`,
    ...Headers.map(({ Name, Value }) => `${Name}: ${Value}`),
    `Date: ${rfcDate(at)}`,
    `Feedback-ID: ::1.eu-central-1.Zm9vYmFyYmF6:AmazonSES`,
    `X-SES-Outgoing: ${new Date(at * 1000).toISOString().slice(0, 10).replaceAll("-", ".")}-69.169.224.15`,
  ];
  const parts = [part("text/plain", Body?.Text?.Data), part("text/html", Body?.Html?.Data)];
  return `${headers.join("\n")}\n\n${parts.map((each) => `--${boundary}\n${each}\n`).join("")}--${boundary}--\n`;
};
