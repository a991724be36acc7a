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

/** `say`: a line beside the answer, for nobody can follow from an old address to the one that came after it. */
export const findPerson = async (
  { records, secrets }: Operator,
  address: string,
  say: (line: string) => void,
): Promise<Person> => {
  const secret = await secrets.person();
  const key = personKey(secret, address);
  const known = await records.everything(key);
  if (known.movedTo !== undefined)
    say("Somebody who had this address changed it to another, and is known under that one; ask them for it.");
  return { address, secret, key, known };
};
