// `assent retention check`: the nightly check at once, item by item.

import { iso } from "../../../shared/kit/moment.ts";
import { overstaying } from "../../../shared/retention/check.ts";
import { defineCommand } from "../command.ts";
import { table } from "../text.ts";

export const retentionCheck = defineCommand({
  name: "retention check",
  arguments: [],
  options: {},
  help: "Whether anything stands longer than its period allows (reads the whole table)",
  async run({ open }) {
    const { forms, inventory, now } = await open();
    let checked = 0;
    const rows: { pk: string; sk: string; why: string; expiresAt: string | null }[] = [];
    for await (const { found } of overstaying(forms, inventory(), now())) {
      checked += 1;
      if (found === undefined) continue;
      const { pk, sk, expiresAt } = found.kept;
      rows.push({ pk, sk, why: found.why, expiresAt: expiresAt === undefined ? null : iso(expiresAt) });
    }
    const listed = table(rows.map(({ pk, sk, why, expiresAt }) => [why, expiresAt ?? "–", `${pk} ${sk}`]));
    const text = rows.length === 0 ? `${checked} items checked: none outlives its period.` : listed;
    return { json: { checked, outlived: rows }, text, ...(rows.length > 0 && { exit: 1 }) };
  },
});
