// Email addresses: which are accepted, how they are written down, and when two of them are one person.

import { domainToASCII } from "node:url";

// The HTML standard's "valid email address", local part only; the domain is checked after its conversion to A-labels.
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

const isDomain = (domain: string): boolean => {
  const labels = domain.split(".");
  const last = labels.at(-1) ?? "";
  return labels.length > 1 && labels.every((part) => label.test(part)) && !/^\d+$/.test(last);
};

/**
 * Reads an address as a person types it. Follows the HTML standard and adds what it leaves out: at most 64 octets before
 * the @ and 254 in all (RFC 5321, 4.5.3.1), no leading, trailing or doubled dot, a domain of two labels or more, and a
 * Unicode domain as A-labels (UTS 46). The local part keeps its case. Gives `undefined` for what is not an address.
 */
export const parseAddress = (typed: string): string | undefined => {
  const text = typed.trim();
  const at = text.lastIndexOf("@");
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  // domainToASCII reads a host as a URL does: without this, "example.com/x" or "%41.com" would be quietly rewritten.
  if (at < 1 || local.length > 64 || /[\s/\\?#:@%[\]<>^|]/.test(domain)) return undefined;
  const ascii = domainToASCII(domain);
  const address = `${local}@${ascii}`;
  return localPart.test(local) && isDomain(ascii) && address.length <= 254 ? address : undefined;
};

/**
 * The one spelling of an address that stands for its person. Case is folded, although RFC 5321 allows a host to tell
 * `A@` from `a@`, because none is known to; dots and plus-tags are left alone, because elsewhere they are other people.
 */
export const samePerson = (address: string): string => address.toLowerCase();
