// The hint at a mistyped mail domain: right where it speaks, silent where it is not sure, and never in the way.

import fc from "fast-check";
import { expect, test } from "vitest";
import { suggestedAddress } from "../../shared/forms/suggested-address.ts";

test.each([
  ["ada@gmial.com", "ada@gmail.com"],
  ["ada@gmail.con", "ada@gmail.com"],
  ["ada@gmail.co", "ada@gmail.com"],
  ["Ada.L+x@GMAL.com", "Ada.L+x@gmail.com"],
  ["ada@hotmial.com", "ada@hotmail.com"],
  ["ada@outlok.com", "ada@outlook.com"],
  ["ada@yahho.de", "ada@yahoo.de"],
  ["ada@wbe.de", "ada@web.de"],
  ["ada@t-onlin.de", "ada@t-online.de"],
  [" ada@icluod.com ", "ada@icloud.com"],
])("%s hints at %s", (typed, meant) => {
  expect(suggestedAddress(typed)).toBe(meant);
});

test.each([
  "ada@gmail.com",
  "ada@GMX.at",
  "ada@gmx.li",
  "ada@hotmail.fr",
  "ada@yahoo.co.uk",
  "ada@mail.com",
  "ada@example.com",
  "ada@loewe.example",
  "ada@mail.loewe.example",
  "gmial.com",
  "@gmial.com",
  "ada@",
  "",
])("%j hints at nothing", (typed) => {
  expect(suggestedAddress(typed)).toBeUndefined();
});

test("a hint keeps what stands before the @, and hints at nothing further", () => {
  const typed = fc.tuple(
    fc.stringMatching(/^[a-z.+]{1,10}$/),
    fc.stringMatching(/^[gmailhotuk.]{3,12}(com|de|es|con)$/),
  );
  fc.assert(
    fc.property(typed, ([local, domain]) => {
      const hint = suggestedAddress(`${local}@${domain}`);
      if (hint === undefined) return;
      expect(hint.startsWith(`${local}@`)).toBe(true);
      expect(suggestedAddress(hint)).toBeUndefined();
    }),
  );
});

test("the longest nonsense costs nothing", () => {
  expect(suggestedAddress(`a@${"x".repeat(60_000)}`)).toBeUndefined();
});
