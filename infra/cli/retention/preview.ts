// `assent retention preview`: how much of what goes when, by itself.

import type { Moment } from "../../../shared/kit/moment.ts";
import type { Kept } from "../../../shared/retention/overstay.ts";
import { defineCommand } from "../command.ts";
import { table } from "../text.ts";

/** Until when, in days from now. What is past is gone for every answer and waits only to be deleted. */
const spans = [
  ["past", 0],
  ["1 day", 1],
  ["7 days", 7],
  ["30 days", 30],
  ["90 days", 90],
  ["1 year", 365],
  ["later", Number.POSITIVE_INFINITY],
] as const;

export type Span = (typeof spans)[number][0] | "when withdrawn";

const spanOf = (expiresAt: Moment | undefined, now: Moment): Span => {
  if (expiresAt === undefined) return "when withdrawn";
  return spans.find(([, days]) => expiresAt <= now + days * 86_400)?.[0] ?? "later";
};

const kinds: Readonly<Record<Exclude<Kept["kind"], "other">, string>> = {
  pending: "not confirmed",
  "in-force": "in force",
  proof: "proof",
  duty: "kept by law",
};

export const retentionPreview = defineCommand({
  name: "retention preview",
  arguments: [],
  options: {},
  help: "How much of each form's data is deleted when, by itself (reads the whole table)",
  async run({ open }) {
    const { inventory, now } = await open();
    const moment = now();
    const counts = new Map<string, Map<Span, number>>();
    for await (const { kind, form, expiresAt } of inventory()) {
      if (kind === "other" || form === undefined) continue;
      const [of, span] = [`${form} ${kind}`, spanOf(expiresAt, moment)];
      const bySpan = counts.get(of) ?? new Map<Span, number>();
      counts.set(of, bySpan.set(span, (bySpan.get(span) ?? 0) + 1));
    }
    const all: readonly Span[] = [...spans.map(([name]) => name), "when withdrawn"];
    const rows = [...counts].sort().map(([of, bySpan]) => {
      const [form = "", kind = ""] = of.split(" ");
      return { form, kind, goes: Object.fromEntries(all.map((span) => [span, bySpan.get(span) ?? 0])) };
    });
    const shown = rows.map(({ form, kind, goes }) => [
      ...[form, kinds[kind as keyof typeof kinds]],
      ...all.map((span) => String(goes[span] || "·")),
    ]);
    const text = rows.length === 0 ? "Nothing is stored." : table([["form", "what", ...all], ...shown]);
    return { json: rows, text };
  },
});
