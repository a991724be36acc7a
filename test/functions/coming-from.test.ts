// docs/coming-from.md: each form as it was is refused by the names that have to go, and as it is to be it is taken.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { urlencoded, withHeaders } from "../support/events.ts";
import { openHouse } from "./site.ts";

const page = readFileSync("docs/coming-from.md", "utf8");
const services = page.split("\n## ").flatMap((section) => {
  const [, before = ""] = /```html before\n([\s\S]*?)```/.exec(section) ?? [];
  const [, after = ""] = /```html after\n([\s\S]*?)```/.exec(section) ?? [];
  return before === "" ? [] : [{ service: section.split("\n")[0] ?? "", before, after }];
});

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** What a browser sends of a form whose address was typed and whose boxes were ticked, its button pressed. */
const sentBy = (html: string) =>
  [...html.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => {
    const name = attribute(tag, "name");
    const typed = attribute(tag, "type") === "email" ? "ada@example.org" : (attribute(tag, "value") ?? "");
    return name === undefined ? [] : [[name, typed] as const];
  });

const post = (html: string, address = "/forms/newsletter") =>
  openHouse().visit("POST", address, withHeaders(urlencoded(sentBy(html)), { Accept: "application/json" }));

test("four services are told of", () => expect(services).toHaveLength(4));

describe.each(services)("$service", ({ before, after }) => {
  test("as it is to be is a form of ours, and is taken", async () => {
    const address = /action="https:\/\/FORMS(\/[^"]*)"/.exec(after)?.[1];
    expect(await post(after, address)).toMatchObject({ status: 202, body: '{"status":"confirmation_required"}' });
    expect(after).not.toMatch(/\bchecked\b/);
  });

  test("as it was is refused, with each name that has to go", async () => {
    const { status, body } = await post(before);
    expect(status).toBe(422);
    const fields = JSON.parse(body).errors.map(({ field }: { field: string }) => field);
    expect(fields).toContain("consent_newsletter");
    const known = /^(email|firstName|lastName|bot-field|_\w+)$/;
    for (const [name] of sentBy(before)) if (!known.test(name)) expect(fields).toContain(name);
  });
});
