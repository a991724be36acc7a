// The script's address: one file for everybody, kept for an hour, asked for by its content after that.

import { expect, test } from "vitest";
import { openHouse, script } from "./site.ts";

test("the script comes with its type, may be kept for an hour, and may stand on any page", async () => {
  const { status, headers, body } = await openHouse().visit("GET", "/assent.js", { headers: { Origin: "null" } });
  expect([status, body]).toEqual([200, script]);
  expect(headers).toMatchObject({
    "Content-Type": "text/javascript; charset=utf-8",
    "Cache-Control": "public, max-age=3600",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Strict-Transport-Security": expect.stringContaining("max-age="),
    ETag: expect.stringMatching(/^"[\w-]{22}"$/),
  });
  expect(Object.keys(headers)).not.toContain("Set-Cookie");
  expect(Object.keys(headers)).not.toContain("Vary");
});

test("who has the script already is spared it", async () => {
  const house = openHouse();
  const { headers } = await house.visit("GET", "/assent.js");
  const known = await house.visit("GET", "/assent.js", { headers: { "If-None-Match": `W/"x", ${headers.ETag}` } });
  expect([known.status, known.body, known.headers.ETag]).toEqual([304, "", headers.ETag]);
  const older = await house.visit("GET", "/assent.js", { headers: { "If-None-Match": '"older"' } });
  expect(older.status).toBe(200);
  expect(await house.visit("HEAD", "/assent.js")).toEqual({ status: 200, headers, body: "" });
});
