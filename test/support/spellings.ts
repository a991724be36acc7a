// How a text shows wherever it was written: as it is, in every encoding it travels in, and hashed.

import { createHash } from "node:crypto";

const encodings = ["hex", "base64", "base64url"] as const;
const hashed = (text: string) =>
  ["md5", "sha1", "sha256", "sha512"].flatMap((name) =>
    encodings.map((encoding) => createHash(name).update(text).digest(encoding).replace(/=+$/, "")),
  );

/** As it shows within something longer that was encoded, at each of the three places where it can begin. */
const base64Within = (text: string) =>
  [0, 1, 2].map((before) =>
    Buffer.from("x".repeat(before) + text)
      .toString("base64")
      .slice(before && 4)
      .replace(/.?.?=*$/, "")
      .slice(0, -2),
  );

/** RFC 2045, 6.7: what is not plain ASCII, and the equals sign. */
const quotedPrintable = (text: string) =>
  Buffer.from(text)
    .toString("latin1")
    .replace(/[^ -<>-~]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

/** To be sought in what was read as Latin-1, where bytes of UTF-8 stay apart. */
export const spellings = (text: string): readonly string[] => [
  ...[text, encodeURIComponent(text), new URLSearchParams([["", text]]).toString().slice(1)],
  ...[JSON.stringify(text).slice(1, -1), Buffer.from(text).toString("latin1"), Buffer.from(text).toString("hex")],
  ...[quotedPrintable(text), ...base64Within(text)],
  ...[text, text.toLowerCase(), `${text}\n`].flatMap(hashed),
];
