// A form, shown and received: every row of the contract's tables "Forms" and "outcome", asked as API Gateway asks.

import { beforeEach, describe, expect, test } from "vitest";
import { textHash } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import type { Stored } from "../../shared/optin/record.ts";
import { browser, json, multipart, type Sending, urlencoded, withHeaders } from "../support/events.ts";
import { tokenIn } from "../support/world.ts";
import { type Answered, filled, type House, openHouse } from "./site.ts";

let house: House;
beforeEach(() => {
  house = openHouse();
});

const address = "/forms/newsletter";
const post = (sending: Sending, more: Readonly<Record<string, string>> = {}) =>
  house.visit("POST", address, withHeaders(sending, more));
const asObject = (pairs: readonly (readonly [string, unknown])[]) => Object.fromEntries(pairs);
const replaced = (name: string, value: string) => [...filled().filter(([key]) => key !== name), [name, value]] as const;
const records = (): readonly Stored[] => [...house.sandbox.world.records.contents().records.values()];
const codes = ({ body }: Answered) =>
  JSON.parse(body).errors.map(({ field, code }: { field: string; code: string }) => [field, code]);

describe("the form's page", () => {
  test("is served in the language asked for, else the browser's, else the owner's first", async () => {
    const language = async (query: string, accept?: string) => {
      const headers = { ...browser, ...(accept && { "Accept-Language": accept }) };
      const { status, body } = await house.visit("GET", address + query, { headers });
      return [status, /<html lang="(\w+)">/.exec(body)?.[1]];
    };
    expect(await language("")).toEqual([200, "en"]);
    expect(await language("", "fr-FR, es;q=0.5, de-AT;q=0.8")).toEqual([200, "de"]);
    expect(await language("?language=es", "de")).toEqual([200, "es"]);
    expect(await language("?language=fr", "de")).toEqual([200, "de"]);
    expect(await language("?language=es&language=de", "de")).toEqual([200, "de"]);
  });

  test("of a form that there is not, or that an object has by nature, is a 404 in the visitor's language", async () => {
    for (const name of ["nothing", "constructor", "__proto__", "toString", "hasOwnProperty", "Newsletter", "%00"]) {
      for (const method of ["GET", "POST", "OPTIONS"]) {
        const headers = { ...browser, "Accept-Language": "de" };
        const answer = await house.visit(method, `/forms/${name}`, withHeaders(urlencoded(filled()), headers));
        expect([name, method, answer.status]).toEqual([name, method, 404]);
        expect(answer.body).toContain('<html lang="de">');
      }
    }
    const problem = await house.visit("GET", "/forms/nothing", { headers: { Accept: "application/json" } });
    expect(problem).toMatchObject({ status: 404, headers: { "Content-Type": "application/problem+json" } });
    expect(JSON.parse(problem.body)).toMatchObject({ status: 404, title: expect.any(String) });
    expect(house.stored()).toEqual({ records: 0, proofs: 0 });
  });
});

