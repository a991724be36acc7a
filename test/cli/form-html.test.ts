// `assent form html`: the snippet is what a visitor may be shown, and what it posts is a consent with its wording attested.

import { afterEach, beforeEach, expect, test } from "vitest";
import { event } from "../../shared/forms/event.ts";
import { message } from "../../shared/forms/fields/message.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { registration } from "../../shared/forms/registration.ts";
import { languages } from "../../shared/locales/languages.ts";
import { personKey } from "../../shared/optin/link.ts";
import { openHouse, standBack, standIn } from "../functions/site.ts";
import { browser, urlencoded, withHeaders } from "../support/events.ts";
import { makeEvent } from "../support/guests.ts";
import { walkForms } from "../support/walk.ts";
import { openSandbox, personSecret } from "../support/world.ts";
import { openDesk } from "./desk.ts";

beforeEach(standIn);
afterEach(standBack);

const snippetIn = async (language: string, forms = {}): Promise<string> => {
  const { out } = await openDesk({ newsletter, ...forms }).assent("form", "html", "newsletter", "--language", language);
  return out;
};

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** Every input with its attributes, as a browser reads them. */
const inputsOf = (html: string): readonly Readonly<Record<string, string>>[] =>
  [...html.matchAll(/<input ([^>]*)>/g)].map(([, attributes = ""]) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [
        name,
        value.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity),
      ]),
    ),
  );

test.each(languages)(
  "the snippet in %s, filled in and sent by a browser, is a consent whose wording is attested",
  async (language) => {
    const html = await snippetIn(language);
    const typed: Readonly<Record<string, string>> = { email: "ada@example.com", firstName: "Ada" };
    const pairs = inputsOf(html).map(({ name = "", value, type }) =>
      type === "checkbox" ? ([name, value ?? "on"] as const) : ([name, typed[name] ?? value ?? ""] as const),
    );
    const house = openHouse({}, openSandbox());
    const action = /<form method="post" action="https:\/\/forms\.example(\/[^"]*)"/.exec(html)?.[1] ?? "";
    const { status } = await house.visit("POST", action, withHeaders(urlencoded(pairs), browser));
    expect(status).toBe(303);
    const { records } = await house.sandbox.world.records.everything(personKey(personSecret, "ada@example.com"));
    expect(records).toMatchObject([
      {
        language,
        answers: { firstName: "Ada" },
        consents: { newsletter: { attested: true, language, given: "tick" } },
      },
    ]);
  },
);

test.each(languages)(
  "the snippet in %s tells purpose, basis, period, notice and what is mandatory",
  async (language) => {
    const html = await snippetIn(language);
    expect(html).toContain(newsletter.purpose[language]);
    expect(html).toMatch(/art\. 6/i);
    expect(html).toContain(`href="https://forms.example/privacy?language=${language}"`);
    expect(html).toMatch(new RegExp(`${newsletter.fields.email.label[language]} \\*\\n`));
    expect(html).toContain(`<span>${newsletter.consents.newsletter?.text[language]} *</span>`);
    expect(html).toContain('accept-charset="utf-8"');
  },
);

test("no box is ticked, no id is taken, nothing is loaded, and no line is left for a machine to break", async () => {
  const html = await snippetIn("en");
  expect(html).not.toMatch(/checked|\sid=|<script|<style|src=/);
  expect(Math.max(...html.split("\n").map((line) => line.length))).toBeLessThan(330);
  const depths = html
    .split("\n")
    .filter(Boolean)
    .map((line) => line.search(/\S/) % 2);
  expect(depths.every((odd) => odd === 0)).toBe(true);
});

test("inputs help to fill them in, and the honeypot is reachable for no human", async () => {
  const inputs = inputsOf(await snippetIn("de"));
  expect(inputs.find(({ name }) => name === "email")).toMatchObject({
    type: "email",
    autocomplete: "email",
    inputmode: "email",
    required: "",
  });
  expect(inputs.find(({ name }) => name === "firstName")).toMatchObject({ autocomplete: "given-name" });
  expect(inputs.find(({ name }) => name === "_gotcha")).toEqual({
    name: "_gotcha",
    tabindex: "-1",
    autocomplete: "off",
  });
});

test("a consent given by sending stands as a declaration, without a box", async () => {
  const consents = {
    newsletter: { ...walkForms.club.consents.newsletter, given: "send" },
  } as typeof newsletter.consents;
  const html = await snippetIn("en", { newsletter: { ...newsletter, consents } });
  expect(html).toContain("<blockquote>club</blockquote>");
  expect(inputsOf(html).find(({ name }) => name === "consent_newsletter")).toEqual({
    type: "hidden",
    name: "consent_newsletter",
    value: "on",
  });
});

test("a form of many kinds asks for each by its own control, and for several lines by a text area", async () => {
  const fields = { ...registration.fields, message: message({ required: true }) };
  const { out } = await openDesk({ registration: { ...registration, fields } }).assent("form", "html", "registration");
  expect(inputsOf(out).find(({ name }) => name === "phone")).toEqual({
    ...{ type: "tel", name: "phone", autocomplete: "tel", inputmode: "tel" },
  });
  expect(inputsOf(out).find(({ name }) => name === "postalCode")).toEqual({
    name: "postalCode",
    autocomplete: "postal-code",
  });
  expect(out).toContain('<textarea name="message" rows="6" autocomplete="off" required></textarea>');
  expect(out).not.toContain("maxlength");
});

test("a form that asks for an event offers what is open, or stands for the one that the page is about", async () => {
  const desk = openDesk({ event });
  await makeEvent(desk.box.world);
  const { out } = await desk.assent("form", "html", "event");
  expect(out).toMatch(
    /<select name="event" required><option value="">[^<]+<\/option><option value="open-day">Open day · /,
  );
  const fixed = await desk.assent("form", "html", "event", "--event", "open-day");
  expect(fixed.out).toContain('<input type="hidden" name="event" value="open-day">');
  expect(fixed.out).not.toContain("<select");
  expect(await desk.assent("form", "html", "event", "--event", "other")).toMatchObject({ code: 1, out: "" });
});

test("what the page is called and where it leads on stand in the snippet", async () => {
  const place = ["--page", "/a.html", "--next", "https://www.example.com/thanks?a=1&b"];
  const { out } = await openDesk().assent("form", "html", "newsletter", ...place);
  expect(inputsOf(out).filter(({ name }) => name === "_page" || name === "_next")).toEqual([
    { type: "hidden", name: "_page", value: "/a.html" },
    { type: "hidden", name: "_next", value: "https://www.example.com/thanks?a=1&b" },
  ]);
});

test("without a language it speaks the owner's first", async () => {
  expect((await openDesk().json("form", "html", "newsletter")).language).toBe("en");
});
