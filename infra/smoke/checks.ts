// What a deployment must answer, from outside: the contract's first page, as a list.

import { languages } from "../../shared/locales/languages.ts";
import { accepted as acceptance } from "../../shared/web/accepted.ts";
import { expected, type Site } from "./site.ts";

export interface Check {
  readonly what: string;
  readonly check: () => Promise<void>;
}

const html = "text/html; charset=utf-8";
const problem = "application/problem+json";

export const checksOf = ({ name, form, ask, post, fields }: Site): readonly Check[] => {
  const path = `/forms/${name}`;
  const { status: word, path: afterwards } = acceptance[form.optIn];
  const policy = async () => (await ask(path)).headers.get("content-security-policy") ?? "";
  /** An origin that may embed the form; its page's policy lists them. A wildcard is nobody's origin. */
  const allowed = async () => /form-action[^;]*? (https?:\/\/[^\s;*]+)(?=[\s;]|$)/.exec(await policy())?.[1];
  const preflight = (origin: string) =>
    ask(path, { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST" } });
  const accepted = async (mailbox: Parameters<typeof fields>[0]) => {
    const { status, text } = await post(fields(mailbox));
    expected("the status", 202, status);
    expected("the answer", word, JSON.parse(text).status);
  };

  return [
    {
      what: "the form is a page in every language",
      check: async () => {
        for (const language of languages) {
          const { status, headers, text } = await ask(`${path}?language=${language}`);
          expected("the status", 200, status);
          expected("the type", html, headers.get("content-type"));
          expected("a form is in it, which", true, text.includes("<form"));
        }
      },
    },
    {
      what: "HEAD answers as GET does, without a body",
      check: async () => {
        const { status, headers, text } = await ask(path, { method: "HEAD" });
        expected("the status", 200, status);
        expected("the type", html, headers.get("content-type"));
        expected("the body", "", text);
      },
    },
    {
      what: "the page loads nothing from elsewhere and cannot be framed",
      check: async () => {
        const stated = await policy();
        for (const directive of ["default-src 'none'", "frame-ancestors 'none'"])
          expected(`${directive} is stated, which`, true, stated.includes(directive));
      },
    },
    { what: "a sign-up is accepted (success@simulator)", check: () => accepted("success") },
    { what: "the same sign-up again gets the same answer", check: () => accepted("success") },
    { what: "one that will bounce is answered alike (bounce@simulator)", check: () => accepted("bounce") },
    { what: "one that will complain is answered alike (complaint@simulator)", check: () => accepted("complaint") },
    {
      what: "a browser is led on to the next page",
      check: async () => {
        const body = new URLSearchParams();
        for (const [key, value] of Object.entries(fields("success"))) body.set(key, String(value));
        const { status, headers } = await ask(path, { method: "POST", body, headers: { accept: "text/html" } });
        expected("the status", 303, status);
        const next = new URL(headers.get("location") ?? "", "http://relative.invalid");
        expected("the next page", afterwards(name, "en").split("?")[0], next.pathname);
        expected("the next page's status", 200, (await ask(next.pathname + next.search)).status);
      },
    },
    {
      what: "a wrong sign-up is told what is wrong, and where",
      check: async () => {
        const { status, headers, text } = await post({ ...fields("success"), email: "not an address" });
        expected("the status", 422, status);
        expected("the type", problem, headers.get("content-type"));
        expected("the field", "email", JSON.parse(text).errors?.[0]?.field);
      },
    },
    {
      what: "a body that is too large, broken or of an unknown type is refused",
      check: async () => {
        const send = async (type: string, body: string) =>
          (await ask(path, { method: "POST", body, headers: { "content-type": type } })).status;
        expected("too large", 413, await send("application/json", JSON.stringify({ email: "x".repeat(70_000) })));
        expected("broken", 400, await send("application/json", "{"));
        expected("of an unknown type", 415, await send("text/csv", "email"));
      },
    },
    {
      what: "links that were never mailed, and paths that lead nowhere, are not there",
      check: async () => {
        for (const link of ["/confirm/made.up", "/unsubscribe/made.up"]) {
          expected(`GET ${link}`, 404, (await ask(link)).status);
          expected(`POST ${link}`, 404, (await ask(link, { method: "POST" })).status);
        }
        for (const nowhere of ["/forms/nowhere", "/nowhere"]) expected(nowhere, 404, (await ask(nowhere)).status);
      },
    },
    {
      what: "CORS lets the form's own origins in and nobody else",
      check: async () => {
        const allows = async (origin: string) => (await preflight(origin)).headers.get("access-control-allow-origin");
        expected("what a stranger is allowed", null, await allows("https://stranger.invalid"));
        const origin = await allowed();
        if (origin !== undefined) expected("what the form's own origin is allowed", origin, await allows(origin));
      },
    },
    {
      what: "the privacy notice is there in every language",
      check: async () => {
        for (const language of languages) {
          const { status, text } = await ask(`/privacy?language=${language}`);
          expected("the status", 200, status);
          expected("its language is stated, which", true, text.includes(`<html lang="${language}"`));
        }
      },
    },
  ];
};
