// The links in mails: every row of the contract's table, followed as the person finds them in the mail.

import { beforeEach, describe, expect, test } from "vitest";
import { consent, defineForm, type Form } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days } from "../../shared/forms/period.ts";
import { signLink } from "../../shared/optin/link.ts";
import { restrict } from "../../shared/rights/restrict.ts";
import { browser, json, multipart, urlencoded } from "../support/events.ts";
import { follow, linkKeys, openSandbox, start, tokenIn } from "../support/world.ts";
import { filled, type House, openHouse } from "./site.ts";

let house: House;
beforeEach(() => {
  house = openHouse();
});

const page = { headers: browser };
const script = { headers: { Accept: "application/json" } };
const letter = (at = -1) => house.sandbox.letters.at(at);
const titleOf = (body: string) => /<h1>([^<]*)<\/h1>/.exec(body)?.[1];

/** Sends the form and gives the address of the link in the mail that follows. */
const asked = async (language = "en", pairs = filled()): Promise<string> => {
  await house.visit("POST", "/forms/newsletter", urlencoded([...pairs, ["_language", language]]));
  await house.deliverAll();
  return `/confirm/${tokenIn(letter(), "confirm")}`;
};

/** Confirms too, and gives the address of the link to leave. */
const joined = async (language = "en"): Promise<string> => {
  await house.visit("POST", await asked(language), page);
  await house.deliverAll();
  return `/unsubscribe/${tokenIn(letter(), "unsubscribe")}`;
};

describe("a confirmation link, opened", () => {
  test("shows what is agreed to and one focused button, and changes nothing however often", async () => {
    const link = await asked();
    const before = house.sandbox.world.records.contents();
    for (const method of ["GET", "HEAD", "GET", "GET"]) {
      const { status, body } = await house.visit(method, link, page);
      expect(status).toBe(200);
      if (method === "HEAD") continue;
      expect(body).toContain(newsletter.consents.newsletter?.text.en);
      expect(body.match(/<button/g)).toHaveLength(1);
      expect(body).toMatch(/<button[^>]* autofocus>/);
      expect(body).toContain(`<form method="post" action="${link}">`);
      expect(body).not.toMatch(/ada@example|Lovelace|<script|http-equiv/i);
    }
    expect(house.sandbox.world.records.contents()).toEqual(before);
    expect(house.sandbox.letters).toHaveLength(1);
  });

  test("speaks the language of the form, whatever the browser prefers", async () => {
    for (const language of ["en", "de", "es"]) {
      house = openHouse();
      const link = await asked(language);
      const { body } = await house.visit("GET", link, { headers: { ...browser, "Accept-Language": "en" } });
      expect(body).toContain(`<html lang="${language}">`);
    }
  });

  test("names every consent of the submission, and none that was not given", async () => {
    const text = (words: string) => ({ en: words, de: words, es: words });
    const declared = (words: string) => consent({ required: false, version: "1", text: text(words) });
    const several: Form = defineForm({
      ...newsletter,
      consents: { ...newsletter.consents, first: declared("The first."), other: declared("The other.") },
    });
    house = openHouse({}, openSandbox({ newsletter: several }));
    const link = await asked("en", filled([["consent_first", "on"]]));
    const { body } = await house.visit("GET", link, page);
    const named = [...body.matchAll(/<blockquote>([^<]*)<\/blockquote>/g)].map(([, words]) => words);
    expect(named).toEqual([newsletter.consents.newsletter?.text.en, "The first."]);
  });
});

