// What the table holds about one person, read past every rule of ours, and whether its proof still holds.

import { expect } from "vitest";
import type { Item } from "../../shared/aws/item.ts";
import { isProof, readProof, readRecord } from "../../shared/aws/items.ts";
import { textHash } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import type { Language } from "../../shared/locales/languages.ts";
import { isIntact } from "../../shared/optin/proof/seal.ts";
import type { Mail } from "../support/inbox.ts";
import type { Stack } from "../support/stack.ts";

/** The items that name an address. */
export const recordsOf = async (stack: Stack, email: string): Promise<readonly Item[]> =>
  (await stack.items()).filter((item) => JSON.stringify(item).toLowerCase().includes(email.toLowerCase()));

/** The one record of an address. */
export const recordOf = async (stack: Stack, email: string): Promise<Item> => {
  const [only, ...others] = await recordsOf(stack, email);
  if (only === undefined || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} records, not one`);
  return only;
};

/** The same, once it owes nothing more: that a mail went is noted a moment after it went. */
export const settledRecordOf = async (stack: Stack, email: string): Promise<Item> => {
  await expect.poll(async () => (await recordOf(stack, email)).owes, { timeout: 20_000, interval: 25 }).toBeUndefined();
  return recordOf(stack, email);
};

/** The proofs in a record's partition. */
export const proofsBeside = async (stack: Stack, { pk }: Item): Promise<readonly Item[]> =>
  (await stack.items()).filter((item) => item.pk === pk && isProof(item));

const changed = <T extends object>(item: T, change: object): T => ({ ...item, ...change });

/** Holds a confirmed record against what its person did: the proof of GDPR 7(1), sealed. */
export const expectProven = (stack: Stack, item: Item, language: Language, page: string, mail: Mail): void => {
  const secret = stack.personSecret();
  const record = readRecord(item);
  expect(record).toMatchObject({
    state: "confirmed",
    language,
    origin: { page, network: "127.0.0.0" },
    mailed: { messageId: mail.messageId },
    consents: {
      newsletter: {
        text: textHash(newsletter.consents.newsletter ?? expect.fail("no such consent"), language),
        version: newsletter.consents.newsletter?.version,
        language,
        attested: true,
        given: "tick",
      },
    },
  });
  const { askedAt, mailed, confirmedAt = 0 } = record;
  // It is noted by the second in which it was handed over; the mailbox tells the one in which it arrived.
  expect([mail.at, mail.at - 1]).toContain(mailed?.at);
  expect([askedAt, mailed?.at, confirmedAt]).toEqual([askedAt, mailed?.at, confirmedAt].sort());
  expect(confirmedAt - askedAt).toBeLessThan(60);
  expect(isIntact(secret, record, "newsletter")).toBe(true);
  expect(isIntact(secret, changed(record, { askedAt: askedAt - 1 }), "newsletter")).toBe(false);
};

/** Holds what remains after a withdrawal against what was there: the same consent, still sealed, naming nobody. */
export const expectPseudonymous = (stack: Stack, item: Item, before: Item): void => {
  const [proof, record] = [readProof(item), readRecord(before)];
  const { person, form, id, origin, notice, askedAt, mailed, confirmedAt } = record;
  expect(proof).toMatchObject({ person, form, id, origin, notice, askedAt, mailed, confirmedAt });
  const { seal: _, ...agreed } = record.consents.newsletter ?? expect.fail("no consent");
  expect(proof.consents.newsletter).toMatchObject({ ...agreed, withdrawnAt: proof.ending?.at });
  expect(proof.ending?.why).toBe("withdrawn");
  expect(Object.keys(item)).not.toEqual(expect.arrayContaining(["email"]));
  expect(isIntact(stack.personSecret(), proof, "newsletter")).toBe(true);
  expect(isIntact(stack.personSecret(), changed(proof, { confirmedAt: 1 }), "newsletter")).toBe(false);
};
