// `assent proof ADDRESS`: what can be shown about a person's consents, also after their data was erased.

import { writeFileSync } from "node:fs";
import { isLanguage, languages } from "../../../shared/locales/languages.ts";
import { exhibits } from "../../../shared/optin/proof/evidence.ts";
import { defineCommand } from "../command.ts";
import { addressFrom, findPerson } from "../person.ts";
import { consentRecord } from "./consent-record.ts";
import { mailRow, mailsOf, toldMail } from "./mail.ts";
import { proofPage } from "./page.ts";
import { rowOf } from "./row.ts";
import { told } from "./told.ts";

export const proof = defineCommand({
  name: "proof",
  arguments: ["ADDRESS"],
  options: {
    format: {
      type: "string",
      value: "27560",
      choices: ["27560"],
      help: "as JSON with the fields of ISO/IEC TS 27560; see docs/proof-format.md",
    },
    mail: { type: "boolean", help: "with the confirmation mail as it was sent; the page to print always has it" },
    html: { type: "string", value: "FILE", help: "write a page to print besides" },
    language: { type: "string", value: "LANGUAGE", choices: languages, help: "of the page; English if none is named" },
  },
  help: "What a person agreed to, how and when, with the seals verified",
  async run({ arguments: [typed], options, open, say }) {
    const address = addressFrom(typed);
    const operator = await open();
    const { secret, known } = await findPerson(operator, address, say);
    const shown = exhibits(secret, operator.forms, known, operator.now());
    const mails = options.mail || options.html !== undefined ? await mailsOf(operator.records, shown) : undefined;
    const withMail = options.mail ? mails : undefined;
    if (mails !== undefined && options.html !== undefined) {
      const language = isLanguage(options.language) ? options.language : "en";
      const { owner, publicUrl, forms } = operator;
      const page = proofPage({ owner, publicUrl, language }, { address, forms, shown, mails, now: operator.now() });
      // It names a person: for the operator's eyes.
      writeFileSync(options.html, String(page), { mode: 0o600 });
      say(`The page is in ${options.html}.`);
    }
    if (options.format === "27560") {
      const records = shown.map((exhibit) => consentRecord(operator, exhibit, withMail));
      return { json: records, text: JSON.stringify(records, null, 2) };
    }
    const rows = shown.map((exhibit) => ({
      ...rowOf(exhibit),
      ...(withMail && { mail: mailRow(withMail.get(exhibit.evidence)) }),
    }));
    const text = shown.flatMap((exhibit) => [
      told(exhibit),
      ...(withMail ? [toldMail(withMail.get(exhibit.evidence))] : []),
    ]);
    return { json: rows, text: shown.length === 0 ? "Nobody with this address is known." : text.join("\n\n") };
  },
});
