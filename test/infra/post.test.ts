// Outgoing mail: whose identity signs, which DNS records that takes, and where they end up.

import { describe, expect, test } from "vitest";
import { synthesized } from "./synthesized.ts";

const printed = synthesized();
const written = synthesized({ hostedZone: { id: "Z1", name: "tested.example" } });
const existing = synthesized({ existingIdentity: "tested.example" });
const records = (of: typeof printed) =>
  of.ofType("AWS::Route53::RecordSet").map(({ Properties }) => [Properties.Type, Properties.Name]);

describe("the sender's identity", () => {
  test("is the domain of the sender's address, with a MAIL FROM domain below it", () => {
    expect(printed.ofType("AWS::SES::EmailIdentity")[0]?.Properties).toEqual({
      EmailIdentity: "mail.tested.example",
      MailFromAttributes: { MailFromDomain: "bounce.mail.tested.example" },
    });
  });

  test("writes its records to the hosted zone when there is one", () => {
    const id = written.entries("AWS::SES::EmailIdentity")[0]?.[0];
    expect(records(written)).toEqual([
      ...[1, 2, 3].map((number) => ["CNAME", { "Fn::GetAtt": [id, `DkimDNSTokenName${number}`] }]),
      ["MX", "bounce.mail.tested.example"],
      ["TXT", "bounce.mail.tested.example"],
    ]);
    expect(Object.keys(written.template.Outputs).filter((name) => name.startsWith("MailRecord"))).toEqual([]);
  });

  test("prints its records for pasting when there is none", () => {
    expect(records(printed)).toEqual([]);
    const lines = Object.entries(printed.template.Outputs).filter(([name]) => name.startsWith("MailRecord"));
    expect(lines).toHaveLength(5);
    expect(printed.template.Outputs.MailRecord5.Value).toBe(
      'bounce.mail.tested.example TXT "v=spf1 include:amazonses.com ~all"',
    );
  });

  test("is left alone when it exists already, and is what sending is granted on", () => {
    expect(existing.ofType("AWS::SES::EmailIdentity")).toEqual([]);
    expect(Object.keys(existing.template.Outputs).filter((name) => name.startsWith("MailRecord"))).toEqual([]);
    const policies = JSON.stringify(existing.ofType("AWS::IAM::Policy"));
    expect(policies).toContain(":identity/tested.example");
    expect(policies).not.toContain(":identity/mail.tested.example");
  });
});

describe("the configuration set", () => {
  test("sends over TLS only, counts what hurts the reputation, leaves suppression to us, and tracks nobody", () => {
    expect(printed.ofType("AWS::SES::ConfigurationSet")[0]?.Properties).toEqual({
      DeliveryOptions: { TlsPolicy: "REQUIRE" },
      ReputationOptions: { ReputationMetricsEnabled: true },
      SendingOptions: { SendingEnabled: true },
      SuppressionOptions: { SuppressedReasons: [] },
    });
  });
});
