// `assent audience import FILE`: existing subscribers brought in, asked by mail or with the proof that there is.

import { ready } from "../../../shared/forms/ready.ts";
import { nonce } from "../../../shared/kit/bytes.ts";
import { iso } from "../../../shared/kit/moment.ts";
import { languages } from "../../../shared/locales/languages.ts";
import { bringIn } from "../../../shared/optin/import/bring-in.ts";
import { personKey } from "../../../shared/optin/link.ts";
import { defineCommand } from "../command.ts";
import { batchOf } from "./import-batch.ts";
import { columnsOf, readLine } from "./import-line.ts";
import { doneWith } from "./import-outcome.ts";
import { inOrder, openGate } from "./import-pace.ts";
import { type Done, openReport } from "./import-report.ts";
import type { Row } from "./import-row.ts";
import { openSeen } from "./import-seen.ts";
import { fingerprint, rowsOf } from "./import-source.ts";
import { openTally, summary } from "./import-tally.ts";

/** How many lines are on their way at a time. */
const width = 16;

/** SES lets a new production account send 14 a second; who signs up meanwhile needs some of them. */
const mailsPerSecond = 10;

/** What is read until the operator interrupts; what is under way then is finished. */
const until = async function* <T>(signal: AbortSignal, items: AsyncIterable<T>): AsyncIterable<T> {
  for await (const item of items) {
    if (signal.aborted) return;
    yield item;
  }
};

export const audienceImport = defineCommand({
  name: "audience import",
  arguments: ["FILE"],
  options: {
    form: { type: "string", value: "FORM", help: "the form that they are brought in to" },
    consent: { type: "string", value: "NAMES", help: "the consents they gave, by commas; those the form requires" },
    language: { type: "string", value: "LANGUAGE", choices: languages, help: "of who has no column language" },
    "double-opt-in": { type: "boolean", help: "ask each by mail; who does not confirm is deleted" },
    "proof-given": {
      type: "string",
      value: "TEXT",
      help: "how and when the consents were obtained; goes into each proof",
    },
    welcome: { type: "boolean", help: "with --proof-given: send the welcome mail; none else" },
    ignore: { type: "string", value: "NAMES", help: "columns to leave out, by commas" },
    rate: { type: "string", value: "N", help: `lines written a second; ${mailsPerSecond} where mails go out` },
    report: {
      type: "string",
      value: "FILE",
      help: "what was done with each line, as CSV, or JSON lines if it ends in .jsonl",
    },
    "dry-run": { type: "boolean", help: "decide everything and write nothing" },
  },
  help: "Bring existing subscribers in, from CSV or JSON lines; run again, it goes on where it was",
  async run({ arguments: [file], options, open, say }) {
    const operator = await open();
    const now = operator.now();
    const { batch: asked, ignored, mails, rate } = batchOf(operator, options, { at: now, file: "" });
    const provenance = { ...asked.provenance, file: await fingerprint(file) };
    const batch = { ...asked, form: await ready(asked.form), provenance };
    const names = { known: columnsOf(batch.form, provenance.statement !== undefined), ignored };
    const [secret, seen] = [await operator.secrets.person(), openSeen()];
    const world = { ...operator, nonce: () => nonce(9) };
    const dry = options["dry-run"] === true;
    const admit = openGate(rate ?? (mails ? mailsPerSecond : undefined));
    const how = { welcome: options.welcome === true, dry, admit };

    const one = (row: Row): Promise<Done> => {
      const email = row.values.get("email") ?? "";
      const refused = (why: string, reason: string) =>
        Promise.resolve({ line: row.line, email, outcome: "refused", why, reason } as const);
      const read = readLine(batch, row, operator.now());
      if ("refused" in read) return refused("invalid", read.refused);
      const first = seen.first(personKey(secret, read.line.submission.answers.email), row.line);
      if (first !== undefined) return refused("duplicate", `the same person as line ${first}`);
      return bringIn(world, read.line, how).then((brought) => ({ line: row.line, email, ...doneWith(brought) }));
    };

    const stop = new AbortController();
    const interrupt = () => stop.abort();
    // Through npm a terminal sends it twice.
    process.on("SIGINT", interrupt);
    const report = await openReport(options.report);
    const tally = openTally(say, () => performance.now());
    try {
      for await (const done of inOrder(until(stop.signal, rowsOf(file, names)), width, one)) {
        await report.write(done);
        tally.add(done);
      }
    } catch (error) {
      say(`stopped after ${summary(tally)}; run it again, and it goes on from there`);
      throw error;
    } finally {
      process.off("SIGINT", interrupt);
      await report.close();
    }
    const interrupted = stop.signal.aborted;
    const counts = { ...tally.counts(), refusals: tally.refusals() };
    const more = [
      ...(dry ? ["Nothing was written: this was a dry run."] : []),
      ...(interrupted ? ["Interrupted; run it again, and it goes on from there."] : []),
      ...(tally.counts().kept === counts.lines && counts.lines > 0 ? ["Nothing was changed."] : []),
    ];
    return {
      json: { form: batch.name, file: provenance.file, at: iso(now), dryRun: dry, interrupted, ...counts },
      text: [summary(tally), ...more].join("\n"),
      ...((counts.refused > 0 || interrupted) && { exit: 1 as const }),
    };
  },
});
