// Between an errand or a session and its item, and what a person's partition says about whether they are known.

import type { AnyErrand, ErrandKey, Mailings } from "../access/errand.ts";
import type { Session, Situation } from "../access/ports.ts";
import type { Moment } from "../kit/moment.ts";
import { without } from "../kit/without.ts";
import { keys } from "../table.ts";
import type { Item } from "./item.ts";
import { isProof, isRecord, isStanding } from "./items.ts";

export const errandKey = ({ person, nonce }: ErrandKey) => ({ pk: keys.person(person), sk: keys.errand(nonce) });

export const sessionKey = (person: string, id: string) => ({ pk: keys.person(person), sk: keys.session(id) });

export const errandItem = (errand: AnyErrand): Item => ({
  ...errandKey(errand),
  ...without(errand, "person", "nonce"),
  ...("dueAt" in errand && { dueKey: keys.dueErrands }),
});

/** Reads what a key says: `PERSON#<person>` and `ACCESS#<nonce>`. */
export const errandKeyOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }): ErrandKey => ({
  person: pk.split("#")[1] ?? "",
  nonce: sk.slice(keys.errand("").length),
});

export const isErrand = ({ sk }: { readonly sk: string }): boolean => sk.startsWith(keys.errand(""));

export const readErrand = (item: Item): AnyErrand =>
  ({ ...without(item, "pk", "sk", "dueKey"), ...errandKeyOf(item) }) as unknown as AnyErrand;

const readMailings = (item: Item): Mailings =>
  ({ ...without(item, "pk", "sk", "schema"), mail: item.sk.slice(keys.mailings("").length) }) as unknown as Mailings;

const isSession = ({ sk }: Item): boolean => sk.startsWith(keys.session(""));

export const readSessionItem = ({ pk, sk, language, expiresAt }: Item): Session => ({
  ...{ person: pk.split("#")[1] ?? "", id: sk.slice(keys.session("").length) },
  ...{ language: language as Session["language"], expiresAt: Number(expiresAt) },
});

/** A record, a proof, or how the mailbox stands: what there is to show. A link that was asked for is nothing of that kind. */
const isKnowledge = (item: Item): boolean => isRecord(item) || isProof(item) || isStanding(item);

const isThere = ({ expiresAt }: Item, now: Moment): boolean => expiresAt === undefined || Number(expiresAt) > now;

/** `asked`: the items of what staff was asked for. */
export const readSituation = (items: readonly Item[], asked: readonly Item[], now: Moment): Situation => ({
  errands: items.filter(isErrand).map(readErrand),
  mailings: items.filter(({ sk }) => sk.startsWith(keys.mailings(""))).map(readMailings),
  sessions: items.filter(isSession).map(readSessionItem),
  known: [...items.filter(isKnowledge), ...asked].some((item) => isThere(item, now)),
  stands: items.some(isRecord),
});
