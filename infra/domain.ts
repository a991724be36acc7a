// A domain of the owner's own in front of the API, and the DNS records that lead there.

import { CfnOutput, Stack } from "aws-cdk-lib";
import { type DomainMappingOptions, DomainName, SecurityPolicy } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { CfnRecordSet } from "aws-cdk-lib/aws-route53";
import { Construct } from "constructs";
import type { Stage } from "../shared/owner.ts";

/** What `HttpStage` is given for a domain; nothing without one. */
export interface Mapping {
  readonly domainMapping?: DomainMappingOptions;
}

/** Sets up the stage's domain: alias records in its hosted zone, or one line to paste where the DNS is kept. */
export const ownDomain = (scope: Construct, { domain, hostedZone }: Stage): Mapping => {
  if (domain === undefined) return {};
  const within = new Construct(scope, "Domain");
  const domainName = new DomainName(within, "Name", {
    domainName: domain.name,
    certificate: Certificate.fromCertificateArn(within, "Certificate", domain.certificateArn),
    // OWASP ASVS 5.0, 12.1.1: said here rather than left to a default; 1.3 is spoken with whoever can.
    securityPolicy: SecurityPolicy.TLS_1_2,
  });
  const target = { dnsName: domainName.regionalDomainName, hostedZoneId: domainName.regionalHostedZoneId };
  if (hostedZone === undefined) {
    new CfnOutput(Stack.of(scope), "DomainRecord", { value: `${domain.name} CNAME ${target.dnsName}` });
  } else {
    for (const type of ["A", "AAAA"]) {
      new CfnRecordSet(within, type, { hostedZoneId: hostedZone.id, name: domain.name, type, aliasTarget: target });
    }
  }
  return { domainMapping: { domainName } };
};
