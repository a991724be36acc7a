// Answers: pages, redirections, JSON and problems (RFC 9457), each with the headers that every answer carries.

import type { Html } from "../kit/html.ts";

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What an answer's policy depends on. */
export interface Policy {
  /** `'sha256-…'` of the page's one style sheet. */
  readonly style?: string;
  /** Where a form on the page may lead: browsers hold the redirection after it against this too. */
  readonly formAction?: readonly string[];
  /** A token is in the address, or a person is named: nothing is kept, and no referrer tells where one was. */
  readonly secret?: boolean;
}

const contentPolicy = ({ style, formAction = [] }: Policy): string =>
  [
    "default-src 'none'",
    ...(style === undefined ? [] : [`style-src ${style}`, "img-src data:"]),
    `form-action ${["'self'", ...formAction].join(" ")}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

const guarded = (policy: Policy): Record<string, string> => ({
  "Content-Security-Policy": contentPolicy(policy),
  "X-Content-Type-Options": "nosniff",
  // OWASP ASVS 5.0, 3.4.1; subdomains of the forms' own host, see decision 111.
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "Referrer-Policy": policy.secret ? "no-referrer" : "strict-origin-when-cross-origin",
  "Cache-Control": policy.secret ? "no-store" : "no-cache",
  Vary: "Accept, Accept-Language, Origin",
});

export const page = (status: number, document: Html, policy: Policy): Reply => ({
  status,
  headers: { "Content-Type": "text/html; charset=utf-8", ...guarded(policy) },
  body: String(document),
});

export const json = (status: number, value: object, policy: Policy = {}, type = "application/json"): Reply => ({
  status,
  headers: { "Content-Type": type, ...guarded(policy) },
  body: JSON.stringify(value),
});

/** A file that is text. */
export const text = (body: string, type: string): Reply => ({
  status: 200,
  headers: { "Content-Type": type, ...guarded({}) },
  body,
});

/** RFC 9457; `type` is left out, which means that the status says it all. */
export const problem = (status: number, title: string, more: object = {}, policy: Policy = {}): Reply =>
  json(status, { title, status, ...more }, policy, "application/problem+json");

/** 303: the browser goes on with GET, so that neither reload nor back sends the form again. */
export const seeOther = (location: string, policy: Policy = {}): Reply => ({
  status: 303,
  headers: { Location: location, ...guarded(policy) },
  body: "",
});

export const empty = (status: number, policy: Policy = {}): Reply => ({ status, headers: guarded(policy), body: "" });

export const withHeaders = (reply: Reply, headers: Readonly<Record<string, string>>): Reply => ({
  ...reply,
  headers: { ...reply.headers, ...headers },
});
