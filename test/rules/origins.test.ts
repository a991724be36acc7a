// Origins: who may embed a form and where it may lead, against every spelling that means one thing here and another there.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { preflight, shared } from "../../shared/web/cors.ts";
import { isAllowed, nextAddress, sendingSite } from "../../shared/web/origins.ts";
import { empty } from "../../shared/web/reply.ts";
import { requestWith } from "../support/request.ts";

const allowed = ["https://www.example.com", "https://*.example.org", "http://127.0.0.1:3001"];
const strangers = [
  "https://example.com",
  "http://www.example.com",
  "https://www.example.com:8443",
  "https://www.example.com.evil.example",
  "https://www.example.comevil.example",
  "https://evilwww.example.com",
  "https://wwwXexample.com",
  "https://WWW.EXAMPLE.COM",
  "https://example.org",
  "https://.example.org",
  "https://evilexample.org",
  "https://example.org.evil.example",
  "https://a.example.org.evil.example",
  "https://evil.example/.example.org",
  "https://evil.example?.example.org",
  "https://evil.example#.example.org",
  "https://evil.example:443.example.org",
  "https://evil.example@a.example.org",
  "https://evil.example\\.example.org",
  "https://evil.example\n.example.org",
  "https://a..example.org",
  "https://a.example.org:8443",
  "http://a.example.org",
  "https://*.example.org",
  "https://a.example.org/",
  "https://ä.example.org",
  "null",
  "",
  "*",
  "https://",
  "http://127.0.0.1",
  "http://127.0.0.1:30011",
];

describe("an origin is allowed", () => {
  test.each([
    "https://www.example.com",
    "https://a.example.org",
    "https://a.b-c.example.org",
    "https://xn--4ca.example.org",
    "http://127.0.0.1:3001",
  ])("that is named or a subdomain of one named with a star: %s", (origin) => {
    expect(isAllowed(allowed, origin)).toBe(true);
  });

  test.each(strangers)("but not %j", (origin) => {
    expect(isAllowed(allowed, origin)).toBe(false);
  });

  test("only where one is named at all", () => {
    expect(isAllowed([], "https://www.example.com")).toBe(false);
    expect(isAllowed(["*"], "https://www.example.com")).toBe(false);
  });
});

