// `assent person correct ADDRESS`: other answers on a form, or another address, which is confirmed there first.

import type { Form } from "../../../shared/forms/define.ts";
import { personKey } from "../../../shared/optin/link.ts";
import { isOver } from "../../../shared/optin/record.ts";
import { correct } from "../../../shared/rights/correct.ts";
import { defineCommand } from "../command.ts";
import { wrongCall } from "../failure.ts";
import { addressFrom } from "../person.ts";
import { type Case, type Outcome, openCase, settle } from "./case.ts";
import { staffOptions } from "./received.ts";

/** Reads `name=value` pairs of fields that the form has; an empty value deletes. */
const answersFrom = (form: Form, pairs: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const [name = "", ...value] = pair.split("=");
      if (name === "email") throw wrongCall("another address is given with --address, and confirmed there first");
      if (value.length === 0 || !Object.hasOwn(form.fields, name))
        throw wrongCall(`--set is name=value of ${Object.keys(form.fields).join(", ")}, not “${pair}”`);
      return [name, value.join("=")];
    }),
  );

const correctAll = async (
  { operator, person }: Case,
  form: string,
  answers: Readonly<Record<string, string>>,
): Promise<Outcome> => {
  const fields = new Set<string>();
  const held = person.known.records.filter((record) => record.form === form && !isOver(record, operator.now()));
  for (const { id } of held) {
    const done = await correct(operator, person.key, { form, id, answers });
    if (done.outcome === "invalid") {
      const refused = done.mistakes.map(({ field, code }) => `${field} is refused: ${code}`).join("; ");
      return { status: "unchanged", isDone: false, refused, text: refused };
    }
    for (const field of done.outcome === "corrected" ? done.fields : []) fields.add(field);
  }
  const json = { form, fields: [...fields] };
  if (fields.size === 0) {
    const text = held.length === 0 ? `Nothing is held on the form ${form}.` : "It says so already.";
    return { status: held.length === 0 ? "nothing" : "unchanged", isDone: true, json, text };
  }
  const text = `Corrected on ${form}: ${json.fields.join(", ")}. The old values are kept nowhere.`;
  return { status: "corrected", isDone: true, json, text, mail: "corrected" };
};

/** Nothing changes before somebody there presses the button; that answers the request, and nothing else does. */
const askNewAddress = ({ person }: Case, to: string): Outcome => {
  if (person.known.records.length === 0) return { status: "nothing", isDone: true, text: "Nothing is held." };
  const text =
    "The new address is asked by mail; its link works once, for 30 minutes. The request is done when its button is pressed.";
  return { status: "confirmation_required", isDone: false, text, mail: "move", to };
};

export const personCorrect = defineCommand({
  name: "person correct",
  arguments: ["ADDRESS"],
  options: {
    form: { type: "string", value: "FORM", help: "the form whose answers are corrected" },
    set: {
      type: "string",
      value: "NAME=VALUE",
      multiple: true,
      help: "another answer, empty to delete it; may be repeated",
    },
    address: { type: "string", value: "NEW", help: "another address, confirmed there before anything changes" },
    ...staffOptions,
  },
  help: "Corrects answers or the address, as somebody asked",
  async run({ arguments: [typed], options, open, say }) {
    const { form: name, set = [], address } = options;
    if ((address === undefined) === (name === undefined) || (name !== undefined) !== set.length > 0)
      throw wrongCall("give --form and at least one --set, or --address");
    const to = address === undefined ? undefined : addressFrom(address);
    const about = await openCase({ typed, options, open, say });
    if (to !== undefined) {
      const awaits = personKey(about.person.secret, to);
      if (awaits === about.person.key) throw wrongCall(`${to} is their address already, in whatever spelling`);
      return settle(about, "correct", async () => askNewAddress(about, to), awaits);
    }
    const form = about.operator.forms[name ?? ""];
    if (form === undefined) throw wrongCall(`there is no form ${name}`);
    const answers = answersFrom(form, set);
    return settle(about, "correct", () => correctAll(about, name ?? "", answers));
  },
});
