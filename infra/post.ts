// Outgoing mail: the sender's identity at SES with its DNS records, the configuration set, and the right to send.

import { CfnOutput, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Function as Lambda } from "aws-cdk-lib/aws-lambda";
import { CfnRecordSet } from "aws-cdk-lib/aws-route53";
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, Identity } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { Stage } from "../shared/owner.ts";

interface PostProps {
  /** The address that mails come from; its domain is the identity, unless the stage names an existing one. */
  readonly sender: string;
  readonly stage: Stage;
}

interface DnsRecord {
  readonly name: string;
  readonly type: "CNAME" | "MX" | "TXT";
  readonly value: string;
}

export class Post extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly #identity: string;
  readonly #recipients: readonly string[] | undefined;

  constructor(scope: Construct, id: string, { sender, stage }: PostProps) {
    super(scope, id);
    this.configurationSet = new ConfigurationSet(this, "ConfigurationSet", {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      sendingEnabled: true,
      // Suppression is ours: SES' own list would also swallow the mail that a person asks for to use a right, and it
      // cannot tell one from the other.
      disableSuppressionList: true,
    });
    this.#recipients = stage.recipients;
    const domain = sender.slice(sender.lastIndexOf("@") + 1);
    this.#identity = stage.existingIdentity ?? domain;
    if (stage.existingIdentity === undefined) {
      for (const [index, record] of this.#identify(domain).entries()) {
        this.#publish(index + 1, record, stage.hostedZone);
      }
    }
  }

  /** Lets a function send as the owner's sender, under this stage's configuration set. */
  grantSend(fn: Lambda): void {
    const arnOf = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: "ses", resource, resourceName });
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ["ses:SendEmail"],
        resources: [
          arnOf("identity", this.#identity),
          arnOf("configuration-set", this.configurationSet.configurationSetName),
        ],
      }),
    );
    fn.addEnvironment("CONFIGURATION_SET", this.configurationSet.configurationSetName);
    if (this.#recipients !== undefined) fn.addEnvironment("ALLOWED_RECIPIENTS", this.#recipients.join(" "));
  }

  /** Makes the identity; its records align DKIM and SPF with the sender's domain, which bulk receivers ask for. */
  #identify(domain: string): readonly DnsRecord[] {
    const bounces = `bounce.${domain}`;
    const identity = new EmailIdentity(this, "Identity", {
      identity: Identity.domain(domain),
      mailFromDomain: bounces,
    });
    return [
      ...identity.dkimRecords.map(({ name, value }) => ({ name, type: "CNAME" as const, value })),
      { name: bounces, type: "MX", value: `10 feedback-smtp.${Stack.of(this).region}.amazonses.com` },
      { name: bounces, type: "TXT", value: '"v=spf1 include:amazonses.com ~all"' },
    ];
  }

  #publish(number: number, { name, type, value }: DnsRecord, zone: Stage["hostedZone"]): void {
    if (zone === undefined) {
      new CfnOutput(Stack.of(this), `MailRecord${number}`, { value: `${name} ${type} ${value}` });
    } else {
      new CfnRecordSet(this, `MailRecord${number}`, {
        hostedZoneId: zone.id,
        name,
        type,
        ttl: "1800",
        resourceRecords: [value],
      });
    }
  }
}
