// The contact form, asked as API Gateway asks: received at once, the same answer for all, and everything follows its opt-in.

import { describe, expect, test } from "vitest";
import { contact } from "../../shared/forms/contact.ts";
import { defineForm, type Form } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { personKey } from "../../shared/optin/link.ts";
import { browser, json, multipart, type Sending, urlencoded, withHeaders } from "../support/events.ts";
import { openSandbox, personSecret, start, tokenIn } from "../support/world.ts";
import { type House, openHouse } from "./site.ts";

const open = (form: Form = contact): House => openHouse({}, openSandbox({ newsletter, contact: form }));
const double = defineForm({ ...contact, optIn: "double" });

const typed = { email: "ada@example.com", message: "Where is\r\nmy parcel?", consent_inquiry: "on" };
const pairs = (more: Readonly<Record<string, string>> = {}) => Object.entries({ ...typed, ...more });
const script = { Accept: "application/json" };
const post = (house: House, sending: Sending, headers: Readonly<Record<string, string>> = browser) =>
  house.visit("POST", "/forms/contact", withHeaders(sending, headers));
const records = (house: House) => [...house.sandbox.world.records.contents().records.values()];

describe("a message", () => {
  test.each([
    ["urlencoded", urlencoded(pairs())],
    ["multipart", multipart(pairs())],
    ["JSON", json({ ...typed, consent_inquiry: true })],
  ])("sent as %s is received at once, its lines kept", async (_, sending) => {
    const house = open();
    const { status, body } = await post(house, sending, script);
    expect([status, JSON.parse(body)]).toEqual([202, { status: "received" }]);
    expect(records(house)).toMatchObject([{ state: "received", answers: { message: "Where is\nmy parcel?" } }]);
    await house.deliverAll();
    expect(house.sandbox.letters.map(({ to }) => to)).toEqual(["hello@example.com"]);
  });

  test("of a browser goes on to its page, or to the customer's own", async () => {
    const house = open();
    const { status, headers } = await post(house, urlencoded(pairs({ _language: "de" })));
    expect([status, headers.Location]).toEqual([303, "https://forms.example/forms/contact/received?language=de"]);
    const next = "https://www.example.com/thanks";
    expect((await post(house, urlencoded(pairs({ _next: next })))).headers.Location).toBe(next);
  });

  test("without its text or its consent is refused, and nothing is stored", async () => {
    const house = open();
    const { status, body } = await post(house, urlencoded([["email", "ada@example.com"]]), script);
    expect(status).toBe(422);
    expect(JSON.parse(body).errors.map(({ field }: { field: string }) => field)).toEqual([
      "message",
      "consent_inquiry",
    ]);
    expect(house.stored()).toEqual({ records: 0, proofs: 0 });
  });

  test.each([
    "ada@example.com\r\nBcc: eve@example.com",
    "ada@example.com, eve@example.com",
    '"ada\r\n"@example.com',
    "Ada <ada@example.com>",
    "ada@example.com;eve@example.com",
  ])("from %j, which is more than an address, never becomes a header", async (email) => {
    const house = open();
    expect((await post(house, urlencoded(pairs({ email })), script)).status).toBe(422);
    expect(house.stored()).toEqual({ records: 0, proofs: 0 });
  });

  test("reaches staff as text: no mark-up, no link and no line of it looks like ours", async () => {
    const house = open();
    const message = "</p><a href='https://evil.example'>x</a>\nReceived: yesterday\nSubject: y";
    await post(house, urlencoded(pairs({ message })));
    await house.deliverAll();
    const [mail] = house.sandbox.letters;
    expect(mail?.message.html).not.toMatch(/<a[^>]*evil|<\/p><a/);
    expect(mail?.message.html).toContain("&lt;/p&gt;&lt;a href=");
    expect(mail?.message.text).toContain("    Received: yesterday\n    Subject: y");
    expect(mail?.message.subject).not.toMatch(/evil|Subject: y/);
  });

  test("is answered the same to the byte whatever became of it", async () => {
    const fresh = await Promise.all([script, browser].map((as) => post(open(), urlencoded(pairs()), as)));
    const same = async (house: House, more = {}) =>
      expect([
        await post(house, urlencoded(pairs(more)), script),
        await post(house, urlencoded(pairs(more)), browser),
      ]).toEqual(fresh);
    const house = open();
    for (let number = 0; number < 21; number++) await same(house, { message: `Message ${number}` });
    await same(house, { message: "Message 1" });
    await same(house, { _gotcha: "spam" });
    const suppressed = open();
    const person = personKey(personSecret, typed.email);
    await suppressed.sandbox.world.records.suppress(person, { why: "bounced", at: start });
    await same(suppressed);
    await house.deliverAll();
    expect(house.stored()).toEqual({ records: 20, proofs: 0 });
  });
});

