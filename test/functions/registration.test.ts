// The user account: its ten fields as they are stored, its two consents apart, and the words of leaving each.

import { beforeEach, describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { registration } from "../../shared/forms/registration.ts";
import { browser, json, urlencoded, withHeaders } from "../support/events.ts";
import { openSandbox, tokenIn } from "../support/world.ts";
import { type House, openHouse } from "./site.ts";

const address = "/forms/registration";
const typed = {
  title: "Dr.",
  firstName: "Zoe\u0308",
  lastName: "O’Connor",
  email: "zoe@example.org",
  company: "Löwe & Söhne",
  department: "R&D",
  street: "Weg 1",
  postalCode: "10115",
  city: "Berlin",
  phone: "(030) 90 18-20",
  consent_account: "on",
};
const scripted = { Accept: "application/json" };

let house: House;
beforeEach(() => {
  house = openHouse({}, openSandbox({ newsletter, registration }));
});

const post = (body: Readonly<Record<string, string>>, headers = scripted) =>
  house.visit(
    "POST",
    address,
    withHeaders(headers === scripted ? json(body) : urlencoded(Object.entries(body)), headers),
  );
const records = () => [...house.sandbox.world.records.contents().records.values()];
const register = async (more: Readonly<Record<string, string>> = {}) => {
  await post({ ...typed, ...more });
  await house.deliverAll();
  await house.visit("POST", `/confirm/${tokenIn(house.sandbox.letters[0], "confirm")}`);
  await house.deliverAll();
  return house.sandbox.letters[1];
};

describe("a registration", () => {
  test("asks for all ten fields, three of them mandatory, each by its purpose, and ticks nothing", async () => {
    const { body } = await house.visit("GET", address, { headers: browser });
    for (const [name, field] of Object.entries(registration.fields)) {
      const control = new RegExp(`<input name="${name}"[^>]*>`).exec(body)?.[0] ?? "";
      expect(control).toContain(`autocomplete="${field.autocomplete}"`);
      expect(control.includes(" required")).toBe(["firstName", "lastName", "email"].includes(name));
    }
    expect(body).toMatch(/<input name="phone" type="tel" autocomplete="tel" inputmode="tel"/);
    expect(body).not.toContain(" checked");
    expect(body).toMatch(/name="consent_account"[^>]* required/);
    expect(body).not.toMatch(/name="consent_information"[^>]* required/);
  });

  test("is stored as one pending record, its number in E.164 and its letters whole", async () => {
    expect((await post(typed)).status).toBe(202);
    const { email, consent_account, ...answers } = typed;
    expect(records()).toMatchObject([
      { state: "pending", email, answers: { ...answers, firstName: "Zoë", phone: "+4930901820" } },
    ]);
    expect(Object.keys(records()[0]?.consents ?? {})).toEqual(["account"]);
  });

  test("is refused without the account's consent, and goes without the other", async () => {
    const { consent_account, ...without } = typed;
    const answer = await post({ ...without, consent_information: "on" });
    expect([answer.status, JSON.parse(answer.body).errors.map((error: { field: string }) => error.field)]).toEqual([
      422,
      ["consent_account"],
    ]);
  });

  test("without the information consent is on no list", async () => {
    await register();
    expect(records()).toMatchObject([{ state: "confirmed", consents: { account: {} } }]);
    expect(records()[0]).not.toHaveProperty("list");
  });
});

describe("what is wrong with a registration", () => {
  const wrong = { ...typed, email: "zoe@gmial.com", phone: "030 901820 ext 5", postalCode: "10115!" };

  test("is told to a script in field, code and message alone, with a hint at a mistyped domain beside it", async () => {
    const { body } = await post({ ...wrong, company: "x".repeat(207) });
    const { errors, hints } = JSON.parse(body);
    expect(errors).toEqual([
      { field: "company", code: "too-long", message: expect.stringContaining("by 7 characters") },
      { field: "postalCode", code: "invalid", message: expect.stringContaining("letters, digits, spaces") },
      { field: "phone", code: "invalid", message: expect.stringContaining("+49") },
    ]);
    expect(hints).toEqual([{ field: "email", message: "Did you mean zoe@gmail.com?" }]);
  });

  test("is told to a browser with the hint described to the field, which it does not call wrong", async () => {
    const { body } = await post(wrong, browser);
    expect(body).toContain('<p class="hint" id="hint-email">Did you mean zoe@gmail.com?</p>');
    expect(body).toMatch(/<input name="email"[^>]* aria-describedby="hint-email">/);
    expect(body).not.toMatch(/<input name="email"[^>]* aria-invalid/);
    expect(body).toMatch(/<input name="phone"[^>]* value="030 901820 ext 5"/);
  });

  test("is never a mistyped domain alone, and the answer does not tell that one was", async () => {
    const [right, mistyped] = [await post(typed), await post({ ...typed, email: "zoe@gmial.com" })];
    expect(mistyped).toEqual(right);
    expect(records()).toHaveLength(2);
  });
});

describe("leaving", () => {
  test("is offered for each consent apart, in the mail that welcomes", async () => {
    const welcome = await register({ consent_information: "on" });
    const links = welcome?.message.text.match(/https:\/\/forms\.example\/unsubscribe\/\S+/g) ?? [];
    expect(new Set(links).size).toBe(2);
    expect(welcome?.headers["List-Unsubscribe"]).toBe(`<${links[1]}>`);
    expect(welcome?.message.text).toContain("End my account");
    expect(welcome?.message.text).toContain("Unsubscribe from the information");
  });

  test("the information leaves the account as it is, and the page says so", async () => {
    const welcome = await register({ consent_information: "on" });
    const link = /unsubscribe\/([\w.-]+)/.exec(welcome?.headers["List-Unsubscribe"] ?? "")?.[0];
    const asked = await house.visit("GET", `/${link}`, { headers: browser });
    expect(asked.body).toContain("everything else stays as it is");
    const done = await house.visit("POST", `/${link}`, { headers: browser });
    expect(done.body).toContain("Everything else stays as it is.");
    expect(records()).toMatchObject([{ state: "confirmed", answers: { city: "Berlin" } }]);
    expect(records()[0]).not.toHaveProperty("list");
  });

  test("the account deletes what was typed, and the page says so", async () => {
    const welcome = await register();
    expect(welcome?.headers["List-Unsubscribe"]).toBeUndefined();
    const done = await house.visit("POST", `/unsubscribe/${tokenIn(welcome, "unsubscribe")}`, { headers: browser });
    expect(done.body).toContain("your details are deleted");
    expect(records()).toEqual([]);
  });
});
