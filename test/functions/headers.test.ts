// The headers that every answer carries, and which origins may read one.

import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { browser, json, type Sending, urlencoded, withHeaders } from "../support/events.ts";
import { tokenIn } from "../support/world.ts";
import { allowedOrigins, filled, type House, openHouse } from "./site.ts";

let house: House;
let confirm: string;
let unsubscribe: string;

beforeEach(async () => {
  house = openHouse();
  await house.visit("POST", "/forms/newsletter", json(Object.fromEntries(filled())));
  await house.deliverAll();
  confirm = `/confirm/${tokenIn(house.sandbox.letters[0], "confirm")}`;
  await house.visit("POST", confirm);
  await house.deliverAll();
  unsubscribe = `/unsubscribe/${tokenIn(house.sandbox.letters[1], "unsubscribe")}`;
});

const asJson = { headers: { Accept: "application/json" } };
const asPage = { headers: browser };
const wrong = urlencoded([["email", "no address"]]);

type Asked = [method: string, address: string, sending: Sending];

/** Every kind of answer there is, whether it is secret (a token in its address, or a person's data in it) and a page. */
const answers: readonly (readonly [
  string,
  () => readonly [string, string, Sending],
  { secret: boolean; page: boolean },
])[] = [
  ["the form", () => ["GET", "/forms/newsletter", asPage], { secret: false, page: true }],
  ["check your inbox", () => ["GET", "/forms/newsletter/check-inbox", asPage], { secret: false, page: true }],
  ["the notice", () => ["GET", "/privacy", asPage], { secret: false, page: true }],
  ["the notice's versions", () => ["GET", "/privacy/versions", asPage], { secret: false, page: true }],
  ["an unknown version", () => ["GET", "/privacy/versions?version=x", asPage], { secret: true, page: true }],
  [
    "a form that went in",
    () => ["POST", "/forms/newsletter", withHeaders(urlencoded(filled()), browser)],
    { secret: true, page: false },
  ],
  [
    "a form that went in, as JSON",
    () => ["POST", "/forms/newsletter", json(Object.fromEntries(filled()))],
    { secret: true, page: false },
  ],
  [
    "the form with what is wrong",
    () => ["POST", "/forms/newsletter", withHeaders(wrong, browser)],
    { secret: true, page: true },
  ],
  [
    "what is wrong, as JSON",
    () => ["POST", "/forms/newsletter", withHeaders(wrong, asJson.headers)],
    { secret: true, page: false },
  ],
  ["an unknown type", () => ["POST", "/forms/newsletter", asPage], { secret: true, page: true }],
  ["an unknown type, as JSON", () => ["POST", "/forms/newsletter", asJson], { secret: true, page: false }],
  ["a preflight", () => ["OPTIONS", "/forms/newsletter", {}], { secret: false, page: false }],
  ["an unknown form", () => ["GET", "/forms/nothing", asPage], { secret: true, page: true }],
  ["an unknown address", () => ["GET", "/nowhere", asPage], { secret: true, page: true }],
  ["an unknown address, as JSON", () => ["GET", "/nowhere", asJson], { secret: true, page: false }],
  ["the confirmation page", () => ["GET", confirm, asPage], { secret: true, page: true }],
  ["a confirmation", () => ["POST", confirm, asPage], { secret: true, page: true }],
  ["a confirmation, as JSON", () => ["POST", confirm, asJson], { secret: true, page: false }],
  ["a made-up link", () => ["GET", "/confirm/made-up", asPage], { secret: true, page: true }],
  ["a made-up leave link, as JSON", () => ["POST", "/unsubscribe/made-up", asJson], { secret: true, page: false }],
  ["the leave page", () => ["GET", unsubscribe, asPage], { secret: true, page: true }],
  ["leaving", () => ["POST", unsubscribe, asPage], { secret: true, page: true }],
  ["leaving, as JSON", () => ["POST", unsubscribe, asJson], { secret: true, page: false }],
];

