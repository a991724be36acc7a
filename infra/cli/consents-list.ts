// `assent consents list`: every wording there is or was, and how many people agreed to it.

import type { Counted } from "../../shared/aws/census.ts";
import type { Forms } from "../../shared/forms/define.ts";
import { type Wording, wordings } from "../../shared/forms/wording.ts";
import type { Moment } from "../../shared/kit/moment.ts";
import { isOver } from "../../shared/optin/record.ts";
import { defineCommand } from "./command.ts";
import { table } from "./text.ts";

interface Tally extends Omit<Wording, "text"> {
  /** The declaration; null once no form declares it any more. */
  readonly text: string | null;
  /** People who confirmed this wording and whose proof is still kept. */
  agreed: number;
  /** Those of them whose consent holds now. */
  inForce: number;
}

/** Counts people, not records: who agreed twice to the same words is one. Holds one tally a wording, however many people. */
export const tally = async (
  forms: Forms,
  people: AsyncIterable<readonly Counted[]>,
  now: Moment,
): Promise<readonly Tally[]> => {
  // One text can be the wording of two languages or two versions.
  const place = ({ form, consent, version, language, hash }: Omit<Wording, "text">) =>
    [form, consent, version, language, hash].join(" ");
  const tallies = new Map<string, Tally>();
  for (const wording of wordings(forms)) tallies.set(place(wording), { ...wording, agreed: 0, inForce: 0 });
  for await (const items of people) {
    const [agreed, inForce] = [new Set<string>(), new Set<string>()];
    for (const item of items) {
      if (item.state === "pending" || isOver(item, now)) continue;
      for (const [consent, { text: hash, version, language, withdrawnAt }] of Object.entries(item.consents)) {
        const wording = { form: item.form, consent, version, language, hash };
        const at = place(wording);
        if (!tallies.has(at)) tallies.set(at, { ...wording, text: null, agreed: 0, inForce: 0 });
        agreed.add(at);
        if (item.state !== undefined && withdrawnAt === undefined) inForce.add(at);
      }
    }
    for (const [at, counted] of tallies) {
      if (agreed.has(at)) counted.agreed += 1;
      if (inForce.has(at)) counted.inForce += 1;
    }
  }
  return [...tallies.values()];
};

export const consentsList = defineCommand({
  name: "consents list",
  arguments: [],
  options: {},
  help: "Every consent's wordings, and how many people agreed to which (reads the whole table)",
  async run({ open }) {
    const { forms, census, now } = await open();
    const tallies = await tally(forms, census.people(), now());
    const head = ["FORM", "CONSENT", "VERSION", "LANGUAGE", "HASH", "AGREED", "IN FORCE", "DECLARATION"];
    const rows = tallies.map(({ form, consent, version, language, hash, agreed, inForce, text }) => [
      ...[form, consent, version, language, hash, String(agreed), String(inForce)],
      text === null
        ? hash === ""
          ? "(an import that states no words)"
          : "(no form declares it any more)"
        : shortened(text),
    ]);
    return { json: tallies, text: table([head, ...rows]) };
  },
});

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 23).trimEnd()}…` : text);
