// `assent inquiry show ID`: an inquiry with all that was typed.

import { type Field, labelOf } from "../../../shared/forms/fields.ts";
import { iso, type Moment } from "../../../shared/kit/moment.ts";
import { declaredIn } from "../../../shared/optin/declared.ts";
import { defineCommand } from "../command.ts";
import { facts } from "../text.ts";
import { findInquiry } from "./find.ts";
import { mailRows, mailsTold, row } from "./row.ts";

const at = (moment: Moment | undefined): string | null => (moment === undefined ? null : iso(moment));

export const inquiryShow = defineCommand({
  name: "inquiry show",
  arguments: ["ID"],
  options: {},
  help: "An inquiry with all that was typed, and the mails about it that staff has",
  async run({ arguments: [id], open }) {
    const operator = await open();
    const record = await findInquiry(operator, id);
    const { form, language, email, answers, origin, expiresAt, remindAt } = record;
    const json = {
      ...row(record),
      ...{ form, language, email, answers, origin },
      declared: declaredIn(operator.forms, record),
      confirmedAt: at(record.confirmedAt),
      remindAt: at(remindAt),
      deletedAt: at(expiresAt),
      mails: mailRows(operator, record),
    };
    const fields: Readonly<Record<string, Field>> = operator.forms[form]?.fields ?? {};
    const [long = [], lines = []] = [true, false].map((isLong) =>
      Object.entries(answers).filter(([name]) => (fields[name]?.kind === "textarea") === isLong),
    );
    const labelled = (name: string) => (fields[name] ? labelOf(fields[name], "en") : name);
    const text = facts(`${json.id}: ${json.status}`, [
      ["Received", json.receivedAt],
      ["Confirmed", json.confirmedAt ?? undefined],
      ["Language", language],
      ["Email", email],
      ...lines.map(([name, value]) => [labelled(name), value] as const),
      ["Agreed to", json.declared.join(" ")],
      ["Reminder", json.remindAt ?? undefined],
      ["Deleted", json.deletedAt ?? undefined],
    ]);
    const mails = json.mails.length === 0 ? [] : [`Mails to staff\n${mailsTold(json.mails)}`];
    return { json, text: [text, ...long.map(([, words]) => words), ...mails].join("\n\n") };
  },
});
