// `assent person erase ADDRESS`: all that is held is deleted, and what a named ground keeps is told.

import { iso } from "../../../shared/kit/moment.ts";
import { answerErased } from "../../../shared/rights/answer-erased.ts";
import { erase } from "../../../shared/rights/erase.ts";
import type { Remaining } from "../../../shared/rights/remaining.ts";
import { defineCommand } from "../command.ts";
import { openCase, settle } from "./case.ts";
import { staffOptions } from "./received.ts";

const rows = ({ proofs, suppressed, duties }: Remaining) => ({
  proofs: proofs.map(({ form, expiresAt }) => ({ form, until: iso(expiresAt) })),
  suppressed: suppressed ? { why: suppressed.why, since: iso(suppressed.at) } : null,
  duties: duties.map(({ form, fields, ground, until }) => ({ form, fields, ground: ground.en, until: iso(until) })),
});

const told = ({ proofs, suppressed, duties }: ReturnType<typeof rows>): readonly string[] => [
  ...proofs.map(({ form, until }) => `${form}: the pseudonymous proof, until ${until} (Art. 17(3)(e) GDPR)`),
  ...(suppressed === null ? [] : ["a keyed hash that keeps from writing again (Art. 21(3) GDPR)"]),
  ...duties.map(({ form, fields, ground, until }) => `${form}: ${fields.join(", ")}, until ${until} (${ground})`),
];

export const personErase = defineCommand({
  name: "person erase",
  arguments: ["ADDRESS"],
  options: {
    never: { type: "boolean", help: "they want never to be written to again, which is kept as a keyed hash" },
    ...staffOptions,
  },
  help: "Deletes all that is held about a person, and says what a named ground keeps",
  async run({ arguments: [typed], options, open, say }) {
    const about = await openCase({ typed, options, open, say });
    return settle(about, "erase", async () => {
      const wish = { never: options.never === true, received: about.received.from };
      const erased = await erase(about.operator, about.person.key, wish);
      const { operator, person, by } = about;
      await answerErased(operator.requests, person.key, { at: operator.now(), by });
      const [deleted, remains] = [erased.deleted, rows(erased.remains)];
      const forms = Object.entries(deleted).map(([form, count]) => `${form} (${count})`);
      const text = [
        `Deleted: ${forms.length === 0 ? "nothing was held" : forms.join(", ")}.`,
        ...(told(remains).length === 0 ? [] : ["Remains:", ...told(remains).map((line) => `  ${line}`)]),
        "Mails in staff's mailboxes and files that were exported are staff's to delete.",
      ].join("\n");
      return { status: "erased", isDone: true, json: { deleted, remains }, text, mail: "erased" };
    });
  },
});
