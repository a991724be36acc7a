// The direction of imports: which part of the house may know which, and which package is used where.

import { describe, expect, test } from "vitest";
import { files, type Import, imports, sources } from "./sources.ts";

/** What is declared at the top of shared/: read by many, knowing nobody but the names of languages. */
const declarations = [
  "shared/routes.ts",
  "shared/table.ts",
  "shared/settings.ts",
  "shared/owner.ts",
  "shared/lives.ts",
  "shared/attributes.ts",
];

/** What a function may be made of. */
const answering = [
  "web",
  "aws",
  "retention",
  "rights",
  "access",
  "optin",
  "brake",
  "events",
  "guard",
  "mail",
  "notice",
  "forms",
  "locales",
  "kit",
].map((part) => `shared/${part}`);

/** The parts of the house, the longest path first, and all that each may import of the others. */
const parts: Readonly<Record<string, readonly string[]>> = {
  "shared/kit": [],
  // `Frame` holds the owner, and the owner's languages are typed by the catalogue's names: types both ways, no code.
  "shared/locales": ["shared/kit", "shared/owner.ts"],
  "shared/events": ["shared/kit", "shared/locales"],
  "shared/forms": ["shared/kit", "shared/locales", "shared/events"],
  "shared/mail": [
    ...["shared/kit", "shared/events", "shared/locales", "shared/forms"],
    ...["shared/routes.ts", "shared/owner.ts"],
  ],
  // What notice and register tell alike.
  "shared/notice": ["shared/kit", "shared/locales", "shared/forms", "shared/owner.ts", "shared/lives.ts"],
  "shared/brake": ["shared/kit"],
  // Runs in the visitor's browser: words, and nothing that a function is made of.
  "shared/script": ["shared/locales", "shared/forms/suggested-address.ts"],
  // A puzzle is asked and answered in words, and a form declares whether it asks.
  "shared/guard": ["shared/kit", "shared/locales", "shared/forms"],
  "shared/optin": [
    ...["shared/brake", "shared/events", "shared/kit", "shared/locales", "shared/forms", "shared/mail"],
    // A letter carries a link, and a link is a route's address; the world of the rules holds the owner.
    ...["shared/routes.ts", "shared/owner.ts"],
  ],
  "shared/rights": ["shared/kit", "shared/locales", "shared/events", "shared/forms", "shared/optin"],
  // The way to one's own data: what the statement says is the notice's words, of the notice's facts.
  "shared/access": [
    ...["shared/kit", "shared/locales", "shared/events", "shared/forms", "shared/notice", "shared/mail"],
    ...["shared/optin", "shared/rights", "shared/routes.ts", "shared/owner.ts"],
  ],
  "shared/retention": ["shared/kit", "shared/forms", "shared/optin"],
  // A mail's skeleton is stored as it is, by its type.
  "shared/aws": [
    ...["shared/kit", "shared/brake", "shared/events", "shared/guard", "shared/forms", "shared/optin"],
    ...["shared/retention", "shared/rights", "shared/access", "shared/lives.ts"],
    ...["shared/notice", "shared/mail/skeleton.ts", "shared/mail/attachment.ts", "shared/table.ts", "shared/owner.ts"],
  ],
  "shared/web": [
    ...["shared/kit", "shared/locales", "shared/events", "shared/forms", "shared/guard", "shared/notice"],
    // What the page about one's own data shows, by its types.
    ...["activity-told", "consent-told", "proof-told", "statement"].map((file) => `shared/access/${file}.ts`),
    // The notice prints how long copies live, from the same numbers that the stack sets.
    ...["shared/routes.ts", "shared/owner.ts", "shared/lives.ts"],
  ],
  ...Object.fromEntries(declarations.map((file) => [file, ["shared/locales"]])),
  "functions/kit": [...answering, "shared/settings.ts", "owner.ts"],
  functions: [...answering, "shared/routes.ts", "functions/kit"],
  "infra/local": [],
  // The operator's commands render pages and links as the functions do.
  // How far back the journal reaches is one of the lives of copies.
  "infra/cli": [
    ...[...answering, "shared/routes.ts", "shared/table.ts", "shared/owner.ts", "shared/lives.ts"],
    "owner.ts",
  ],
  // It speaks to a deployment as a visitor does, in every language there is, and knows what follows each opt-in.
  "infra/smoke": ["shared/forms", "shared/locales", "shared/web/accepted.ts"],
  infra: [...declarations, "infra/smoke", "shared/forms", "owner.ts"],
  "owner.ts": ["shared/owner.ts"],
};

