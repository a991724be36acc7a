// The same guards on each way to post: every encoding, every answer, every origin.

import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser, json, multipart, type Sending, urlencoded, withHeaders } from "../support/events.ts";
import { openSandbox, start } from "../support/world.ts";
import { allowedOrigins, filled, type House, openHouse } from "./site.ts";

let house: House;
beforeEach(() => {
  house = openHouse();
});

type Pairs = readonly (readonly [string, string])[];
const encodings: Readonly<Record<string, (pairs: Pairs) => Sending>> = {
  urlencoded,
  multipart,
  JSON: (pairs) => json(Object.fromEntries(pairs)),
};
const ways = Object.entries(encodings);
const script = { Accept: "application/json" };
const post = (sending: Sending, headers: Readonly<Record<string, string>>) =>
  house.visit("POST", "/forms/newsletter", withHeaders(sending, headers));

/** Where `_next` may not lead; each of them reads as an allowed address to some parser, or to some eye. */
const tricks: Readonly<Record<string, readonly string[]>> = {
  "protocol-relative": ["//evil.example", "///evil.example", "////www.example.com", "//www.example.com/thanks"],
  backslashes: [
    "\\\\evil.example",
    "/\\evil.example",
    "https:\\\\evil.example",
    "https://evil.example\\@www.example.com",
  ],
  userinfo: [
    "https://www.example.com@evil.example/",
    "https://www.example.com:443@evil.example/",
    "https://x@www.example.com/",
    "https://:x@www.example.com/",
  ],
  "a look-alike suffix": ["https://www.example.com.evil.example/", "https://www.example.comevil.example/"],
  "a look-alike prefix": ["https://evilwww.example.com/", "https://evil-shop.example/", "https://evilshop.example/"],
  "an encoded host": [
    "https://evil.example%2f.shop.example/",
    "https://www.example.com%2eevil.example/",
    "%2f%2fevil.example",
  ],
  "a tab or a newline": [
    "ht\ttps://evil.example/",
    "https://www.example.com\t.evil.example/",
    "https://www.example.com\n.evil.example",
  ],
  "another scheme": [
    "ftp://www.example.com/",
    "mailto:a@www.example.com",
    "blob:https://www.example.com/x",
    "http://www.example.com/",
  ],
  data: ["data:text/html,<script>1</script>", "DATA:text/html,x", " data:text/html,x"],
  javascript: [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript://www.example.com/%0aalert(1)",
    "\u0001javascript:alert(1)",
  ],
  "a trailing dot": ["https://www.example.com./", "https://one.shop.example./"],
  "an internationalised look-alike": [
    "https://www.exаmple.com/",
    "https://www.example.com。evil.example/",
    "https://wwẇ.example.com/",
  ],
  "another port": ["https://www.example.com:8443/", "https://one.shop.example:444/", "https://www.example.com:0443x/"],
};

/** Where it may lead, and what the browser is told then: one spelling, whatever was sent. */
const honest: readonly (readonly [string, string])[] = [
  ["https://www.example.com/thanks?a=b#c", "https://www.example.com/thanks?a=b#c"],
  ["HTTPS://WWW.Example.COM/Thanks", "https://www.example.com/Thanks"],
  ["https://www.example.com:443/", "https://www.example.com/"],
  ["https://ä.shop.example/", "https://xn--4ca.shop.example/"],
  ["https://www.example.com/%2f%2fevil.example", "https://www.example.com/%2f%2fevil.example"],
  ["https://www.example.com/\tthanks\r\nLocation: x", "https://www.example.com/thanksLocation:%20x"],
];

