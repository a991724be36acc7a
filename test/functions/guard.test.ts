// Forms sent from our own page as quickly as a machine sends them: asked for once more, or asked a sum in words.

import { beforeEach, describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { numberIn } from "../../shared/locales/numbers.ts";
import { browser, json, multipart, urlencoded, withHeaders } from "../support/events.ts";
import { openSandbox } from "../support/world.ts";
import { type Answered, filled, type House, logged, openHouse } from "./site.ts";

let house: House;
beforeEach(() => {
  house = openHouse({}, openSandbox({ newsletter, guarded: { ...newsletter, puzzle: "when-quick" } }));
});

type Pairs = readonly (readonly [string, string])[];

const hiddenIn = ({ body }: Answered, name: string): string =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(body)?.[1] ?? "";

const show = (form = "newsletter", language = "en") =>
  house.visit("GET", `/forms/${form}?language=${language}`, { headers: browser });
const shown = async (form?: string) => [["_shown", hiddenIn(await show(form), "_shown")]] as const;
const send = (more: Pairs = [], form = "newsletter", accept: Readonly<Record<string, string>> = browser) =>
  house.visit("POST", `/forms/${form}`, withHeaders(urlencoded(filled(more)), accept));

/** Reads the sum as a person does: the words between the label's tags. */
const sumIn = ({ body }: Answered): number => {
  const question = /<label for="_answer">([^<]*)/.exec(body)?.[1] ?? "";
  return question.split(/[\s.?]+/).reduce((sum, word) => sum + (/^\p{L}+$/u.test(word) ? (numberIn(word) ?? 0) : 0), 0);
};
const answering = (page: Answered, answer: string): Pairs => [
  ["_shown", hiddenIn(page, "_shown")],
  ["_puzzle", hiddenIn(page, "_puzzle")],
  ["_answer", answer],
];

describe("a form sent from our page", () => {
  test("within two seconds is shown again with all that was typed and one friendly line, and taken at the second press", async () => {
    const stamp = await shown();
    house.sandbox.wait(1);
    const held = await send([...stamp, ["_next", "https://www.example.com/thanks"]]);
    expect([held.status, house.stored().records]).toEqual([422, 0]);
    expect(held.body).toMatch(/role="alert" tabindex="-1" autofocus>.*That was very quick.*Press the button once more/);
    expect(held.body).toContain('value="ada@example.org"');
    expect(held.body).toMatch(/id="consent_newsletter"[^>]* checked/);
    expect(held.body).not.toContain('aria-invalid="true"');
    expect(hiddenIn(held, "_next")).toBe("https://www.example.com/thanks");
    house.sandbox.wait(1);
    const again = await send([["_shown", hiddenIn(held, "_shown")]]);
    expect([again.status, house.stored().records]).toEqual([303, 1]);
  });

  test("is told to a script by a code of its own", async () => {
    const { status, headers, body } = await send(await shown(), "newsletter", { Accept: "application/json" });
    expect([status, headers["Content-Type"]]).toEqual([422, "application/problem+json"]);
    expect(JSON.parse(body).errors).toEqual([
      { field: "_shown", code: "too-quick", message: expect.stringMatching(/^Press the button/) },
    ]);
  });

  test("after two seconds, or with a stamp that is old or not ours, is taken at once", async () => {
    const stamp = await shown();
    for (const [wait, more] of [
      [2, stamp],
      [90_000, stamp],
      [0, [["_shown", "1.made-up"]]],
      [0, await shown("guarded")],
      [0, []],
    ] as const) {
      house.sandbox.wait(wait);
      expect([wait, (await send(more)).status]).toEqual([wait, 303]);
    }
  });

  test("with mistakes is told those first, and then it has taken long enough", async () => {
    const wrong = urlencoded([["email", "ada@"], ...(await shown())]);
    const page = await house.visit("POST", "/forms/newsletter", withHeaders(wrong, browser));
    expect(page.body).not.toContain("very quick");
    house.sandbox.wait(3);
    expect((await send([["_shown", hiddenIn(page, "_shown")]])).status).toBe(303);
  });

  test.each(["de", "es"])("is held up in its own language (%s)", async (language) => {
    const { body } = await send([...(await shown()), ["_language", language]]);
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).toContain(language === "de" ? "Drücken Sie den Knopf bitte noch einmal" : "Pulse el botón otra vez");
  });

  test("is not held up where a stage says so", async () => {
    house = openHouse({ minimumSeconds: 0 });
    expect((await send(await shown())).status).toBe(303);
  });
});

