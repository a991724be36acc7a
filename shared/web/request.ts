// A request as the endpoints see it, and what its headers say about the answer it wants.

import { isLanguage, type Language } from "../locales/languages.ts";

export interface Request {
  readonly method: string;
  /** The route that matched, as routes.ts spells its path; `$default` for none. */
  readonly route: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  readonly ip: string;
  /** Names this request in logs and in an apology. */
  readonly id: string;
}

/** The media type of the body and its parameters, both in lower case but for the boundary. */
export const mediaType = (request: Request): { type: string; charset: string | undefined } => {
  const header = request.headers["content-type"] ?? "";
  const charset = /;\s*charset="?([^";\s]+)"?/i.exec(header)?.[1];
  return { type: (header.split(";")[0] ?? "").trim().toLowerCase(), charset: charset?.toLowerCase() };
};

/** Contract: a page where `Accept` holds text/html, JSON where it asks for it or where JSON was sent; else a page. */
export const wantsJson = (request: Request): boolean => {
  const accept = (request.headers.accept ?? "*/*").toLowerCase();
  if (accept.includes("text/html")) return false;
  if (/application\/(problem\+)?json/.test(accept)) return true;
  return accept.includes("*/*") && mediaType(request).type === "application/json";
};

interface Preference {
  readonly language: string;
  readonly weight: number;
}

const preferences = (header: string): readonly Preference[] =>
  header
    .split(",")
    .map((part) => {
      const [range = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean);
      return { language: range.split("-")[0] ?? "", weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);

/**
 * The language of the answer: the first of the stated ones that is offered, then what the browser prefers
 * (RFC 9110, 12.5.4), then the owner's first.
 */
export const languageOf = (
  offered: readonly [Language, ...Language[]],
  stated: readonly (string | undefined)[],
  acceptLanguage: string | undefined,
): Language => {
  const wanted = [...stated, ...preferences(acceptLanguage ?? "").map(({ language }) => language)];
  return wanted.find((one): one is Language => isLanguage(one) && offered.includes(one)) ?? offered[0];
};
