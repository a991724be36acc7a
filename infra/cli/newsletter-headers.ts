// `assent newsletter headers`: what a sending tool must write into the header of every mail of a list.

import { owner } from "../../owner.ts";
import { defineCommand } from "./command.ts";
import { facts } from "./text.ts";

const domain = owner.sender.address.slice(owner.sender.address.lastIndexOf("@") + 1);

/**
 * What bulk receivers ask for. No `Precedence`: RFC 2076 discourages it, and what it once was for, silencing
 * autoresponders, List-Unsubscribe does (RFC 3834, 2).
 */
const headers = [
  {
    name: "List-Unsubscribe",
    value: "<{{unsubscribeUrl}}>",
    required: true,
    why: "The person's own leave link, from the column unsubscribeUrl of the export (RFC 2369, RFC 8058). HTTPS, and no link for everybody.",
  },
  {
    name: "List-Unsubscribe-Post",
    value: "List-Unsubscribe=One-Click",
    required: true,
    why: "Lets mail programs leave with one POST and no page; Gmail and Yahoo ask for it (RFC 8058). The mail's DKIM signature must cover both headers.",
  },
  {
    name: "List-Id",
    value: `${owner.organisation.name} <newsletter.${domain}>`,
    required: false,
    why: "Names the list, so that people can filter by it (RFC 2919). Never changes.",
  },
  {
    name: "Feedback-ID",
    value: "{{issue}}:newsletter:{{sender}}",
    required: false,
    why: "Breaks Gmail's complaint rate down by issue and list; {{sender}} is one word of 5 to 15 characters that never changes. Never a person's id. SES writes one of its own.",
  },
] as const;

export const newsletterHeaders = defineCommand({
  name: "newsletter headers",
  arguments: [],
  options: {},
  help: "The headers that mail of a list must carry, and why",
  run: async () => ({
    json: headers,
    text: headers
      .map(({ name, value, required, why }) =>
        facts(`${name}: ${value}`, [
          ["", required ? "required" : "recommended"],
          ["", why],
        ]),
      )
      .join("\n\n"),
  }),
});