describe("a form whose property it is", () => {
  const asked = async () => send(await shown("guarded"), "guarded");

  test("asks a sum in words when it is sent too quickly, keeps what was typed, and takes the right answer", async () => {
    const page = await asked();
    expect([page.status, house.stored().records]).toEqual([422, 0]);
    expect(page.body).toMatch(
      /<label for="_answer">How much is \w+ plus \w+\? Write the number\..*<input id="_answer" name="_answer" type="text" value="" autocomplete="off" inputmode="numeric" required>/,
    );
    expect(page.body).toMatch(/role="alert"[^>]*autofocus><h2>One small question<\/h2><p><a href="#_answer">/);
    expect(page.body).toContain('value="ada@example.org"');
    expect(Buffer.byteLength(page.body)).toBeLessThan(10_000);
    const done = await send(answering(page, String(sumIn(page))), "guarded");
    expect([done.status, house.stored().records]).toEqual([303, 1]);
  });

  test("never asks who took their time, nor a customer's page or a script that does not ask for it", async () => {
    const stamp = await shown("guarded");
    house.sandbox.wait(2);
    expect((await send(stamp, "guarded")).status).toBe(303);
    for (const sending of [urlencoded(filled()), multipart(filled()), json(Object.fromEntries(filled()))])
      expect((await house.visit("POST", "/forms/guarded", sending)).status).toBeLessThan(400);
  });

  test("asks whom it is asked to: a page of the customer's that sends an empty _puzzle", async () => {
    const { status, body } = await send([["_puzzle", ""]], "guarded", { Accept: "application/json" });
    const told = JSON.parse(body);
    expect([status, told.errors[0].field, told.errors[0].code]).toEqual([422, "_answer", "puzzle"]);
    expect(told.errors[0].message).toMatch(/^How much is /);
    const sum = [...told.errors[0].message.matchAll(/\w+/g)].reduce((all, [word]) => all + (numberIn(word) ?? 0), 0);
    const answer: Pairs = [
      ["_puzzle", told.puzzle],
      ["_answer", String(sum)],
    ];
    expect((await send(answer, "guarded")).status).toBe(303);
    expect((await send([["_puzzle", ""]])).status).toBe(303);
  });

  test.each([
    ["de", "Wie viel ist "],
    ["es", "¿Cuánto es "],
  ])("asks in the visitor's language (%s), and takes its words for an answer", async (language, words) => {
    const page = await send([...(await shown("guarded")), ["_language", language]], "guarded");
    expect(page.body).toContain(`<label for="_answer">${words}`);
    expect((await send(answering(page, String(sumIn(page))), "guarded")).status).toBe(303);
  });

  test("answers a wrong sum with a new one, keeps everything, and lets anybody try as often as they like", async () => {
    let page = await asked();
    const seen = new Set<string>();
    for (let attempt = 0; attempt < 20; attempt++) {
      page = await send(answering(page, "99"), "guarded");
      expect(page.status).toBe(422);
      expect(page.body).toMatch(/id="_answer"[^>]* aria-invalid="true" aria-describedby="wrong-_answer"/);
      expect(page.body).toContain('value="ada@example.org"');
      seen.add(hiddenIn(page, "_puzzle"));
    }
    expect(seen.size).toBe(20);
    expect((await send(answering(page, String(sumIn(page))), "guarded")).status).toBe(303);
  });

  test("takes one answer for a puzzle: another post with it is asked anew, a double click is not", async () => {
    const page = await asked();
    const right = answering(page, String(sumIn(page)));
    expect((await send(right, "guarded")).status).toBe(303);
    expect((await send(right, "guarded")).status).toBe(303);
    const other = filled(right).map(([name, value]) => [name, name === "email" ? "eve@example.org" : value] as const);
    const reused = await house.visit("POST", "/forms/guarded", withHeaders(urlencoded(other), browser));
    expect([reused.status, house.stored().records]).toEqual([422, 1]);
  });

  test("cannot be guessed at: the first wrong answer uses the puzzle up", async () => {
    const page = await asked();
    await send(answering(page, "99"), "guarded");
    expect((await send(answering(page, String(sumIn(page))), "guarded")).status).toBe(422);
    expect(house.stored().records).toBe(0);
  });

  test("lets a puzzle be over after half an hour, and made-up ones never begin", async () => {
    const page = await asked();
    const right = answering(page, String(sumIn(page)));
    house.sandbox.wait(1801);
    expect((await send(right, "guarded")).status).toBe(422);
    expect((await send([["_puzzle", "a.9999999999.b"]], "guarded")).status).toBe(422);
    expect(house.stored().records).toBe(0);
  });

  test("keeps puzzle and answer through a mistake, without using them up", async () => {
    const page = await asked();
    const right = answering(page, String(sumIn(page)));
    const wrong = filled(right).map(([name, value]) => [name, name === "email" ? "ada@" : value] as const);
    const again = await house.visit("POST", "/forms/guarded", withHeaders(urlencoded(wrong), browser));
    expect([again.status, hiddenIn(again, "_puzzle")]).toEqual([422, hiddenIn(page, "_puzzle")]);
    expect(again.body).toMatch(new RegExp(`id="_answer"[^>]* value="${sumIn(page)}"`));
    expect((await send(answering(again, String(sumIn(again))), "guarded")).status).toBe(303);
  });

  test("does not let its page or its log tell the answer", async () => {
    const page = await asked();
    const words = page.body.replaceAll(/<style>[^<]*<\/style>/g, "").replaceAll(/<[^>]*>/g, " ");
    expect(words).not.toMatch(new RegExp(`\\b${sumIn(page)}\\b`));
    expect(hiddenIn(page, "_puzzle").split(".")).toHaveLength(3);
    expect(logged()).toContain('"held up"');
    expect(logged()).not.toContain("ada@");
  });
});

test("a filled honeypot is held up as everybody is, and then answered as everybody is", async () => {
  const stamp = await shown();
  const trapped = [...stamp, ["_gotcha", "x"]] as const;
  expect([(await send(stamp)).status, (await send(trapped)).status]).toEqual([422, 422]);
  house.sandbox.wait(2);
  expect(await send(trapped)).toEqual(await send(stamp));
  expect(house.stored().records).toBe(1);
});