describe("the pages", () => {
  const page = async (house: House, address: string) => (await house.visit("GET", address, { headers: browser })).body;

  test("ask for email and message, which are mandatory, company and telephone, and tick nothing", async () => {
    const body = await page(open(), "/forms/contact");
    const controls = [...body.matchAll(/<(?:input|textarea) name="(?!_)(\w+)"[^>]*>/g)];
    expect(controls.map(([, name]) => name)).toEqual(["email", "message", "company", "phone"]);
    expect(controls.map(([control]) => control.includes(" required"))).toEqual([true, true, false, false]);
    expect(body).toMatch(/name="consent_inquiry"[^>]* required/);
    expect(body).not.toContain(" checked");
  });

  test("say what is declared, how long it is kept, and nothing of a confirmation", async () => {
    const body = await page(open(), "/forms/contact?language=en");
    expect(body).toContain("I agree that my email address");
    expect(body).toMatch(/<textarea name="message"/);
    expect(body).toContain("until it is handled, at the latest 90 days after the last reminder");
    expect(body).not.toContain("Without your confirmation");
  });

  test.each([
    ["en", "Your message is with us", "answer you by email"],
    ["de", "Ihre Nachricht ist bei uns", "antwortet Ihnen per E-Mail"],
    ["es", "Hemos recibido su mensaje", "le responde por correo"],
  ])("in %s say afterwards that it has arrived and that an answer follows", async (language, ...said) => {
    for (const words of said)
      expect(await page(open(), `/forms/contact/received?language=${language}`)).toContain(words);
  });

  test("show the typed text again where something is wrong, first line break and all", async () => {
    const message = "\n  <b>Hello</b>";
    const { body } = await post(open(), urlencoded([["message", message]]));
    expect(body).toContain("&lt;b&gt;Hello&lt;/b&gt;</textarea>");
  });
});

describe("the form with its opt-in switched to double", () => {
  test("asks for a confirmation in its answers, its pages and its mail, and thanks after it", async () => {
    const house = open(double);
    const { status, body } = await post(house, urlencoded(pairs()), script);
    expect([status, JSON.parse(body)]).toEqual([202, { status: "confirmation_required" }]);
    const { headers } = await post(house, urlencoded(pairs()));
    expect(headers.Location).toBe("https://forms.example/forms/contact/check-inbox?language=en");
    const visit = async (method: string, address: string) =>
      (await house.visit(method, address, { headers: browser })).body;
    for (const address of ["check-inbox", "received"])
      expect(await visit("GET", `/forms/contact/${address}?language=en`)).toContain(
        "only then does your message reach us",
      );
    expect(await visit("GET", "/forms/contact?language=en")).toContain("Without your confirmation");
    await house.deliverAll();
    const link = `/confirm/${tokenIn(house.sandbox.letters[0], "confirm")}`;
    expect(await visit("GET", link)).toContain("The message will not reach us");
    expect(await visit("POST", link)).toContain("Your message is with us now");
    await house.deliverAll();
    expect(house.sandbox.letters.map(({ to, replyTo }) => [to, replyTo])).toEqual([
      ["ada@example.com", undefined],
      ["hello@example.com", "ada@example.com"],
    ]);
  });
});
