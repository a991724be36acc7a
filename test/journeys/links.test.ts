// The links in the mails, without a browser: who opens them, who presses them, and what is left when they are over.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { words } from "../../shared/locales/index.ts";
import { type Language, languages } from "../../shared/locales/languages.ts";
import { paths } from "../../shared/routes.ts";
import { header, type Inbox, linkInHtml, linkInText, type Mail, openInbox } from "../support/inbox.ts";
import { type Stack, startStack } from "../support/stack.ts";
import { proofsBeside, recordOf, recordsOf, settledRecordOf } from "./records.ts";
import { ask, json, post, postJson } from "./request.ts";

let stack: Stack;
let inbox: Inbox;

beforeAll(async () => {
  stack = await startStack();
  inbox = openInbox(stack.inbox);
});
afterAll(() => stack?.stop());

/** Signs an address up and gives its confirmation mail. */
const signUp = async (email: string, language: Language = "en"): Promise<Mail> => {
  expect((await post(stack, { email, _language: language })).status).toBe(303);
  return inbox.mail(email);
};
const confirmed = async (email: string): Promise<Mail> => {
  await ask(linkInText(await signUp(email), "confirm"), { method: "POST" });
  return inbox.mail(email, 2);
};
const heading = (text: string): string | undefined => /<h1>(.*?)<\/h1>/.exec(text)?.[1];

describe("a link in a mail", () => {
  test("is the same in both parts, and every address in the HTML stands in the text too", async () => {
    const email = "parts@visitor.example";
    for (const mail of [await signUp(email), await confirmed("parts2@visitor.example")]) {
      const purpose = mail.body.text.includes("/confirm/") ? "confirm" : "unsubscribe";
      expect(linkInText(mail, purpose)).toBe(linkInHtml(mail, purpose));
      const addresses = [...mail.body.html.matchAll(/href="([^"]+)"/g)].map(([, address = ""]) => address);
      for (const address of addresses) expect(mail.body.text).toContain(address.replace(/^mailto:/, ""));
      for (const [, paragraph = ""] of mail.body.html.matchAll(/<(?:p|h1|a)[^>]*>([^<]{12,})</g)) {
        const plain = paragraph.replaceAll("&amp;", "&").replace(/\s+/g, " ").trim();
        expect(mail.body.text.replace(/\s+/g, " ")).toContain(plain);
      }
      expect(header(mail, "Auto-Submitted")).toBe("auto-generated");
      expect(mail.body.html).not.toMatch(/<(img|script|link|iframe)|url\(/i);
    }
    expect(header((await inbox.to(email))[0] as Mail, "List-Unsubscribe")).toBeUndefined();
  });

  test("can be opened by a scanner as often as it likes: nothing changes", async () => {
    const email = "scanned@visitor.example";
    const open = async (link: string) => {
      const before = await settledRecordOf(stack, email);
      const asked = Array.from({ length: 20 }, (_, at) => ask(link, { method: at % 2 ? "HEAD" : "GET" }));
      for (const { status } of await Promise.all(asked)) expect(status).toBe(200);
      expect(await recordOf(stack, email)).toEqual(before);
      return before.state;
    };
    const confirm = linkInText(await signUp(email), "confirm");
    expect(await open(confirm)).toBe("pending");
    await ask(confirm, { method: "POST" });
    const leave = linkInText(await inbox.mail(email, 2), "unsubscribe");
    expect(await open(confirm)).toBe("confirmed");
    expect(await open(leave)).toBe("confirmed");
    expect(await inbox.to(email)).toHaveLength(2);
  });

  test("that was tampered with, or is used for another purpose, was never there", async () => {
    const confirm = linkInText(await signUp("tampered@visitor.example"), "confirm");
    const last = confirm.at(-1) === "A" ? "B" : "A";
    const wrong = [confirm.slice(0, -1) + last, `${confirm}x`, confirm.replace("/confirm/", "/unsubscribe/")];
    for (const link of [...wrong, `${stack.forms}/confirm/anything`, `${stack.forms}/unsubscribe/a.b`]) {
      for (const method of ["GET", "HEAD", "POST"]) expect((await ask(link, { method })).status).toBe(404);
      const answer = await ask(link, { method: "POST", headers: json });
      expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    }
    expect((await recordOf(stack, "tampered@visitor.example")).state).toBe("pending");
  });

  test("can be used by a script as well, and says so again", async () => {
    const email = "script@visitor.example";
    const answer = await postJson(stack, { email });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([202, { status: "confirmation_required" }]);
    const link = linkInText(await inbox.mail(email), "confirm");
    for (const _ of [1, 2]) {
      const { status, text } = await ask(link, { method: "POST", headers: json });
      expect([status, JSON.parse(text)]).toEqual([200, { status: "confirmed" }]);
    }
  });
});

describe("one click on the mail program's own unsubscribe button (RFC 8058)", () => {
  const multipart = new FormData();
  multipart.set("List-Unsubscribe", "One-Click");
  test.each([
    ["urlencoded", new URLSearchParams({ "List-Unsubscribe": "One-Click" })],
    ["multipart", multipart],
  ])("ends it at once, sent as %s", async (kind, body) => {
    const email = `${kind}@visitor.example`;
    const welcome = await confirmed(email);
    const record = await recordOf(stack, email);
    const link = /^<(.+)>$/.exec(header(welcome, "List-Unsubscribe") ?? "")?.[1] ?? "";
    // No Origin, no cookie, and a client that takes anything: that is how mail programs ask.
    const answer = await ask(link, { method: "POST", body, headers: { accept: "*/*" } });
    expect(answer.status).toBe(200);
    expect(await recordsOf(stack, email)).toEqual([]);
    expect(await proofsBeside(stack, record)).toHaveLength(1);
    expect((await ask(link, { method: "POST", body })).status).toBe(200);
    expect((await ask(link)).status).toBe(200);
  });
});

describe("time", () => {
  test.each(languages)("ends a link that nobody used, with the way back in its language (%s)", async (language) => {
    const email = `late-${language}@visitor.example`;
    const link = linkInText(await signUp(email, language), "confirm");
    // The note that the mail went is written a moment after it; written while the sweep is under way, it would keep the record.
    await settledRecordOf(stack, email);
    await stack.moveTime(172_801);
    for (const method of ["GET", "POST"]) {
      // Whatever the browser that opens it speaks.
      const { status, text } = await ask(link, { method, headers: { "accept-language": "fr" } });
      expect([status, heading(text)]).toEqual([410, words(language).gone.title]);
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain(`href="${paths.form("newsletter", language)}"`);
    }
    expect((await ask(link, { method: "POST", headers: json })).status).toBe(410);
    expect(await recordsOf(stack, email)).toEqual([]);
  });

  test("does not end a leave link, nor what was confirmed", async () => {
    const email = "stays@visitor.example";
    const leave = linkInText(await confirmed(email), "unsubscribe");
    await stack.moveTime(400 * 86_400);
    expect((await recordOf(stack, email)).state).toBe("confirmed");
    expect((await ask(leave)).status).toBe(200);
    expect((await ask(leave, { method: "POST" })).status).toBe(200);
    expect(await recordsOf(stack, email)).toEqual([]);
  });
});

test("nothing that was said or logged on the way names anybody or holds a token", () => {
  const said = stack.output() + stack.logs();
  expect(said).toContain("POST /confirm/{token}");
  expect(said).not.toMatch(/visitor\.example|\/(confirm|unsubscribe)\/[\w-]{20}/i);
});
