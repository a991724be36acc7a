// A request's body as names and values, whichever of the three ways it was sent, or why it cannot be read.

import type { Sending } from "../forms/submission.ts";
import { mediaType, type Request } from "./request.ts";

export type Unread = "unreadable" | "too-large" | "unknown-type";
export type Body = { readonly outcome: "read"; readonly sending: Sending } | { readonly outcome: Unread };

/** Contract: 64 KiB; and no form asks for anything near 200 fields. */
const limits = { bytes: 65_536, fields: 200 } as const;

type Pair = readonly [name: string, value: string];

const text = (body: Buffer): string => new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(body);

// Stricter than URLSearchParams, which turns bytes that are no UTF-8 into replacement characters: those would be stored.
const decoded = (part: string): string => decodeURIComponent(part.replaceAll("+", " "));

const urlencoded = (request: Request): readonly Pair[] =>
  text(request.body)
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const equals = pair.indexOf("=");
      return equals < 0 ? [decoded(pair), ""] : [decoded(pair.slice(0, equals)), decoded(pair.slice(equals + 1))];
    });

/** A value that no field accepts: the mistake is then told at its field. */
const unusable = "\u0000";

/** Node's own parser, loaded by its first use only (20 to 30 ms), reads multipart; a file in a form is no text of ours. */
const multipart = async (request: Request): Promise<readonly Pair[]> => {
  text(request.body);
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  const data = await new Response(new Uint8Array(request.body), { headers }).formData();
  return [...data.entries()].map(([name, value]) => [name, typeof value === "string" ? value : unusable]);
};

const jsonValue = (value: unknown): string => {
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  return value === null ? "" : unusable;
};

const jsonValues = (value: unknown): readonly string[] =>
  Array.isArray(value) && value.length > 1 ? value.map(jsonValue) : [jsonValue(value)];

const json = (request: Request): readonly Pair[] => {
  const parsed: unknown = JSON.parse(text(request.body));
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw new TypeError("not an object");
  return Object.entries(parsed).flatMap(([name, value]): Pair[] => jsonValues(value).map((one) => [name, one]));
};

const readers: Readonly<Record<string, (request: Request) => readonly Pair[] | Promise<readonly Pair[]>>> = {
  "application/x-www-form-urlencoded": urlencoded,
  "multipart/form-data": multipart,
  "application/json": json,
};

/** Reads a body; text must be UTF-8, the encoding that the URL, JSON and HTML standards prescribe for it. */
export const readBody = async (request: Request): Promise<Body> => {
  const { type, charset = "utf-8" } = mediaType(request);
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (request.body.length > limits.bytes) return { outcome: "too-large" };
  if (reader === undefined || !["utf-8", "utf8", "us-ascii"].includes(charset)) return { outcome: "unknown-type" };
  let pairs: readonly Pair[];
  try {
    pairs = await reader(request);
  } catch (error) {
    // TextDecoder, decodeURIComponent, JSON.parse and formData say "malformed" with these two; all else is our fault.
    if (error instanceof TypeError || error instanceof URIError || error instanceof SyntaxError)
      return { outcome: "unreadable" };
    throw error;
  }
  if (pairs.length > limits.fields) return { outcome: "too-large" };
  const sending = new Map<string, string[]>();
  for (const [name, value] of pairs) sending.set(name, [...(sending.get(name) ?? []), value]);
  return { outcome: "read", sending };
};
