// What no form sends: every one a clear 4xx as page and as problem, nothing stored, nothing echoed that could do harm.

import { beforeEach, describe, expect, test } from "vitest";
import { browser, json, multipart, type Sending, urlencoded, withHeaders } from "../support/events.ts";
import { filled, type House, logged, openHouse } from "./site.ts";

let house: House;
beforeEach(() => {
  house = openHouse();
});

const typed = (type: string, body: string | Uint8Array): Sending => ({ headers: { "Content-Type": type }, body });
const form = "application/x-www-form-urlencoded";
const object = Object.fromEntries(filled()) as Record<string, unknown>;
const latin1 = Buffer.from("email=ada%40example.org&consent_newsletter=on&firstName=Ren\xe9", "latin1");
const boundary = "multipart/form-data; boundary=x";
const file = '--x\r\nContent-Disposition: form-data; name="firstName"; filename="a.txt"\r\n\r\nfile\r\n--x--\r\n';

const unreadable: readonly (readonly [string, Sending])[] = [
  ["urlencoded with a broken escape", typed(form, "email=%zz&firstName=A")],
  ["urlencoded with half an escape", typed(form, "email=ada%4")],
  ["urlencoded bytes that are no UTF-8", typed(form, latin1)],
  ["urlencoded escapes that are no UTF-8", typed(form, "firstName=Ren%E9")],
  ["urlencoded escapes of half a surrogate pair", typed(form, "firstName=%ED%A0%80")],
  ["JSON that breaks off", json('{"email":"ada@example.org"')],
  ["JSON that is empty", json("")],
  ["JSON in UTF-16", typed("application/json", Buffer.from('{"email":"a"}', "utf16le"))],
  ["a JSON array", json([object])],
  ["a JSON text", json('"email"')],
  ["JSON null", json("null")],
  ["a JSON number", json("1e999")],
  ["JSON nested ten thousand deep", json(`${"[".repeat(10_000)}${"]".repeat(10_000)}`)],
  ["multipart without a boundary", typed("multipart/form-data", "--x\r\n\r\n--x--")],
  ["multipart that breaks off", typed(boundary, '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\nada@')],
  ["multipart with another boundary", typed(boundary, multipart(filled()).body ?? "")],
  ["multipart that is empty", typed(boundary, "")],
  ["multipart without a name", typed(boundary, "--x\r\nContent-Disposition: form-data\r\n\r\nv\r\n--x--\r\n")],
  ["multipart bytes that are no UTF-8", typed(boundary, Buffer.from(`${file}\xe9`, "latin1"))],
];

const unknown: readonly (readonly [string, Sending])[] = [
  ["no type", { body: "email=ada@example.org" }],
  ["an empty type", typed("", "email=ada@example.org")],
  ["plain text", typed("text/plain", "email=ada@example.org")],
  ["XML", typed("application/xml", "<email/>")],
  ["a type that an object has by nature", typed("constructor", "x")],
  ["urlencoded in Latin 1", typed(`${form}; charset=iso-8859-1`, "email=ada")],
  ["JSON in UTF-16, as it says", typed("application/json; charset=utf-16", "{}")],
];

const large: readonly (readonly [string, Sending])[] = [
  ["a megabyte of one value", urlencoded(filled([["message", "x".repeat(1_000_000)]]))],
  ["a megabyte of JSON", json({ ...object, message: "x".repeat(1_000_000) })],
  ["a megabyte of multipart", multipart(filled([["message", "x".repeat(1_000_000)]]))],
  ["a megabyte of nothing known", typed("application/octet-stream", new Uint8Array(1_000_000))],
  ["10,000 fields", typed(form, Array.from({ length: 10_000 }, (_, count) => `f${count}`).join("&"))],
  ["10,000 fields of one name", typed(form, "a&".repeat(10_000))],
  ["10,000 members in one JSON array", json({ firstName: Array(10_000).fill(1) })],
  ["300 members of a JSON object", json(Object.fromEntries(Array.from({ length: 300 }, (_, count) => [count, 1])))],
  ["one byte more than 64 KiB", typed(form, "a".repeat(65_537))],
];

