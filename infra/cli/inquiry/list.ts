// `assent inquiry list`: what staff has not handled yet.

import { defineCommand } from "../command.ts";
import { table } from "../text.ts";
import { openInquiries } from "./find.ts";
import { row } from "./row.ts";

export const inquiryList = defineCommand({
  name: "inquiry list",
  arguments: [],
  options: {},
  help: "The inquiries that nobody has handled yet, oldest first",
  async run({ open }) {
    const json = (await openInquiries(await open())).map(row);
    const text = table(json.map(({ id, receivedAt, status }) => [id, receivedAt, status]));
    return { json, text: json.length === 0 ? "No inquiry is open." : text };
  },
});