describe("a confirmation link, pressed", () => {
  test("confirms, says so, and sends the welcome mail once", async () => {
    const link = await asked();
    house.sandbox.wait(90);
    const { status, body } = await house.visit("POST", link, page);
    expect([status, titleOf(body)]).toEqual([200, "Thank you, that is confirmed"]);
    const [record] = house.sandbox.world.records.contents().records.values();
    expect(record).toMatchObject({ state: "confirmed", confirmedAt: start + 90, list: "newsletter" });
    await house.deliverAll();
    expect(house.sandbox.letters).toHaveLength(2);
  });

  test("by somebody who restricted the use of their data promises the mail for when that is lifted", async () => {
    const link = await asked();
    const { world } = house.sandbox;
    const [record] = world.records.contents().records.values();
    await restrict(world, record?.person ?? "");
    const { status, body } = await house.visit("POST", link, page);
    expect([status, titleOf(body)]).toEqual([200, "Thank you, that is confirmed"]);
    expect(body).toContain("so we send you nothing for now");
    expect(body).not.toContain("We are sending you an email");
    await house.deliverAll();
    expect(house.sandbox.letters).toHaveLength(1);
  });

  test("again, says that it was confirmed already and when, and changes nothing", async () => {
    const link = await asked();
    await house.visit("POST", link, page);
    await house.deliverAll();
    const before = house.sandbox.world.records.contents();
    house.sandbox.wait(3600);
    for (const method of ["POST", "GET", "POST"]) {
      const { status, body } = await house.visit(method, link, page);
      expect([status, titleOf(body)]).toEqual([200, "You have confirmed this already"]);
      // 15:04 UTC is 16:04 in the owner's zone.
      expect(body).toMatch(/November[^<]*2026[^<]*16:04|16:04[^<]*November[^<]*2026/);
    }
    expect(house.sandbox.world.records.contents()).toEqual(before);
    await house.deliverAll();
    expect(house.sandbox.letters).toHaveLength(2);
  });

  test("ten times at once is confirmed once, and every press is told that it is", async () => {
    const link = await asked();
    const answers = await Promise.all(Array.from({ length: 10 }, () => house.visit("POST", link, script)));
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(10).fill([200, '{"status":"confirmed"}']));
    await house.deliverAll();
    expect(house.sandbox.letters).toHaveLength(2);
  });

  test("by a script answers JSON, the second time as well", async () => {
    const link = await asked();
    for (let press = 0; press < 2; press++) {
      const answer = await house.visit("POST", link, script);
      expect(answer).toMatchObject({ status: 200, body: '{"status":"confirmed"}' });
      expect(answer.headers["Content-Type"]).toBe("application/json");
    }
  });

  test("confirms whatever body comes with it, since the link says all", async () => {
    for (const sending of [urlencoded([["a", "b"]]), json("{"), multipart([]), { body: new Uint8Array([0, 255]) }]) {
      house = openHouse();
      expect((await house.visit("POST", await asked(), sending)).status).toBe(200);
      expect([...house.sandbox.world.records.contents().records.values()][0]?.state).toBe("confirmed");
    }
  });
});

describe("a link that Assent never made", () => {
  const spoilt = (link: string): readonly string[] => {
    const [, kind = "", token = ""] = link.split("/");
    const [payload = "", seal = ""] = token.split(".");
    const claim = { ...follow(letter(0), "confirm"), purpose: "confirm" as const };
    const foreign = signLink({ id: linkKeys.id, key: "another key, of 32 characters and more", retired: [] }, claim);
    const flipped = (text: string, at: number) =>
      text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
    return [
      "x",
      ".",
      "null",
      payload,
      `.${seal}`,
      `${payload}.`,
      `${token}.`,
      `${token}x`,
      `${token}=`,
      `${flipped(payload, 8)}.${seal}`,
      `${payload}.${flipped(seal, 3)}`,
      `${payload.slice(0, -1)}.${seal}`,
      `${payload}.${seal.slice(0, -1)}`,
      encodeURIComponent(`${token} `),
      foreign,
      "a".repeat(5000),
      "%00",
    ].map((text) => `/${kind}/${text}`);
  };

  test("is a 404, as page and problem, whether opened or pressed, and changes nothing", async () => {
    const [confirm, leave] = [await asked(), await joined()];
    const before = house.sandbox.world.records.contents();
    for (const link of [...spoilt(confirm), ...spoilt(leave)]) {
      for (const method of ["GET", "POST"]) {
        const [html, problem] = [await house.visit(method, link, page), await house.visit(method, link, script)];
        expect([link, method, html.status, problem.status]).toEqual([link, method, 404, 404]);
        expect(problem.headers["Content-Type"]).toBe("application/problem+json");
      }
    }
    expect(house.sandbox.world.records.contents()).toEqual(before);
  });

  test("includes a good link used for another purpose", async () => {
    const leave = await joined();
    const confirm = `/confirm/${tokenIn(letter(0), "confirm")}`;
    const swapped = [leave.replace("unsubscribe", "confirm"), confirm.replace("confirm", "unsubscribe")];
    for (const link of swapped) expect((await house.visit("POST", link, page)).status).toBe(404);
    expect(house.stored().records).toBe(1);
  });
});

