// The record of processing activities as Markdown: to file, print or hand to the authority (GDPR 30(4)).

import { registerWords } from "../../../shared/locales/register/index.ts";
import type { Register } from "../../../shared/notice/register.ts";

// What an owner or a form says must not become markup: a column's bar would break the table, a line its row.
const plain = (text: string): string => text.replaceAll(/\s*\n\s*/g, " ").replaceAll(/([\\|*_`<[\]])/g, "\\$1");

const table = (rows: readonly (readonly [string, string | readonly string[]])[]): string =>
  [
    "| | |",
    "| --- | --- |",
    ...rows.map(([term, told]) => `| ${plain(term)} | ${[told].flat().map(plain).join("<br>")} |`),
  ].join("\n");

export const registerMarkdown = (register: Register): string => {
  const { language, notice, controller, officer, authority, activities, stored, copies, measures } = register;
  const text = registerWords(language);
  const who = table([
    [text.controller, controller.address],
    [text.contact, [controller.email, controller.site]],
    [text.officer, [officer.name, officer.email]],
    [text.authority, [authority.name, authority.site]],
  ]);
  const what = activities.map(({ title, purpose, subjects, data, basis, recipients, transfers, limits }) =>
    [
      `## ${plain(title)}`,
      table([
        [text.purpose, purpose],
        [text.subjects, subjects],
        [text.data, data.join(", ")],
        [text.basis, basis],
        [text.recipients, recipients],
        [text.transfers, transfers],
        [text.limits, limits],
      ]),
    ].join("\n\n"),
  );
  return [
    `# ${text.title}`,
    text.lead(notice),
    who,
    ...what,
    `## ${text.stored}`,
    table(stored.map(({ name, text: told }) => [name, told])),
    `## ${text.copies}`,
    table(copies.map(({ name, text: told, life }) => [name, [life, told]])),
    `## ${text.measures}`,
    measures.map((measure) => `- ${plain(measure)}`).join("\n"),
  ].join("\n\n");
};
