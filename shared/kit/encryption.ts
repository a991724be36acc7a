// Texts that nobody reads without the key: encrypted once, each under a key of its own.

import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";

const cipher = "aes-256-gcm";
const tagBytes = 16;

/**
 * Key and initialisation vector of one text (HKDF, RFC 5869), out of its own random nonce, so that no key is used twice and
 * AES-GCM's vector never repeats under one (NIST SP 800-38D, 8). The label keeps one secret's uses apart.
 */
const derived = (secret: string, label: string, nonce: string) => {
  const bytes = Buffer.from(hkdfSync("sha256", secret, nonce, label, 32 + 12));
  return { key: bytes.subarray(0, 32), vector: bytes.subarray(32) };
};

/** What a text is encrypted for: read at any other place it is refused. */
export interface Envelope {
  readonly label: string;
  /** Random, and of this text alone. */
  readonly nonce: string;
  /** Where it belongs. */
  readonly place: readonly string[];
}

/** Encrypts a text (AES-256-GCM); gives base64url. */
export const encrypted = (secret: string, { label, nonce, place }: Envelope, text: string): string => {
  const { key, vector } = derived(secret, label, nonce);
  const made = createCipheriv(cipher, key, vector, { authTagLength: tagBytes }).setAAD(
    Buffer.from(JSON.stringify(place)),
  );
  return Buffer.concat([made.update(text, "utf8"), made.final(), made.getAuthTag()]).toString("base64url");
};

/** Reads it again; throws if a bit of it, its nonce or its place is another. */
export const decrypted = (secret: string, { label, nonce, place }: Envelope, text: string): string => {
  const { key, vector } = derived(secret, label, nonce);
  const bytes = Buffer.from(text, "base64url");
  const reader = createDecipheriv(cipher, key, vector, { authTagLength: tagBytes });
  reader.setAAD(Buffer.from(JSON.stringify(place))).setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([reader.update(bytes.subarray(0, -tagBytes)), reader.final()]).toString("utf8");
};
