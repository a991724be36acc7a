// What must be true of the table, the stream and the mailbox once faults have ended, for everybody.

import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Item } from "../../../shared/aws/item.ts";
import { isProof, isRecord, keyOf } from "../../../shared/aws/items.ts";
import { personKey } from "../../../shared/optin/link.ts";
import { isIntact } from "../../../shared/optin/proof/seal.ts";
import type { Proof, Stored } from "../../../shared/optin/record.ts";
import { keys } from "../../../shared/table.ts";
import { personSecret } from "../../support/world.ts";
import type { House } from "./house.ts";
import { linkIn, type Person } from "./people.ts";
import { isAmbiguous, type TakenMail } from "./post-office.ts";

export interface Findings {
  /** Promises that were not kept, in words. */
  readonly lost: readonly string[];
  /** Mails beyond what was asked for. */
  readonly doubled: number;
  /** Whatever else must never be, in words. */
  readonly broken: readonly string[];
}

const day = 86_400;

const itemsOf = async ({ engine, table }: House): Promise<readonly Item[]> => {
  const items: Item[] = [];
  const client = DynamoDBDocumentClient.from(engine.dynamo);
  for await (const page of paginateScan({ client }, { TableName: table, ConsistentRead: true }))
    items.push(...((page.Items ?? []) as Item[]));
  return items;
};

type Image = Item & Partial<Stored>;

/** Everything that is known about one person at the end. */
interface Case {
  readonly person: Person;
  readonly records: readonly Stored[];
  readonly proofs: readonly Proof[];
  readonly mails: readonly TakenMail[];
  /** Every image of this person's records in the stream, oldest first; `undefined` where one was removed. */
  readonly images: readonly { sk: string; image: Image | undefined }[];
}

/** Acknowledged is stored, or ended by a rule; what is stored was mailed; what was ended stays ended. */
const lostIn = ({ person, records, proofs, mails }: Case): readonly string[] => {
  const found: string[] = [];
  const has = (kind: TakenMail["kind"], id?: string) =>
    mails.some((mail) => mail.kind === kind && (id === undefined || linkIn(mail, "confirm")?.claim.id === id));
  const pressed = [...person.presses].filter(([, { acknowledged }]) => acknowledged);
  const left = person.left?.acknowledged === true;
  for (const [name, { acknowledged }] of person.posts)
    if (acknowledged && person.left === undefined && pressed.length === 0 && !person.insists)
      if (!records.some(({ answers }) => answers.firstName === name))
        found.push("an acknowledged sign-up is not stored");
  for (const [place] of pressed) {
    const id = place.split(" ")[0] ?? "";
    const stands = records.some((record) => record.id === id && record.state === "confirmed" && !left);
    if (!stands && !proofs.some((proof) => proof.id === id && proof.confirmedAt !== undefined))
      found.push("an acknowledged confirmation is not stored");
  }
  if (pressed.length > 0 && person.left === undefined && !records.some(({ state }) => state === "confirmed"))
    found.push("somebody confirmed and is on no list");
  if (left && records.length > 0) found.push("an acknowledged withdrawal did not end everything");
  for (const record of person.unreachable ? [] : records) {
    if (record.owes !== undefined) found.push(`a mail is still owed: ${record.owes.mail}`);
    if (record.state === "pending" && !has("confirmation", record.id)) found.push("somebody pending never had a mail");
    if (record.state === "confirmed" && person.isWelcomed && !has("welcome"))
      found.push("somebody confirmed was never welcomed");
  }
  return found;
};

const debtsOf = ({ images }: Case, mails: readonly string[]): number =>
  new Set(images.flatMap(({ image }) => (image?.owes && mails.includes(image.owes.mail) ? [image.owes.nonce] : [])))
    .size;

/** Mails beyond the debts that were taken on, and debts beyond what was asked for. */
const doublesIn = (one: Case): { doubled: number; broken: readonly string[] } => {
  const { person, mails } = one;
  const asked = [...person.posts.values()].reduce((sum, { sent }) => sum + sent, 0);
  const kinds = [
    [["confirmation", "already"], asked],
    [["welcome"], person.presses.size],
  ] as const;
  const broken: string[] = [];
  let doubled = 0;
  for (const [names, wanted] of kinds) {
    const sent = mails.filter(({ kind }) => (names as readonly string[]).includes(kind));
    const debts = debtsOf(one, names);
    const ambiguous = sent.filter(isAmbiguous).length;
    doubled += Math.max(0, sent.length - debts) + Math.max(0, debts - wanted);
    if (sent.length > debts + ambiguous) broken.push(`${sent.length} mails for ${debts} debts, ${ambiguous} ambiguous`);
    if (debts > wanted) broken.push(`${debts} mails were owed for ${wanted} requests (${names[0]})`);
  }
  return { doubled, broken };
};

