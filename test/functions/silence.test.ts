// What is logged and what a failure shows: never anything that a visitor typed, sent or followed.

import { describe, expect, test, vi } from "vitest";
import { handler } from "../../functions/form.ts";
import type { Ledger } from "../../functions/kit/ledger.ts";
import { onRecordChange } from "../../functions/on-record-change.ts";
import { onSchedule } from "../../functions/on-schedule.ts";
import { submit } from "../../shared/optin/submit.ts";
import {
  browser,
  context,
  httpEvent,
  json,
  multipart,
  type Sending,
  streamRecord,
  urlencoded,
  withHeaders,
} from "../support/events.ts";
import { caps, openSandbox, sent, tokenIn } from "../support/world.ts";
import { filled, type House, logged, openHouse } from "./site.ts";

const canary = "kanarienvogel";
const pairs = [
  ["firstName", `first-${canary}`],
  ["lastName", `last-${canary}`],
  ["email", `${canary}@${canary}.example`],
  ["consent_newsletter", "on"],
  ["_next", `https://www.example.com/${canary}`],
  ["_page", `/${canary}`],
  ["_text_newsletter", canary],
] as const;

/** A canary in every header that a client can set. */
const headers = Object.fromEntries(
  ["Cookie", "User-Agent", "Referer", "Origin", "Accept-Language", "X-Forwarded-For", "Authorization", "X-Other"].map(
    (name) => [name, `${name === "Referer" ? "https://" : ""}${canary}`],
  ),
);
const everywhere = (sending: Sending, more: Readonly<Record<string, string>> = {}) =>
  withHeaders(sending, { ...headers, ...more });

const requests: readonly (readonly [string, string, string, Sending])[] = [
  ["a form in urlencoded", "POST", `/forms/newsletter?q=${canary}`, urlencoded(pairs)],
  ["a form in multipart", "POST", "/forms/newsletter", multipart(pairs)],
  ["a form in JSON", "POST", "/forms/newsletter", json(Object.fromEntries(pairs))],
  ["a wrong form", "POST", "/forms/newsletter", urlencoded([...pairs, [canary, canary], ["email", canary]])],
  ["a broken form", "POST", "/forms/newsletter", json(`{"email":"${canary}`)],
  ["a form of an unknown type", "POST", "/forms/newsletter", { headers: { "Content-Type": canary }, body: canary }],
  ["a form that there is not", "GET", `/forms/${canary}`, {}],
  ["a form's page", "GET", `/forms/newsletter?language=${canary}`, {}],
  ["a made-up link", "GET", `/confirm/${canary}`, {}],
  ["a made-up link to leave", "POST", `/unsubscribe/${canary}`, urlencoded([[canary, canary]])],
  ["the notice", "GET", `/privacy?language=${canary}`, {}],
  ["an address that leads nowhere", "GET", `/${canary}?${canary}=${canary}`, {}],
];

const outage = () => Promise.reject(new Error(`Invalid value "${canary}" for ${canary}@${canary}.example`));
const broken: Partial<Ledger> = {
  records: {
    add: outage,
    ask: outage,
    find: outage,
    everything: outage,
    move: outage,
    note: outage,
    keepTemplate: outage,
    findTemplate: outage,
    suppress: outage,
    lift: outage,
    noteSoftBounce: outage,
    undo: outage,
    forget: outage,
    spentUndos: () => {
      throw new Error(canary);
    },
    due: () => {
      throw new Error(canary);
    },
    open: () => {
      throw new Error(canary);
    },
    get events(): never {
      throw new Error(canary);
    },
  },
  secrets: { person: outage, links: outage },
};

describe.each([
  ["when all is well", {}],
  ["when the table and the secrets fail", broken],
])("%s", (_, parts) => {
  test.each(requests)("%s leaves nothing of what was sent in the log", async (_, method, address, sending) => {
    const house = openHouse(parts);
    await house.visit(method, address, everywhere(sending));
    await house.visit(method, address, everywhere(sending, { Accept: "application/json" }));
    expect(logged()).toContain('"route":');
    expect(logged()).not.toContain(canary);
    expect(logged()).not.toContain("203.0.113.77");
    expect(logged()).not.toMatch(/[\w-]{60,}/);
  });
});

