// `assent doctor`: whether a stage can do its work, line by line, and how to mend what is not.

import { defineCommand } from "./command.ts";
import { examine } from "./operator/doctor/examine.ts";
import { table } from "./text.ts";

export const doctor = defineCommand({
  name: "doctor",
  arguments: [],
  options: {},
  help: "Looks at everything a stage needs: each line ok, or ! and how to mend it (exit code 1 then)",
  async run({ target }) {
    const findings = await examine(target);
    const text = table(findings.map(({ what, ok, says }) => [ok ? "ok" : "!", what, says]));
    return { json: findings, text, ...(findings.some(({ ok }) => !ok) && { exit: 1 as const }) };
  },
});
