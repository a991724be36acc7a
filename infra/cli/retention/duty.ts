// `assent retention duty ADDRESS`: what the law has the owner keep of somebody although its purpose is over.

import { iso } from "../../../shared/kit/moment.ts";
import type { Retained } from "../../../shared/optin/duty.ts";
import { personKey } from "../../../shared/optin/link.ts";
import { isOver } from "../../../shared/optin/record.ts";
import { defineCommand } from "../command.ts";
import { addressFrom } from "../person.ts";
import { facts } from "../text.ts";

export const retentionDuty = defineCommand({
  name: "retention duty",
  arguments: ["ADDRESS"],
  options: {},
  help: "What a legal retention duty keeps about a person, locked away from every other use",
  async run({ arguments: [typed], open }) {
    const address = addressFrom(typed);
    const { forms, secrets, retained, now } = await open();
    const moment = now();
    const kept = await retained(personKey(await secrets.person(), address));
    const rows = kept.filter((item) => !isOver(item, moment)).map((item) => row(item, ground(item)));
    function ground({ form }: Retained): string | null {
      return forms[form]?.keeps.duty?.ground.en ?? null;
    }
    const told = rows.map(({ form, fields, ground, endedAt, deletedAt }) =>
      facts(`${form}: kept by law`, [
        ...Object.entries(fields),
        ["Ground", ground ?? undefined],
        ["Ended", endedAt],
        ["Deleted", deletedAt],
      ]),
    );
    const text = told.length === 0 ? "No legal duty keeps anything about this address." : told.join("\n\n");
    return { json: rows, text };
  },
});

const row = ({ form, id, fields, endedAt, expiresAt }: Retained, ground: string | null) => ({
  ...{ form, id, fields, ground },
  ...{ endedAt: iso(endedAt), deletedAt: iso(expiresAt) },
});
