// The way to one's own data: every row of the contract, and every way to get in without being asked.

import { beforeEach, describe, expect, test } from "vitest";
import { contact } from "../../shared/forms/contact.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { registration } from "../../shared/forms/registration.ts";
import { undo } from "../../shared/optin/undo/undo.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { browser, json, multipart, type Sending, urlencoded, withHeaders } from "../support/events.ts";
import { openSandbox, start, tokenIn } from "../support/world.ts";
import { type House, logged, openHouse } from "./site.ts";

const ada = "ada@example.org";
const forms = { newsletter, contact, registration };
const page: Sending = { headers: browser };
const script: Sending = { headers: { Accept: "application/json" } };
const own = { "Sec-Fetch-Site": "same-origin" };

let house: House;
beforeEach(() => {
  house = openHouse({}, openSandbox(forms));
});

const letters = (to = ada) => house.sandbox.letters.filter((letter) => letter.to === to);
const last = (to = ada) => letters(to).at(-1);
const held = () => house.sandbox.world.access.contents();

/** Puts somebody on the newsletter, confirmed. */
const joins = async (email = ada) => {
  const pairs = { firstName: "Ada", lastName: "Lovelace", email, consent_newsletter: "on", _page: "/news" };
  await house.visit("POST", "/forms/newsletter", urlencoded(Object.entries(pairs)));
  await house.deliverAll();
  await house.visit("POST", `/confirm/${tokenIn(last(email), "confirm")}`, page);
  await house.deliverAll();
};

const asks = async (email = ada, sending: Sending = script) => {
  const answer = await house.visit("POST", "/my-data", withHeaders(json({ email }), sending.headers ?? {}));
  await house.deliverAll();
  return answer;
};

const linkIn = (to = ada) => `/my-data/${tokenIn(last(to), "my-data")}`;

/** Asks, follows the link and presses its button: the cookie that the session is known by. */
const enters = async (email = ada): Promise<string> => {
  await asks(email);
  const { headers } = await house.visit("POST", linkIn(email), withHeaders(page, own));
  return String(headers["Set-Cookie"]).split(";")[0] ?? "";
};

const at = (cookie: string, more: Readonly<Record<string, string>> = {}): Sending => ({
  headers: { ...script.headers, ...own, Cookie: cookie, ...more },
});
const post = (cookie: string, pairs: Readonly<Record<string, string>> = {}, more = {}): Sending =>
  withHeaders(urlencoded(Object.entries(pairs)), { ...script.headers, ...own, Cookie: cookie, ...more });
const read = async (cookie: string) => JSON.parse((await house.visit("GET", "/my-data/session", at(cookie))).body);

describe("asking for the link", () => {
  test("is a page with one field, in each language", async () => {
    for (const language of ["en", "de", "es"]) {
      const { status, body } = await house.visit("GET", `/my-data?language=${language}`, page);
      expect([status, body.match(/<input[^>]*type="email"/g)?.length]).toEqual([200, 1]);
      expect(body).toContain(`<html lang="${language}">`);
    }
    expect((await house.visit("HEAD", "/my-data", page)).status).toBe(200);
  });

  test("is answered to the byte alike for a known, an unknown, a suppressed address and a filled trap", async () => {
    await joins();
    await joins("eve@example.org");
    const { records } = house.sandbox.world;
    const eve = [...records.contents().records.values()].find(({ email }) => email.startsWith("eve"));
    await records.suppress(eve?.person ?? "", { why: "complained", at: start });
    for (const headers of [browser, script.headers ?? {}]) {
      const answers = [];
      for (const pairs of [
        [["email", ada]],
        [["email", "stranger@example.org"]],
        [["email", "eve@example.org"]],
        [
          ["email", ada],
          ["_gotcha", "x"],
        ],
      ] as [string, string][][])
        answers.push(await house.visit("POST", "/my-data", withHeaders(urlencoded(pairs), headers)));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    }
  });

  test("takes all three encodings, a browser goes on to the check-inbox page, a script is told", async () => {
    for (const encode of [urlencoded, multipart, (pairs: [string, string][]) => json(Object.fromEntries(pairs))]) {
      const sent = encode([
        ["email", ada],
        ["_language", "de"],
      ]);
      expect(await house.visit("POST", "/my-data", withHeaders(sent, script.headers ?? {}))).toMatchObject({
        status: 202,
        body: '{"status":"link_sent"}',
      });
      const { status, headers } = await house.visit("POST", "/my-data", withHeaders(sent, browser));
      expect([status, headers.Location]).toEqual([303, "https://forms.example/my-data/check-inbox?language=de"]);
    }
    expect((await house.visit("GET", "/my-data/check-inbox?language=de", page)).body).toContain('<html lang="de">');
  });

  test("with what is no address is a 422 like any form's, and stores nothing", async () => {
    const html = await house.visit("POST", "/my-data", withHeaders(urlencoded([["email", "not-an-email"]]), browser));
    expect(html.status).toBe(422);
    expect(html.body).toMatch(/value="not-an-email"[\s\S]*aria-invalid="true"/);
    const problem = await house.visit("POST", "/my-data", withHeaders(json({}), script.headers ?? {}));
    expect([problem.status, problem.headers["Content-Type"]]).toEqual([422, "application/problem+json"]);
    expect(JSON.parse(problem.body).errors).toMatchObject([{ field: "email", code: "required" }]);
    expect(held().errands).toEqual([]);
  });

  test("brings a known address the link, an unknown one the word that nothing is held, and keeps neither address", async () => {
    await joins();
    await asks();
    expect(last()?.message.subject).toBe("The link to your data");
    expect(last()?.message.text).not.toMatch(/Lovelace|Ada\b/);
    await asks("stranger@example.org");
    expect(last("stranger@example.org")?.message).toMatchObject({ subject: "We hold nothing about you" });
    expect(last("stranger@example.org")?.message.text).not.toContain("/my-data/ey");
    expect(JSON.stringify(held())).not.toMatch(/example\.org/);
    expect(held().errands).toHaveLength(1);
  });

  test("mails at most three links a day and none within two minutes of another, which is sent afterwards", async () => {
    await joins();
    const before = letters().length;
    for (let time = 0; time < 20; time++) await asks();
    expect(letters()).toHaveLength(before + 1);
    expect(held().errands.filter((errand) => "owes" in errand)).toHaveLength(1);
    for (let time = 0; time < 20; time++) {
      house.sandbox.wait(121);
      await house.deliverAll();
      const { tendErrands } = await import("../../shared/access/tend-errands.ts");
      await tendErrands(house.sandbox.world, () => true);
      await asks();
    }
    expect(letters()).toHaveLength(before + 3);
  });

  test("is stopped by no suppression, complaint or objection", async () => {
    await joins();
    const { world } = house.sandbox;
    const person = [...world.records.contents().records.values()][0]?.person ?? "";
    for (const why of ["bounced", "complained", "objected"] as const) {
      await world.records.suppress(person, { why, at: start });
      const before = letters().length;
      house.sandbox.wait(121);
      await asks();
      expect(letters()).toHaveLength(before + 1);
    }
  });

  test("by a network that the brake refuses is a 429", async () => {
    await house.sandbox.world.brakes.refuse({ network: "203.0.113.0" }, start + 60);
    const answer = await asks();
    expect([answer.status, answer.headers["Retry-After"]]).toEqual([429, "60"]);
  });
});

