// `assent newsletter headers`: what RFC 8058 asks of a sender, with the reason beside each.

import { expect, test } from "vitest";
import { openDesk } from "./desk.ts";

const unopened = openDesk();

test("the two headers of RFC 8058 are required, and the link stands for the export's column", async () => {
  const headers = await unopened.json("newsletter", "headers");
  const required = headers.filter((header: { required: boolean }) => header.required);
  expect(required).toMatchObject([
    { name: "List-Unsubscribe", value: "<{{unsubscribeUrl}}>" },
    { name: "List-Unsubscribe-Post", value: "List-Unsubscribe=One-Click" },
  ]);
  for (const { why } of headers) expect(why.length).toBeGreaterThan(40);
  expect((await unopened.assent("newsletter", "headers")).out).toMatch(/^List-Unsubscribe: <\{\{unsubscribeUrl\}\}>\n/);
});
