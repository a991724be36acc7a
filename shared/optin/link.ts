// The keys that name nobody and the links that can be followed only by whom they were mailed to.

import { samePerson } from "../forms/address.ts";
import { keyedHash, sameText } from "../kit/bytes.ts";
import { isLanguage, type Language } from "../locales/languages.ts";
import type { RecordKey } from "./record.ts";

/** Keyed hash of an address (HMAC-SHA-256, 192 bits): the same person in any spelling, nobody without the secret. */
export const personKey = (secret: string, address: string): string =>
  keyedHash(secret, "person", [samePerson(address)], 24);

/** Keyed hash of a submission (128 bits): the same answers are the same record, other answers another. */
export const submissionId = (secret: string, submission: readonly unknown[]): string =>
  keyedHash(secret, "submission", submission, 16);

export type Purpose = "confirm" | "unsubscribe" | "my-data" | "move";

/** What a link says: what it is good for, which record it belongs to, and the language of the page behind it. */
export interface Claim extends RecordKey {
  readonly purpose: Purpose;
  readonly language: Language;
  readonly link: string;
  /** Which consent a leave link ends; without it the form's list. */
  readonly consent?: string | undefined;
  /** Which of the form's matters it is about, where there is more than one: an event's id. */
  readonly matter?: string | undefined;
}

export interface LinkKey {
  readonly id: string;
  readonly key: string;
}

/** The keys of links: one signs, retired ones still verify, so that a leave link works for ever. */
export interface LinkKeys extends LinkKey {
  readonly retired: readonly LinkKey[];
}

const mac = (key: string, payload: string): string => keyedHash(key, "link", [payload], 16);

/** Makes the token of a link: opaque, URL-safe, about 170 characters, no address in it. */
export const signLink = (keys: LinkKeys, claim: Claim): string => {
  const { purpose, language, person, form, id, link, consent = "", matter = "" } = claim;
  const words = [keys.id, purpose, language, form, person, id, link, consent, matter].join(" ").trimEnd();
  const payload = Buffer.from(words).toString("base64url");
  return `${payload}.${mac(keys.key, payload)}`;
};

/**
 * Reads a token for one purpose. Everything is checked before anything is looked up: `undefined` means that Assent never
 * made this token for this purpose. The MAC covers the token's own text, so that no other spelling of it is valid.
 */
export const readLink = (keys: LinkKeys, token: string, purpose: Purpose): Claim | undefined => {
  const [payload = "", seal = "", ...surplus] = token.split(".");
  const words = Buffer.from(payload, "base64url").toString().split(" ");
  const [keyId, claimed, language, form, person, id, link, consent, matter] = words;
  const key = [keys, ...keys.retired].find((candidate) => candidate.id === keyId);
  if (key === undefined || surplus.length > 0 || !sameText(mac(key.key, payload), seal)) return undefined;
  if (claimed !== purpose || !isLanguage(language) || !form || !person || !id || !link) return undefined;
  return { purpose, language, form, person, id, link, ...(consent && { consent }), ...(matter && { matter }) };
};
