// The SES port: the exact command, what counts as a refusal and what as an outage, and one attempt only.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SESv2Client, SESv2ServiceException, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, describe, expect, test, vi } from "vitest";
import { openWorld } from "../../functions/kit/post.ts";
import { owner } from "../../owner.ts";
import { openMailer } from "../../shared/aws/mailer.ts";
import type { Letter } from "../../shared/optin/ports.ts";

const letter: Letter = {
  to: "maxi@company.example",
  message: { subject: "Bitte bestätigen: Newsletter", html: "<p>Grüße</p>", text: "Grüße" },
  headers: { "Auto-Submitted": "auto-generated", "List-Unsubscribe": "<https://forms.example/unsubscribe/t>" },
  about: { person: "person-key_1", form: "newsletter", id: "record-key_1" },
};

const ses = mockClient(SESv2Client);
const send = (sender = owner.sender, more: Partial<Letter> = {}) =>
  openMailer(new SESv2Client({ region: "eu-central-1" }), { ...owner, sender }, "the-set").send({ ...letter, ...more });
const sent = () => ses.commandCalls(SendEmailCommand).map((call) => call.args[0].input);
const named = (name: string) =>
  new SESv2ServiceException({ name, $fault: "client", $metadata: {}, message: "maxi@company.example is refused" });

afterEach(() => {
  ses.reset();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe("a mail", () => {
  test("to staff is answered to the person, and its tags name no person", async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: "0107-abc" });
    const about = { staff: "inquiry", form: "contact", id: "record-key_1" } as const;
    await send(owner.sender, { to: owner.staffAddress, replyTo: "ada@example.com", about });
    expect(sent()[0]).toMatchObject({
      ReplyToAddresses: ["ada@example.com"],
      Destination: { ToAddresses: [owner.staffAddress] },
      EmailTags: [
        { Name: "staff", Value: "inquiry" },
        { Name: "form", Value: "contact" },
        { Name: "id", Value: "record-key_1" },
      ],
    });
  });

  test("takes its attachments along, byte for byte, as the files they are", async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: "0107-abc" });
    const type = "text/calendar; charset=utf-8; method=PUBLISH";
    const file = { name: "event.ics", type, text: "SUMMARY:Grüße\r\n" };
    await openMailer(new SESv2Client({ region: "eu-central-1" }), owner, "the-set").send({
      ...letter,
      attachments: [file],
    });
    const [attached, ...others] = sent()[0]?.Content?.Simple?.Attachments ?? [];
    expect(others).toEqual([]);
    expect(attached).toMatchObject({ FileName: "event.ics", ContentType: type, ContentDisposition: "ATTACHMENT" });
    expect(Buffer.from(attached?.RawContent ?? []).toString()).toBe("SUMMARY:Grüße\r\n");
  });

  test("is one SendEmail with subject, both bodies, headers, reply address, configuration set and tags", async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: "0107-abc" });
    expect(await send()).toEqual({ outcome: "accepted", messageId: "0107-abc" });
    expect(sent()).toEqual([
      {
        FromEmailAddress: `"${owner.sender.name}" <${owner.sender.address}>`,
        ReplyToAddresses: [owner.staffAddress],
        Destination: { ToAddresses: ["maxi@company.example"] },
        ConfigurationSetName: "the-set",
        EmailTags: [
          { Name: "person", Value: "person-key_1" },
          { Name: "form", Value: "newsletter" },
          { Name: "id", Value: "record-key_1" },
        ],
        Content: {
          Simple: {
            Subject: { Data: "Bitte bestätigen: Newsletter", Charset: "UTF-8" },
            Body: {
              Html: { Data: "<p>Grüße</p>", Charset: "UTF-8" },
              Text: { Data: "Grüße", Charset: "UTF-8" },
            },
            Headers: [
              { Name: "Auto-Submitted", Value: "auto-generated" },
              { Name: "List-Unsubscribe", Value: "<https://forms.example/unsubscribe/t>" },
            ],
          },
        },
      },
    ]);
  });

  const senderOf = async (name: string): Promise<string> => {
    ses.on(SendEmailCommand).resolves({ MessageId: "1" });
    await send({ name, address: "news@mail.example.com" });
    const written = / <news@mail\.example\.com>$/.exec(sent()[0]?.FromEmailAddress ?? "");
    return written?.input.slice(0, written.index) ?? "";
  };

  test.each([
    ["Example Software", '"Example Software"'],
    ['Ex "am" ple \\ Co., Ltd.', '"Ex \\"am\\" ple \\\\ Co., Ltd."'],
    ["eve@example.org> <", '"eve@example.org> <"'],
  ])("carries the sender's name %j as a quoted text (RFC 5322, 3.2.4)", async (name, written) => {
    expect(await senderOf(name)).toBe(written);
  });

  test.each([
    "Müller & Söhne",
    "株式会社エグザンプル",
    "One\r\nBcc: all@example.org",
    "Gesellschaft für außergewöhnliche Öffentlichkeitsarbeit und Überzeugung München",
  ])("carries the sender's name %j in encoded words of at most 75 characters (RFC 2047, 2)", async (name) => {
    const words = (await senderOf(name)).split(" ");
    for (const word of words) expect(word).toMatch(/^=\?UTF-8\?B\?[\w+/=]{1,63}\?=$/);
    // Each word holds whole characters only (RFC 2047, 5).
    const decoded = words.map((word) =>
      new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(word.slice(10, -2), "base64")),
    );
    expect(decoded.join("")).toBe(name);
  });
});

