// Keyed hashes and URL-safe text for them.

import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** SHA-256 of a text, base64url: a content address. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");

/**
 * HMAC-SHA-256 over labelled parts, cut to `bytes`, base64url. The parts are joined as JSON, so that no two lists of
 * parts make the same input; the label keeps one key's uses apart (NIST SP 800-108, domain separation).
 */
export const keyedHash = (key: string, label: string, parts: readonly unknown[], bytes: number): string =>
  createHmac("sha256", key)
    .update(JSON.stringify([label, ...parts]))
    .digest()
    .subarray(0, bytes)
    .toString("base64url");

/** Compares two texts in time that depends on their length only. */
export const sameText = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** A random URL-safe text of `bytes` bytes. */
export const nonce = (bytes: number): string => randomBytes(bytes).toString("base64url");
