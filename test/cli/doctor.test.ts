// `assent doctor`: what is sound is ok, what is not is told with how to mend it, and the exit code says which.

import { CloudFormationClient, DescribeStacksCommand, ListStackResourcesCommand } from "@aws-sdk/client-cloudformation";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { examineHost } from "../../infra/cli/operator/doctor/host.ts";
import { examineStaff } from "../../infra/cli/operator/doctor/staff.ts";
import { owner } from "../../owner.ts";
import { recordItem } from "../../shared/aws/items.ts";
import { contact } from "../../shared/forms/contact.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { personKey } from "../../shared/optin/link.ts";
import { confirmed, pending } from "../aws/submissions.ts";
import { linkKeys, personSecret } from "../support/world.ts";
import { openDesk } from "./desk.ts";

const dns = vi.hoisted(() => ({ resolveTxt: vi.fn() }));
vi.mock("node:dns/promises", () => dns);

const formation = mockClient(CloudFormationClient);
const ses = mockClient(SESv2Client);
const secrets = mockClient(SecretsManagerClient);
const dynamo = mockClient(DynamoDBDocumentClient);
const noSuch = (code: string) => Object.assign(new Error(code), { code });
const named = (name: string, message = name) => Object.assign(new Error(message), { name });

const stack = (StackName: string, outputs: Readonly<Record<string, string>>) => ({
  Stacks: [
    {
      ...{ StackName, CreationTime: new Date(), StackStatus: "CREATE_COMPLETE" as const },
      Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
    },
  ],
});
const resource = ([LogicalResourceId, ResourceType, PhysicalResourceId]: readonly [string, string, string]) => ({
  ...{ LogicalResourceId, ResourceType, PhysicalResourceId },
  ...{ LastUpdatedTimestamp: new Date(), ResourceStatus: "CREATE_COMPLETE" as const },
});
const resources = [
  ["RecordsTable1", "AWS::DynamoDB::Table", "the-table"],
  ["RecordsJournal1", "AWS::DynamoDB::Table", "the-journal"],
  ["SecretsPerson1", "AWS::SecretsManager::Secret", "arn:person"],
  ["SecretsLinks1", "AWS::SecretsManager::Secret", "arn:links"],
] as const;