describe("where a form leads next", () => {
  test.each([
    ["https://www.example.com", "https://www.example.com/"],
    ["https://www.example.com/thanks?a=b#c", "https://www.example.com/thanks?a=b#c"],
    ["HTTPS://WWW.example.COM/thanks", "https://www.example.com/thanks"],
    ["https://www.example.com:443/", "https://www.example.com/"],
    ["https://a.example.org/x", "https://a.example.org/x"],
    ["https://ä.example.org/x", "https://xn--4ca.example.org/x"],
    ["https://www.example.com/?to=//evil.example", "https://www.example.com/?to=//evil.example"],
    ["https://www.example.com\\@evil.example", "https://www.example.com/@evil.example"],
    ["https://www.example.com/a b\nc", "https://www.example.com/a%20bc"],
    ["http://127.0.0.1:3001/thanks.html", "http://127.0.0.1:3001/thanks.html"],
  ])("may be %j", (next, address) => {
    expect(nextAddress(allowed, next)).toBe(address);
  });

  test.each([
    undefined,
    "",
    "/thanks",
    "thanks",
    "//www.example.com/thanks",
    "//evil.example",
    "///evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "https:evil.example",
    "https:www.example.com",
    "https:/evil.example",
    "https:///evil.example",
    "https:\\\\evil.example",
    "https://evil.example",
    "https://evil.example/https://www.example.com",
    "https://evil.example?https://www.example.com",
    "https://www.example.com@evil.example",
    "https://www.example.com:pass@evil.example",
    "https://evil@www.example.com/",
    "https://:x@www.example.com/",
    "https://evil.example\\@www.example.com",
    "https://evil.example%2f@www.example.com",
    "https://evil.example%5c.example.org",
    "https://www.example.com%2eevil.example",
    "https://www.example.com.evil.example",
    "https://www.example.com\t.evil.example",
    "https://www.example.com\n.evil.example",
    "ht\ntps://evil.example",
    "\thttps://evil.example",
    "https://www.example.com。evil.example",
    "https://www.example.com．evil.example",
    "https://www.example.com:8443/",
    "http://www.example.com/",
    "https://wwẇ.example.com",
    "https://www.exаmple.com",
    "https://xn--www-.example.com",
    "javascript:alert(1)",
    "javascript://www.example.com/%0aalert(1)",
    "data:text/html,x",
    "blob:https://www.example.com/x",
    "ftp://www.example.com/",
    "mailto:a@www.example.com",
    "https://evil.example\u0000.example.org",
    "https://evil.example /.example.org",
    "\u0000",
    "https://[::1]/",
    "https://[",
    "*",
  ])("may not be %j", (next) => {
    expect(nextAddress(allowed, next)).toBeUndefined();
  });

  test("is, whatever is sent, an address on an allowed origin as a browser reads it, or none", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "https://",
        "www.example.com",
        ".example.org",
        "evil.example",
        "@",
        "\\",
        "/",
        "//",
        ":",
        "%2f",
        "\t",
        "\n",
        "#",
        "?",
        ".",
        "a",
        "。",
        "\u0000",
      ),
      fc.webUrl(),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const address = nextAddress(allowed, pieces.join(""));
        if (address === undefined) return;
        const url = new URL(address, "https://forms.example");
        expect(url.href).toBe(address);
        expect(isAllowed(allowed, url.origin)).toBe(true);
        expect(address).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
        expect(`${url.username}${url.password}`).toBe("");
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("the page that sent a form", () => {
  test.each([
    [{ origin: "https://www.example.com" }, "www.example.com"],
    [{ origin: "null", referer: "https://a.example.org/x?y" }, "a.example.org"],
    [{ referer: "http://127.0.0.1:3001/" }, "127.0.0.1:3001"],
    [{ origin: "https://evil.example", referer: "https://www.example.com/" }, "www.example.com"],
    [{ origin: "https://evil.example" }, undefined],
    [{ origin: "null" }, undefined],
    [{ origin: "", referer: "about:blank" }, undefined],
    [{ origin: "https://www.example.com, https://evil.example" }, undefined],
    [{}, undefined],
  ])("with %j is %s", (headers, site) => {
    expect(sendingSite(allowed, headers)?.host).toBe(site);
  });
});

describe("a script on another site", () => {
  const asking = (origin?: string) => requestWith({ headers: { ...(origin !== undefined && { origin }) } });
  const cors = (headers: Readonly<Record<string, string>>) =>
    Object.keys(headers).filter((name) => /^access-control-/i.test(name));

  test("reads the answer when its origin is allowed, without any cookie", () => {
    for (const reply of [
      shared(empty(204), asking("https://a.example.org"), allowed),
      preflight(asking("https://a.example.org"), allowed),
    ]) {
      expect(reply.headers["Access-Control-Allow-Origin"]).toBe("https://a.example.org");
      expect(cors(reply.headers)).not.toContain("Access-Control-Allow-Credentials");
      expect(reply.headers.Vary).toContain("Origin");
    }
  });

  test.each([undefined, ...strangers])("gets no CORS header at all from %j", (origin) => {
    expect(cors(shared(empty(204), asking(origin), allowed).headers)).toEqual([]);
    expect(cors(preflight(asking(origin), allowed).headers)).toEqual([]);
  });

  test("is told the same headers but for those, wherever it is", () => {
    const [here, there] = [
      shared(empty(202), asking("https://a.example.org"), allowed),
      shared(empty(202), asking("https://evil.example"), allowed),
    ];
    expect(Object.fromEntries(Object.entries(here.headers).filter(([name]) => !name.startsWith("Access-")))).toEqual(
      there.headers,
    );
  });
});
