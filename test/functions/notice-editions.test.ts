// Earlier versions of the notice: kept once for the life of a function, listed, and shown word for word.

import { describe, expect, test } from "vitest";
import { openKeeping } from "../../functions/kit/keep-notices.ts";
import type { Library } from "../../functions/kit/library.ts";
import { owner } from "../../owner.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { languages } from "../../shared/locales/languages.ts";
import type { Editions } from "../../shared/notice/editions.ts";
import { noticesInForce, noticeVersion } from "../../shared/web/notice-page.ts";
import { json } from "../support/events.ts";
import { openMemoryEditions } from "../support/memory-editions.ts";
import { openSandbox, start } from "../support/world.ts";
import { allowedOrigins, filled, logged, openHouse } from "./site.ts";

const region = "eu-central-1";
const forms = { newsletter };

const library = (editions: Editions, more: Partial<Library> = {}): Library => {
  const { world } = openSandbox();
  return { ...world, allowedOrigins, region, editions, ...more };
};

describe("the schedule", () => {
  test("keeps the notice in force in every language, once for the life of a function", async () => {
    const editions = openMemoryEditions();
    let asked = 0;
    const counted: Editions = {
      ...editions,
      keep: (edition) => {
        asked += 1;
        return editions.keep(edition);
      },
    };
    const keep = openKeeping(library(counted));
    for (let minute = 0; minute < 3; minute++) await keep();
    expect(asked).toBe(owner.languages.length);
    expect((await editions.list()).map(({ version }) => version)).toEqual(
      owner.languages.map((language) => noticeVersion(owner, forms, language, region)),
    );
  });

  test("that cannot keep it says so, stops nothing, and tries again at the next minute", async () => {
    const editions = openMemoryEditions();
    let isDown = true;
    const keep = openKeeping(
      library({
        ...editions,
        keep: (edition) => (isDown ? Promise.reject(new Error("down")) : editions.keep(edition)),
      }),
    );
    await keep();
    expect(logged()).toContain("notice not kept");
    expect(await editions.list()).toEqual([]);
    isDown = false;
    await keep();
    expect(await editions.list()).toHaveLength(owner.languages.length);
  });
});

describe("an earlier version", () => {
  const house = async () => {
    const editions = openMemoryEditions();
    const earlier = { ...owner, staffAddress: "earlier@example.com" };
    for (const edition of noticesInForce({ owner: earlier, forms, region }, start - 86_400))
      await editions.keep(edition);
    return { ...openHouse({ editions }), editions, earlier };
  };

  test.each(languages)("in %s is listed with its date, the version in force marked", async (language) => {
    const { visit, editions, earlier } = await house();
    for (const edition of noticesInForce({ owner, forms, region }, start)) await editions.keep(edition);
    const { status, body } = await visit("GET", `/privacy/versions?language=${language}`);
    expect(status).toBe(200);
    const listed = [...body.matchAll(/href="\/privacy\/versions\?version=([\w-]+)"/g)].map(([, version]) => version);
    expect(listed).toEqual([owner, earlier].map((one) => noticeVersion(one, forms, language, region)));
    expect(body).toMatch(/22.+2026/);
    expect(body.match(/\((in force now|gilt jetzt|en vigor ahora)\)/g)).toHaveLength(1);
  });

  test("is shown as it was, in its own language whatever the visitor's", async () => {
    const { visit, earlier } = await house();
    const version = noticeVersion(earlier, forms, "de", region);
    const { status, body } = await visit("GET", `/privacy/versions?version=${version}`);
    expect(status).toBe(200);
    expect(body).toContain('<html lang="de">');
    expect(body).toContain("mailto:earlier@example.com");
    expect(body).toMatch(new RegExp(`${version}, in Kraft ab 22\\. November 2026`));
  });

  test("that a consent names is reached by that name, also from the notice's own address", async () => {
    const { visit, editions, sandbox } = await house();
    await visit("POST", "/forms/newsletter", json(Object.fromEntries(filled())));
    const [record] = [...sandbox.world.records.contents().records.values()];
    for (const edition of noticesInForce({ owner, forms, region }, start)) await editions.keep(edition);
    const { status, headers } = await visit("GET", `/privacy?language=en&version=${record?.notice}`);
    expect(status).toBe(303);
    const address = new URL(String(headers.Location));
    expect((await visit("GET", address.pathname + address.search)).status).toBe(200);
  });

  test.each(["AAAAAAAAAAAA", "x", "../../secret", "%20"])("that never was, %s, is a 404", async (version) => {
    const { visit } = await house();
    expect((await visit("GET", `/privacy/versions?version=${version}`)).status).toBe(404);
  });

  test("whose words were changed in the table is a fault and not shown", async () => {
    const { visit, editions } = await house();
    const [edition] = noticesInForce({ owner, forms, region }, start);
    if (edition === undefined) expect.fail("no notice is in force");
    await editions.keep({ ...edition, html: edition.html.replace("Privacy", "Secrecy") });
    const { status, body } = await visit("GET", `/privacy/versions?version=${edition.version}`);
    expect(status).toBe(500);
    expect(body).not.toContain("Secrecy");
  });
});