describe("a failure", () => {
  test.each(["MessageRejected", "BadRequestException"])(
    "called %s is SES' word on this mail: a refusal",
    async (name) => {
      ses.on(SendEmailCommand).rejects(named(name));
      expect(await send()).toEqual({ outcome: "refused", reason: name });
      expect(sent()).toHaveLength(1);
    },
  );

  test.each([
    "TooManyRequestsException",
    "LimitExceededException",
    "SendingPausedException",
    "AccountSuspendedException",
    "MailFromDomainNotVerifiedException",
    "NotFoundException",
    "InternalServiceErrorException",
    "TimeoutError",
    "AccessDeniedException",
  ])("called %s is an outage: it is thrown as it came, and the debt stays", async (name) => {
    const fault = named(name);
    ses.on(SendEmailCommand).rejects(fault);
    await expect(send()).rejects.toBe(fault);
    expect(sent()).toHaveLength(1);
  });
});

/** SES as a local server that does with each request what it is told. */
const failingService = async (fail: (end: (status: number) => void) => void) => {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    request.resume();
    fail((status) => {
      if (status === 0) request.socket.destroy();
      else response.writeHead(status, { "content-type": "application/json" }).end('{"message":"no"}');
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};

describe("the functions' own client", () => {
  const environment = (endpoint: string) => ({
    PUBLIC_URL: "https://forms.example",
    ALLOWED_ORIGINS: "",
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL_SESV2: endpoint,
    TABLE_NAME: "table",
    PERSON_SECRET: "person",
    LINKS_SECRET: "links",
    CONFIGURATION_SET: "the-set",
  });

  test.each([
    ["answers 500", 500],
    ["throttles with 429", 429],
    ["answers 503", 503],
    ["breaks the connection", 0],
  ])("asks once and throws when SES %s", async (_, status) => {
    ses.restore();
    const service = await failingService((end) => end(status));
    for (const [name, value] of Object.entries(environment(service.endpoint))) vi.stubEnv(name, value);
    await expect(openWorld().mailer.send(letter)).rejects.toThrow();
    expect(service.requests()).toBe(1);
    await service.stop();
  });

  test("gives up on a silent SES after five seconds, and asks no second time", async () => {
    ses.restore();
    const asked = Promise.withResolvers<void>();
    const service = await failingService(() => asked.resolve());
    for (const [name, value] of Object.entries(environment(service.endpoint))) vi.stubEnv(name, value);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const [answered, gaveUp] = [vi.fn(), vi.fn()];
    const sending = openWorld().mailer.send(letter).then(answered, gaveUp);
    await asked.promise;
    await vi.advanceTimersByTimeAsync(4999);
    expect(gaveUp).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await sending;
    expect(gaveUp).toHaveBeenCalledOnce();
    expect(answered).not.toHaveBeenCalled();
    expect(service.requests()).toBe(1);
    await service.stop();
  });
});
