// The shape of every file: a sentence first, one concept, no default export, nothing of the machine it was written on.

import { homedir } from "node:os";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { files, read, sources } from "./sources.ts";

/** A file longer than the rest, and why it is one concept all the same. */
const long: Readonly<Record<string, string>> = {
  "shared/locales/en.ts": "a catalogue of words is one table",
  "shared/locales/de.ts": "a catalogue of words is one table",
  "shared/locales/es.ts": "a catalogue of words is one table",
  "shared/locales/events/en.ts": "a catalogue of words is one table",
  "shared/locales/events/de.ts": "a catalogue of words is one table",
  "shared/locales/events/es.ts": "a catalogue of words is one table",
  "shared/locales/my-data/en.ts": "a catalogue of words is one table",
  "shared/locales/my-data/de.ts": "a catalogue of words is one table",
  "shared/locales/my-data/es.ts": "a catalogue of words is one table",
  "shared/locales/notice/data/de.ts": "a catalogue of words is one table",
  "shared/table.ts": "every key and every way to them on one page",
  "shared/optin/record.ts": "types alone: the whole vocabulary of a record on one page",
};

test("the tests of the house see the house", () => {
  for (const folder of ["shared", "functions", "infra", "test"]) {
    expect(sources.filter((file) => file.startsWith(`${folder}/`)).length).toBeGreaterThan(5);
  }
});

describe("every source file", () => {
  test("says in its first line, as one sentence, what it is for", () => {
    const silent = sources.filter((file) => !/^\/\/ \S.*[.?!]$/.test(read(file).split("\n")[0] ?? ""));
    expect(silent).toEqual([]);
  });

  test("is named in kebab-case, and not after a heap of helpers", () => {
    const named = /^(?:[a-z0-9.-]+\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.types|\.config)?\.(?:ts|mjs|js)$/;
    expect(sources.filter((file) => !named.test(file) || /\b(utils?|helpers?|misc|common)\b/.test(file))).toEqual([]);
  });

  test("exports by name", () => {
    const byDefault = sources.filter((file) => /^export (default\b|\{[^}]*\bas default\b)/m.test(read(file)));
    // The tool asks for it.
    expect(byDefault.filter((file) => file !== "vitest.config.ts")).toEqual([]);
  });
});

describe("a file that runs in a function", () => {
  const running = sources.filter((file) => /^(shared|functions)\//.test(file));
  const length = (file: string): number => read(file).trimEnd().split("\n").length;

  test("has no more than 110 lines, unless a reason is written down", () => {
    const over = running.filter((file) => length(file) > 110 && long[file] === undefined);
    expect(over.map((file) => `${file}: ${length(file)} lines`)).toEqual([]);
  });

  test("that is excused from it still needs to be", () => {
    expect(Object.keys(long).filter((file) => length(file) <= 110)).toEqual([]);
  });

  test("has no class but Html", () => {
    const classes = running.flatMap((file) =>
      [...read(file).matchAll(/^(?:export )?class (\w+)/gm)].map(([, name]) => name),
    );
    expect(classes).toEqual(["Html"]);
  });
});

describe("nothing in the tree", () => {
  const text = files.filter((file) => !/\.(png|jpg|ico|woff2?)$/.test(file));
  const holding = (pattern: RegExp): readonly string[] =>
    text.flatMap((file) => (read(file).match(pattern) ?? []).map((found) => `${file}: ${found}`));

  test("holds a path of the machine it was written on", () => {
    const own = [resolve(import.meta.dirname, "../.."), homedir()].filter((path) => path.split("/").length > 2);
    const paths = own.map((path) => path.replaceAll(/[.+]/g, "\\$&"));
    expect(holding(new RegExp([...paths, "/(?:home|Users)/\\w+/", "[C-Z]:\\\\\\\\Users"].join("|"), "g"))).toEqual([]);
  });

  test("names the host of a package registry but npm's own", () => {
    const hosts = holding(/\b(?:registry|npm|packages?|artifactory|nexus|verdaccio)\.[a-z0-9-]+\.[a-z]{2,}\b/g);
    expect(hosts.filter((host) => !host.endsWith("registry.npmjs.org"))).toEqual([]);
    expect(read("package-lock.json")).not.toContain('"resolved"');
  });
});