describe("a filled form", () => {
  test.each([
    ["urlencoded", urlencoded(filled())],
    ["multipart", multipart(filled())],
    ["JSON", json(asObject(filled()))],
  ])("sent as %s is stored as one pending record that owes its mail", async (_, sending) => {
    const answer = await post(sending, { Accept: "application/json" });
    expect([answer.status, answer.body]).toEqual([202, '{"status":"confirmation_required"}']);
    expect(answer.headers["Content-Type"]).toBe("application/json");
    expect(records()).toMatchObject([
      {
        state: "pending",
        form: "newsletter",
        language: "en",
        email: "ada@example.org",
        answers: { firstName: "Ada", lastName: "Lovelace" },
        owes: { mail: "confirmation" },
        origin: { network: "203.0.113.0" },
      },
    ]);
  });

  test("is one record in whichever encoding it is sent again", async () => {
    for (const sending of [urlencoded(filled()), multipart(filled()), json(asObject(filled()))]) await post(sending);
    expect(house.stored()).toEqual({ records: 1, proofs: 0 });
  });

  test.each([
    ["a browser's", browser.Accept, urlencoded, 303],
    ["text/html before JSON", "text/html, application/json", urlencoded, 303],
    ["JSON before text/html", "application/json, text/html;q=0.5", urlencoded, 303],
    ["JSON", "application/json", urlencoded, 202],
    ["a problem document", "application/problem+json", urlencoded, 202],
    ["anything, with urlencoded", "*/*", urlencoded, 303],
    ["none, with urlencoded", undefined, urlencoded, 303],
    ["none, with multipart", undefined, multipart, 303],
    ["anything, with JSON", "*/*", (pairs: ReturnType<typeof filled>) => json(asObject(pairs)), 202],
    ["none, with JSON", undefined, (pairs: ReturnType<typeof filled>) => json(asObject(pairs)), 202],
    ["a browser's, with JSON", browser.Accept, (pairs: ReturnType<typeof filled>) => json(asObject(pairs)), 303],
  ])("whose Accept is %s is answered accordingly", async (_, accept, encode, status) => {
    const answer = await post(encode(filled()), accept === undefined ? {} : { Accept: accept });
    expect(answer.status).toBe(status);
  });

  test("leads a browser to the page that says to check the inbox, in the form's language", async () => {
    const { status, headers, body } = await post(urlencoded(filled([["_language", "de"]])), browser);
    expect([status, body]).toEqual([303, ""]);
    expect(headers.Location).toBe("https://forms.example/forms/newsletter/check-inbox?language=de");
    const inbox = await house.visit("GET", String(headers.Location), { headers: browser });
    expect(inbox.status).toBe(200);
    expect(inbox.body).toContain('<html lang="de">');
    expect(inbox.body).not.toContain("ada@example.org");
  });

  test.each([
    ["https://www.example.com/thanks?from=form", "https://www.example.com/thanks?from=form"],
    ["https://one.shop.example/", "https://one.shop.example/"],
    ["https://evil.example/", undefined],
    ["//evil.example/", undefined],
    ["https://www.example.com@evil.example/", undefined],
    ["https://www.example.com.evil.example/", undefined],
    ["javascript:alert(1)", undefined],
    ["/elsewhere", undefined],
    ["https://www.example.com\\@evil.example/", "https://www.example.com/@evil.example/"],
    ["https://www.example.com/\r\nSet-Cookie: a=b", "https://www.example.com/Set-Cookie:%20a=b"],
    ["", undefined],
  ])("goes on to _next %j only on an origin allowed for it", async (next, location) => {
    const { status, headers } = await post(urlencoded(filled([["_next", next]])), browser);
    expect(status).toBe(303);
    expect(headers.Location).toBe(location ?? "https://forms.example/forms/newsletter/check-inbox?language=en");
  });

  test("keeps in its proof the page's path without query, the allowed site, and the wording that the page attests", async () => {
    const steering = [
      ["_page", "/de/news?utm=secret#top"],
      ["_text_newsletter", textHash(newsletter.consents.newsletter as never, "de")],
    ] as const;
    await post(urlencoded(filled(steering)), { Origin: "https://one.shop.example", Referer: "https://evil.example/" });
    expect(records()[0]).toMatchObject({
      language: "en",
      origin: { site: "one.shop.example", page: "/de/news" },
      consents: {
        newsletter: { language: "de", attested: true, given: "tick", version: newsletter.consents.newsletter?.version },
      },
    });
    expect(JSON.stringify(records())).not.toContain("utm");
  });

  test("whose page attests no wording, or one that is not known, is stored and says so", async () => {
    await post(urlencoded(filled([["_text_newsletter", "made-up"]])));
    expect(records()[0]).toMatchObject({ consents: { newsletter: { language: "en", attested: false } } });
  });

  test.each(["on", "true", "1", "yes", true])("gives its consent with %j", async (given) => {
    const answer = await post(json({ ...asObject(filled()), consent_newsletter: given }));
    expect(answer.status).toBe(202);
    expect(records()[0]?.consents.newsletter).toBeDefined();
  });

  test.each(["", "off", "false", "0", "no", false, null])("does not give its consent with %j", async (given) => {
    const answer = await post(json({ ...asObject(filled()), consent_newsletter: given }));
    expect([answer.status, codes(answer)]).toEqual([422, [["consent_newsletter", "required"]]]);
    expect(house.stored().records).toBe(0);
  });

  test.each(["perhaps", "2", 2, "ja", {}, ["on"], "on off"])(
    "leaves unclear whether it consents with %j: an error",
    async (given) => {
      const answer = await post(json({ ...asObject(filled()), consent_newsletter: given }));
      expect([answer.status, codes(answer)]).toEqual([422, [["consent_newsletter", "invalid"]]]);
      expect(house.stored().records).toBe(0);
    },
  );

  test("with steering names that mean nothing, or make no sense, goes in as if they were not there", async () => {
    const odd = [
      ["_language", "xx"],
      ["_page", "no path"],
      ["_anything", "x"],
      ["_", "y"],
      ["_next", "::"],
    ] as const;
    expect((await post(urlencoded(filled(odd)), browser)).status).toBe(303);
    expect(JSON.stringify(records())).not.toMatch(/_anything|no path/);
  });
});