describe.each(ways)("_next in %s", (_, encode) => {
  test.each(Object.entries(tricks))("with %s leads nowhere", async (_, addresses) => {
    for (const next of addresses) {
      const { status, headers } = await post(encode(filled([["_next", next]])), browser);
      const inbox = "https://forms.example/forms/newsletter/check-inbox?language=en";
      expect([next, status, headers.Location]).toEqual([next, 303, inbox]);
      const told = await post(encode(filled([["_next", next]])), script);
      expect([next, told.status, told.body]).toEqual([next, 202, '{"status":"confirmation_required"}']);
      expect(told.headers.Location).toBeUndefined();
    }
  });

  test("leads to an allowed origin, in the one spelling that a browser reads", async () => {
    for (const [next, location] of honest) {
      const { status, headers } = await post(encode(filled([["_next", next]])), browser);
      expect([next, status, headers.Location]).toEqual([next, 303, location]);
    }
  });

  test("is carried through a mistake as text, and judged only when it is followed", async () => {
    const next = 'javascript:alert("1")';
    const wrong = [
      ["email", "ada@"],
      ["_next", next],
    ] as const;
    const { status, body } = await post(encode(wrong), browser);
    expect(status).toBe(422);
    expect(body).toContain('name="_next" value="javascript:alert(&quot;1&quot;)"');
    expect(body).not.toMatch(/(href|action)="javascript:/i);
  });
});

test("of several _next the first counts, in each encoding", async () => {
  const pairs = [
    ["_next", "https://evil.example/"],
    ["_next", "https://www.example.com/"],
  ] as const;
  for (const sending of [urlencoded(filled(pairs)), multipart(filled(pairs))])
    expect((await post(sending, browser)).headers.Location).toContain("/check-inbox");
  const several = { ...Object.fromEntries(filled()), _next: pairs.map(([, value]) => value) };
  expect((await post(json(several), browser)).headers.Location).toContain("/check-inbox");
});

describe.each(ways)("a honeypot in %s", (_, encode) => {
  test.each(["_gotcha", "bot-field"])(
    "called %s gets the answer that everybody gets, to the byte, and stores nothing",
    async (name) => {
      for (const accept of [browser, script]) {
        const trapped = await post(encode(filled([[name, " "]])), accept);
        expect(house.stored()).toEqual({ records: 0, proofs: 0 });
        expect(JSON.stringify(trapped)).toBe(
          JSON.stringify(await openHouse().visit("POST", "/forms/newsletter", withHeaders(encode(filled()), accept))),
        );
      }
    },
  );

  test("that is filled beside a mistake is told the mistake, as everybody is", async () => {
    const wrong = (more: Pairs) => encode([["email", "ada@"], ...more]);
    for (const accept of [browser, script])
      expect(await post(wrong([["_gotcha", "x"]]), accept)).toEqual(await post(wrong([]), accept));
  });
});

describe("who may read an answer", () => {
  const origins: readonly (readonly [string, string | undefined, boolean])[] = [
    ["a named origin", "https://www.example.com", true],
    ["a subdomain of a wildcard", "https://one.shop.example", true],
    ["a foreign origin", "https://evil.example", false],
    ["an opaque origin", "null", false],
    ["no origin", undefined, false],
  ];
  const fail = () => Promise.reject(new Error("outage"));
  const refused = async () => {
    const sandbox = openSandbox();
    await sandbox.world.brakes.refuse("stack", start + 60);
    return openHouse({}, sandbox);
  };
  const plain: Sending = { headers: { "Content-Type": "text/plain" }, body: "x" };
  const requests: readonly (readonly [string, number, string, Sending, () => House | Promise<House>])[] = [
    ["OPTIONS", 204, "OPTIONS", {}, openHouse],
    ["POST that is right", 202, "POST", json(Object.fromEntries(filled())), openHouse],
    ["POST with mistakes", 422, "POST", json({ email: "x" }), openHouse],
    ["POST that is broken", 400, "POST", json("{"), openHouse],
    ["POST that is too large", 413, "POST", json({ email: "x".repeat(70_000) }), openHouse],
    ["POST of an unknown type", 415, "POST", plain, openHouse],
    ["POST over the cap", 429, "POST", json(Object.fromEntries(filled())), refused],
    [
      "POST that fails",
      500,
      "POST",
      json(Object.fromEntries(filled())),
      () => openHouse({ secrets: { person: fail, links: fail } }),
    ],
  ];

  describe.each(origins)("from %s", (_, origin, mayRead) => {
    test.each(requests)("%s (%i)", async (_, status, method, sending, open) => {
      vi.stubEnv("ALLOWED_ORIGINS", allowedOrigins.join(" "));
      const from = { ...script, ...(origin !== undefined && { Origin: origin }) };
      const answer = await (await open()).visit(method, "/forms/newsletter", withHeaders(sending, from));
      expect(answer.status).toBe(status);
      const cors = Object.keys(answer.headers).filter((name) => /^access-control-/i.test(name));
      expect(answer.headers["Access-Control-Allow-Origin"]).toBe(mayRead ? origin : undefined);
      expect(cors.length > 0).toBe(mayRead);
      expect(cors).not.toContain("Access-Control-Allow-Credentials");
      // A cache that keeps one origin's answer must not give it to another.
      expect(String(answer.headers.Vary).split(", ")).toContain("Origin");
    });
  });

  test("a post without a preflight is a simple one: a script needs no header of its own to be answered as JSON", async () => {
    const answer = await post(urlencoded(filled()), { ...script, Origin: "https://www.example.com" });
    expect([answer.status, answer.headers["Access-Control-Allow-Origin"]]).toEqual([202, "https://www.example.com"]);
  });
});
