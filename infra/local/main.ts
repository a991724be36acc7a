// `npm start`: the synthesized template on this machine, with the mailbox and the example site beside it.

import { rmSync } from "node:fs";
import { join } from "node:path";
import { openClock } from "./clock.ts";
import { emptyDirectory, takeDirectory } from "./directory.ts";
import { startEngine } from "./engine.ts";
import { createApi } from "./http/api.ts";
import { startMailbox } from "./mailbox/mailbox.ts";
import { readOptions } from "./options.ts";
import { requireFreePorts } from "./ports.ts";
import { endRecorded } from "./processes.ts";
import { close, listen } from "./servers.ts";
import { createShutdown, endOnSignals } from "./shutdown.ts";
import { createSite } from "./site.ts";
import { type Running, startStack } from "./start.ts";
import { synthesize } from "./synthesize.ts";
import { outliveTheTerminal, say, tell } from "./terminal.ts";

const root = join(import.meta.dirname, "../..");
const shutdown = createShutdown();
const { onStop } = shutdown;

const main = async () => {
  const options = readOptions(process.env, process.argv.slice(2));
  const { ports } = options;
  const directory = await takeDirectory(options.directory);
  onStop(directory.release);
  if (options.fresh) emptyDirectory(options.directory);
  await requireFreePorts(ports);

  const publicUrl = `http://127.0.0.1:${ports.forms}`;
  const siteUrl = `http://127.0.0.1:${ports.site}`;
  const clock = openClock(directory.path("clock"));
  let isReady = false;
  let running: Running | undefined;
  const api = createApi(clock.now, () => isReady);
  const site = createSite(join(root, "examples/site"), { FORMS_URL: publicUrl, SITE_URL: siteUrl });
  const advance = async (seconds: number) => {
    const offset = clock.advance(seconds);
    tell("clock", `${offset} s ahead`);
    await running?.catchUp();
    return offset;
  };

  const assembly = directory.path("cdk.out");
  rmSync(assembly, { recursive: true, force: true });
  const synthesized = synthesize(process.env.ASSENT_LOCAL_APP ?? join(root, "infra/app.ts"), assembly, {
    stage: "local",
    publicUrl,
    allowedOrigins: siteUrl,
  });
  const [engine, mailbox] = await Promise.all([
    startEngine(ports.engine, options.directory, options.externalEngine).then((started) => {
      onStop(started.stop);
      return started;
    }),
    startMailbox(ports.inbox, directory.path("inbox.jsonl"), clock.offset, advance),
    listen(site, ports.site),
    listen(api.server, ports.forms),
    synthesized,
  ]);
  onStop(mailbox.stop);
  for (const [name, { died }] of Object.entries({ "the DynamoDB engine": engine, "the mailbox": mailbox })) {
    void died.then((reason) => fail(new Error(`${name} is gone: ${reason}`)));
  }
  running = await startStack({
    assembly,
    publicUrl,
    engine,
    mailbox: mailbox.endpoint,
    api,
    clock,
    directory,
    stream: options.stream,
    onStop,
  });
  onStop(() => Promise.all([close(api.server), close(site)]));

  const offset = clock.now() - Date.now();
  await say(`
  The example site     ${siteUrl}
  The forms            ${publicUrl}/forms/newsletter
  The mailbox          ${mailbox.endpoint}
  DynamoDB             http://127.0.0.1:${ports.engine}
  Data and logs        ${options.directory}
${offset === 0 ? "" : `  The clock            ${offset / 1000} s ahead (npm start -- --fresh sets it back)\n`}${
  options.stream ? "" : "  The stream           off: the sweep alone delivers\n"
}`);
  await say(`ready in ${Math.round(performance.now())} ms; end with Ctrl-C`);
  isReady = true;
  running.begin();
};

const fail = (error: Error) => {
  if (shutdown.isEnding()) return;
  process.stderr.write(`assent: ${error.message}\n`);
  void shutdown.end(1);
};

outliveTheTerminal();
endOnSignals(shutdown, () => void endRecorded(join(readOptions(process.env, []).directory, "engine.json")));
main().catch(fail);