describe("the link to one's data", () => {
  test("opened shows one button and nothing personal, however often, and is good afterwards", async () => {
    await joins();
    await asks();
    for (const method of ["GET", "HEAD", "GET"]) {
      const { status, body, headers } = await house.visit(method, linkIn(), page);
      expect([status, headers["Referrer-Policy"], headers["Cache-Control"]]).toEqual([200, "no-referrer", "no-store"]);
      expect(headers["Set-Cookie"]).toBeUndefined();
      if (method === "GET") expect(body.match(/<button/g)).toHaveLength(1);
      expect(body).not.toMatch(/ada@|Ada\b|Lovelace|newsletter/i);
    }
    expect((await house.visit("POST", linkIn(), withHeaders(page, own))).status).toBe(303);
  });

  test("pressed begins a session in a cookie that only our pages send, and is spent", async () => {
    await joins();
    await asks();
    const { status, headers } = await house.visit("POST", linkIn(), withHeaders(page, own));
    expect([status, headers.Location]).toEqual([303, "https://forms.example/my-data/session"]);
    expect(headers["Set-Cookie"]).toMatch(
      /^__Host-my-data=[\w-]+\.[\w-]{43}\.[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=1200$/,
    );
    for (const method of ["GET", "POST"]) {
      const { status: again, body } = await house.visit(method, linkIn(), withHeaders(page, own));
      expect(again).toBe(410);
      expect(body).toContain('href="/my-data?language=en"');
    }
    expect((await house.visit("POST", linkIn(), withHeaders(script, own))).status).toBe(410);
  });

  test("pressed twice leads on to what the first press opened, and gives nothing anew", async () => {
    await joins();
    const cookie = await enters();
    const [session] = held().sessions;
    for (const headers of [browser, script.headers ?? {}]) {
      const again = await house.visit("POST", linkIn(), { headers: { ...headers, ...own, Cookie: cookie } });
      expect([again.status, again.headers.Location]).toEqual([303, "https://forms.example/my-data/session"]);
      expect([again.headers["Set-Cookie"], again.headers["Cache-Control"]]).toEqual([undefined, "no-store"]);
    }
    expect(held().sessions).toEqual([session]);
    for (const [language, words] of [
      ["en", "Go on to your data"],
      ["de", "Weiter zu Ihren Daten"],
      ["es", "Ir a sus datos"],
    ] as const) {
      house.sandbox.wait(24 * 3600);
      const sending = withHeaders(json({ email: ada, _language: language }), script.headers ?? {});
      await house.visit("POST", "/my-data", sending);
      await house.deliverAll();
      await house.visit("POST", linkIn(), withHeaders(page, own));
      const { status, body } = await house.visit("POST", linkIn(), withHeaders(page, own));
      expect([language, status]).toEqual([language, 410]);
      expect(body).toContain(`<a href="/my-data/session?language=${language}">${words}</a>`);
    }
  });

  test("spent leads on only with a cookie of ours, of that very person, that still stands", async () => {
    await joins();
    await joins("eve@example.org");
    const theirs = await enters("eve@example.org");
    const mine = await enters();
    const late = (cookie: string, more = {}) =>
      house.visit("POST", linkIn(), { headers: { ...browser, ...own, Cookie: cookie, ...more } });
    const [name, value = ""] = mine.split("=");
    const [person, , mac] = value.split(".");
    for (const cookie of [theirs, `${mine}; ${theirs}`, `${name}=${person}.${"A".repeat(43)}.${mac}`, `${mine}x`, ""])
      expect([cookie, (await late(cookie)).status]).toEqual([cookie, 410]);
    expect((await late(mine, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    const flipped = `${linkIn().slice(0, -1)}${linkIn().endsWith("A") ? "B" : "A"}`;
    const never = await house.visit("POST", flipped, { headers: { ...browser, ...own, Cookie: mine } });
    expect(never.status).toBe(404);
    // Nothing of this ended anybody's session.
    for (const cookie of [mine, theirs])
      expect((await house.visit("GET", "/my-data/session", at(cookie))).status).toBe(200);
    await house.visit("POST", "/my-data/session/sign-out", post(mine));
    expect((await late(mine)).status).toBe(410);
  });

  test("pressed ten times at once begins one session", async () => {
    await joins();
    await asks();
    const answers = await Promise.all(Array.from({ length: 10 }, () => house.visit("POST", linkIn(), page)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(9).fill(410)]);
    expect(held().sessions).toHaveLength(1);
  });

  test("is over after thirty minutes, to the second", async () => {
    await joins();
    await asks();
    house.sandbox.wait(30 * 60 - 1);
    expect((await house.visit("GET", linkIn(), page)).status).toBe(200);
    house.sandbox.wait(1);
    expect((await house.visit("GET", linkIn(), page)).status).toBe(410);
    expect((await house.visit("POST", linkIn(), page)).status).toBe(410);
  });

  test("is refused with a bit flipped anywhere, and so is every other link of ours in its place", async () => {
    await joins();
    const leave = tokenIn(last(), "unsubscribe") ?? "";
    const confirmation = tokenIn(letters()[0], "confirm") ?? "";
    await asks();
    const token = linkIn().split("/").at(-1) ?? "";
    for (const other of [leave, confirmation]) {
      expect((await house.visit("POST", `/my-data/${other}`, page)).status).toBe(404);
    }
    for (const route of ["confirm", "unsubscribe"])
      expect((await house.visit("POST", `/${route}/${token}`, page)).status).toBe(404);
    for (let index = 0; index < token.length; index++) {
      const flipped = `${token.slice(0, index)}${token[index] === "A" ? "B" : "A"}${token.slice(index + 1)}`;
      expect((await house.visit("POST", `/my-data/${flipped}`, page)).status, String(index)).toBe(404);
    }
    expect(held().sessions).toEqual([]);
  });

  test("pressed by another site begins nothing, so that nobody is put into a stranger's session", async () => {
    await joins();
    await asks();
    for (const headers of [
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      { Origin: "https://evil.example" },
    ])
      expect((await house.visit("POST", linkIn(), withHeaders(page, headers))).status).toBe(403);
    expect(held().sessions).toEqual([]);
    expect((await house.visit("POST", linkIn(), withHeaders(page, { Origin: "null" }))).status).toBe(303);
  });

  test("comes from the settings and never from the Host header", async () => {
    await joins();
    await asks(ada, { headers: { ...script.headers, Host: "evil.example", "X-Forwarded-Host": "evil.example" } });
    expect(last()?.message.text).toContain("https://forms.example/my-data/");
    const { headers } = await house.visit("POST", linkIn(), withHeaders(page, { ...own, Host: "evil.example" }));
    expect(headers.Location).toBe("https://forms.example/my-data/session");
  });
});

describe("a script that is refused", () => {
  const problem = ({ status, headers, body }: { status: number; headers: object; body: string }) => {
    const { title, detail } = JSON.parse(body);
    expect(headers).toMatchObject({ "Content-Type": "application/problem+json" });
    return [status, title, detail];
  };
  const languages = ["en", "de", "es"] as const;

  test("is told why and what to do by a link that is over, in the language of the link", async () => {
    await joins();
    const words = { en: /Ask for a new one/, de: /Fordern Sie einen neuen an/, es: /Pida otro/ };
    for (const language of languages) {
      house.sandbox.wait(24 * 3600);
      await house.visit(
        "POST",
        "/my-data",
        withHeaders(json({ email: ada, _language: language }), script.headers ?? {}),
      );
      await house.deliverAll();
      house.sandbox.wait(30 * 60);
      const answer = await house.visit("POST", linkIn(), withHeaders(script, own));
      expect(problem(answer)).toEqual([410, "Gone", expect.stringMatching(words[language])]);
    }
  });

  test("is told so by a button of another site, and by one without a session, in the language of its address", async () => {
    const foreign = { en: /only when you press/, de: /nur, wenn Sie/, es: /solo cuando usted pulsa/ };
    const none = { en: /Ask for a new link/, de: /Fordern Sie einen neuen Link an/, es: /Pida otro enlace/ };
    for (const language of languages) {
      const press = (more: Readonly<Record<string, string>>) =>
        house.visit("POST", `/my-data/session/erase?language=${language}`, withHeaders(script, more));
      const refused = problem(await press({ "Sec-Fetch-Site": "cross-site" }));
      expect(refused).toEqual([403, "Forbidden", expect.stringMatching(foreign[language])]);
      expect(problem(await press(own))).toEqual([403, "No session", expect.stringMatching(none[language])]);
    }
  });
});

describe("a session", () => {
  test("shows all that is held, and tells every cache, frame, referrer and other window nothing", async () => {
    await joins();
    const cookie = await enters();
    const { status, body, headers } = await house.visit("GET", "/my-data/session", {
      headers: { ...browser, Cookie: cookie },
    });
    expect(status).toBe(200);
    for (const words of [ada, "Lovelace", newsletter.consents.newsletter?.text.en ?? "", "Planned deletion", "Art. 22"])
      expect(body).toContain(words.replaceAll("'", "&#39;"));
    expect(headers).toMatchObject({
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "X-Frame-Options": "DENY",
      "X-Content-Type-Options": "nosniff",
    });
    expect(headers["Content-Security-Policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(body).not.toContain("<script");
    expect(body).toMatch(/<form method="post" action="\/my-data\/session\/sign-out[^>]*>.*<button/);
  });

  test("gives the same as JSON, and as a file to keep", async () => {
    await joins();
    const cookie = await enters();
    const { status, headers, body } = await house.visit("GET", "/my-data/session", at(cookie));
    expect([status, headers["Content-Type"]]).toEqual([200, "application/json"]);
    expect(JSON.parse(body)).toMatchObject({
      format: "assent-my-data",
      version: 1,
      activities: [{ form: "newsletter" }],
    });
    const file = await house.visit("GET", "/my-data/session?download", { headers: { ...browser, Cookie: cookie } });
    expect(file.headers["Content-Disposition"]).toBe('attachment; filename="my-data.json"');
    expect(JSON.parse(file.body)).toEqual(JSON.parse(body));
  });

  test("without a cookie, or with one that was never ours, leads to where one asks", async () => {
    await joins();
    const cookie = await enters();
    const [name, value = ""] = cookie.split("=");
    const [person, key, mac] = value.split(".");
    const wrong = [
      "",
      `${name}=`,
      `${name}=x`,
      `${name}=${person}.${key}`,
      `${name}=${person}.${"A".repeat(43)}.${mac}`,
      `${name}=${value}x`,
      `${name}=${value}.`,
      `${name}=${value}; ${name}=${value}`,
      `my-data=${value}`,
    ];
    for (const spoilt of wrong)
      for (const [method, address] of [
        ["GET", "/my-data/session"],
        ["POST", "/my-data/session/erase"],
        ["GET", "/my-data/session/erase"],
      ] as const) {
        const answer = await house.visit(method, address, { headers: { ...browser, ...own, Cookie: spoilt } });
        expect([spoilt, answer.status, answer.headers.Location]).toEqual([
          spoilt,
          303,
          "https://forms.example/my-data",
        ]);
      }
    expect(house.stored()).toEqual({ records: 1, proofs: 0 });
  });

  test("says before a withdrawal what ends with this very consent and what stays, and the same afterwards with the moment", async () => {
    await joins();
    const cookie = await enters();
    const own = { ...browser, "Sec-Fetch-Site": "same-origin", Cookie: cookie };
    const address = "/my-data/session/withdraw?language=en";
    const asked = await house.visit("GET", `${address}&consent=newsletter`, { headers: own });
    expect(asked.body).toContain("We stop writing to you and delete your details.");
    const [, id = ""] = /name="_id" value="([^"]+)"/.exec(asked.body) ?? [];
    const about = Object.entries({ consent: "newsletter", _form: "newsletter", _id: id });
    const { body } = await house.visit("POST", address, withHeaders(urlencoded(about), own));
    expect(body).toMatch(/Newsletter: you will get nothing more from us[^<]*<\/p>\s*<p class="small">Done on \d/);
  });

  test("names before a withdrawal and after it what else ends with the consent, where its form is nothing without that", async () => {
    const pairs = {
      firstName: "Ada",
      lastName: "Lovelace",
      email: ada,
      consent_account: "on",
      consent_information: "on",
    };
    await house.visit("POST", "/forms/registration", urlencoded(Object.entries(pairs)));
    await house.deliverAll();
    await house.visit("POST", `/confirm/${tokenIn(last(), "confirm")}`, page);
    await house.deliverAll();
    const browsed = { ...browser, ...own, Cookie: await enters() };
    const withdraws = "/my-data/session/withdraw?language=en";
    const along = /This also ends: Information by email[^<]*\./;
    const asked = async (consent: string) =>
      (await house.visit("GET", `${withdraws}&consent=${consent}`, { headers: browsed })).body;
    expect([along.test(await asked("account")), (await asked("information")).includes("This also ends")]).toEqual([
      true,
      false,
    ]);
    const [, id = ""] = /name="_id" value="([^"]+)"/.exec(await asked("account")) ?? [];
    const about = Object.entries({ consent: "account", _form: "registration", _id: id });
    expect((await house.visit("POST", withdraws, withHeaders(urlencoded(about), browsed))).body).toMatch(along);
  });

  test("leads back to what is held where the consent that its page is about does not stand", async () => {
    await joins();
    const cookie = await enters();
    for (const consent of ["", "made-up", "information"]) {
      const address = `/my-data/session/withdraw?language=en&consent=${consent}`;
      const { status, headers } = await house.visit("GET", address, { headers: { ...browser, Cookie: cookie } });
      expect([status, headers.Location]).toEqual([303, "https://forms.example/my-data/session?language=en"]);
    }
  });

  test("speaks the language that was chosen on the page in the file to keep, and where one asks again once it is over", async () => {
    await joins();
    const headers = { ...browser, Cookie: await enters() };
    const { body } = await house.visit("GET", "/my-data/session?language=es", { headers });
    const [, address = ""] = /href="([^"]*download[^"]*)"/.exec(body) ?? [];
    const file = await house.visit("GET", address.replace("&amp;", "&"), { headers });
    expect(JSON.parse(file.body)).toMatchObject({ language: "es", activities: [{ title: "Boletín" }] });
    house.sandbox.wait(1200);
    for (const path of ["/my-data/session?language=es", "/my-data/session/erase?language=es"])
      expect((await house.visit("GET", path, { headers })).headers.Location).toBe(
        "https://forms.example/my-data?language=es",
      );
  });

  test("names before an erasure what will be gone", async () => {
    await joins();
    const headers = { ...browser, Cookie: await enters() };
    const { body } = await house.visit("GET", "/my-data/session/erase?language=de", { headers });
    expect(body).toContain("<li>Newsletter</li>");
    expect(body).toContain('href="/my-data/session?download&amp;language=de"');
  });

  test("is over after twenty minutes, to the second, and after signing out, whoever kept the cookie", async () => {
    await joins();
    const cookie = await enters();
    house.sandbox.wait(20 * 60 - 1);
    expect((await house.visit("GET", "/my-data/session", at(cookie))).status).toBe(200);
    house.sandbox.wait(1);
    expect((await house.visit("GET", "/my-data/session", at(cookie))).status).toBe(303);
    const again = await enters();
    const out = await house.visit("POST", "/my-data/session/sign-out", post(again));
    expect([out.status, out.body]).toEqual([200, '{"status":"signed_out"}']);
    expect(out.headers["Set-Cookie"]).toMatch(/^__Host-my-data=; .*Max-Age=0$/);
    expect((await house.visit("GET", "/my-data/session", at(again))).status).toBe(303);
    expect(held().sessions.filter(({ expiresAt }) => expiresAt > house.sandbox.world.now())).toEqual([]);
  });

  test("cannot be fixed beforehand: what a browser brings along is never taken for one, and ends", async () => {
    await joins();
    const mine = await enters();
    await joins("eve@example.org");
    await asks("eve@example.org");
    const { headers } = await house.visit(
      "POST",
      linkIn("eve@example.org"),
      withHeaders(page, { ...own, Cookie: mine }),
    );
    expect(String(headers["Set-Cookie"])).not.toContain(mine);
    expect((await house.visit("GET", "/my-data/session", at(mine))).status).toBe(303);
    expect(held().sessions).toHaveLength(1);
  });

  test("is stored by the hash of what its cookie says", async () => {
    await joins();
    const cookie = await enters();
    const [, key = "-"] = cookie.split(".");
    expect(JSON.stringify(held().sessions)).not.toContain(key);
    expect(logged()).not.toContain(key);
  });
});

describe("a button of a session", () => {
  const doors = ["correct", "withdraw", "restrict", "lift", "object", "erase", "sign-out"];

  test("is pressed by our own page only, whatever the cookie", async () => {
    await joins();
    const cookie = await enters();
    const foreign: Record<string, string>[] = [
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      { "Sec-Fetch-Site": "" },
      { "Sec-Fetch-Site": "cross-site", Origin: "https://forms.example" },
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { Origin: "https://forms.example.evil.example", Host: "forms.example.evil.example" },
    ];
    for (const action of doors)
      for (const headers of foreign) {
        const sent = withHeaders(urlencoded([["firstName", "Eve"]]), { ...browser, Cookie: cookie, ...headers });
        const { status } = await house.visit("POST", `/my-data/session/${action}`, sent);
        expect([action, headers, status]).toEqual([action, headers, 403]);
      }
    expect(house.stored()).toEqual({ records: 1, proofs: 0 });
    const old = { ...browser, Cookie: cookie, Origin: "https://forms.example" };
    expect((await house.visit("POST", "/my-data/session/sign-out", { headers: old })).status).toBe(200);
  });

  test("has a page before it that says what follows, and changes nothing by itself", async () => {
    await joins();
    const cookie = await enters();
    for (const action of ["withdraw", "restrict", "lift", "object", "erase"])
      for (const language of ["en", "de", "es"]) {
        const address = `/my-data/session/${action}?language=${language}&consent=newsletter`;
        const { status, body } = await house.visit("GET", address, { headers: { ...browser, Cookie: cookie } });
        expect([action, status, body.match(/<button/g)?.length]).toEqual([action, 200, 1]);
        expect(body).toContain(`<html lang="${language}">`);
      }
    expect(house.stored()).toEqual({ records: 1, proofs: 0 });
  });

  test("withdraws one consent and leaves the others", async () => {
    await joins();
    const cookie = await enters();
    const [activity] = (await read(cookie)).activities;
    const named = { consent: "newsletter", _form: activity.form, _id: activity.id };
    const query = new URLSearchParams(named);
    const before = await house.visit("GET", `/my-data/session/withdraw?${query}`, {
      headers: { ...browser, Cookie: cookie },
    });
    expect(before.body).toContain("<blockquote>");
    const done = await house.visit("POST", "/my-data/session/withdraw", post(cookie, named));
    expect([done.status, done.body]).toEqual([200, '{"status":"withdrawn"}']);
    expect(house.stored()).toEqual({ records: 0, proofs: 1 });
    const after = await read(cookie);
    expect([after.activities, after.proofs]).toMatchObject([[], [{ ended: { why: "withdrawn" } }]]);
  });

  test("that withdraws what was never given, or names nothing, withdraws nothing and says so", async () => {
    await joins();
    const cookie = await enters();
    const slips: readonly (readonly [string[], string])[] = [
      [["newsleter"], "invalid"],
      [["toString"], "invalid"],
      [["information"], "invalid"],
      [[""], "required"],
      [[], "required"],
      [["newsletter", "newsletter"], "repeated"],
    ];
    const sent = (names: readonly string[], more: Readonly<Record<string, string>>) =>
      withHeaders(urlencoded(names.map((name) => ["consent", name])), { ...own, Cookie: cookie, ...more });
    for (const [names, code] of slips)
      for (const language of ["en", "de", "es"]) {
        const address = `/my-data/session/withdraw?language=${language}`;
        const told = await house.visit("POST", address, sent(names, script.headers ?? {}));
        expect([names, told.status, told.headers["Content-Type"]]).toEqual([names, 422, "application/problem+json"]);
        const { title, errors } = JSON.parse(told.body);
        expect(errors).toEqual([{ field: "consent", code, message: expect.stringMatching(/.{20}\.$/) }]);
        expect(title).toEqual(expect.stringMatching(/.{5}/));
        const { status, headers } = await house.visit("POST", address, sent(names, browser));
        expect([status, headers.Location]).toEqual([303, `https://forms.example/my-data/session?language=${language}`]);
      }
    expect(house.stored()).toEqual({ records: 1, proofs: 0 });
    expect(logged()).not.toContain("right used");
    const headers = { ...browser, Cookie: cookie };
    expect((await house.visit("GET", "/my-data/session/withdraw?consent=toString", { headers })).status).toBe(303);
  });

  test("that withdraws what was withdrawn before changes nothing, and is no receipt", async () => {
    await joins();
    const cookie = await enters();
    const again = async (more = {}) =>
      house.visit("POST", "/my-data/session/withdraw?language=en", post(cookie, { consent: "newsletter" }, more));
    expect((await again()).body).toBe('{"status":"withdrawn"}');
    const { status, body } = await again();
    expect([status, body]).toEqual([200, '{"status":"unchanged"}']);
    const { status: led, headers } = await again(browser);
    expect([led, headers.Location]).toEqual([303, "https://forms.example/my-data/session?language=en"]);
    expect(house.stored()).toEqual({ records: 0, proofs: 1 });
  });

  test("corrects a name, keeps nothing of the old one, and refuses what the form would refuse", async () => {
    await joins();
    const cookie = await enters();
    const [{ form, id }] = (await read(cookie)).activities;
    const named = { _form: form, _id: id };
    const shown = await house.visit("GET", `/my-data/session/correct?${new URLSearchParams(named)}`, {
      headers: { ...browser, Cookie: cookie },
    });
    expect(shown.body).toContain('value="Lovelace"');
    const wrong = await house.visit(
      "POST",
      "/my-data/session/correct",
      post(cookie, { ...named, lastName: "x".repeat(101) }, browser),
    );
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatch(/aria-invalid="true"/);
    const done = await house.visit("POST", "/my-data/session/correct", post(cookie, { ...named, lastName: "King" }));
    expect([done.status, done.body]).toEqual([200, '{"status":"corrected"}']);
    expect((await read(cookie)).activities[0].data).toContainEqual({
      name: "lastName",
      label: "Last name",
      value: "King",
    });
    expect(JSON.stringify([...house.sandbox.world.records.contents().records.values()])).not.toContain("Lovelace");
  });

  test("correct, by a script, means the form and the record that it names, and every one that has the field where it names none", async () => {
    await joins();
    const cookie = await enters();
    const corrects = async (pairs: Readonly<Record<string, string>>) => {
      const { status, body } = await house.visit("POST", "/my-data/session/correct?language=en", post(cookie, pairs));
      return [status, JSON.parse(body)];
    };
    const done = [200, { status: "corrected" }];
    const unchanged = [200, { status: "unchanged" }];
    expect(await corrects({ _form: "newsletter", lastName: "King" })).toEqual(done);
    expect(await corrects({ lastName: "Byron" })).toEqual(done);
    expect(await corrects({ lastName: "Byron" })).toEqual(unchanged);
    expect(await corrects({ email: ada.toUpperCase() })).toEqual(unchanged);
    expect(await corrects({})).toEqual(unchanged);
    const [status, slip] = await corrects({ lastName: "King", nickname: "Enchantress" });
    expect([status, slip.errors]).toMatchObject([422, [{ field: "nickname", code: "unknown" }]]);
    expect((await corrects({ _form: "registration", lastName: "King" }))[0]).toBe(404);
    expect((await read(cookie)).activities[0].data).toContainEqual(expect.objectContaining({ value: "Byron" }));
  });

  test("correct what has ended in another window says so, and leads back to what is still held", async () => {
    await joins();
    const cookie = await enters();
    const [{ form: _form, id: _id }] = (await read(cookie)).activities;
    const named = { _form, _id };
    await house.visit("POST", "/my-data/session/withdraw", post(cookie, { ...named, consent: "newsletter" }));
    const path = "/my-data/session/correct?language=de";
    for (const answer of [
      await house.visit("POST", path, post(cookie, { ...named, lastName: "King" }, browser)),
      await house.visit("GET", `${path}&${new URLSearchParams(named)}`, at(cookie, browser)),
    ]) {
      expect([answer.status, answer.body.includes("Das ist inzwischen beendet")]).toEqual([404, true]);
      expect(answer.body).toContain('href="/my-data/session?language=de"');
    }
    const told = await house.visit("POST", path, post(cookie, { ...named, lastName: "King" }));
    expect([told.status, JSON.parse(told.body).detail]).toEqual([
      404,
      expect.stringContaining("Es wurde nichts geändert"),
    ]);
  });

  test("of somebody else reaches nobody else's data by any id", async () => {
    await joins();
    await joins("eve@example.org");
    const [mine, theirs] = [await enters(), await enters("eve@example.org")];
    const [{ form, id }] = (await read(theirs)).activities;
    const named = { _form: form, _id: id, consent: "newsletter", lastName: "Mallory" };
    await house.visit("POST", "/my-data/session/withdraw", post(mine, named));
    expect((await house.visit("POST", "/my-data/session/correct", post(mine, named))).status).toBe(404);
    expect((await read(theirs)).activities[0]).toMatchObject({ form, id, state: "confirmed" });
    expect(JSON.stringify(await read(theirs))).not.toContain("Mallory");
  });

  test("that no contract names is a 404", async () => {
    await joins();
    const cookie = await enters();
    for (const action of ["toString", "x", "__proto__"])
      expect((await house.visit("POST", `/my-data/session/${action}`, post(cookie))).status).toBe(404);
  });
});

test("nothing of all this leaves an address, a key or a token in the log", async () => {
  await joins();
  const cookie = await enters();
  await house.visit("POST", "/my-data/session/object", post(cookie));
  const person = [...house.sandbox.world.records.contents().standings.keys()][0] ?? "-";
  expect(logged()).toContain("right used");
  expect(logged()).not.toMatch(/ada@|Lovelace|example\.org/);
  expect(logged()).not.toContain(person);
  expect(logged()).not.toContain(linkIn().split("/").at(-1));
});

describe("the rights, used", () => {
  const person = () => [...house.sandbox.world.records.contents().records.values()][0]?.person ?? "";
  const use = async (cookie: string, action: string, pairs = {}) => {
    const answer = await house.visit("POST", `/my-data/session/${action}`, post(cookie, pairs));
    await house.deliverAll();
    return [answer.status, answer.body];
  };

  test("restrict and lift: nothing is on a list meanwhile, the page says so, and no mail tells of it", async () => {
    await joins();
    const cookie = await enters();
    const mails = letters().length;
    expect(await use(cookie, "restrict")).toEqual([200, '{"status":"restricted"}']);
    const { body } = await house.visit("GET", "/my-data/session", { headers: { ...browser, Cookie: cookie } });
    expect(body).toMatch(/role="status">Restricted since/);
    expect((await read(cookie)).restricted).toEqual({ since: "2026-11-23T15:04:05Z" });
    expect(await use(cookie, "lift")).toEqual([200, '{"status":"lifted"}']);
    expect((await read(cookie)).restricted).toBeNull();
    expect(letters()).toHaveLength(mails);
  });

  test("lift where nothing is restricted, and restrict where nothing is held, change nothing and are no receipt", async () => {
    await joins();
    const cookie = await enters();
    const browsed = (action: string) =>
      house.visit("POST", `/my-data/session/${action}?language=de`, post(cookie, {}, browser));
    const back = { status: 303, headers: { Location: "https://forms.example/my-data/session?language=de" } };
    expect(await use(cookie, "lift")).toEqual([200, '{"status":"unchanged"}']);
    expect(await browsed("lift")).toMatchObject(back);
    await use(cookie, "withdraw", { consent: "newsletter" });
    expect(await use(cookie, "restrict")).toEqual([200, '{"status":"unchanged"}']);
    expect(await browsed("restrict")).toMatchObject(back);
  });

  test("withdraw or restrict on a page that was opened before the list was left by its link: that is not undone any more", async () => {
    for (const action of ["withdraw", "restrict"]) {
      house = openHouse({}, openSandbox(forms));
      await joins();
      const cookie = await enters();
      const { world } = house.sandbox;
      const of = { person: person(), form: "newsletter" };
      await leave(world, { ...of, undoable: true });
      const pairs = action === "withdraw" ? { consent: "newsletter", _form: "newsletter" } : {};
      const status = action === "withdraw" ? "withdrawn" : "unchanged";
      expect(await use(cookie, action, pairs)).toEqual([200, `{"status":"${status}"}`]);
      expect(await undo(world, of)).toBe("gone");
      expect((await read(cookie)).restricted).toBeNull();
    }
  });

  test("a restricted person still gets the link that they ask for", async () => {
    await joins();
    await use(await enters(), "restrict");
    house.sandbox.wait(121);
    const before = letters().length;
    await asks();
    expect(letters()).toHaveLength(before + 1);
  });

  test("object: every list is left, the page says so, and a mail is the receipt", async () => {
    await joins();
    const cookie = await enters();
    expect(await use(cookie, "object")).toEqual([200, '{"status":"objected"}']);
    expect(last()?.message.subject).toBe("You will not hear from us again");
    expect(await read(cookie)).toMatchObject({ blocked: { why: "objected" }, activities: [] });
  });

  test("erase: all is gone but the proof, the session too, and the receipt's address when it is sent", async () => {
    await joins();
    const cookie = await enters();
    const key = person();
    expect(await use(cookie, "erase")).toEqual([200, '{"status":"erased"}']);
    expect(last()?.message.subject).toBe("Your data is erased");
    expect(house.stored()).toEqual({ records: 0, proofs: 1 });
    expect([held().sessions, held().errands]).toEqual([[], []]);
    expect((await house.visit("GET", "/my-data/session", at(cookie))).status).toBe(303);
    expect(JSON.stringify([held(), [...house.sandbox.world.records.contents().proofs.values()]])).not.toMatch(/ada@/);
    expect((await house.sandbox.world.records.everything(key)).standing).toBeUndefined();
  });

  test("erase promises its receipt by mail to an address, and none where only proofs are left", async () => {
    const erased = async (cookie: string) =>
      (await house.visit("POST", "/my-data/session/erase?language=en", post(cookie, {}, browser))).body;
    const promise = "one last email";
    await joins();
    expect(await erased(await enters())).toContain(promise);
    house = openHouse({}, openSandbox(forms));
    await joins();
    const cookie = await enters();
    await use(cookie, "withdraw", { consent: "newsletter" });
    const mails = letters().length;
    const body = await erased(cookie);
    await house.deliverAll();
    expect([body.includes("Your data is erased"), body.includes(promise), letters().length]).toEqual([
      true,
      false,
      mails,
    ]);
  });

  test("erase with “never write to me again” leaves the suppression", async () => {
    await joins();
    const cookie = await enters();
    const key = person();
    await use(cookie, "erase", { never: "on" });
    expect((await house.sandbox.world.records.everything(key)).standing?.suppressed?.why).toBe("objected");
  });

  test("erase with an unclear word on being written to again erases nothing and asks for a clear one", async () => {
    await joins();
    const cookie = await enters();
    for (const never of ["maybe", "onn", "null"]) {
      const [status, body = ""] = await use(cookie, "erase", { never });
      expect([never, status]).toEqual([never, 422]);
      expect(JSON.parse(String(body)).errors).toMatchObject([{ field: "never", code: "invalid" }]);
    }
    expect(house.stored()).toEqual({ records: 1, proofs: 0 });
    expect(await use(cookie, "erase", { never: "no" })).toEqual([200, '{"status":"erased"}']);
  });

  test("a changed address is confirmed at the new one first, then the old one is told, and a link is good once", async () => {
    await joins();
    const cookie = await enters();
    const [{ form, id }] = (await read(cookie)).activities;
    expect(await use(cookie, "correct", { _form: form, _id: id, email: "new@example.net" })).toEqual([
      200,
      '{"status":"corrected","address":"confirmation_required"}',
    ]);
    expect((await read(cookie)).activities[0].data).toContainEqual({ name: "email", label: "Email", value: ada });
    const mail = last("new@example.net");
    expect(mail?.message.subject).toBe("Confirm your new email address");
    expect(mail?.message.text).not.toMatch(/ada@|Lovelace/);
    expect(mail?.about).toEqual({ form: "my-data", id: expect.any(String) });
    const link = linkIn("new@example.net");
    const opened = await house.visit("GET", link, page);
    expect([opened.status, opened.body.match(/<button/g)?.length]).toEqual([200, 1]);
    expect((await house.visit("POST", link, withHeaders(page, { "Sec-Fetch-Site": "cross-site" }))).status).toBe(403);
    const pressed = await house.visit("POST", link, withHeaders(script, own));
    expect([pressed.status, pressed.body]).toEqual([200, '{"status":"confirmed"}']);
    expect(pressed.headers["Set-Cookie"]).toBeUndefined();
    await house.deliverAll();
    expect(last()?.message.subject).toBe("Your email address was changed");
    const again = await house.visit("POST", link, withHeaders(page, own));
    expect([again.status, again.body]).toEqual([410, expect.stringContaining("shows whether it counts already")]);
    expect((await house.visit("GET", "/my-data/session", at(cookie))).status).toBe(303);
    expect((await read(await enters("new@example.net"))).activities[0].data).toContainEqual({
      name: "email",
      label: "Email",
      value: "new@example.net",
    });
    expect(JSON.stringify([...house.sandbox.world.records.contents().records.values()])).not.toContain(ada);
  });

  test("a script corrects a name wherever there is a field of it", async () => {
    await joins();
    const cookie = await enters();
    const sent = withHeaders(json({ lastName: "King" }), { ...script.headers, ...own, Cookie: cookie });
    expect((await house.visit("POST", "/my-data/session/correct", sent)).body).toBe('{"status":"corrected"}');
    expect(JSON.stringify(await read(cookie))).not.toContain("Lovelace");
  });
});