const mistaken: readonly (readonly [string, Sending])[] = [
  ["nothing at all", typed(form, "")],
  ["nothing but ampersands", typed(form, "&&&&")],
  ["an empty object", json({})],
  ["a NUL in a value", urlencoded([...filled().slice(1), ["firstName", "A\u0000da"]])],
  [
    "a NUL in the address",
    urlencoded([
      ["email", "ada\u0000@example.org"],
      ["consent_newsletter", "on"],
    ]),
  ],
  ["a NUL in a name", urlencoded(filled([["a\u0000", "x"]]))],
  ["a line break in a name", urlencoded([...filled().slice(1), ["firstName", "Ada\r\nBcc: all@example.org"]])],
  ["half a surrogate pair in JSON", json({ ...object, firstName: "A\ud800" })],
  ["a repeated address", urlencoded(filled([["email", "eve@example.org"]]))],
  ["the same address twice", urlencoded(filled([["email", "ada@example.org"]]))],
  ["a repeated consent", urlencoded(filled([["consent_newsletter", "on"]]))],
  ["a repeated name in multipart", multipart(filled([["firstName", "Eve"]]))],
  ["a file where text belongs", typed(boundary, file)],
  ["__proto__ in urlencoded", typed(form, "__proto__=x&__proto__[polluted]=1&email=ada@example.org")],
  ["__proto__ in JSON", json(`{"__proto__":{"email":"ada@example.org","consent_newsletter":"on","polluted":1}}`)],
  ["constructor.prototype in JSON", json(`{"constructor":{"prototype":{"polluted":1}},"email":"ada@example.org"}`)],
  ["an array with one address", json({ ...object, email: ["ada@example.org"] })],
  ["an array with two", json({ ...object, email: ["ada@example.org", "eve@example.org"] })],
  ["an empty array", json({ ...object, email: [] })],
  ["an object where text belongs", json({ ...object, email: { $ne: null } })],
  ["a number for an address", json({ ...object, email: 42 })],
  ["true for an address", json({ ...object, email: true })],
];

const all = [
  ...unreadable.map((row) => [...row, 400] as const),
  ...unknown.map((row) => [...row, 415] as const),
  ...large.map((row) => [...row, 413] as const),
  ...mistaken.map((row) => [...row, 422] as const),
];

describe.each(all)("%s", (_, sending, status) => {
  test(`is answered with ${status}, as a page and as a problem, and nothing is stored`, async () => {
    const page = await house.visit("POST", "/forms/newsletter", withHeaders(sending, browser));
    const problem = await house.visit(
      "POST",
      "/forms/newsletter",
      withHeaders(sending, { Accept: "application/json" }),
    );
    expect([page.status, problem.status]).toEqual([status, status]);
    expect(page.headers["Content-Type"]).toBe("text/html; charset=utf-8");
    expect(problem.headers["Content-Type"]).toBe("application/problem+json");
    const { title, status: told } = JSON.parse(problem.body);
    expect(told).toBe(status);
    expect(title.length).toBeGreaterThan(5);
    expect(page.body).toContain(status === 422 ? 'role="alert"' : `href="/forms/newsletter?language=en"`);
    expect(Buffer.byteLength(page.body)).toBeLessThan(80_000);
    expect(house.stored()).toEqual({ records: 0, proofs: 0 });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(logged()).not.toMatch(/ada@|eve@|example\.org|Bcc|Lovelace/i);
  });
});

test("exactly 64 KiB is read, and refused for what is in it", async () => {
  const body = typed(form, `message=${"x".repeat(65_536 - "message=".length)}`);
  const { status } = await house.visit("POST", "/forms/newsletter", withHeaders(body, { Accept: "application/json" }));
  expect(status).toBe(422);
});

test("thousands of unknown names are counted in the page but not listed in it", async () => {
  const names = Array.from({ length: 200 }, (_, count) => [`unknown${count}`, ""] as const);
  const { status, body } = await house.visit("POST", "/forms/newsletter", withHeaders(urlencoded(names), browser));
  expect(status).toBe(422);
  expect(body.match(/<li>/g)?.length).toBeLessThanOrEqual(10);
});

test("text in every script, and what only looks dangerous, is an answer like any other", async () => {
  for (const firstName of ["Zoë", "Ирина", "中村", "سارة", "O'Brien; DROP TABLE", "{{7*7}}", "🧑‍🚀", "=1+1"]) {
    house = openHouse();
    const sending = urlencoded(
      filled().map(([name, value]) => [name, name === "firstName" ? firstName : value] as const),
    );
    const { status } = await house.visit("POST", "/forms/newsletter", sending);
    expect([firstName, status]).toEqual([firstName, 303]);
    expect([...house.sandbox.world.records.contents().records.values()][0]?.answers.firstName).toBe(firstName);
  }
});
