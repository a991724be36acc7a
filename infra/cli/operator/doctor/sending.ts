// Whether SES sends: the account out of its sandbox and not paused, the sender verified, signed and aligned.

import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { amiss, type Finding, type Found, look, ok } from "./finding.ts";

const account = async (client: SESv2Client): Promise<readonly Finding[]> => {
  const asked = client.send(new GetAccountCommand());
  const sandbox = look("SES sandbox", async () => {
    const { ProductionAccessEnabled } = await asked;
    if (ProductionAccessEnabled) return ok("out of it: mail goes to everybody");
    return amiss("mail goes to verified addresses only; ask for production access in SES's console, under Get set up");
  });
  const sending = look("SES sending", async () => {
    const { SendingEnabled, EnforcementStatus } = await asked;
    if (SendingEnabled && EnforcementStatus === "HEALTHY") return ok("enabled, healthy");
    return amiss(`${EnforcementStatus ?? "unknown"}: see “A paused SES” in docs/runbook.md`);
  });
  const quota = look("SES quota", async () => {
    const { Max24HourSend = 0, SentLast24Hours = 0, MaxSendRate = 0 } = (await asked).SendQuota ?? {};
    const says = `${SentLast24Hours} of ${Max24HourSend} mails in 24 hours, ${MaxSendRate} a second`;
    // -1 is no limit.
    const full = Max24HourSend >= 0 && SentLast24Hours >= 0.8 * Max24HourSend;
    return full ? amiss(`${says}: ask AWS for more (Service Quotas, SES)`) : ok(says);
  });
  return Promise.all([sandbox, sending, quota]);
};

const mailFrom = (domain: string, status: string | undefined, name: string | undefined): Found => {
  if (status === "SUCCESS") return ok(`${name}`);
  if (name !== undefined)
    return amiss(`${name} is ${status}: publish its MX and TXT records (the stack's outputs MailRecord…)`);
  const mend = `aws sesv2 put-email-identity-mail-from-attributes --email-identity ${domain} --mail-from-domain bounce.${domain}`;
  return amiss(`none, so SPF does not speak for ${domain}; ${mend}`);
};

const sender = async (client: SESv2Client, identity: string): Promise<readonly Finding[]> => {
  const asked = client.send(new GetEmailIdentityCommand({ EmailIdentity: identity }));
  const verified = look("sender identity", async () => {
    try {
      const { VerifiedForSendingStatus } = await asked;
      if (VerifiedForSendingStatus) return ok(`${identity} is verified`);
      return amiss(`${identity} is not verified: publish the stack's MailRecord… outputs, then wait up to 72 hours`);
    } catch (error) {
      if (!(error instanceof Error && error.name === "NotFoundException")) throw error;
      return amiss(
        `SES does not know ${identity} in this region; deploy the stack, or name existingIdentity in owner.ts`,
      );
    }
  });
  const signed = look("DKIM", async () => {
    const { DkimAttributes: { SigningEnabled, Status } = {} } = await asked;
    if (SigningEnabled && Status === "SUCCESS") return ok("mails are signed");
    return amiss(`${Status ?? "not set up"}: publish the three CNAME records (the stack's outputs MailRecord…)`);
  });
  const aligned = look("MAIL FROM", async () => {
    const { MailFromAttributes: { MailFromDomain, MailFromDomainStatus } = {} } = await asked;
    return mailFrom(identity, MailFromDomainStatus, MailFromDomain);
  });
  // Of what SES does not know there is nothing more to say.
  const isKnown = await asked.then(
    () => true,
    () => false,
  );
  return Promise.all(isKnown ? [verified, signed, aligned] : [verified]);
};

export const examineSending = async (identity: string): Promise<readonly Finding[]> => {
  const client = new SESv2Client();
  return (await Promise.all([account(client), sender(client, identity)])).flat();
};
