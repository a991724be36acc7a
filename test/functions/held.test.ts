// What the page with one's data tells beside records: second thoughts, what staff was asked for, and who else is there.

import { beforeEach, describe, expect, test } from "vitest";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { registration } from "../../shared/forms/registration.ts";
import { personKey } from "../../shared/optin/link.ts";
import { finished, open } from "../../shared/rights/requests.ts";
import { browser, json, type Sending, urlencoded, withHeaders } from "../support/events.ts";
import { openSandbox, personSecret, start, tokenIn } from "../support/world.ts";
import { type House, logged, openHouse } from "./site.ts";

const ada = "ada@example.org";
const own = { "Sec-Fetch-Site": "same-origin" };
const accept = { Accept: "application/json" };

let house: House;
beforeEach(() => {
  house = openHouse({}, openSandbox({ newsletter, registration }));
});

const last = (to = ada) => house.sandbox.letters.findLast((letter) => letter.to === to);
const linkIn = (to = ada) => `/my-data/${tokenIn(last(to), "my-data")}`;

const joins = async (email = ada): Promise<void> => {
  const pairs = { firstName: "Ada", lastName: "Lovelace", email, consent_newsletter: "on" };
  await house.visit("POST", "/forms/newsletter", urlencoded(Object.entries(pairs)));
  await house.deliverAll();
  await house.visit("POST", `/confirm/${tokenIn(last(email), "confirm")}`, { headers: browser });
  await house.deliverAll();
};

/** Asks, follows the link and presses its button, in a browser that has no cookie yet. */
const enters = async (email = ada): Promise<string> => {
  house.sandbox.wait(121);
  await house.visit("POST", "/my-data", withHeaders(json({ email }), accept));
  await house.deliverAll();
  const { headers } = await house.visit("POST", linkIn(email), { headers: { ...browser, ...own } });
  return String(headers["Set-Cookie"]).split(";")[0] ?? "";
};

const seen = async (cookie: string, language = "en"): Promise<string> => {
  const { body } = await house.visit("GET", `/my-data/session?language=${language}`, {
    headers: { ...browser, Cookie: cookie },
  });
  return body.replaceAll("&#39;", "'");
};
const read = async (cookie: string) =>
  JSON.parse((await house.visit("GET", "/my-data/session", { headers: { ...accept, Cookie: cookie } })).body);
const isIn = async (cookie: string): Promise<boolean> =>
  (await house.visit("GET", "/my-data/session", { headers: { ...accept, Cookie: cookie } })).status === 200;
const signsOut = (cookie: string, everywhere?: string, headers: Sending["headers"] = accept) =>
  house.visit(
    "POST",
    "/my-data/session/sign-out",
    withHeaders(urlencoded(everywhere === undefined ? [] : [["everywhere", everywhere]]), {
      ...{ ...own, Cookie: cookie, ...headers },
    }),
  );

describe("what was left by a mailed link", () => {
  test("is told with when, and that a sealed copy is kept until when, on the page and in the file, and then no more", async () => {
    await joins();
    await house.visit("POST", `/unsubscribe/${tokenIn(last(), "unsubscribe")}`, { headers: browser });
    const cookie = await enters();
    const { leavings, activities } = await read(cookie);
    expect(activities).toEqual([]);
    expect(leavings).toEqual([
      {
        ...{ form: "newsletter", id: expect.any(String), consent: "newsletter", title: "Newsletter" },
        ...{ leftAt: "2026-11-23T15:04:05Z", sealedCopy: true, until: "2026-11-23T15:34:05Z" },
      },
    ]);
    expect(await seen(cookie)).toMatch(
      /You left “Newsletter” on [^.]*16:04[^.]*\.[^.]*sealed copy[^.]*\.[^.]*until [^.]*16:34/,
    );
    expect(await seen(cookie, "de")).toMatch(/versiegelte Kopie[^.]*\.[^.]*bis zum 23\. November 2026 um 16:34/);
    expect(await seen(cookie, "es")).toMatch(/copia sellada/);
    house.sandbox.setClock(start + 30 * 60);
    const later = await enters();
    expect((await read(later)).leavings).toEqual([]);
    expect(await seen(later)).not.toContain("sealed copy");
  });
});

