// Requests without a browser, each answer held against what every answer must carry.

import { expect } from "vitest";
import type { Stack } from "../support/stack.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What no answer may lack: CONTRACT.md, "Every page and answer". */
const expectGuarded = ({ status, headers }: Answer, url: string): void => {
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  // Hashes and this very host: no other is named where scripts, styles or pictures may come from.
  expect(policy).not.toMatch(/(script|style|img|font|connect)-src[^;]*(https?:|\*|unsafe)/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
  expect(headers.get("set-cookie")).toBeNull();
  const isSecret = /\/(confirm|unsubscribe)\//.test(url) || status >= 400;
  expect(headers.get("cache-control")).toBe(isSecret || status === 303 || status === 202 ? "no-store" : "no-cache");
  if (isSecret) expect(headers.get("referrer-policy")).toBe("no-referrer");
};

/** Asks as a browser does unless `init` says otherwise, and does not follow. */
export const ask = async (url: string, init: RequestInit = {}): Promise<Answer> => {
  const headers = { accept: "text/html,*/*;q=0.8", ...(init.headers as Record<string, string>) };
  const response = await fetch(url, { redirect: "manual", ...init, headers });
  const answer = { status: response.status, headers: response.headers, text: await response.text() };
  expectGuarded(answer, url);
  return answer;
};

/** Sends the newsletter's form as a browser does; the box is ticked. */
export const post = (stack: Pick<Stack, "forms">, fields: Readonly<Record<string, string>>): Promise<Answer> =>
  ask(`${stack.forms}/forms/newsletter`, {
    method: "POST",
    body: new URLSearchParams({ consent_newsletter: "on", ...fields }),
  });

/** Sends it as a script does. */
export const postJson = (stack: Pick<Stack, "forms">, fields: Readonly<Record<string, unknown>>): Promise<Answer> =>
  ask(`${stack.forms}/forms/newsletter`, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify({ consent_newsletter: true, ...fields }),
  });

export const json = { accept: "application/json" } as const;
