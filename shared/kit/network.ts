// An IP address without its last part, as far as it may be kept.

import { isIPv4, isIPv6 } from "node:net";

const groups = (part: string): readonly string[] => (part === "" ? [] : part.split(":"));

/**
 * Cuts an address down to its network: IPv4 loses its last 8 bits, IPv6 all but its first 48. Gives `undefined` for
 * anything else. An IPv4 address mapped into IPv6 counts as IPv4.
 */
export const networkOf = (address: string): string | undefined => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  if (isIPv4(plain)) return plain.replace(/\d+$/, "0");
  if (!isIPv6(plain)) return undefined;
  const [head = "", tail] = plain.split("::");
  const [before, after] = [groups(head), groups(tail ?? "")];
  // A dotted tail stands for two groups.
  const written = before.length + after.length + (plain.includes(".") ? 1 : 0);
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - written }, () => "0");
  const first = [...before, ...zeros, ...after].slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(":")}::`;
};