describe("a good link whose record is", () => {
  const gone = async (link: string, language: string) => {
    for (const method of ["GET", "POST"]) {
      const { status, body } = await house.visit(method, link, { headers: { ...browser, "Accept-Language": "en" } });
      expect([method, status]).toEqual([method, 410]);
      expect(body).toContain(`<html lang="${language}">`);
      expect(body).toContain(`href="/forms/newsletter?language=${language}"`);
      const problem = await house.visit(method, link, script);
      expect([problem.status, problem.headers["Content-Type"]]).toEqual([410, "application/problem+json"]);
      const { detail } = JSON.parse(problem.body);
      expect(detail).toMatch(/^(Newsletter|Boletín): .{40,}\.$/);
      expect(body).toContain(detail);
    }
  };

  test("expired is a 410 from that second on, with the way back to that form in its language", async () => {
    const link = await asked("es");
    house.sandbox.setClock(start + 2 * 86_400 - 1);
    expect((await house.visit("GET", link, page)).status).toBe(200);
    house.sandbox.setClock(start + 2 * 86_400);
    await gone(link, "es");
    expect([...house.sandbox.world.records.contents().records.values()][0]?.state).toBe("pending");
  });

  test("withdrawn is a 410", async () => {
    const link = await asked("de");
    await house.visit("POST", link, page);
    await house.deliverAll();
    await house.visit("POST", `/unsubscribe/${tokenIn(letter(), "unsubscribe")}`, page);
    await gone(link, "de");
  });

  test("deleted is a 410", async () => {
    const link = await asked("en");
    house.sandbox.world.records.tidy(start + 3 * 86_400);
    expect(house.stored().records).toBe(0);
    await gone(link, "en");
  });

  test("begun anew is a 410, because the old mail described another submission", async () => {
    const link = await asked("en");
    house.sandbox.wait(3 * 86_400);
    const anew = await asked("en");
    await gone(link, "en");
    expect((await house.visit("POST", anew, page)).status).toBe(200);
  });
});

