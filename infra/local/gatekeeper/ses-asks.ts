// What a call to SES asks for: to send from an identity, and under a configuration set.

import { account, region } from "../intrinsics.ts";
import type { Ask } from "./policy.ts";

interface SendEmail {
  readonly FromEmailAddress?: string;
  readonly FromEmailAddressIdentityArn?: string;
  readonly ConfigurationSetName?: string;
}

const arn = (rest: string) => `arn:aws:ses:${region}:${account}:${rest}`;

/**
 * The identity is the address's own where that is one, else its domain or the nearest domain above. The answer is a
 * list of alternatives for each thing asked for: one of the first list must be allowed, and one of the second.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsimpleemailservicev2.html
 */
export const sesAsks = (input: SendEmail, identities: readonly string[]): readonly (readonly Ask[])[] => {
  const from = input.FromEmailAddress ?? "";
  const address = (/<([^>]*)>\s*$/.exec(from)?.[1] ?? from).trim();
  const domain = address.slice(address.lastIndexOf("@") + 1);
  const labels = domain.split(".");
  const domains = labels.slice(0, -1).map((_, at) => labels.slice(at).join("."));
  const candidates = [address, ...domains];
  const declared = candidates.find((each) => identities.includes(each));
  const context = { "ses:fromaddress": [address] };
  const ask = (resource: string): Ask => ({ action: "ses:SendEmail", resource, context });
  const identity = input.FromEmailAddressIdentityArn
    ? [ask(input.FromEmailAddressIdentityArn)]
    : (declared ? [declared] : candidates).map((each) => ask(arn(`identity/${each}`)));
  const set = input.ConfigurationSetName;
  return set === undefined ? [identity] : [identity, [ask(arn(`configuration-set/${set}`))]];
};
