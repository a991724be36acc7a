// From the address that an operator types to all that is held about its person.

import { parseAddress } from "../../shared/forms/address.ts";
import type { Known } from "../../shared/optin/known.ts";
import { personKey } from "../../shared/optin/link.ts";
import { wrongCall } from "./failure.ts";
import type { Operator } from "./operator/operator.ts";

export interface Person {
  readonly address: string;
  /** The secret by which people are found and seals are made. */
  readonly secret: string;
  readonly key: string;
  readonly known: Known;
}

/** Reads an address as a form would, so that an operator finds whom a visitor became. */
export const addressFrom = (typed: string): string => {
  const address = parseAddress(typed);
  if (address === undefined) throw wrongCall(`“${typed}” is not an email address`);
  return address;
};

export const findPerson = async ({ records, secrets }: Operator, address: string): Promise<Person> => {
  const secret = await secrets.person();
  const key = personKey(secret, address);
  return { address, secret, key, known: await records.everything(key) };
};