describe("a link to leave", () => {
  test("opened shows one button and nothing personal, and changes nothing", async () => {
    const link = await joined("de");
    const before = house.sandbox.world.records.contents();
    for (const method of ["GET", "HEAD", "GET"]) {
      const { status, body } = await house.visit(method, link, page);
      expect(status).toBe(200);
      expect(body).not.toMatch(/ada@example|Lovelace|Ada\b/);
      if (method === "GET") {
        expect(body).toContain('<html lang="de">');
        expect(body.match(/<button/g)).toHaveLength(1);
        expect(body).toContain(`<form method="post" action="${link}">`);
      }
    }
    expect(house.sandbox.world.records.contents()).toEqual(before);
  });

  test.each([
    ["a browser's button", urlencoded([])],
    ["a mail program's one click, urlencoded", urlencoded([["List-Unsubscribe", "One-Click"]])],
    ["a mail program's one click, multipart", multipart([["List-Unsubscribe", "One-Click"]])],
    ["no body at all", {}],
  ])("pressed by %s ends it at once: 200, no redirection, no cookie, the address gone", async (_, sending) => {
    const link = await joined();
    const { status, headers } = await house.visit("POST", link, sending);
    expect(status).toBe(200);
    expect(Object.keys(headers).map((name) => name.toLowerCase())).not.toContain("location");
    expect(Object.keys(headers).map((name) => name.toLowerCase())).not.toContain("set-cookie");
    expect(house.stored()).toEqual({ records: 0, proofs: 1 });
    const { proofs } = house.sandbox.world.records.contents();
    expect(JSON.stringify([...proofs.values()])).not.toMatch(/ada@|Lovelace/);
    expect([...proofs.values()][0]).toMatchObject({ ending: { why: "withdrawn" } });
  });

  test("is the very one that stands in the mail's headers", async () => {
    const link = await joined();
    expect(letter()?.headers["List-Unsubscribe"]).toBe(`<https://forms.example${link}>`);
    expect(letter()?.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  });

  test("pressed again, or opened with nothing left, is answered as the first time", async () => {
    const link = await joined();
    const first = await house.visit("POST", link, page);
    expect(await house.visit("POST", link, page)).toEqual(first);
    expect(await house.visit("POST", link, page)).toEqual(first);
    expect((await house.visit("GET", link, page)).status).toBe(200);
    expect(house.stored()).toEqual({ records: 0, proofs: 1 });
    const { proofs } = house.sandbox.world.records.contents();
    house.sandbox.world.records.tidy([...proofs.values()][0]?.expiresAt ?? 0);
    // All but that there is nothing left to undo.
    const body = first.body.replace(/<section>.*?<\/section>\n/s, "");
    expect(body).not.toBe(first.body);
    expect(await house.visit("POST", link, page)).toEqual({ ...first, body });
  });

  test("shows the way back to the form, in its language", async () => {
    const link = await joined("es");
    const { body } = await house.visit("POST", link, page);
    expect(body).toContain('href="/forms/newsletter?language=es"');
  });

  test("answers a script with JSON", async () => {
    expect(await house.visit("POST", await joined(), script)).toMatchObject({
      status: 200,
      body: '{"status":"unsubscribed"}',
    });
  });

  test("works after the links secret was rotated, and for ever", async () => {
    const link = await joined();
    const { world } = house.sandbox;
    const rotated = { id: "k3", key: "a newer links secret, of 32 characters", retired: [linkKeys] };
    house = openHouse({ secrets: { ...world.secrets, links: async () => rotated } }, house.sandbox);
    house.sandbox.wait(10 * 365 * 86_400);
    expect((await house.visit("POST", link, page)).status).toBe(200);
    expect(house.stored()).toEqual({ records: 0, proofs: 1 });
  });
});

test("a person who left can come back by the same form and is asked to confirm again", async () => {
  await house.visit("POST", await joined(), page);
  house.sandbox.wait(3600);
  const link = await asked();
  expect((await house.visit("GET", link, page)).status).toBe(200);
  expect((await house.visit("POST", link, page)).status).toBe(200);
  expect(house.stored()).toEqual({ records: 1, proofs: 1 });
});

test("a consent that ends by itself is over for its links too, to the second", async () => {
  const brief: Form = defineForm({ ...newsletter, keeps: { ...newsletter.keeps, confirmed: days(30) } });
  house = openHouse({}, openSandbox({ newsletter: brief }));
  const link = await asked();
  await house.visit("POST", link, page);
  house.sandbox.setClock(start + 30 * 86_400 - 1);
  expect((await house.visit("GET", link, page)).status).toBe(200);
  house.sandbox.setClock(start + 30 * 86_400);
  expect((await house.visit("GET", link, page)).status).toBe(410);
  expect((await house.visit("POST", link, page)).status).toBe(410);
});