/** A deployed stage in which nothing is amiss, and somebody on its list. */
beforeEach(() => {
  for (const mock of [formation, ses, secrets, dynamo]) mock.reset();
  vi.stubEnv("AWS_REGION", "eu-central-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "tested");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "tested");
  formation
    .on(DescribeStacksCommand, { StackName: "CDKToolkit" })
    .resolves(stack("CDKToolkit", { BootstrapVersion: "28" }))
    .on(DescribeStacksCommand, { StackName: "assent-production" })
    .resolves(stack("assent-production", { FormsUrl: "https://forms.example.com" }))
    .on(ListStackResourcesCommand)
    .resolves({ StackResourceSummaries: resources.map(resource) });
  secrets
    .on(GetSecretValueCommand, { SecretId: "arn:person" })
    .resolves({ SecretString: personSecret })
    .on(GetSecretValueCommand, { SecretId: "arn:links" })
    .resolves({ SecretString: JSON.stringify(linkKeys) });
  list("ada@example.com", personKey(personSecret, "ada@example.com"));
  ses
    .on(GetAccountCommand)
    .resolves({
      ...{ ProductionAccessEnabled: true, SendingEnabled: true, EnforcementStatus: "HEALTHY" },
      SendQuota: { Max24HourSend: 50_000, SentLast24Hours: 12, MaxSendRate: 14 },
    })
    .on(GetEmailIdentityCommand)
    .resolves({
      VerifiedForSendingStatus: true,
      DkimAttributes: { SigningEnabled: true, Status: "SUCCESS" },
      MailFromAttributes: {
        ...{ MailFromDomain: "bounce.mail.example.com", MailFromDomainStatus: "SUCCESS" as const },
        BehaviorOnMxFailure: "USE_DEFAULT_VALUE",
      },
    });
  dns.resolveTxt.mockReset().mockResolvedValue([["v=DMARC1; ", "p=reject"]]);
});
afterEach(() => vi.unstubAllEnvs());

const list = (email: string, person: string) =>
  dynamo.on(QueryCommand).resolves({ Items: [recordItem(confirmed(pending({ person, email })))] });

const examined = async (...words: readonly string[]) => {
  const { code, out, err } = await openDesk().assent("doctor", ...words, "--json");
  expect(err).toBe("");
  const findings: readonly { what: string; ok: boolean; says: string }[] = JSON.parse(out);
  return { code, findings, amiss: findings.filter(({ ok }) => !ok).map(({ what, says }) => `${what}: ${says}`) };
};

test("a sound stage is ok in every line", async () => {
  const { code, findings, amiss } = await examined();
  expect([code, amiss]).toEqual([0, []]);
  expect(findings.map(({ what }) => what)).toEqual([
    ...["credentials and region", "CDK bootstrap", "stack", "forms' host", "person secret", "links secret"],
    ...["SES sandbox", "SES sending", "SES quota", "sender identity", "DKIM", "MAIL FROM", "DMARC", "alarms"],
    "staff mail",
  ]);
  const { out } = await openDesk().assent("doctor");
  expect(out).toMatch(/^ok {2}credentials and region {2}eu-central-1\n/);
  expect(out).toContain("ok  SES quota               12 of 50000 mails in 24 hours, 14 a second\n");
});

const account = {
  ...{ ProductionAccessEnabled: true, SendingEnabled: true, EnforcementStatus: "HEALTHY" },
  SendQuota: { Max24HourSend: 200, SentLast24Hours: 0, MaxSendRate: 1 },
};
const identity = {
  VerifiedForSendingStatus: true,
  DkimAttributes: { SigningEnabled: true, Status: "SUCCESS" as const },
};

describe("what is amiss is told with how to mend it:", () => {
  test.each<readonly [string, () => unknown, readonly RegExp[]]>([
    [
      "no bootstrap",
      () =>
        formation
          .on(DescribeStacksCommand, { StackName: "CDKToolkit" })
          .rejects(named("ValidationError", "Stack with id CDKToolkit does not exist")),
      [/^CDK bootstrap: .*run: npx cdk bootstrap$/],
    ],
    [
      "an old bootstrap",
      () =>
        formation
          .on(DescribeStacksCommand, { StackName: "CDKToolkit" })
          .resolves(stack("CDKToolkit", { BootstrapVersion: "5" })),
      [/^CDK bootstrap: version 5 is too old/],
    ],
    [
      "the sandbox",
      () => ses.on(GetAccountCommand).resolves({ ...account, ProductionAccessEnabled: false }),
      [/^SES sandbox: .*ask for production access/],
    ],
    [
      "a paused account",
      () => ses.on(GetAccountCommand).resolves({ ...account, SendingEnabled: false, EnforcementStatus: "SHUTDOWN" }),
      [/^SES sending: SHUTDOWN: see “A paused SES” in docs\/runbook\.md$/],
    ],
    [
      "a quota that is nearly used up",
      () =>
        ses
          .on(GetAccountCommand)
          .resolves({ ...account, SendQuota: { Max24HourSend: 200, SentLast24Hours: 170, MaxSendRate: 1 } }),
      [/^SES quota: 170 of 200 .*ask AWS for more/],
    ],
    [
      "an identity that SES does not know",
      () => ses.on(GetEmailIdentityCommand).rejects(named("NotFoundException")),
      [/^sender identity: SES does not know mail\.example\.com in this region; deploy/],
    ],
    [
      "DNS records that are not published",
      () =>
        ses.on(GetEmailIdentityCommand).resolves({
          VerifiedForSendingStatus: false,
          DkimAttributes: { SigningEnabled: true, Status: "PENDING" },
          MailFromAttributes: {
            ...{ MailFromDomain: "bounce.mail.example.com", MailFromDomainStatus: "PENDING" as const },
            BehaviorOnMxFailure: "USE_DEFAULT_VALUE",
          },
        }),
      [/^sender identity: .*not verified/, /^DKIM: PENDING: publish/, /^MAIL FROM: bounce\.\S+ is PENDING: publish/],
    ],
    [
      "no MAIL FROM",
      () => ses.on(GetEmailIdentityCommand).resolves(identity),
      [/^MAIL FROM: none, .*aws sesv2 put-email-identity-mail-from/],
    ],
    [
      "no DMARC",
      () => dns.resolveTxt.mockRejectedValue(noSuch("ENOTFOUND")),
      [/^DMARC: none; .*_dmarc\.mail\.example\.com TXT/],
    ],
    ["DNS that does not answer", () => dns.resolveTxt.mockRejectedValue(noSuch("ETIMEOUT")), [/^DMARC: .*ETIMEOUT/]],
    [
      "a secret that was deleted",
      () =>
        secrets
          .on(GetSecretValueCommand, { SecretId: "arn:links" })
          .rejects(named("InvalidRequestException", "marked for deletion")),
      [/^links secret: InvalidRequestException: marked for deletion$/],
    ],
    [
      "a person secret that is not the one the table was written with",
      () => list("ada@example.com", personKey(`${personSecret}!`, "ada@example.com")),
      [/^person secret: it is another one .*“A lost person key”/],
    ],
    [
      "the bare domain",
      () =>
        formation
          .on(DescribeStacksCommand, { StackName: "assent-production" })
          .resolves(stack("assent-production", { FormsUrl: "https://example.com" })),
      [/^forms' host: on example\.com .* at www\.example\.com, too; give them a host of their own/],
    ],
    [
      "a stage that is not deployed",
      () =>
        formation
          .on(DescribeStacksCommand, { StackName: "assent-production" })
          .rejects(named("ValidationError", "Stack with id assent-production does not exist")),
      [/^stack: no stack assent-production in eu-central-1 of this account; deploy it/],
    ],
  ])("%s", async (_, break_, told) => {
    break_();
    const { code, amiss } = await examined();
    expect(code).toBe(1);
    expect(amiss).toHaveLength(told.length);
    for (const [at, line] of told.entries()) expect(amiss[at]).toMatch(line);
  });

  test("no credentials, and then nothing else is asked", async () => {
    formation.on(DescribeStacksCommand).rejects(named("CredentialsProviderError"));
    const { code, amiss, findings } = await examined();
    expect([code, findings.length]).toEqual([1, 1]);
    expect(amiss).toEqual([expect.stringMatching(/^credentials and region: no AWS credentials were found; sign in/)]);
    expect(ses.calls()).toEqual([]);
  });

  test("a stage that owner.ts does not know", async () => {
    const { code, amiss } = await examined("--stage", "nowhere");
    expect([code, amiss]).toEqual([1, [expect.stringMatching(/^stack: no stage “nowhere” in owner\.ts/)]]);
  });
});

test("a stage in test mode that would not mail staff its inquiries is amiss, and one that does is not", async () => {
  const stage = { allowedOrigins: [] };
  const [staff, forms] = [owner.staffAddress, { newsletter, contact }];
  const amiss = {
    what: "staff mail",
    ok: false,
    says: expect.stringContaining(`${staff} is not among its recipients`),
  };
  const to = (...recipients: string[]) => examineStaff(forms, owner, { ...stage, recipients });
  expect(await to("@tester.example")).toEqual([amiss]);
  for (const recipient of [staff.toUpperCase(), staff.slice(staff.indexOf("@"))])
    expect(await to("@tester.example", recipient)).toMatchObject([{ ok: true }]);
  expect(await examineStaff({ newsletter }, owner, { ...stage, recipients: [] })).toEqual([]);
});

test.each<readonly [string, string, readonly string[], string | undefined]>([
  ["a host below the owner's", "https://forms.example.com", [], undefined],
  ["API Gateway's own", "https://a1b2c3.execute-api.eu-central-1.amazonaws.com", [], undefined],
  ["the bare domain", "https://example.com", [], "at www.example.com, too; give them a host of their own, as forms"],
  [
    "the bare domain under a long suffix",
    "https://example.co.uk",
    ["https://shop.example.co.uk"],
    "at shop.example.co.uk,",
  ],
  ["above hosts that a wildcard allows", "https://a.example.net", ["https://*.a.example.net"], "at *.a.example.net,"],
  ["a bare domain of nothing else yet", "https://forms-of-ours.example", [], "at every host below it, too"],
])("forms on %s are told apart", async (_, publicUrl, allowedOrigins, amiss) => {
  const finding = await examineHost(publicUrl, owner, { allowedOrigins });
  expect(finding).toEqual({
    ...{ what: "forms' host", ok: amiss === undefined },
    says: amiss === undefined ? new URL(publicUrl).host : expect.stringContaining(amiss),
  });
});

test("DMARC at the organisation's domain is good for the sender's below it", async () => {
  dns.resolveTxt.mockImplementation(async (name: string) => {
    if (name === "_dmarc.example.com") return [["v=DMARC1; p=none"]];
    throw noSuch("ENODATA");
  });
  expect((await examined()).amiss).toEqual([]);
  dns.resolveTxt.mockResolvedValue([["v=spf1 -all"], ["v=DMARC10"]]);
  expect((await examined()).amiss).toHaveLength(1);
  expect(dns.resolveTxt).not.toHaveBeenCalledWith("_dmarc.com");
});
