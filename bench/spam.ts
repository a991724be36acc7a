// `npm run spam [-- URL]`: what SpamAssassin makes of every mail in every language, its links leading to URL.

import { receivedMails } from "../test/support/received.ts";
import { judge, spamassassin } from "../test/support/spamassassin.ts";

const [publicUrl = "https://forms.example.com"] = process.argv.slice(2);
if (spamassassin === undefined) {
  console.error("There is no SpamAssassin on this machine (Debian: apt-get install spamassassin).");
  process.exit(1);
}
const mails = await receivedMails(publicUrl);
const judged = judge(mails.map(({ mime }) => mime));
for (const [at, { mail, language }] of mails.entries()) {
  const { points = Number.NaN, rules = [] } = judged[at] ?? {};
  console.log(`${mail}, ${language}: ${points.toFixed(1)} points of 5`);
  for (const rule of rules) console.log(`  ${rule.points.toFixed(1).padStart(4)}  ${rule.name}  ${rule.says}`);
}
