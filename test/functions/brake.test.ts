// Too many sign-ups: 429 with a page or a problem, the same for everybody, nothing stored, and when to come back.

import { describe, expect, test } from "vitest";
import { openSandbox, start } from "../support/world.ts";
import { logged, openHouse } from "./site.ts";

const filled = { email: "ada@example.org", consent_newsletter: "on" };
const script = { headers: { "content-type": "application/json" }, body: JSON.stringify(filled) };
const browser = {
  headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
  body: new URLSearchParams(filled).toString(),
};
const refusing = async () => {
  const sandbox = openSandbox();
  await sandbox.world.brakes.refuse("stack", start + 600);
  return openHouse({}, sandbox);
};

describe("over the cap a form", () => {
  test("answers a script with 429, Retry-After in seconds and a problem, and stores nothing", async () => {
    const house = await refusing();
    const answer = await house.visit("POST", "/forms/newsletter", script);
    expect(answer.status).toBe(429);
    expect(answer.headers).toMatchObject({ "Retry-After": "600", "Content-Type": "application/problem+json" });
    expect(house.stored()).toEqual({ records: 0, proofs: 0 });
  });

  test("answers a browser with a page that leads back to the form", async () => {
    const house = await refusing();
    const answer = await house.visit("POST", "/forms/newsletter", browser);
    expect(answer.status).toBe(429);
    expect(answer.body).toContain("/forms/newsletter?language=en");
    expect(logged()).not.toContain("ada");
  });

  test.each([
    ["an invalid post", { ...script, body: JSON.stringify({ email: "no-address" }) }, 422],
    ["a bot in the trap", { ...script, body: JSON.stringify({ ...filled, _gotcha: "x" }) }, 202],
  ])("%s is answered without asking anybody, so that it costs nothing", async (_, sending, status) => {
    const sandbox = openSandbox();
    const asked: string[] = [];
    const { brakes } = sandbox.world;
    const read: typeof brakes.read = () => {
      asked.push("read");
      return brakes.read();
    };
    const house = openHouse({}, { ...sandbox, world: { ...sandbox.world, brakes: { ...brakes, read } } });
    expect((await house.visit("POST", "/forms/newsletter", sending)).status).toBe(status);
    expect(asked).toEqual([]);
    await house.visit("POST", "/forms/newsletter", script);
    expect(asked).toEqual(["read"]);
  });

  test("is still shown, and takes sign-ups again when the time is over", async () => {
    const house = await refusing();
    expect((await house.visit("GET", "/forms/newsletter")).status).toBe(200);
    house.sandbox.wait(600);
    expect((await house.visit("POST", "/forms/newsletter", script)).status).toBe(202);
  });
});