describe("a good link", () => {
  const followed = async (then: (house: House) => House): Promise<string> => {
    const house = openHouse();
    await house.visit("POST", "/forms/newsletter", urlencoded(filled()));
    await house.deliverAll();
    const token = tokenIn(house.sandbox.letters[0], "confirm") ?? "";
    for (const method of ["GET", "POST"]) await then(house).visit(method, `/confirm/${token}`);
    return token;
  };

  test("followed leaves neither its token nor the person's key in the log", async () => {
    for (const then of [
      (house: House) => house,
      (house: House) => openHouse({ records: broken.records as never }, house.sandbox),
    ]) {
      const token = await followed(then);
      expect(logged()).toContain("/confirm/{token}");
      expect(logged()).not.toContain(token.slice(0, 20));
      expect(logged()).not.toContain("ada@");
    }
  });
});

describe("a failure", () => {
  test("is a page that apologises, names the request and says nothing of what failed", async () => {
    const {
      status,
      headers: answered,
      body,
    } = await openHouse(broken).visit(
      "POST",
      "/forms/newsletter",
      everywhere(urlencoded(pairs), { ...browser, "Accept-Language": "de" }),
    );
    expect(status).toBe(500);
    expect(answered).toMatchObject({ "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
    expect(body).toContain('<html lang="de">');
    expect(body).toContain("UT9dhh4xliAEPqA=");
    expect(body).not.toContain(canary);
    expect(body).not.toMatch(/Error|\.ts:|at \w+ \(/);
  });

  test("is a problem document for a script, with the request's id as its reference", async () => {
    const {
      status,
      headers: answered,
      body,
    } = await openHouse(broken).visit("POST", "/forms/newsletter", everywhere(json(Object.fromEntries(pairs))));
    expect([status, answered["Content-Type"]]).toEqual([500, "application/problem+json"]);
    expect(JSON.parse(body)).toEqual({
      status: 500,
      title: expect.any(String),
      detail: expect.any(String),
      reference: "UT9dhh4xliAEPqA=",
    });
  });

  test("is found in the log by that id, with the kind of error and where it came from", async () => {
    await openHouse(broken).visit("POST", "/forms/newsletter", urlencoded(filled()));
    const entries = logged()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(entries).toMatchObject([
      { level: "ERROR", message: "failed", requestId: "UT9dhh4xliAEPqA=", route: "POST /forms/{form}", error: "Error" },
    ]);
    expect(entries[0].at).toContain("silence.test.ts");
  });

  test("whose message has lines that look like places is logged without them", async () => {
    const find = () => Promise.reject(new Error(`no item\n at ${canary}\n    at ${canary}@example.org`));
    const house = openHouse();
    await house.visit("POST", "/forms/newsletter", urlencoded(filled()));
    await house.deliverAll();
    const token = tokenIn(house.sandbox.letters[0], "confirm");
    const records = { ...house.sandbox.world.records, find };
    const { status } = await openHouse({ records }, house.sandbox).visit("POST", `/confirm/${token}`);
    expect(status).toBe(500);
    expect(logged()).not.toContain(canary);
    expect(logged()).toContain("silence.test.ts");
  });

  test("of the very opening of a function is answered in the same way", async () => {
    vi.stubEnv("TABLE_NAME", undefined);
    const event = httpEvent("POST", "/forms/newsletter", everywhere(urlencoded(pairs), browser));
    const answer = (await handler(event, context())) as { statusCode: number; body: string };
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain("UT9dhh4xliAEPqA=");
    expect(answer.body + logged()).not.toContain(canary);
  });
});

describe("the functions behind the scenes", () => {
  test("name nobody in the log, whether a mail is sent, refused or fails", async () => {
    for (const post of ["up", "refusing", "down"] as const) {
      const sandbox = openSandbox();
      sandbox.setPost(post);
      await submit(sandbox.world, sent(`${canary}@example.org`, { answers: { firstName: canary } }));
      const [key] = sandbox.stream;
      if (key === undefined) throw new Error("nothing is owed");
      sandbox.wait(5);
      await onRecordChange(sandbox.world, caps)({ Records: [streamRecord(key, "1")] });
      sandbox.wait(120);
      await onSchedule(sandbox.world)(() => 60_000).catch(() => {});
      expect(logged()).toContain("deliver");
      expect(logged()).toContain("tended");
      for (const name of [canary, key.person, key.id, "example.org"]) expect(logged()).not.toContain(name);
    }
  });
});
