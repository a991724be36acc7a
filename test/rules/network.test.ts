// The network of an address: never its last part, whatever way the address is written.

import { isIPv6 } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { networkOf } from "../../shared/kit/network.ts";

describe("the network", () => {
  test.each([
    ["192.0.2.17", "192.0.2.0"],
    ["255.255.255.255", "255.255.255.0"],
    ["10.0.0.0", "10.0.0.0"],
    ["::ffff:192.0.2.17", "192.0.2.0"],
    ["::FFFF:192.0.2.17", "192.0.2.0"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1::"],
    ["2001:0DB8:0001:0002::6", "2001:db8:1::"],
    ["2001:db8::6", "2001:db8:0::"],
    ["2001::6", "2001:0:0::"],
    ["::", "0:0:0::"],
    ["::1", "0:0:0::"],
    ["2001:db8:1::", "2001:db8:1::"],
    ["1:2:3:4:5:6:7::", "1:2:3::"],
    ["::2:3:4:5:6:7:8", "0:2:3::"],
    ["::1.2.3.4", "0:0:0::"],
    ["1:2:3:4:5:6:1.2.3.4", "1:2:3::"],
    ["::2:3:4:5:6:1.2.3.4", "0:2:3::"],
    ["fe80::1%eth0", "fe80:0:0::"],
  ])("of %s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test.each([
    "",
    "unknown",
    "192.0.2",
    "192.0.2.256",
    "192.0.2.1.1",
    "192.0.2.17:443",
    "192.0.2.17, 198.51.100.1",
    " 192.0.2.17",
    "0300.0.2.17",
    "[2001:db8::1]",
    "2001:db8::1::2",
    "2001:db8:1:2:3:4:5:6:7",
    "::ffff:192.0.2.256",
    "12345::",
    "ada@example.com",
    "\u0000",
  ])("of %j is none", (address) => {
    expect(networkOf(address)).toBeUndefined();
  });

  test("of an IPv4 address never tells its last part", () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.nat({ max: 255 }), (address, last) => {
        const network = networkOf(address);
        expect(network).toMatch(/\.0$/);
        expect(networkOf(address.replace(/\d+$/, String(last)))).toBe(network);
      }),
    );
  });

  test("of an IPv6 address tells 48 bits and does not depend on the others, however it is written", () => {
    const groups = fc.array(fc.nat({ max: 0xffff }), { minLength: 8, maxLength: 8 });
    const written = (parts: readonly number[], zeros: boolean) => {
      const plain = parts.map((part) => part.toString(16).padStart(zeros ? 4 : 1, "0")).join(":");
      return zeros ? plain.toUpperCase() : new URL(`http://[${plain}]`).hostname.slice(1, -1);
    };
    fc.assert(
      fc.property(
        groups,
        groups,
        fc.boolean(),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        (one, two, zeros, empty) => {
          const bare = one.map((group, at) => (empty[at] ? 0 : group));
          const other = [...bare.slice(0, 3), ...two.slice(3)];
          expect(isIPv6(written(bare, zeros))).toBe(true);
          const network = bare
            .slice(0, 3)
            .map((group) => group.toString(16))
            .join(":");
          expect(networkOf(written(bare, zeros))).toBe(`${network}::`);
          expect(networkOf(written(other, !zeros))).toBe(`${network}::`);
        },
      ),
    );
  });

  test("of any text is a network or none, and never that text's own ending", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.ipV6(),
          fc.ipV4(),
          fc.ipV4().map((ip) => `::ffff:${ip}`),
        ),
        (text) => {
          expect(networkOf(text) ?? "0:0:0::").toMatch(/^(?:(?:\d{1,3}\.){3}0|[\da-f]{1,4}(?::[\da-f]{1,4}){2}::)$/);
        },
      ),
    );
  });
});