describe("the page that a form was sent from", () => {
  test.each([{}, { Origin: "null" }])(
    "is told by its path alone where the browser kept its host to itself (%o)",
    async (origin) => {
      const pairs = {
        firstName: "Ada",
        lastName: "Lovelace",
        email: ada,
        consent_newsletter: "on",
        _page: "/fair?x=1",
      };
      await house.visit("POST", "/forms/newsletter", withHeaders(urlencoded(Object.entries(pairs)), origin));
      await house.deliverAll();
      const cookie = await enters();
      const { activities } = await read(cookie);
      expect(activities).toMatchObject([{ origin: { site: null, page: "/fair" }, consents: [{ page: "/fair" }] }]);
      const body = await seen(cookie);
      expect(body).toContain("<dt>Page</dt><dd>/fair</dd>");
      expect(body).toMatch(/From you, on [^<]*, through the form on \/fair\./);
    },
  );
});

describe("what staff was asked for", () => {
  const person = personKey(personSecret, ada);
  const enter = (what: "access" | "correct" | "erase", by = "Grace Hopper") =>
    open(house.sandbox.world, { what, person, received: start - 86_400, by });

  test("is told with when it came, until when it is answered, and what came of it, but not who did it", async () => {
    await joins();
    await enter("erase");
    const byPost = await enter("access");
    const { requests, now } = house.sandbox.world;
    await requests.finish(
      finished(byPost, { at: now(), by: "Grace Hopper", outcome: "closed", note: "Sent by post." }),
    );
    const cookie = await enters();
    const told = await read(cookie);
    expect(told.requests).toMatchObject([
      { what: "erase", receivedAt: "2026-11-22T15:04:05Z", dueAt: "2026-12-22T23:59:59Z", done: null },
      { what: "access", done: { at: "2026-11-23T15:04:05Z", outcome: "closed", note: "Sent by post." } },
    ]);
    const page = await seen(cookie);
    for (const words of ["To erase your data", "Answer by", "by our staff (Sent by post.)", byPost.id])
      expect(page).toContain(words);
    expect(JSON.stringify(told) + page).not.toMatch(/Grace|Hopper/);
  });

  test("is told to whom nothing else is held about, and to nobody else", async () => {
    await enter("access");
    await joins("eve@example.org");
    expect(await read(await enters())).toMatchObject({ activities: [], proofs: [], requests: [{ what: "access" }] });
    expect((await read(await enters("eve@example.org"))).requests).toEqual([]);
  });

  test("outlives what it was about: an erasure leaves it as it was", async () => {
    await joins();
    await enter("access");
    const cookie = await enters();
    await house.visit(
      "POST",
      "/my-data/session/erase",
      withHeaders(urlencoded([]), { ...own, ...accept, Cookie: cookie }),
    );
    await house.deliverAll();
    expect(await read(await enters())).toMatchObject({ activities: [], requests: [{ what: "access", done: null }] });
  });

  test("a new address: is done when everything is erased before that is confirmed, and says so in words", async () => {
    await joins();
    const awaited = await enter("correct");
    await house.sandbox.world.requests.expect(awaited, personKey(personSecret, "countess@example.net"));
    await enter("access");
    const cookie = await enters();
    const sending = withHeaders(urlencoded([]), { ...own, ...accept, Cookie: cookie });
    await house.visit("POST", "/my-data/session/erase", sending);
    expect(await house.sandbox.world.requests.of(person)).toMatchObject([
      { id: awaited.id, done: { by: "the person", outcome: "erased" } },
      { what: "access" },
    ]);
    const later = await enters();
    expect(await seen(later)).toMatch(/To correct your data[\s\S]*: your data is erased/);
    expect((await read(later)).requests).toMatchObject([{ awaitsNewAddress: false }, { what: "access", done: null }]);
  });

  test("a new address: is done when that is confirmed and not before, and goes there with all the others", async () => {
    await joins();
    const other = "countess@example.net";
    const awaited = await enter("correct");
    await house.sandbox.world.requests.expect(awaited, personKey(personSecret, other));
    await enter("access");
    const cookie = await enters();
    const [{ form, id }] = (await read(cookie)).activities;
    const sent = urlencoded(Object.entries({ _form: form, _id: id, email: other }));
    await house.visit("POST", "/my-data/session/correct", withHeaders(sent, { ...own, ...accept, Cookie: cookie }));
    await house.deliverAll();
    const before = await read(cookie);
    expect(before.requests).toMatchObject([
      { what: "correct", awaitsNewAddress: true, done: null },
      { what: "access" },
    ]);
    expect(before.emails.links).toMatchObject([{ opens: "address", email: other }]);
    expect(await seen(cookie)).toContain(`${other} can be confirmed as your new address until`);
    expect((await house.visit("POST", linkIn(other), { headers: { ...browser, ...own } })).status).toBe(200);
    const after = await read(await enters(other));
    expect(after.requests).toMatchObject([
      { id: awaited.id, what: "correct", awaitsNewAddress: false, done: { outcome: "moved" } },
      { what: "access", done: null },
    ]);
    expect(await house.sandbox.world.requests.of(person)).toEqual([]);
  });
});

