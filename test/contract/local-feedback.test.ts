// SES' reports on this machine: the simulator's addresses, the template's destinations and rules, and Lambda's retries.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transformed } from "../../infra/local/events/transform.ts";
import { type SentMail, sesEvent } from "../../infra/local/feedback/event.ts";
import { outcomesOf } from "../../infra/local/feedback/simulator.ts";
import { invokeAsynchronously } from "../../infra/local/functions/asynchronous.ts";
import type { DeclaredFunction } from "../../infra/local/functions/declared.ts";
import type { Outcome } from "../../infra/local/functions/messages.ts";
import { ask, makePlace, type Place, type Started, start, until } from "./local-stack.ts";

describe("the simulator", () => {
  test.each([
    ["success@simulator.amazonses.com", ["Delivery"]],
    ["ooto@simulator.amazonses.com", ["Delivery"]],
    ["bounce@simulator.amazonses.com", ["Bounce"]],
    ["suppressionlist@simulator.amazonses.com", ["Bounce"]],
    ["complaint@simulator.amazonses.com", ["Delivery", "Complaint"]],
    ["Bounce+a.label+2@Simulator.AmazonSES.com", ["Bounce"]],
    ["bounce@example.com", ["Delivery"]],
    ["rebounce@simulator.amazonses.com", ["Delivery"]],
    ["bounce@simulator.amazonses.com.example.org", ["Delivery"]],
    ["constructor@simulator.amazonses.com", ["Delivery"]],
  ])("lets a mail to %s end in %j", (recipient, types) => {
    expect(outcomesOf(recipient).map(({ eventType }) => eventType)).toEqual(types);
  });
});

describe("an event", () => {
  const mail: SentMail = {
    messageId: "ses-1",
    from: '"Ada\'s" <news@mail.example.com>',
    to: ["complaint+ada@simulator.amazonses.com"],
    subject: "Hello",
    configurationSet: "the-set",
    tags: [
      { Name: "person", Value: "key" },
      { Name: "form", Value: "newsletter" },
    ],
    at: Date.UTC(2026, 10, 23, 9),
  };
  const eventOf = (recipient: string) =>
    outcomesOf(recipient).map((outcome) => sesEvent(mail, recipient, outcome, mail.at + 1000));

  test("has EventBridge's envelope and SES' record in it, with our tags beside SES' own", () => {
    const [delivery, complaint] = eventOf("complaint+ada@simulator.amazonses.com");
    expect(complaint).toMatchObject({
      version: "0",
      id: expect.stringMatching(/^[\w-]{36}$/),
      "detail-type": "Email Complaint Received",
      source: "aws.ses",
      account: "000000000000",
      time: "2026-11-23T09:00:01Z",
      region: "eu-central-1",
      resources: ["arn:aws:ses:eu-central-1:000000000000:configuration-set/the-set"],
      detail: {
        eventType: "Complaint",
        complaint: {
          complainedRecipients: [{ emailAddress: "complaint+ada@simulator.amazonses.com" }],
          complaintFeedbackType: "abuse",
        },
        mail: {
          messageId: "ses-1",
          timestamp: "2026-11-23T09:00:00.000Z",
          tags: {
            "ses:configuration-set": ["the-set"],
            "ses:from-domain": ["mail.example.com"],
            person: ["key"],
            form: ["newsletter"],
          },
        },
      },
    });
    expect(delivery).toMatchObject({
      "detail-type": "Email Delivered",
      detail: { eventType: "Delivery", delivery: { recipients: ["complaint+ada@simulator.amazonses.com"] } },
    });
  });

  test("of a bounce is permanent and says what the receiver said", () => {
    expect(eventOf("bounce@simulator.amazonses.com")).toMatchObject([
      {
        "detail-type": "Email Bounced",
        detail: {
          eventType: "Bounce",
          bounce: { bounceType: "Permanent", bouncedRecipients: [{ status: "5.1.1", action: "failed" }] },
        },
      },
    ]);
  });
});

describe("an input transformer", () => {
  const event = { detail: { "a-b": { c: ["first", { d: null }] }, n: 3, quoted: '"<n>"' } };
  const run = (InputTemplate: string, InputPathsMap: Record<string, string>) =>
    transformed({ InputTemplate, InputPathsMap }, event);

  test("puts what its paths lead to in place, as JSON", () => {
    expect(
      run('{"a":<a>,"b":[<b>,<n>],"q":<q>}', {
        ...{ a: "$.detail.a-b.c[0]", b: "$.detail.a-b.c[1].d", n: "$.detail.n", q: "$.detail.quoted" },
      }),
    ).toEqual({ a: "first", b: [null, 3], q: '"<n>"' });
    expect(run("<whole>", { whole: "$.detail.a-b" })).toEqual(event.detail["a-b"]);
  });

  test("of an event that lacks a part has nothing to deliver", () => {
    expect(run('{"a":<a>}', { a: "$.detail.gone.further[3]" })).toBeUndefined();
  });

  test("that this machine does not know stops it instead of passing", () => {
    expect(() => run('{"a":"<a>"}', { a: "$.detail.n" })).toThrow("<a>");
    expect(() => run('{"a":<other>}', { a: "$.detail.n" })).toThrow("<other>");
    expect(() => run('{"a":<a>}', { a: "$.detail.*" })).toThrow("$.detail.*");
  });
});

