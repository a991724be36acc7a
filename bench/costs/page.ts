// docs/costs.md, printed: what a month costs while nobody comes and at so many sign-ups, and from which measurements.

import { join } from "node:path";
import type { Measured } from "./measured.ts";
import { assumed, idleLines, runningLines, totalOf } from "./month.ts";
import { prices } from "./prices.ts";
import { markdownTable } from "./table.ts";

export const pageFile = join(import.meta.dirname, "../../docs/costs.md");

export const volumes = [0, 1000, 100_000, 1_000_000] as const;

const dollars = (usd: number): string => (usd !== 0 && usd < 0.005 ? "< 0.01" : usd.toFixed(2));
const thousands = (count: number): string => count.toLocaleString("en");

const idle = (measured: Measured): string => {
  const lines = idleLines(measured);
  return markdownTable([
    ["while nobody comes", "$ a month"],
    ...lines.map(({ part, usd }) => [part, dollars(usd)]),
    ["**together**", `**${dollars(totalOf(lines))}**`],
  ]);
};

const running = (measured: Measured): string => {
  const months = volumes.map((signUps) => runningLines(measured, signUps));
  const parts = months[0]?.map(({ part }) => part) ?? [];
  const standing = totalOf(idleLines(measured));
  const row = (name: string, each: (at: number) => string) => [name, ...volumes.map((_, at) => each(at))];
  const all = (at: number) => standing + totalOf(months[at] ?? []);
  const perThousand = (at: number, usd: number) =>
    volumes[at] === 0 ? "" : dollars((usd / (volumes[at] ?? 1)) * 1000);
  const mails = (at: number) => months[at]?.find(({ part }) => part === "SES")?.usd ?? 0;
  return markdownTable([
    ["sign-ups a month", ...volumes.map(thousands)],
    row("idle, from above", () => dollars(standing)),
    ...parts.map((part, line) => row(part, (at) => dollars(months[at]?.[line]?.usd ?? 0))),
    row("**together, $**", (at) => `**${dollars(all(at))}**`),
    row("for 1,000 sign-ups, without idle", (at) => perThousand(at, totalOf(months[at] ?? []))),
    row("of which not SES", (at) => perThousand(at, totalOf(months[at] ?? []) - mails(at))),
  ]);
};

const units = ({ steps }: Measured): string =>
  markdownTable([
    ["step", "write units", "read units", "calls to AWS", "mails", "processor ms", "bytes logged", "bytes sent"],
    ...Object.entries(steps).map(([name, step]) => [
      name,
      ...[step.written, step.read, step.calls, step.mails, step.cpu.toFixed(1), step.logged, step.sent].map(String),
    ]),
  ]);

/** The whole page. */
export const costsPage = (measured: Measured): string => `# What it costs

Printed by \`npm run bench\` from what it measured (\`bench/costs/measured.json\`) and the prices in \`bench/costs/prices.ts\`; do not
edit it by hand. US dollars a month in eu-central-1 at the public prices of ${prices.asOf}, before tax, **every free tier left out**:
within them (a million Lambda calls, 25 GB in DynamoDB, 5 GB of logs, 100 GB sent, for every account for ever) most lines below are nothing.

## Idle

${idle(measured)}

What costs while nobody comes are the two secrets and what watches (\`watch: false\` of a stage leaves that out; an account's first
three dashboards and ten alarms are free); the sweep asks the table every minute whether anything is due. Everything
else is charged by use: the table, the functions, the API, the rules and the queue cost nothing for being there.

## Running

${Math.round(assumed.confirmedShare * 100)} % of the sign-ups are confirmed, and those get a second mail, the welcome.

${running(measured)}

SES is nearly the whole bill, so a mail that is not sent saves more than anything else could: a repeated post sends none at once, and caps bound the rest.

## From what

${units(measured)}

Units, calls and mails are counted on the embedded engine and are exact. A confirmed person takes ${measured.confirmed.table} bytes in the table and
${measured.confirmed.indexes} in its indexes. "Repeated post" is one of nineteen that follow a first, with whatever the stream makes of it.

What is assumed:

- The form stands on the owner's own page. Who sees it there costs nothing; who opens it here costs one HTTP call more.
- A call takes its processor time as measured here (Node ${measured.node}, x64), stretched to ${measured.memoryMb} MB's share of a processor, and
  waits 5 ms for each call of DynamoDB and 40 ms for SES. An ARM processor of Lambda is taken to be as quick as this machine.
- Sign-ups come evenly. A sandbox lives ${assumed.sandboxLives} minutes after its last call, so at few sign-ups nearly every call is a cold start. What a cold start
  takes is charged from the first line of code on, as Lambda does since August 2025.
- Lambda writes ${assumed.platformLog} bytes of its own for each call and API Gateway ${assumed.accessLog}; logs are kept 14 days.
- Storage is what a year of such months leaves. Nobody leaves the list; who does costs ${measured.steps.withdrawn?.written ?? 0} write units once.
- A metric is charged by the hour in which it has values: three a form in a month without trouble, and at most twelve ($${(12 * prices.metric).toFixed(2)}) in one with every trouble there is.
- Not counted: the notice's pages, deployments, a domain and its zone, support, and what the owner's own newsletters cost in SES.
- The price of an HTTP API request (${(prices.httpApi.request * 1e6).toFixed(2)} a million), and of data sent could not be read from the price list, and
  SES' price was held against nothing else: look them up before you rely on them.
`;