const directives = (headers: Readonly<Record<string, unknown>>): Record<string, readonly string[]> =>
  Object.fromEntries(
    String(headers["Content-Security-Policy"])
      .split("; ")
      .map((directive) => {
        const [name = "", ...sources] = directive.split(" ");
        return [name, sources];
      }),
  );

describe.each(answers)("the answer with %s", (_, request, { secret }) => {
  test("forbids framing, sniffing, plain HTTP and everything from another host", async () => {
    const { headers } = await house.visit(...request());
    const policy = directives(headers);
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy["frame-ancestors"]).toEqual(["'none'"]);
    expect(policy["base-uri"]).toEqual(["'none'"]);
    expect(Object.keys(policy).filter((name) => /script|connect|font|frame-src|object|worker/.test(name))).toEqual([]);
    expect(headers["X-Content-Type-Options"]).toBe("nosniff");
    expect(headers["Strict-Transport-Security"]).toMatch(/^max-age=\d{8,}; includeSubDomains$/);
    expect(headers["Set-Cookie"]).toBeUndefined();
  });

  test("says that it varies with what it was chosen by", async () => {
    const { headers } = await house.visit(...request());
    const vary = String(headers.Vary).split(", ");
    expect(vary).toEqual(expect.arrayContaining(["Accept", "Accept-Language", "Origin"]));
  });

  test(secret ? "is kept nowhere and tells no referrer" : "may be kept but is asked for anew", async () => {
    const { headers } = await house.visit(...request());
    expect(headers["Cache-Control"]).toBe(secret ? "no-store" : "no-cache");
    expect(headers["Referrer-Policy"]).toBe(secret ? "no-referrer" : "strict-origin-when-cross-origin");
  });
});

