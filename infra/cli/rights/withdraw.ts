// `assent person withdraw ADDRESS`: a consent that somebody withdrew by mail, counting from when that was received.

import type { Withdrawn } from "../../../shared/access/errand.ts";
import { iso } from "../../../shared/kit/moment.ts";
import { endingWith } from "../../../shared/optin/along.ts";
import { countsFrom, isOlder, standsSince } from "../../../shared/optin/received.ts";
import { isOver, type Stored } from "../../../shared/optin/record.ts";
import { forgetUndos } from "../../../shared/rights/forget-undos.ts";
import { withdrawConsent } from "../../../shared/rights/withdraw.ts";
import { defineCommand } from "../command.ts";
import { cannot } from "../failure.ts";
import { type Case, openCase, settle } from "./case.ts";
import { checkNamed } from "./consent-named.ts";
import { staffOptions } from "./received.ts";

interface Meant {
  readonly record: Stored;
  readonly consent: string;
}

const meantBy = ({ operator, person }: Case, form?: string, consent?: string): readonly Meant[] =>
  person.known.records
    .filter((record) => !isOver(record, operator.now()) && (form === undefined || record.form === form))
    .flatMap((record) =>
      Object.entries(record.consents)
        .filter(([name, { withdrawnAt }]) => withdrawnAt === undefined && (consent === undefined || name === consent))
        .map(([name]) => ({ record, consent: name })),
    );

/** GDPR 7(3) takes back what was given, so nothing that was given after the wish was received. */
const standing = ({ received }: Case, meant: readonly Meant[]): readonly Meant[] => {
  const stood = meant.filter(({ record }) => isOlder(record, received));
  if (meant.length > 0 && stood.length === 0) {
    const first = Math.min(...meant.map(({ record }) => standsSince(record)));
    throw cannot(
      `what was received ${iso(received.to)} cannot withdraw what was agreed to later, ${iso(first)}; check --received`,
    );
  }
  return stood;
};

const isOut = async ({ operator }: Case, { record, consent }: Meant): Promise<boolean> => {
  const found = await operator.records.find(record);
  return found?.link !== record.link || found.consents[consent]?.withdrawnAt !== undefined;
};

/** With what ends along with each: the receipt names it, for nobody asked for that in so many words. */
const withAlong = ({ operator: { forms } }: Case, stood: readonly Meant[]): readonly Meant[] => {
  const others = stood.flatMap(({ record, consent }) => {
    const form = forms[record.form];
    return form === undefined ? [] : endingWith(form, record, consent).map((name) => ({ record, consent: name }));
  });
  const isNamed = (one: Meant) => stood.some(({ record, consent }) => record === one.record && consent === one.consent);
  return [...stood, ...others.filter((one) => !isNamed(one))];
};

/** Each counts from its own moment: of a day that is only named by its date, not from before the consent. */
const withdrawAll = async (about: Case, stood: readonly Meant[]) => {
  const { operator, person, received } = about;
  const now = operator.now();
  for (const { record, consent } of stood)
    await withdrawConsent(operator, person.key, { form: record.form, id: record.id, consent }, received);
  const out: Withdrawn[] = [];
  for (const one of withAlong(about, stood))
    if (await isOut(about, one))
      out.push({ form: one.record.form, consent: one.consent, from: countsFrom(one.record, received, now) });
  return out;
};

export const personWithdraw = defineCommand({
  name: "person withdraw",
  arguments: ["ADDRESS"],
  options: {
    consent: { type: "string", value: "NAME", help: "the consent; without it, every one that stands" },
    form: { type: "string", value: "FORM", help: "only on this form" },
    ...staffOptions,
  },
  help: "Withdraws consents as somebody asked by mail, from the date on which that was received",
  async run({ arguments: [typed], options, open, say }) {
    const about = await openCase({ typed, options, open, say });
    checkNamed(about, options);
    const stood = standing(about, meantBy(about, options.form, options.consent));
    return settle(about, "withdraw", async () => {
      const left = await forgetUndos(about.operator, about.person.key, options);
      const ended = await withdrawAll(about, stood);
      const withdrawn = ended.map(({ from, ...named }) => ({ ...named, withdrawnAt: iso(from) }));
      if (withdrawn.length === 0) {
        const final = left > 0 ? " It was left by the link in a mail; that cannot be undone any more." : "";
        return { status: "nothing", isDone: true, json: { withdrawn }, text: `No such consent stands.${final}` };
      }
      const told = withdrawn.map(({ form, consent, withdrawnAt }) => `${form}: ${consent}, from ${withdrawnAt}`);
      const all = options.consent === undefined ? ["Withdrawn is every consent that stood:"] : ["Withdrawn:"];
      const text = [...all, ...told].join("\n");
      return { status: "withdrawn", isDone: true, json: { withdrawn }, text, mail: "withdrawn", withdrawn: ended };
    });
  },
});
