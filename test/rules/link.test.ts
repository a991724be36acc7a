// Links: only what Assent made opens anything, for one purpose, and every other text is nothing.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Claim, type LinkKeys, personKey, readLink, signLink, submissionId } from "../../shared/optin/link.ts";
import { personSecret as secret } from "../support/world.ts";

const keys: LinkKeys = { id: "k1", key: "a key of links of at least 32 characters", retired: [] };
const other: LinkKeys = { id: "k1", key: "another key, of at least 32 characters..", retired: [] };
const claim: Claim = {
  purpose: "confirm",
  language: "de",
  form: "newsletter",
  person: personKey(secret, "ada@example.com"),
  id: submissionId(secret, ["newsletter", "x"]),
  link: "bm9uY2Vub25j",
};
const token = signLink(keys, claim);
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

describe("a link", () => {
  test("says what it was made to say, for its purpose only", () => {
    expect(readLink(keys, token, "confirm")).toEqual(claim);
    expect(readLink(keys, token, "unsubscribe")).toBeUndefined();
    expect(readLink(keys, signLink(keys, { ...claim, purpose: "unsubscribe" }), "confirm")).toBeUndefined();
  });

  test("is URL-safe, short, the same every time, and holds no address", () => {
    expect(token).toMatch(/^[\w-]+\.[\w-]{22}$/);
    expect(token.length).toBeLessThan(200);
    expect(signLink(keys, claim)).toBe(token);
    expect(Buffer.from(token, "base64url").toString()).not.toMatch(/ada|example|@/);
  });

  test("with any one character changed to any other is nothing", () => {
    for (let at = 0; at < token.length; at++) {
      for (const character of `${alphabet}.%=+/ \u0000`) {
        if (character === token[at]) continue;
        expect(readLink(keys, token.slice(0, at) + character + token.slice(at + 1), "confirm")).toBeUndefined();
      }
    }
  });

  test("that is cut, lengthened, doubled, padded, encoded or folded is nothing", () => {
    for (let at = 0; at < token.length; at++) expect(readLink(keys, token.slice(0, at), "confirm")).toBeUndefined();
    for (let at = 1; at < token.length; at++) expect(readLink(keys, token.slice(at), "confirm")).toBeUndefined();
    const [payload = "", seal = ""] = token.split(".");
    const bent = [
      ...["A", "=", "==", ".", ".x", " ", "\n", "%", "/", "?a=b", "#x"].map((more) => token + more),
      ...["A", " ", "\n", "\ufeff", ".", "/"].map((more) => more + token),
      ...[
        `${payload}=.${seal}`,
        `${payload}A.${seal}`,
        `${payload}.${seal}=`,
        `${payload}..${seal}`,
        `.${seal}`,
        `${payload}.`,
      ],
      ...[token.toUpperCase(), token.toLowerCase(), token + token, encodeURIComponent(token).replace(".", "%2E")],
      ...[token.replace(".", "%2e"), `${seal}.${payload}`, [...token].join("\u200b")],
    ];
    for (const text of bent) expect(readLink(keys, text, "confirm"), text).toBeUndefined();
  });

  test("spelled in another base64url of the same bytes is nothing", () => {
    const [payload = "", seal = ""] = token.split(".");
    // 22 characters hold 16 bytes and 4 bits that say nothing: 15 other last characters decode to the same bytes.
    const twins = [...alphabet].filter(
      (last) =>
        Buffer.from(seal.slice(0, -1) + last, "base64url").equals(Buffer.from(seal, "base64url")) &&
        !seal.endsWith(last),
    );
    expect(twins).toHaveLength(15);
    for (const last of twins)
      expect(readLink(keys, `${payload}.${seal.slice(0, -1)}${last}`, "confirm")).toBeUndefined();
  });

  test("made with another key is nothing, although that key has the same name", () => {
    expect(readLink(keys, signLink(other, claim), "confirm")).toBeUndefined();
  });

  test("made with a retired key still works, and with a forgotten one does not", () => {
    const rotated: LinkKeys = { id: "k2", key: other.key, retired: [{ id: "k1", key: keys.key }] };
    expect(readLink(rotated, token, "confirm")).toEqual(claim);
    expect(readLink({ ...rotated, retired: [] }, token, "confirm")).toBeUndefined();
    const mixed = { id: "k1", key: other.key, retired: [{ id: "k0", key: keys.key }] };
    expect(readLink(mixed, token, "confirm")).toBeUndefined();
  });

  test("for another person, form, record, nonce or language is another link", () => {
    const changes: Partial<Claim>[] = [{ person: "p" }, { form: "f" }, { id: "i" }, { link: "l" }, { language: "en" }];
    const tokens = changes.map((change) => signLink(keys, { ...claim, ...change }));
    expect(new Set([token, ...tokens]).size).toBe(6);
    const seals = [token, ...tokens].map((each) => each.split(".")[1]);
    expect(new Set(seals).size).toBe(6);
    for (const [at, text] of tokens.entries()) {
      expect(readLink(keys, text, "confirm")).toEqual({ ...claim, ...changes[at] });
      expect(readLink(keys, `${token.split(".")[0]}.${text.split(".")[1]}`, "confirm")).toBeUndefined();
    }
  });

  test("is not made by any text somebody thinks of, and reading one never throws", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.base64String(),
      fc.string({ unit: fc.constantFrom(...alphabet) }),
    );
    const made = fc.oneof(
      part,
      fc.tuple(part, part).map((parts) => parts.join(".")),
      fc.array(part).map((parts) => parts.join(".")),
    );
    fc.assert(
      fc.property(made, (text) => {
        expect(readLink(keys, text, "confirm")).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
    for (const text of ["", ".", "..", "__proto__", "\ud800.\udfff", "a".repeat(100_000)])
      expect(readLink(keys, text, "confirm")).toBeUndefined();
  });
});

describe("the key of a person", () => {
  test("is the same for every spelling, another for every other address, and names nobody", () => {
    const key = personKey(secret, "ada@example.com");
    expect(key).toMatch(/^[\w-]{32}$/);
    expect(personKey(secret, "ADA@Example.com")).toBe(key);
    expect(personKey(secret, "adb@example.com")).not.toBe(key);
    expect(personKey(`${secret}.`, "ada@example.com")).not.toBe(key);
  });
});

describe("the id of a submission", () => {
  test("tells apart what only a careless join would confuse", () => {
    const submissions = [["a", "b"], ["a,b"], ["ab"], ["a", ["b"]], [["a", "b"]], ["a", "b", null], ["a", "", "b"]];
    expect(new Set(submissions.map((parts) => submissionId(secret, parts))).size).toBe(submissions.length);
  });

  test("and the key of a person never meet, although both are made with one secret", () => {
    expect(submissionId(secret, ["ada@example.com"])).not.toBe(personKey(secret, "ada@example.com").slice(0, 22));
  });
});
