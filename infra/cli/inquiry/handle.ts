// `assent inquiry handle ID`: the end of an inquiry, and which mails staff has to delete now.

import { handle } from "../../../shared/optin/inquiry/handle.ts";
import { inquiryId } from "../../../shared/optin/inquiry/open.ts";
import { defineCommand } from "../command.ts";
import { findInquiry, notOpen } from "./find.ts";
import { mailRows, mailsTold } from "./row.ts";

export const inquiryHandle = defineCommand({
  name: "inquiry handle",
  arguments: ["ID"],
  options: {},
  help: "Deletes an inquiry that is dealt with, and lists the mails that staff must delete",
  async run({ arguments: [typed], open }) {
    const operator = await open();
    const record = await handle(operator, await findInquiry(operator, typed));
    if (record === undefined) throw await notOpen(operator, typed);
    const [id, mails] = [inquiryId(record), mailRows(operator, record)];
    // One that was owed in this very moment may have gone out and cannot be known of here.
    const another = record.owes !== undefined;
    const also = another ? ["One more may be on its way: it names this id in its subject."] : [];
    const told = mails.length === 0 ? ["No mail about it has reached staff."] : [`Delete now\n${mailsTold(mails)}`];
    const text = [`${id}: handled and deleted. Its pseudonymous proof stays.`, ...told, ...also].join("\n\n");
    return { json: { id, status: "handled", mails, another }, text };
  },
});