describe("whoever the address belongs to", () => {
  const conditions: Record<string, () => Promise<Sending | undefined>> = {
    "is new": async () => undefined,
    "is pending": async () => {
      await post(urlencoded(filled()));
      await house.deliverAll();
      return undefined;
    },
    "is pending with other answers": async () => {
      await post(urlencoded(replaced("firstName", "Augusta")));
      return undefined;
    },
    "is confirmed": async () => {
      await confirmed();
      return undefined;
    },
    "is confirmed and was told so today": async () => {
      await confirmed();
      await post(urlencoded(filled()));
      await house.deliverAll();
      return undefined;
    },
    "has withdrawn": async () => {
      await confirmed();
      await house.visit("POST", `/unsubscribe/${tokenIn(house.sandbox.letters[1], "unsubscribe")}`);
      expect(house.stored()).toEqual({ records: 0, proofs: 1 });
      return undefined;
    },
    "let its link expire": async () => {
      await post(urlencoded(filled()));
      house.sandbox.wait(3 * 86_400);
      return undefined;
    },
    "stands in a form whose honeypot is filled": async () => urlencoded(filled([["_gotcha", "x"]])),
    "stands in a form whose bot-field is filled": async () => urlencoded(filled([["bot-field", "x"]])),
  };
  const confirmed = async () => {
    await post(urlencoded(filled()));
    await house.deliverAll();
    await house.visit("POST", `/confirm/${tokenIn(house.sandbox.letters[0], "confirm")}`);
    await house.deliverAll();
  };

  test.each([
    ["a browser", browser],
    ["a script", { Accept: "application/json" }],
  ])("%s gets the same answer to the byte", async (_, accept) => {
    const answers: Record<string, string> = {};
    for (const [condition, prepare] of Object.entries(conditions)) {
      house = openHouse();
      const sending = (await prepare()) ?? urlencoded(filled());
      answers[condition] = JSON.stringify(await post(sending, accept));
    }
    expect(Object.keys(answers)).toHaveLength(9);
    for (const answer of Object.values(answers)) expect(answer).toBe(answers["is new"]);
  });

  test("a filled honeypot stores nothing", async () => {
    for (const name of ["_gotcha", "bot-field"]) await post(urlencoded(filled([[name, "https://spam.example"]])));
    expect(house.stored()).toEqual({ records: 0, proofs: 0 });
  });

  test("an empty honeypot, as every browser sends it, stores the record", async () => {
    await post(
      urlencoded(
        filled([
          ["_gotcha", ""],
          ["bot-field", ""],
        ]),
      ),
    );
    expect(house.stored().records).toBe(1);
  });
});

