// A fresh process, as a cold start is one: imports a bundle, answers one event, says when: `node fresh.mjs <bundle> <event.json>`.

// A static import of node:fs would load streams and more, which is the bundle's to pay where it needs them.
const { readFileSync } = process.getBuiltinModule("node:fs");
const [bundle, file] = process.argv.slice(2);
const event = JSON.parse(readFileSync(file, "utf8"));
// Lambda takes the log from here; only the figures at the end are to come through.
const { stdout } = process;
const write = stdout.write.bind(stdout);
stdout.write = () => true;
const before = performance.now();
const { handler } = await import(`file://${bundle}`);
const imported = performance.now() - before;
const answer = await handler(event, { getRemainingTimeInMillis: () => 60_000 });
// Counted from the start of the process.
const answered = performance.now();
const { user, system } = process.cpuUsage();
const failed = answer?.statusCode >= 400 || answer?.batchItemFailures?.length > 0;
write(JSON.stringify({ imported, answered, cpu: (user + system) / 1000, failed }));
