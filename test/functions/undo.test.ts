// The link at a newsletter's foot after its press: what can be undone, by whom, for how long, and what a stranger sees.

import { beforeEach, describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { registration } from "../../shared/forms/registration.ts";
import { hear } from "../../shared/optin/suppression/feedback.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { erase } from "../../shared/rights/erase.ts";
import { object } from "../../shared/rights/object.ts";
import { restrict } from "../../shared/rights/restrict.ts";
import { withdrawConsent } from "../../shared/rights/withdraw.ts";
import { browser, multipart, urlencoded } from "../support/events.ts";
import { openSandbox, tokenIn } from "../support/world.ts";
import { filled, type House, openHouse } from "./site.ts";

let house: House;
beforeEach(() => {
  house = openHouse({}, openSandbox({ newsletter, registration }));
});

const page = { headers: browser };
const script = { headers: { Accept: "application/json" } };
const titleOf = (body: string) => /<h1>([^<]*)<\/h1>/.exec(body)?.[1];
const stored = () => house.sandbox.world.records.contents();
const record = () => [...stored().records.values()][0];

const asks = async (other: Readonly<Record<string, string>> = {}): Promise<void> => {
  const pairs = filled().map(([name, value]) => [name, other[name] ?? value] as const);
  await house.visit("POST", "/forms/newsletter", urlencoded(pairs));
  await house.deliverAll();
};
const lastLink = () => `/unsubscribe/${tokenIn(house.sandbox.letters.at(-1), "unsubscribe")}`;

/** Joins the newsletter; gives the link at the foot of the mail that follows. */
const joined = async (other?: Readonly<Record<string, string>>): Promise<string> => {
  await asks(other);
  await house.visit("POST", `/confirm/${tokenIn(house.sandbox.letters.at(-1), "confirm")}`, page);
  await house.deliverAll();
  return lastLink();
};

/** Joins and leaves by the link; gives the link. */
const left = async (): Promise<string> => {
  const link = await joined();
  house.sandbox.wait(60);
  expect((await house.visit("POST", link, page)).status).toBe(200);
  return link;
};

const undoing = (link: string) => house.visit("POST", `${link}/undo`, script);
const undone = { status: 200, body: '{"status":"resubscribed"}' };

describe("who left a list by its link", () => {
  test("finds one button to undo it on the page that follows, and behind the link again, with the time", async () => {
    const link = await joined();
    const { body } = await house.visit("POST", link, page);
    const again = await house.visit("GET", link, page);
    expect(titleOf(again.body)).toBe("You left: Newsletter");
    expect(again.body).toContain("16:34");
    for (const shown of [body, again.body]) {
      expect(shown.match(/<button/g)).toHaveLength(1);
      expect(shown).toContain(`<form method="post" action="${link}/undo">`);
      expect(shown).not.toMatch(/ada@example|Ada|Lovelace|<script/i);
    }
    expect(stored().records.size).toBe(0);
  });

  test("is told for how long it can still be undone, who presses the button to leave again later", async () => {
    const link = await left();
    for (const [waits, said] of [
      [0, "for 30 minutes."],
      [28 * 60 + 1, "for 2 minutes."],
      [60, "for 1 minute."],
      [60, undefined],
    ] as const) {
      house.sandbox.wait(waits);
      const { status, body } = await house.visit("POST", link, page);
      expect([status, titleOf(body)]).toEqual([200, "You are unsubscribed"]);
      expect(/You can undo it ([^<]*?\.)/.exec(body)?.[1]).toBe(said);
    }
  });

  test("is on it again as before, with the proof of the same consent and none of its end", async () => {
    const link = await joined();
    const before = record();
    house.sandbox.wait(60);
    await house.visit("POST", link, page);
    const { status, body } = await house.visit("POST", `${link}/undo`, page);
    expect([status, titleOf(body)]).toEqual([200, "Everything is as it was"]);
    expect(record()).toEqual({ ...before, revision: (before?.revision ?? 0) + 1 });
    expect([stored().proofs.size, stored().undos.size]).toEqual([0, 0]);
  });

  test("may press twice, and leave again", async () => {
    const link = await left();
    for (let press = 0; press < 2; press++) expect(await undoing(link)).toMatchObject(undone);
    await house.visit("POST", link, page);
    expect(house.stored()).toEqual({ records: 0, proofs: 1 });
    expect(await undoing(link)).toMatchObject(undone);
    expect(house.stored()).toEqual({ records: 1, proofs: 0 });
  });

  test("can undo it by the link of another mail to them, and not by the link of somebody else's", async () => {
    await asks();
    house.sandbox.wait(121);
    await asks({ lastName: "King" });
    const links: string[] = [];
    for (const letter of house.sandbox.letters.slice(0, 2)) {
      await house.visit("POST", `/confirm/${tokenIn(letter, "confirm")}`, page);
      await house.deliverAll();
      links.push(lastLink());
    }
    const [first = "", other = ""] = links;
    const foreign = await joined({ email: "eve@example.org" });
    house.sandbox.wait(60);
    await house.visit("POST", foreign, page);
    await house.visit("POST", first, page);
    const before = stored();
    expect(new Set([first, other, foreign]).size).toBe(3);
    expect(await undoing(foreign)).toMatchObject(undone);
    expect([...stored().records.values()].map(({ email }) => email)).toEqual(["eve@example.org"]);
    expect(before.records.size).toBe(0);
    expect(await undoing(other)).toMatchObject(undone);
    expect(stored().records.size).toBe(2);
  });

  test("is too late after thirty minutes to the second, and is shown the way to sign up again", async () => {
    const link = await left();
    house.sandbox.wait(1800 - 1);
    expect(titleOf((await house.visit("GET", link, page)).body)).toBe("You left: Newsletter");
    house.sandbox.wait(1);
    const { status, body } = await house.visit("POST", `${link}/undo`, page);
    expect([status, titleOf(body)]).toEqual([410, "This can no longer be undone"]);
    expect(body).toContain('href="/forms/newsletter?language=en"');
    expect((await undoing(link)).headers["Content-Type"]).toBe("application/problem+json");
    expect(titleOf((await house.visit("GET", link, page)).body)).toBe("Unsubscribe: Newsletter");
    expect(house.stored()).toEqual({ records: 0, proofs: 1 });
  });

  test("leaves nothing but the pseudonymous proof once the schedule came after the thirty minutes", async () => {
    await left();
    expect(JSON.stringify([...stored().undos.values()])).not.toMatch(/ada|lovelace|@/i);
    house.sandbox.wait(1800);
    await tendDue(house.sandbox.world, () => true);
    expect(stored().undos.size).toBe(0);
    expect(house.stored()).toEqual({ records: 0, proofs: 1 });
  });
});

describe("what a mail program posts by itself", () => {
  test("leaves, as often as it comes, and never undoes", async () => {
    const link = await left();
    const oneClick = [["List-Unsubscribe", "One-Click"]] as const;
    for (const sending of [urlencoded(oneClick), multipart(oneClick), urlencoded([["undo", "1"]])]) {
      expect((await house.visit("POST", link, sending)).status).toBe(200);
      expect(house.stored()).toEqual({ records: 0, proofs: 1 });
    }
  });

  test("as GET to undo changes nothing", async () => {
    const link = await left();
    for (const method of ["GET", "HEAD"]) expect((await house.visit(method, `${link}/undo`, page)).status).toBe(200);
    expect(house.stored()).toEqual({ records: 0, proofs: 1 });
  });
});

describe("a leaving cannot be undone", () => {
  const person = () => [...stored().proofs.values(), ...stored().records.values()][0]?.person ?? "";
  test.each([
    ["who complained since", () => hear(house.sandbox.world, { kind: "complaint", person: person(), messageId: "m" })],
    ["who objected since", () => object(house.sandbox.world, person())],
    ["who had everything erased since", () => erase(house.sandbox.world, person(), { never: false })],
    ["who asked anew since", () => asks()],
  ])("of %s", async (_, since) => {
    const link = await left();
    await since();
    const before = stored();
    expect((await undoing(link)).status).toBe(410);
    expect(stored()).toEqual(before);
  });

  test("that was a complaint, or was made on the page with one's own data", async () => {
    for (const leaves of [
      () => hear(house.sandbox.world, { kind: "complaint", person: person(), messageId: "m" }),
      () =>
        withdrawConsent(house.sandbox.world, person(), {
          ...(record() as never as { form: string; id: string }),
          consent: "newsletter",
        }),
    ]) {
      house = openHouse({}, openSandbox({ newsletter, registration }));
      const link = await joined();
      await leaves();
      expect(stored().undos.size).toBe(0);
      expect((await undoing(link)).status).toBe(410);
    }
  });

  test("beside a restriction", async () => {
    const link = await joined();
    await restrict(house.sandbox.world, person());
    await house.visit("POST", link, page);
    expect((await undoing(link)).status).toBe(410);
  });
});

describe("the page to leave", () => {
  test("names the other lists and the way to one's own data, the same for everybody", async () => {
    const link = await joined();
    const { body } = await house.visit("GET", link, page);
    expect(body).toContain('<a href="/forms/registration?language=en">');
    expect(body).not.toContain('href="/forms/newsletter');
    expect(body).toContain('<a href="/my-data?language=en">');
    expect(body.match(/<button/g)).toHaveLength(1);
  });
});