describe("a form with something wrong", () => {
  const wrong = [
    ["firstName", "Ada <b>&\"'"],
    ["lastName", "x".repeat(101)],
    ["email", "ada@@example.org"],
    ["_next", "https://www.example.com/thanks"],
  ] as const;

  test("comes back to a script as a problem document with field, code and message of everything at once", async () => {
    const { status, headers, body } = await post(urlencoded(wrong), { Accept: "application/json" });
    expect([status, headers["Content-Type"]]).toEqual([422, "application/problem+json"]);
    const problem = JSON.parse(body);
    expect(problem).toMatchObject({ status: 422, title: expect.any(String) });
    expect(codes({ status, headers, body }).sort()).toEqual([
      ["consent_newsletter", "required"],
      ["email", "invalid"],
      ["lastName", "too-long"],
    ]);
    for (const { message } of problem.errors) expect(message).toMatch(/\w{3,}.*\.$/);
  });

  test("comes back to a browser as the form, with a summary on top, a message at each field and what was typed", async () => {
    const { status, headers, body } = await post(urlencoded([...wrong, ["_language", "de"]]), browser);
    expect([status, headers["Content-Type"]]).toEqual([422, "text/html; charset=utf-8"]);
    expect(body).toContain('<html lang="de">');
    for (const field of ["email", "lastName", "consent_newsletter"]) {
      expect(body).toContain(`href="#${field}"`);
      expect(body).toMatch(new RegExp(`id="wrong-${field}"`));
      expect(body).toMatch(
        new RegExp(`<input[^>]* id="${field}"[^>]* aria-invalid="true" aria-describedby="wrong-${field}"`),
      );
    }
    expect(body).toContain('value="Ada &lt;b&gt;&amp;&quot;&#39;"');
    expect(body).toContain('value="ada@@example.org"');
    expect(body).toContain(`value="${"x".repeat(101)}"`);
    expect(body).toContain('name="_next" value="https://www.example.com/thanks"');
    expect(body.indexOf('role="alert"')).toBeLessThan(body.indexOf("<form"));
    expect(body).not.toContain("<b>");
    expect(house.stored().records).toBe(0);
  });

  test("keeps the tick that was set, and sets none that was not", async () => {
    const again = async (pairs: readonly (readonly [string, string])[]) =>
      (await post(urlencoded(pairs), browser)).body;
    expect(
      await again([
        ["email", ""],
        ["consent_newsletter", "on"],
      ]),
    ).toMatch(/id="consent_newsletter"[^>]* checked/);
    expect(await again([["email", "ada@example.org"]])).not.toMatch(/id="consent_newsletter"[^>]* checked/);
  });

  test.each(["_to", "_cc", "_bcc", "webhook"])("because it names a recipient with %s is refused", async (name) => {
    const answer = await post(urlencoded(filled([[name, "x@example.org"]])), { Accept: "application/json" });
    expect([answer.status, codes(answer)]).toEqual([422, [[name, "not-allowed"]]]);
    expect(house.stored().records).toBe(0);
  });

  test.each(["phone", "consent_other", "Email", "email ", "constructor"])(
    "because it has a field %j too many is refused",
    async (name) => {
      const answer = await post(urlencoded(filled([[name, ""]])), { Accept: "application/json" });
      expect([answer.status, codes(answer)]).toEqual([422, [[name, "unknown"]]]);
      expect(house.stored().records).toBe(0);
    },
  );
});

test("no public post is refused for its Origin, and what is not allowed is no site in the proof", async () => {
  for (const headers of [{ Origin: "null" }, { Origin: "https://evil.example" }, { Referer: "not a URL" }, {}]) {
    const { status } = await post(urlencoded(replaced("email", `a${records().length}@example.org`)), headers);
    expect(status).toBe(303);
  }
  for (const { origin } of records()) expect(origin).not.toHaveProperty("site");
  expect(records()).toHaveLength(4);
});