describe("the page open elsewhere", () => {
  test("is told with since when and until when, without what it is found by, and is not where nothing else is open", async () => {
    await joins();
    const first = await enters();
    expect(await seen(first)).toContain("This page is open nowhere else.");
    const second = await enters();
    const { sessions } = await read(second);
    expect(sessions).toEqual([
      { here: false, language: "en", begunAt: "2026-11-23T15:06:06Z", until: "2026-11-23T15:26:06Z" },
      { here: true, language: "en", begunAt: "2026-11-23T15:08:07Z", until: "2026-11-23T15:28:07Z" },
    ]);
    expect(await seen(second)).toMatch(
      /open in one more place[\s\S]*16:06[\s\S]*16:26[\s\S]*name="everywhere" value="others"/,
    );
    const ids = house.sandbox.world.access.contents().sessions.map(({ id }) => id);
    for (const id of ids) expect(JSON.stringify(await read(second)) + (await seen(second))).not.toContain(id);
    house.sandbox.setClock(start + 22 * 60 + 1);
    expect((await read(second)).sessions).toMatchObject([{ here: true }]);
  });

  test("is closed there by one button, and stays open here", async () => {
    await joins();
    const cookies = [await enters(), await enters(), await enters()];
    const [one = "", two = "", here = ""] = cookies;
    const { status, body, headers } = await signsOut(here, "others");
    expect([status, body, headers["Set-Cookie"]]).toEqual([200, '{"status":"others_signed_out"}', undefined]);
    expect([await isIn(one), await isIn(two), await isIn(here)]).toEqual([false, false, true]);
    const receipt = await signsOut(here, "others", browser);
    expect(receipt.body).toMatch(/<h1>Closed elsewhere<\/h1>[\s\S]*href="\/my-data\/session/);
  });

  test("is closed everywhere by another, here too, and nobody else is signed out", async () => {
    await joins();
    await joins("eve@example.org");
    const [one, here, eve] = [await enters(), await enters(), await enters("eve@example.org")];
    const { body, headers } = await signsOut(here, "all");
    expect([body, headers["Set-Cookie"]]).toEqual(['{"status":"signed_out"}', expect.stringContaining("Max-Age=0")]);
    expect([await isIn(one), await isIn(here), await isIn(eve)]).toEqual([false, false, true]);
    expect((await signsOut(eve, "all", browser)).body).toContain("<h1>You are signed out everywhere</h1>");
  });

  test("is closed by our own page's button only, and by no word that it does not know", async () => {
    await joins();
    const [one, here] = [await enters(), await enters()];
    for (const site of ["cross-site", "same-site"])
      for (const everywhere of ["others", "all"])
        expect((await signsOut(here, everywhere, { ...browser, "Sec-Fetch-Site": site })).status).toBe(403);
    for (const everywhere of ["off", "ALL", "constructor"])
      expect((await signsOut(here, everywhere)).status, everywhere).toBe(400);
    expect([await isIn(one), await isIn(here)]).toEqual([true, true]);
    // Without the field it is this one, as ever.
    await signsOut(here);
    expect([await isIn(one), await isIn(here)]).toEqual([true, false]);
  });

  test("nothing of all this leaves a key, a cookie or an address in the log", async () => {
    await joins();
    const here = await enters();
    await signsOut(here, "all");
    for (const secret of [here.split(".")[1] ?? "-", personKey(personSecret, ada), ada])
      expect(logged()).not.toContain(secret);
  });
});