const isIn = (file: string, part: string): boolean => file === part || file.startsWith(`${part}/`);
const partOf = (file: string): string | undefined => Object.keys(parts).find((part) => isIn(file, part));
const product = imports.filter(({ from }) => partOf(from) !== undefined);
const isOurs = ({ to }: Import): boolean => files.includes(to);
const told = ({ from, to }: Import): string => `${from} imports ${to}`;

test("every import of a file leads to a file, so that nothing below passes by looking at nothing", () => {
  const lost = imports.filter((one) => /\.(ts|mjs|js|json)$/.test(one.to) && !isOurs(one) && one.to.includes("/"));
  expect(lost.filter(({ to }) => /^(shared|functions|infra|test)\//.test(to)).map(told)).toEqual([]);
  expect(product.length).toBeGreaterThan(150);
});

describe("a part of the house", () => {
  test("imports only what lies below it", () => {
    const wrong = product.filter((one) => {
      const [from, to] = [partOf(one.from) ?? "", partOf(one.to)];
      if (!isOurs(one) || from === to) return false;
      return !(parts[from] ?? []).some((part) => isIn(one.to, part));
    });
    expect(wrong.map(told)).toEqual([]);
  });

  test("in shared/ is one that the rules above know", () => {
    expect(sources.filter((file) => file.startsWith("shared/") && partOf(file) === undefined)).toEqual([]);
  });

  test("is never imported around in a circle, file by file, not by types either", () => {
    const edges = Map.groupBy(product.filter(isOurs), ({ from }) => from);
    const done = new Set<string>();
    const circle = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const { to } of edges.get(file) ?? []) {
        const found = circle(to, [...path, file]);
        if (found !== undefined) return found;
      }
      done.add(file);
      return undefined;
    };
    expect([...edges.keys()].map((file) => circle(file, [])).filter((found) => found !== undefined)).toEqual([]);
  });
});

describe("nothing that runs", () => {
  test("imports a leaf: tests, docs, examples, benchmarks", () => {
    const leaf = /^(test|docs|examples|bench)\//;
    const wrong = imports.filter(({ from, to }) => leaf.test(to) && !leaf.test(from) && from !== "vitest.config.ts");
    expect(wrong.map(told)).toEqual([]);
  });

  test("in this machine's stack knows anything of ours but itself", () => {
    const wrong = product.filter(
      (one) => one.from.startsWith("infra/local/") && isOurs(one) && !isIn(one.to, "infra/local"),
    );
    expect(wrong.map(told)).toEqual([]);
  });
});

describe("the door to AWS", () => {
  test("takes from the rules their types and nothing that runs", () => {
    const wrong = product.filter(
      ({ from, to, typeOnly }) =>
        isIn(from, "shared/aws") &&
        ["optin", "rights", "mail", "notice"].some((part) => isIn(to, `shared/${part}`)) &&
        !typeOnly,
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test.each([
    ["the AWS SDK", /^@aws-sdk\/|^@smithy\//, ["shared/aws", "functions/kit", "infra/cli/operator"]],
    ["the calendar writer", /^ical-generator\b/, ["shared/events"]],
    ["the CSV writer", /^csv-stringify\b/, ["infra/cli"]],
    ["middy", /^@middy\//, ["functions/kit"]],
    ["the logger", /^@aws-lambda-powertools\//, ["functions/kit"]],
    ["the CDK", /^(aws-cdk-lib|constructs|cdk-nag)\b/, ["infra"]],
    ["the bundler", /^esbuild$/, ["infra"]],
  ])("%s is used only where it belongs", (_, name, places) => {
    const used = product.filter(({ to }) => name.test(to));
    expect(used.length).toBeGreaterThan(0);
    const wrong = used.filter(({ from }) => !places.some((place) => isIn(from, place)) || isIn(from, "infra/local"));
    expect(wrong.map(told)).toEqual([]);
  });

  test("what a function bundles takes zod's small build, whole", () => {
    const zod = product.filter(({ to }) => /^zod\b/.test(to));
    expect(zod.length).toBeGreaterThan(0);
    const right = /^import (\* as z|type \{[^}]*\}) from "zod\/mini"/;
    expect(zod.filter(({ statement }) => !right.test(statement)).map(told)).toEqual([]);
  });
});
