// What an attacker can try against the public routes without a browser: tokens bent, headers invented, people probed for.

import { beforeEach, describe, expect, test } from "vitest";
import { openSite } from "../../functions/kit/site.ts";
import { registration } from "../../shared/forms/registration.ts";
import { makePuzzle } from "../../shared/guard/puzzle.ts";
import { stamp } from "../../shared/guard/stamp.ts";
import { personKey, signLink } from "../../shared/optin/link.ts";
import { browser, type Sending, urlencoded, withHeaders } from "../support/events.ts";
import { eventForms, makeEvent, register, releaseOf } from "../support/guests.ts";
import { linkKeys, openSandbox, personSecret, start, tokenIn } from "../support/world.ts";
import { type Answered, filled, type House, logged, openHouse } from "./site.ts";

const page = { headers: browser };
const script = { headers: { Accept: "application/json" } };

/** Any use of it fails, so that an answer which is no 500 never asked the table. */
const untouchable = new Proxy({}, { get: () => expect.fail("the table was asked") }) as never;

let house: House;
let links: Readonly<Record<"confirm" | "leave" | "take" | "release", string>>;

/** Somebody on the newsletter, and somebody else asked to confirm a seat: a link of every kind. */
const openHouseWithLinks = async (): Promise<void> => {
  house = openHouse({}, openSandbox({ ...eventForms, registration }));
  const { world, letters } = house.sandbox;
  await makeEvent(world);
  await house.visit("POST", "/forms/newsletter", urlencoded(filled()));
  await house.deliverAll();
  const confirm = `/confirm/${tokenIn(letters[0], "confirm")}`;
  await house.visit("POST", confirm);
  await house.deliverAll();
  const claim = await register(world, "bob@example.org");
  links = {
    confirm,
    leave: `/unsubscribe/${tokenIn(letters[1], "unsubscribe")}`,
    take: `/confirm/${signLink(linkKeys, claim)}`,
    release: `/unsubscribe/${signLink(linkKeys, releaseOf(claim))}`,
  };
};
beforeEach(openHouseWithLinks);

const kinds = ["confirm", "leave", "take", "release"] as const;