test("an asynchronous call that is stopped while it waits is tried no more and given up by nobody", async () => {
  const stopping = new AbortController();
  let [calls, givenUp] = [0, 0];
  const target = {
    declared: { arn: "arn" } as DeclaredFunction,
    invoke: async (): Promise<Outcome> => {
      calls++;
      stopping.abort();
      return { error: { errorType: "Error", errorMessage: "no" } };
    },
  };
  const world = { settings: { retries: 2, queueArn: "queue" }, signal: stopping.signal, giveUp: () => void givenUp++ };
  expect(await invokeAsynchronously(target, {}, world)).toBe("stopped");
  expect([calls, givenUp]).toEqual([1, 0]);
});

describe("the stack reports", () => {
  let place: Place;
  let stack: Started;
  beforeAll(async () => {
    place = await makePlace();
    stack = await start(place);
  });
  afterAll(async () => {
    stack.process.kill("SIGTERM");
    await stack.exited;
  });

  const lines = (file: string): readonly Record<string, unknown>[] => {
    try {
      return readFileSync(file, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    } catch {
      return [];
    }
  };
  const heardOf = (tag: string) => lines(`${place.seen}.heard`).filter(({ about }) => about === tag);
  const send = async (to: string, tag: string, set = "REPORTING") => {
    const query = new URLSearchParams({ from: "news@example.com", to: `${to}@simulator.amazonses.com`, set, tag });
    const answer = await ask(place, `mail?${query}`);
    expect(answer).toMatchObject({ status: 200 });
    return answer.body.MessageId;
  };
  const advance = (seconds: number) =>
    fetch(`http://127.0.0.1:${place.ports.INBOX_PORT}/clock`, {
      method: "POST",
      body: JSON.stringify({ advance: seconds }),
    });

  test("a delivery and a bounce at once, by what the rule's transformer lets through", async () => {
    const [delivered, bounced] = [await send("success+one", "delivered"), await send("bounce", "bounced")];
    await until(() => heardOf("delivered").length + heardOf("bounced").length === 2);
    expect(heardOf("delivered")).toEqual([{ type: "Delivery", messageId: delivered, about: "delivered" }]);
    expect(heardOf("bounced")).toEqual([{ type: "Bounce", messageId: bounced, about: "bounced" }]);
  });

  test("a complaint a minute later, in the stack's own time", async () => {
    await send("complaint", "complained");
    await until(() => heardOf("complained").length === 1);
    await advance(59);
    expect(heardOf("complained").map(({ type }) => type)).toEqual(["Delivery"]);
    await advance(1);
    expect(heardOf("complained").map(({ type }) => type)).toEqual(["Delivery", "Complaint"]);
  });

  test("only what the configuration set sends to the event bus", async () => {
    await send("bounce", "quiet", "QUIET");
    await send("complaint", "quiet", "QUIET");
    await advance(60);
    expect(heardOf("quiet").map(({ type }) => type)).toEqual(["Complaint"]);
  });

  test("nothing of a mail without the configuration set, nor where the input would have a hole", async () => {
    const before = lines(`${place.seen}.heard`).length;
    await ask(place, "mail?from=news@example.com&to=bounce@simulator.amazonses.com");
    await ask(place, "mail?from=news@example.com&to=bounce@simulator.amazonses.com&set=REPORTING");
    await until(() => stack.output().includes("not delivered"));
    expect(lines(`${place.seen}.heard`)).toHaveLength(before);
  });

  test("again to a function that failed", async () => {
    await send("success", "flaky");
    await until(() => heardOf("flaky").length === 2);
  });

  test("to the queue what the function fails to take in, as the input it was given and no address", async () => {
    const messageId = await send("bounce+somebody", "poison");
    const queue = join(place.directory, "queues/unheard.jsonl");
    await until(() => lines(queue).length === 1);
    expect(heardOf("poison")).toHaveLength(2);
    expect(lines(queue)).toMatchObject([
      {
        requestContext: { condition: "RetriesExhausted", approximateInvokeCount: 2 },
        requestPayload: { type: "Bounce", messageId, about: "poison" },
        responsePayload: { errorType: "Error" },
      },
    ]);
    expect(readFileSync(queue, "utf8")).not.toMatch(/somebody|@/);
  });

  test("without naming anybody in the terminal", () => {
    expect(stack.output()).toContain("event  hearing  ok");
    expect(stack.output()).toContain("event  hearing  given up: Error");
    expect(stack.output()).not.toMatch(/somebody|simulator|@/);
  });
});
