// `npm start` from outside: how it begins, what it keeps, and that it leaves nothing behind.

import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isRecord } from "../../shared/aws/items.ts";
import { openInbox } from "../support/inbox.ts";
import { launch, root } from "../support/launch.ts";
import { freePorts, portsTaken } from "../support/ports.ts";
import { type Stack, startStack } from "../support/stack.ts";
import { post } from "./request.ts";

const folder = mkdtempSync(join(tmpdir(), "assent-life-"));
const running: Stack[] = [];
afterAll(async () => {
  for (const stack of running) await stack.stop().catch(() => {});
  rmSync(folder, { recursive: true, force: true });
});
const start = async (options: Parameters<typeof startStack>[0]): Promise<Stack> => {
  const stack = await startStack(options);
  running.push(stack);
  return stack;
};

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // What has ended and is not waited for yet still has its number.
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
};
describe.concurrent("the stack", () => {
  test.each(["PORT", "SITE_PORT", "INBOX_PORT", "DYNAMODB_PORT"] as const)(
    "says in one line that %s is taken, and what to do, and ends with 1",
    async (name) => {
      // Any that is free now, taken at once: one that was free a moment ago may be somebody else's.
      const other = createServer().listen(0, "127.0.0.1");
      await once(other, "listening");
      const ports = { ...(await freePorts()), [name]: (other.address() as AddressInfo).port };
      const { ended, output } = launch(ports, join(folder, `taken-${name}`));
      expect(await ended).toBe(1);
      other.close();
      expect(output()).toBe(`assent: port ${ports[name]} is taken; end what uses it, or set ${name} to another one\n`);
    },
  );

  test("keeps its data when it is ended and when it is killed, and begins afresh when told to", async () => {
    const options = { directory: join(folder, "kept"), ports: await freePorts() };
    const inbox = openInbox(`http://127.0.0.1:${options.ports.INBOX_PORT}`);
    const emails = async (stack: Stack) => (await stack.items()).filter(isRecord).map(({ email }) => email);

    const first = await start(options);
    expect(first.output()).toMatch(/^ready/m);
    await post(first, { email: "kept@visitor.example" });
    await inbox.mail("kept@visitor.example");
    const engine = first.engine();
    expect(await first.signal("SIGINT")).toBe(0);
    expect([lives(first.pid), lives(engine), await portsTaken(first.ports)]).toEqual([false, false, []]);

    const second = await start(options);
    expect(await emails(second)).toEqual(["kept@visitor.example"]);
    expect(await inbox.to("kept@visitor.example")).toHaveLength(1);
    const orphan = second.engine();
    await second.kill9();
    expect(lives(orphan)).toBe(true);

    const third = await start(options);
    expect(lives(orphan)).toBe(false);
    expect(await emails(third)).toEqual(["kept@visitor.example"]);
    expect(await third.signal("SIGTERM")).toBe(0);
    expect(await portsTaken(third.ports)).toEqual([]);

    const fresh = await start({ ...options, args: ["--fresh"] });
    expect(await emails(fresh)).toEqual([]);
    expect(await inbox.all()).toEqual([]);
    process.kill(fresh.engine(), "SIGKILL");
    expect(await fresh.ended).toBe(1);
    expect(fresh.output()).toMatch(/^assent: the DynamoDB engine is gone: .+$/m);
    expect(await portsTaken(fresh.ports)).toEqual([]);
  }, 60_000);

  test("runs from any folder, is healthy once it has said so, and shares its data with no other", async (test) => {
    const clone = join(folder, "ein anderer Körper");
    const left = ["node_modules", "cdk.out", "dist", "test"];
    for (const part of readdirSync(root).filter((name) => !left.includes(name) && !name.startsWith(".")))
      cpSync(join(root, part), join(clone, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(clone, "node_modules"));
    const [ports, directory] = [await freePorts(), join(clone, ".local")];
    const [forms, inbox] = [ports.PORT, ports.INBOX_PORT].map((port) => `http://127.0.0.1:${port}`);
    const first = launch(ports, directory, { root: clone });
    const saidWhenHealthy = () =>
      fetch(`${forms}/healthz`).then(
        ({ status }) => status === 200 && first.output(),
        () => false,
      );
    await test.expect.poll(saidWhenHealthy, { timeout: 40_000, interval: 5 }).toMatch(/^ready/m);
    await post({ forms: forms ?? "" }, { email: "elsewhere@visitor.example" });
    await openInbox(inbox ?? "").mail("elsewhere@visitor.example");

    const rival = launch(await freePorts(), directory);
    expect(await rival.ended).toBe(1);
    expect(rival.output()).toMatch(/^assent: another stack runs on [^\n]+ASSENT_LOCAL_DIR[^\n]+\n$/);
    expect(await saidWhenHealthy()).not.toBe(false);
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(await portsTaken(ports)).toEqual([]);
  }, 60_000);
});