const pages = answers.filter(([, , { page }]) => page);
test.each(pages)(
  "the page with %s is one document that its own policy lets through and that loads nothing",
  async (_, request) => {
    const [method, address, sending] = request();
    const { headers, body } = await house.visit(method, address, sending);
    expect(headers["Content-Type"]).toBe("text/html; charset=utf-8");
    const styles = [...body.matchAll(/<style>([^<]*)<\/style>/g)].map(([, text = ""]) => text);
    expect(styles).toHaveLength(1);
    const hash = createHash("sha256")
      .update(styles[0] ?? "")
      .digest("base64");
    expect(directives(headers)["style-src"]).toEqual([`'sha256-${hash}'`]);
    expect(body).not.toMatch(/<script|<iframe|<img|\sstyle=|\son\w+=|url\(|@import/i);
    for (const [, source] of body.matchAll(/<link[^>]+href="([^"]*)"/g)) expect(source).toMatch(/^data:/);
    // The notice grows with every form, so that no limit of ours holds it.
    if (address !== "/privacy") expect(Buffer.byteLength(body)).toBeLessThan(10_000);
  },
);

describe("the policy for forms", () => {
  test.each([
    ["the form", (): Asked => ["GET", "/forms/newsletter", asPage]],
    ["the form with what is wrong", (): Asked => ["POST", "/forms/newsletter", withHeaders(wrong, browser)]],
  ])(
    "of %s lets it post here and then go on to an allowed origin, since browsers hold redirections against it",
    async (_, request) => {
      const { headers } = await house.visit(...request());
      expect(directives(headers)["form-action"]).toEqual(["'self'", ...allowedOrigins]);
    },
  );

  test("of a page behind a link lets it post here alone", async () => {
    for (const address of [confirm, unsubscribe]) {
      const { headers } = await house.visit("GET", address, asPage);
      expect(directives(headers)["form-action"]).toEqual(["'self'"]);
    }
  });
});

describe("a script on", () => {
  const cors = (headers: Readonly<Record<string, unknown>>) =>
    Object.entries(headers).filter(([name]) => name.toLowerCase().startsWith("access-control"));
  const from = (origin: string) => ({ Origin: origin });

  test.each(["https://www.example.com", "https://one.shop.example", "https://a.b.shop.example"])(
    "the allowed origin %s may send and read the answer, good or bad",
    async (origin) => {
      const preflight = await house.visit("OPTIONS", "/forms/newsletter", { headers: from(origin) });
      expect(preflight).toMatchObject({ status: 204, body: "" });
      expect(preflight.headers).toMatchObject({
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Methods": "POST",
        "Access-Control-Allow-Headers": expect.stringContaining("content-type"),
      });
      for (const sending of [json(Object.fromEntries(filled())), json({ email: "wrong" }), json("{")]) {
        const { headers } = await house.visit("POST", "/forms/newsletter", withHeaders(sending, from(origin)));
        expect(headers["Access-Control-Allow-Origin"]).toBe(origin);
        expect(headers["Access-Control-Expose-Headers"]).toContain("Retry-After");
        expect(headers["Access-Control-Allow-Credentials"]).toBeUndefined();
      }
    },
  );

  test.each([
    "https://evil.example",
    "http://www.example.com",
    "https://www.example.com:8443",
    "https://www.example.com.evil.example",
    "https://shop.example",
    "https://evilshop.example",
    "https://.shop.example",
    "https://evil.example/.shop.example",
    "https://evil.example#.shop.example",
    "https://a@b.shop.example",
    "http://one.shop.example",
    "https://one.shop.example:444",
    "null",
    "*",
    "",
  ])("the foreign origin %j gets no CORS header and is yet not refused", async (origin) => {
    const preflight = await house.visit("OPTIONS", "/forms/newsletter", { headers: from(origin) });
    expect(cors(preflight.headers)).toEqual([]);
    const sending = withHeaders(json(Object.fromEntries(filled())), from(origin));
    const answer = await house.visit("POST", "/forms/newsletter", sending);
    expect(answer.status).toBe(202);
    expect(cors(answer.headers)).toEqual([]);
  });

  test("any page can read nothing behind a link", async () => {
    for (const address of [confirm, unsubscribe]) {
      const { headers } = await house.visit("GET", address, { headers: from("https://www.example.com") });
      expect(cors(headers)).toEqual([]);
    }
  });
});

describe("HEAD", () => {
  test("answers on every address that takes GET, with the headers of GET and no body", async () => {
    for (const address of [
      "/forms/newsletter",
      "/forms/newsletter/check-inbox",
      "/privacy",
      "/forms/no",
      confirm,
      unsubscribe,
      "/no",
    ]) {
      const [get, head] = [await house.visit("GET", address, asPage), await house.visit("HEAD", address, asPage)];
      expect({ address, ...head }).toEqual({ address, ...get, body: "" });
    }
  });
});

describe("an absolute link", () => {
  test("comes from the configured public URL, whatever Host and forwarding headers say", async () => {
    const spoofed = {
      Host: "evil.example",
      "X-Forwarded-Host": "evil.example",
      "X-Forwarded-Proto": "http",
      Forwarded: "host=evil.example;proto=http",
    };
    const other = filled().map(([name, value]) => [name, name === "email" ? "eve@example.org" : value] as const);
    const posted = await house.visit(
      "POST",
      "/forms/newsletter",
      withHeaders(urlencoded(other), { ...browser, ...spoofed }),
    );
    expect(posted.headers.Location).toBe("https://forms.example/forms/newsletter/check-inbox?language=en");
    await house.deliverAll();
    const letter = house.sandbox.letters.at(-1);
    expect(letter?.to).toBe("eve@example.org");
    expect(letter?.message.text).toContain("https://forms.example/confirm/");
    const seen = [letter, posted, await house.visit("GET", confirm, { headers: { ...browser, ...spoofed } })];
    expect(JSON.stringify(seen)).not.toContain("evil.example");
  });
});
