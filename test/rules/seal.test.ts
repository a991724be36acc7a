// Seals: a proof shows whether anything in it was changed, with the secret and without the address.

import { beforeAll, describe, expect, test } from "vitest";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { isIntact, mailedNote, sealed } from "../../shared/optin/proof/seal.ts";
import type { Proof } from "../../shared/optin/record.ts";
import { submit } from "../../shared/optin/submit.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { walkForms } from "../support/walk.ts";
import { follow, openSandbox, personSecret as secret, sent } from "../support/world.ts";

let proof: Proof;

/** A proof with two consents, as a person who left a list leaves it. */
beforeAll(async () => {
  const box = openSandbox({ club: { ...walkForms.club, welcome: true } });
  const answers = { email: "ada@example.com" };
  await submit(
    box.world,
    sent("ada@example.com", { form: "club", submission: { answers, consents: ["newsletter", "survey"], texts: {} } }),
  );
  for (const key of [...box.stream]) await deliver(box.world, key);
  box.wait(60);
  await confirm(box.world, follow(box.letters[0], "confirm"));
  for (const key of [...box.stream]) await deliver(box.world, key);
  box.wait(60);
  await leave(box.world, follow(box.letters[1], "unsubscribe"));
  const [left] = box.world.records.contents().proofs.values();
  if (left === undefined) throw new Error("leaving left no proof");
  proof = left;
});

/** Every way to a value inside. */
const pathsOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, part]) => pathsOf(part, [...path, name]))
    : [path];

const replaced = (value: unknown, [name, ...rest]: readonly string[], change: (leaf: unknown) => unknown): unknown =>
  name === undefined
    ? change(value)
    : { ...(value as object), [name]: replaced((value as Record<string, unknown>)[name], rest, change) };

const bent = (leaf: unknown): unknown => {
  if (typeof leaf === "number") return leaf + 1;
  if (typeof leaf === "boolean") return !leaf;
  return `${String(leaf).slice(0, -1)}${String(leaf).endsWith("A") ? "B" : "A"}`;
};

const names = ["newsletter", "survey"];
const intact = (item: unknown) => names.map((name) => isIntact(secret, item as Proof, name));

/** What serves the keeping of a proof, not its claim. */
const unsealed = ["schema", "sent", "expiresAt"];

describe("the seals of a proof", () => {
  test("hold for each of its consents, and after a journey through JSON", () => {
    expect(intact(proof)).toEqual([true, true]);
    expect(intact(JSON.parse(JSON.stringify(proof)))).toEqual([true, true]);
    const turned = Object.fromEntries(Object.entries(proof).reverse());
    expect(intact(turned)).toEqual([true, true]);
  });

  test("are broken by a change of any one value, for every consent that it is about", () => {
    const paths = pathsOf(proof).filter(([first = ""]) => !unsealed.includes(first));
    expect(paths.length).toBeGreaterThan(25);
    for (const path of paths) {
      const changed = intact(replaced(proof, path, bent));
      const about = path[0] === "consents" ? names.map((name) => name !== path[1]) : [false, false];
      expect(changed, path.join(".")).toEqual(about);
    }
  });

  test("are broken by leaving any one value out, the mail's note excepted, which a proof may lack", () => {
    for (const path of pathsOf(proof).filter(([first = ""]) => ![...unsealed, "mailed"].includes(first))) {
      const changed = intact(replaced(proof, path, () => undefined));
      expect(changed.includes(false), path.join(".")).toBe(true);
    }
  });

  test("are not those of another consent, another time or another secret", () => {
    const { newsletter, survey } = proof.consents;
    expect(intact({ ...proof, consents: { newsletter: survey, survey: newsletter } })).toEqual([false, false]);
    expect(isIntact(`${secret}.`, proof, "newsletter")).toBe(false);
    const { seal: _, ...note } = proof.mailed ?? expect.fail("no mail was noted");
    expect(intact({ ...proof, mailed: mailedNote(secret, proof, note) })).toEqual([true, true]);
    expect(intact({ ...proof, mailed: mailedNote(secret, { ...proof, askedAt: 1 }, note) })).toEqual([false, false]);
  });

  test("do not hold for a consent that is not there, whatever it is called", () => {
    for (const name of ["other", "__proto__", "constructor", "toString", ""])
      expect(isIntact(secret, proof, name)).toBe(false);
  });

  test("are the same when made again", () => {
    expect(sealed(secret, proof)).toEqual(proof);
  });

  test("tell a confirmation that ended from one that goes on", () => {
    const { ending: _, ...lasting } = proof;
    expect(intact(lasting)).toEqual([false, false]);
  });
});