describe.each(kinds)("a link (%s)", (kind) => {
  const parts = () => {
    const [, route = "", token = ""] = links[kind].split("/");
    return { route, token };
  };

  /** One bit of each byte flipped, another bit from byte to byte: of the text, and of what payload and seal encode. */
  const bent = (token: string): readonly string[] => {
    const flipped = (bytes: Buffer, at: number): Buffer =>
      Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte)));
    const each = (bytes: Buffer) => [...bytes.keys()].map((at) => flipped(bytes, at));
    const [payload = "", seal = ""] = token.split(".").map((part) => Buffer.from(part, "base64url"));
    return [
      ...each(Buffer.from(token)).map((bytes) => bytes.toString("latin1")),
      ...each(Buffer.from(payload)).map((bytes) => `${bytes.toString("base64url")}.${token.split(".")[1]}`),
      ...each(Buffer.from(seal)).map((bytes) => `${token.split(".")[0]}.${bytes.toString("base64url")}`),
    ];
  };

  test("with a bit of any byte flipped is the one 404 that a made-up link gets, and the table is never asked", async () => {
    const { route, token } = parts();
    const before = house.sandbox.world.records.contents();
    const blind = openHouse({ records: untouchable }, house.sandbox);
    for (const [method, sending] of [["GET", page] as const, ["POST", page] as const, ["POST", script] as const]) {
      const expected = JSON.stringify(await blind.visit(method, `/${route}/made-up`, sending));
      expect(JSON.parse(expected).status).toBe(404);
      for (const text of bent(token)) {
        const answer = await blind.visit(method, `/${route}/${encodeURIComponent(text)}`, sending);
        expect(JSON.stringify(answer), text).toBe(expected);
      }
    }
    expect(bent(token).length).toBeGreaterThan(200);
    expect(house.sandbox.world.records.contents()).toEqual(before);
  });

  test("opens nothing but its own address", async () => {
    const { route, token } = parts();
    const other = route === "confirm" ? "unsubscribe" : "confirm";
    const before = house.sandbox.world.records.contents();
    const elsewhere = [
      `/${other}/${token}`,
      `/events/${token}`,
      `/forms/${token}`,
      `/privacy/versions?version=${token}`,
    ];
    for (const address of elsewhere) {
      for (const method of ["GET", "HEAD", "POST"])
        expect([address, method, (await house.visit(method, address, page)).status]).toEqual([address, method, 404]);
    }
    expect(house.sandbox.world.records.contents()).toEqual(before);
  });

  test("is pressed by POST alone: no other method does, and none that a header or a query claims", async () => {
    const before = house.sandbox.world.records.contents();
    const claims = { "X-HTTP-Method-Override": "POST", "X-HTTP-Method": "POST", "X-Method-Override": "POST" };
    const pressing = withHeaders(urlencoded([["List-Unsubscribe", "One-Click"]]), { ...browser, ...claims });
    for (const method of ["GET", "HEAD"])
      expect((await house.visit(method, `${links[kind]}?_method=POST`, pressing)).status).toBe(200);
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"])
      expect((await house.visit(method, links[kind], pressing)).status).toBe(404);
    expect(house.sandbox.world.records.contents()).toEqual(before);
  });

  test("is kept nowhere, told to nobody and framed by nobody, whatever becomes of it: 200, 404, 410 or 500", async () => {
    const broken = openHouse({ records: untouchable }, house.sandbox);
    const guarded = ({ headers }: Answered): void => {
      expect(headers).toMatchObject({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" });
      expect(headers["Content-Security-Policy"]).toMatch(
        /^default-src 'none'.*; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(headers).toMatchObject({ "X-Content-Type-Options": "nosniff" });
      expect(Object.keys(headers)).not.toContain("Set-Cookie");
    };
    const seen = new Set<number>();
    const visit = async (at: House): Promise<void> => {
      for (const method of ["GET", "HEAD", "POST"]) {
        for (const sending of [page, script]) {
          for (const address of [links[kind], `${links[kind]}x`]) {
            const answer = await at.visit(method, address, sending);
            guarded(answer);
            expect(answer.body).not.toMatch(/ada@|bob@|Lovelace/);
            seen.add(answer.status);
          }
        }
      }
    };
    await visit(broken);
    await visit(house);
    // A leave link is good for ever; a confirmation's record is over by then, or was left.
    await house.visit("POST", links.leave, page);
    house.sandbox.wait(300 * 86_400);
    await visit(house);
    const over = links[kind].startsWith("/confirm") ? [410] : [];
    expect([...seen].sort()).toEqual([200, 404, ...over, 500].sort());
  });
});

test("what a form's page carries is no link, although a seal is in it too", async () => {
  const made = [stamp(personSecret, "newsletter", start), makePuzzle(personSecret, "newsletter", "nonce", start).token];
  for (const token of made) {
    for (const route of ["confirm", "unsubscribe"])
      expect((await house.visit("POST", `/${route}/${token}`, page)).status).toBe(404);
  }
});

test("the nonce in a link is 128 random bits", () => {
  const { nonce } = openSite();
  const drawn = Array.from({ length: 1_000 }, nonce);
  expect(new Set(drawn).size).toBe(1_000);
  for (const each of drawn) expect(Buffer.from(each, "base64url")).toHaveLength(16);
});

describe("headers that a client makes up", () => {
  /** Everything that can be asked, in one order; the clock and the nonces are the test's, so that two runs are alike. */
  const walked = async (more: Readonly<Record<string, string>>): Promise<string> => {
    await openHouseWithLinks();
    const seen: unknown[] = [];
    const visit = async (method: string, address: string, sending: Sending = page) =>
      seen.push([method, address, await house.visit(method, address, withHeaders(sending, more))]);
    for (const address of [
      "/forms/newsletter",
      "/privacy",
      "/privacy/versions",
      "/events",
      "/events/open-day",
      "/nowhere",
    ])
      await visit("GET", address);
    await visit("GET", "/events/open-day/calendar.ics");
    const eve = filled().map(([name, value]) => [name, name === "email" ? "eve@example.org" : value] as const);
    await visit("POST", "/forms/newsletter", withHeaders(urlencoded(eve), browser));
    await visit("POST", "/forms/newsletter", withHeaders(urlencoded([["email", "no address"]]), browser));
    await house.deliverAll();
    for (const link of Object.values(links)) for (const method of ["GET", "POST"]) await visit(method, link);
    await house.deliverAll();
    const { letters, world } = house.sandbox;
    const { records, proofs } = world.records.contents();
    return JSON.stringify([seen, letters, [...records], [...proofs]]);
  };

  const evil = "evil.example";
  test.each<[string, Readonly<Record<string, string>>]>([
    ["another host", { Host: evil, "X-Forwarded-Host": evil, "X-Host": evil, "X-Forwarded-Server": evil }],
    ["another scheme or port", { "X-Forwarded-Proto": "http", "X-Forwarded-Port": "80", "X-Forwarded-Scheme": "http" }],
    [
      "a proxy's words",
      { Forwarded: `for=198.51.100.9;host=${evil};proto=http`, Via: evil, "X-Forwarded-Prefix": `//${evil}` },
    ],
    [
      "another address on the net",
      { "X-Forwarded-For": "198.51.100.9", "X-Real-IP": "198.51.100.9", "True-Client-IP": "198.51.100.9" },
    ],
    ["another path", { "X-Original-URL": "/forms/registration", "X-Rewrite-URL": "/forms/registration" }],
    [
      "credentials",
      { Cookie: "__Host-session=x; assent=y", Authorization: "Bearer x", "X-API-Key": "x", "X-User-ID": "1" },
    ],
    ["another site's page", { Origin: `https://${evil}`, Referer: `https://${evil}/`, "Sec-Fetch-Site": "cross-site" }],
    [
      "a frame of another site",
      { "Sec-Fetch-Dest": "iframe", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "cross-site" },
    ],
  ])("that speak of %s change no answer, no mail and nothing stored, to the byte", async (_, more) => {
    const plain = await walked({});
    expect(plain).toContain("https://forms.example/confirm/");
    const spoofed = await walked(more);
    expect(spoofed).toBe(plain);
    expect(spoofed).not.toMatch(/evil\.example|198\.51\.100/);
  });
});

test.each(["/forms/newsletter", "/forms/newsletter/check-inbox", "/events", "/privacy", "/privacy/versions"])(
  "no header of %s can be split by what is typed into its address",
  async (address) => {
    const injected = "%0d%0aSet-Cookie:%20a=b%0d%0a%0d%0a<script>";
    for (const name of ["language", "event", "version", "_next"]) {
      for (const method of ["GET", "POST"]) {
        const sending = withHeaders(urlencoded([...filled(), ["_next", decodeURIComponent(injected)]]), browser);
        const { headers, body } = await house.visit(method, `${address}?${name}=en${injected}`, sending);
        expect(Object.keys(headers)).not.toContain("Set-Cookie");
        for (const value of Object.values(headers)) expect(String(value)).not.toMatch(/[\r\n<]/);
        expect(body).not.toContain("<script>");
      }
    }
  },
);

describe("whether an address is known", () => {
  const sent = {
    registration: [...filled().slice(0, 3), ["consent_account", "on"]],
    event: [...filled().slice(0, 3), ["event", "open-day"], ["consent_participation", "on"]],
  } as const;

  test.each(["registration", "event"] as const)("the form %s tells nobody, to the byte", async (form) => {
    const post = (sending: typeof page | typeof script) =>
      house.visit("POST", `/forms/${form}`, withHeaders(urlencoded(sent[form]), sending.headers));
    const conditions: Record<string, () => Promise<unknown>> = {
      new: async () => {},
      pending: () => post(script),
      confirmed: async () => {
        await post(script);
        await house.deliverAll();
        await house.visit("POST", `/confirm/${tokenIn(house.sandbox.letters.at(-1), "confirm")}`);
        await house.deliverAll();
      },
      withdrawn: async () => {
        await conditions.confirmed?.();
        const { status } = await house.visit(
          "POST",
          `/unsubscribe/${tokenIn(house.sandbox.letters.at(-1), "unsubscribe")}`,
        );
        expect(status).toBe(200);
      },
      suppressed: async () => {
        const { records, now } = house.sandbox.world;
        await records.suppress(personKey(personSecret, "ada@example.org"), { why: "complained", at: now() });
      },
    };
    const answers: Record<string, string> = {};
    for (const [condition, prepare] of Object.entries(conditions)) {
      await openHouseWithLinks();
      await prepare();
      answers[condition] = JSON.stringify([await post(page), await post(script)]);
    }
    expect(answers.new).toContain('"status":303');
    expect(answers.new).toContain("confirmation_required");
    for (const answer of Object.values(answers)) expect(answer).toBe(answers.new);
  });
});

test("a link that is refused leaves a line in the log: which route, which answer, which request, and no more", async () => {
  const from = logged().length;
  await house.visit("POST", `${links.leave}x`, page);
  const lines = logged()
    .slice(from)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { message: "answered", route: "POST /unsubscribe/{token}", status: 404, requestId: "UT9dhh4xliAEPqA=" },
  ]);
  expect(lines[0].timestamp).toMatch(/Z$/);
  expect(JSON.stringify(lines)).not.toContain(links.leave.split("/")[2]?.slice(0, 20));
});
