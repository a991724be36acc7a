// An operator's desk in memory: the commands as they are, on a world that needs no stack.

import { Writable } from "node:stream";
import { commands } from "../../infra/cli/commands.ts";
import type { Operator } from "../../infra/cli/operator/operator.ts";
import { run } from "../../infra/cli/run.ts";
import type { Member } from "../../shared/aws/audience.ts";
import type { Listed } from "../../shared/aws/inventory.ts";
import { recordKey } from "../../shared/aws/items.ts";
import type { Forms } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { submit } from "../../shared/optin/submit.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { follow, openSandbox, type Sandbox, sent } from "../support/world.ts";

export interface Ran {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

export interface Desk {
  readonly box: Sandbox;
  readonly operator: Operator;
  /** Runs a command; words are parted where the shell would part them. */
  readonly assent: (...words: readonly string[]) => Promise<Ran>;
  /** The same, its answer read as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: as many shapes as there are answers
  readonly json: (...words: readonly string[]) => Promise<any>;
  /** Sends the form, follows the mail's link and presses the button. */
  readonly join: (...given: Parameters<typeof sent>) => Promise<void>;
  /** Follows the leave link of the person's last welcome mail. */
  readonly leave: (email: string) => Promise<void>;
  readonly deliverAll: () => Promise<void>;
}

const sink = () => {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join("") };
};

const ends = ({ expiresAt }: { readonly expiresAt?: number }) => (expiresAt === undefined ? {} : { expiresAt });

/** The readings of the table that the world's rules have no use for. */
const readings = (box: Sandbox): Pick<Operator, "audience" | "census" | "inventory" | "retained"> => {
  const { contents } = box.world.records;
  const list = async function* (consent: string): AsyncIterable<Member> {
    const members = [...contents().records.values()].flatMap((record) =>
      record.state === "confirmed" && record.list === consent ? [record] : [],
    );
    yield* members.toSorted((one, other) => (one.person < other.person ? -1 : 1));
  };
  const people = async function* () {
    const { records, proofs } = contents();
    const all = [...records.values(), ...proofs.values()];
    yield* Map.groupBy(all, ({ person }) => person).values();
  };
  const inventory = async function* (): AsyncIterable<Listed> {
    const { records, proofs, retained } = contents();
    for (const record of records.values()) {
      const kind = record.state === "pending" ? "pending" : "in-force";
      const paused = record.paused !== undefined && { paused: true as const };
      yield { ...recordKey(record), kind, form: record.form, ...ends(record), ...paused };
    }
    for (const proof of proofs.values()) yield { ...recordKey(proof), kind: "proof", form: proof.form, ...ends(proof) };
    for (const kept of retained) yield { ...recordKey(kept), kind: "duty", form: kept.form, ...ends(kept) };
  };
  return {
    ...{ audience: { list: (consent: string) => [list(consent)] }, census: { people }, inventory },
    retained: async (person) => contents().retained.filter((kept) => kept.person === person),
  };
};

/** What only an operator has: the tables by their names. */
const beside = (box: Sandbox): Pick<Operator, "beside" | "table"> => ({
  table: "served",
  beside: () => box.world,
});

export const openDesk = (forms: Forms = { newsletter }, more: Partial<Operator> = {}): Desk => {
  const box = openSandbox(forms);
  const operator: Operator = { ...box.world, ...readings(box), ...beside(box), region: "eu-central-1", ...more };
  const assent = async (...words: readonly string[]): Promise<Ran> => {
    const [out, err] = [sink(), sink()];
    const code = await run({ commands, open: async () => operator, out: out.stream, err: err.stream }, words);
    return { code, out: out.text(), err: err.text() };
  };
  let brought = 0;
  const deliverAll = async () => {
    while (brought < box.stream.length) {
      const key = box.stream[brought++];
      if (key !== undefined) await deliver(box.world, key);
    }
  };
  const lettersTo = (email: string) => box.letters.filter(({ to }) => to === email);
  return {
    box,
    operator,
    assent,
    async json(...words) {
      const { code, out, err } = await assent(...words, "--json");
      if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}: ${err}`);
      return JSON.parse(out);
    },
    async join(...given) {
      await submit(box.world, sent(...given));
      await deliverAll();
      box.wait(60);
      await confirm(box.world, follow(lettersTo(given[0]).at(-1), "confirm"));
      await deliverAll();
    },
    async leave(email) {
      await leave(box.world, follow(lettersTo(email).at(-1), "unsubscribe"));
    },
    deliverAll,
  };
};
