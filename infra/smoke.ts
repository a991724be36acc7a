// `npm run smoke -- URL [FORM]`: exercises a deployment from outside, by HTTP alone, with SES's simulator addresses.

import type { Forms } from "../shared/forms/define.ts";
import { forms } from "../shared/forms/index.ts";
import { checksOf } from "./smoke/checks.ts";
import { openSite } from "./smoke/site.ts";

const [address, name = Object.keys(forms)[0] ?? ""] = process.argv.slice(2);
const form = (forms as Forms)[name];
if (address === undefined || !/^https?:\/\/[^/]+/.test(address) || form === undefined) {
  console.error(
    `smoke: npm run smoke -- URL [FORM]; URL is the stack's output FormsUrl, FORM one of ${Object.keys(forms).join(", ")}`,
  );
  process.exit(2);
}

const site = await openSite(address.replace(/\/+$/, ""), name, form).catch((error: Error) => {
  console.error(`smoke: ${error.message}`);
  process.exit(1);
});
let failed = 0;
const checks = checksOf(site);
for (const { what, check } of checks) {
  try {
    await check();
    console.log(`ok      ${what}`);
  } catch (error) {
    failed += 1;
    console.log(`failed  ${what}: ${(error as Error).message}`);
  }
}
console.log(`${checks.length} checks, ${failed} failed`);
if (failed === 0) {
  const mails = form.optIn === "double" ? "mails sent, one bounce, one complaint" : "what was received";
  console.log(`Within minutes the dashboard shows what followed: ${mails}; and nothing fails.`);
  if (form.inquiry) console.log("Staff has three inquiries to handle: `npm run assent -- inquiry list`.");
}
process.exitCode = failed === 0 ? 0 : 1;