/** The caps: three in 24 hours and two minutes apart, but for what nobody could know of (decision 003). */
const overCaps = ({ mails }: Case): readonly string[] => {
  const sent = mails.filter(({ kind }) => kind === "confirmation");
  const known = sent.filter((mail) => !isAmbiguous(mail));
  const within = (from: number) => known.filter(({ at }) => at >= from && at < from + day).length;
  return [
    ...(known.some(({ at }) => within(at) > 3) ? ["more than three confirmation mails in a day"] : []),
    ...(known.some(({ at }, index) => at < (known[index - 1]?.at ?? 0) + 120) ? ["two mails within two minutes"] : []),
  ];
};

/** One transition a move: each image of a record follows from the one before. */
const strayMoves = ({ images, person }: Case): readonly string[] => {
  const found: string[] = [];
  const stood = new Map<string, Image | undefined>();
  for (const { sk, image } of images) {
    const before = stood.get(sk);
    stood.set(sk, image);
    if (image === undefined) continue;
    if (before === undefined || before.link !== image.link) {
      if (image.revision !== 1 || image.state !== "pending") found.push("a record came from nowhere");
      if (before !== undefined && (before.expiresAt ?? Number.POSITIVE_INFINITY) > (image.askedAt ?? 0))
        found.push("a record was begun anew over a living one");
      continue;
    }
    const step = (image.revision ?? 0) - (before.revision ?? 0);
    if (step !== 0 && step !== 1) found.push("a record moved by more than one revision");
    if (before.state === "confirmed" && image.state !== "confirmed") found.push("a confirmation was undone");
    if (before.state !== image.state && step !== 1) found.push("a record changed its state without a move");
    if (image.state === "confirmed" && !person.presses.has(`${keyOf(image).id} ${image.link}`))
      found.push("somebody is confirmed who never pressed the button");
  }
  return found;
};

const otherwise = (one: Case): readonly string[] => {
  const { records, proofs, mails, person } = one;
  const { left } = person;
  const evidence = [...records, ...proofs].filter(({ confirmedAt }) => confirmedAt !== undefined);
  const known = mails.filter((mail) => mail.kind === "confirmation" && !isAmbiguous(mail)).length;
  const noted = [...records, ...proofs].flatMap(({ sent }) => sent ?? []).length;
  return [
    ...(records.filter(({ state }) => state === "confirmed").length > 1
      ? ["two confirmations stand side by side"]
      : []),
    ...(left?.acknowledged && mails.some(({ at }) => at > left.at) ? ["a mail after an acknowledged withdrawal"] : []),
    ...(evidence.some((item) => Object.keys(item.consents).some((name) => !isIntact(personSecret, item, name)))
      ? ["a seal does not hold"]
      : []),
    ...(noted > known + mails.filter((mail) => mail.kind === "confirmation" && isAmbiguous(mail)).length
      ? ["more mails are counted against the caps than were sent"]
      : []),
  ];
};

/** Holds the house against what its people were promised. */
export const examine = async (house: House, people: readonly Person[]): Promise<Findings> => {
  const items = Map.groupBy(await itemsOf(house), ({ pk }) => pk);
  const history = Map.groupBy(house.stream.history, ({ dynamodb }) => (dynamodb.Keys.pk as { S: string }).S);
  const mailed = Map.groupBy(house.mails, ({ to }) => to);
  const cases = people.map((person): Case => {
    const pk = keys.person(personKey(personSecret, person.email));
    const own = items.get(pk) ?? [];
    const read = <T>(some: readonly Item[]) => some.map((item) => ({ ...item, ...keyOf(item) }) as unknown as T);
    const images = (history.get(pk) ?? []).flatMap(({ dynamodb: { Keys, NewImage } }) => {
      const sk = (Keys.sk as { S: string }).S;
      const image = NewImage && (unmarshall(NewImage as Parameters<typeof unmarshall>[0]) as Image);
      return sk.startsWith("FORM#") ? [{ sk, image }] : [];
    });
    const [records, proofs] = [read<Stored>(own.filter(isRecord)), read<Proof>(own.filter(isProof))];
    return { person, records, proofs, mails: mailed.get(person.email) ?? [], images };
  });
  const doubles = cases.map(doublesIn);
  return {
    lost: cases.flatMap(lostIn),
    doubled: doubles.reduce((sum, { doubled }) => sum + doubled, 0),
    broken: [
      ...cases.flatMap((one) => [...overCaps(one), ...strayMoves(one), ...otherwise(one)]),
      ...doubles.flatMap(({ broken }) => broken),
    ],
  };
};
