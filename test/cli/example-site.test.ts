// The example site: each form on it is what the command above it prints, and the script changes one line of a page.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { forms } from "../../shared/forms/index.ts";
import { makeEvent } from "../support/guests.ts";
import { openDesk } from "./desk.ts";

const folder = join(import.meta.dirname, "../../examples/site");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const all = readdirSync(folder).filter((name) => name.endsWith(".html"));
const pages = all.filter((name) => !name.startsWith("with-script"));

/** The page with the same form sent by the script. */
const twinOf = (name: string): string => (name === "index.html" ? "with-script.html" : `with-script-${name}`);
const address = (name: string): string => (name === "index.html" ? "/" : `/${name}`);

const pasted = /^( *)<!-- assent (form html .+?) -->\n[\s\S]*?<\/form>\n/gm;
const commandsIn = (html: string): readonly string[] => [...html.matchAll(pasted)].map(([, , command = ""]) => command);

/** A page with what its commands print now. */
const printed = async (html: string): Promise<string> => {
  const { assent, box } = openDesk(forms, { publicUrl: "{{FORMS_URL}}" });
  await makeEvent(box.world);
  const parts = [...html.matchAll(pasted)].map(async ([part, indent = "", command = ""]) => {
    const { code, out, err } = await assent(...command.split(" "));
    expect([code, err]).toEqual([0, ""]);
    return [part, `${indent}<!-- assent ${command} -->\n${out.trimEnd().replaceAll(/^/gm, indent)}\n`] as const;
  });
  return (await Promise.all(parts)).reduce((whole, [part, now]) => whole.replace(part, () => now), html);
};

/** The same page with the script: its line in the head, and its links and its name among their own. */
const scripted = (name: string, html: string): string => {
  const twins = pages.filter((page) => read(page).includes(`href="/${twinOf(page)}"`));
  const led = twins.reduce(
    (whole, page) => whole.replaceAll(`href="${address(page)}"`, `href="/${twinOf(page)}"`),
    html.replace("  </head>", '    <script src="{{FORMS_URL}}/assent.js" defer></script>\n  </head>'),
  );
  const [here, there] = [address(name), `/${twinOf(name)}`];
  return led
    .replace(`--page ${here} `, `--page ${there} `)
    .replace(
      /<a href="[^"]*" aria-current="true">([^<]*)<\/a> · <a href="[^"]*">/,
      `<a href="${here}">$1</a> · <a href="${there}" aria-current="true">`,
    );
};

describe("the example site", () => {
  // After a change of a form or its words, `vitest run test/cli/example-site.test.ts -u` puts the new ones in.
  test.each(pages)("has on %s exactly what the command above each form prints", async (name) => {
    await expect(await printed(read(name))).toMatchFileSnapshot(join(folder, name));
  });

  test.each(pages.filter((name) => read(name).includes(`href="/${twinOf(name)}"`)))(
    "changes one line of %s to have its form sent by the script",
    async (name) => {
      await expect(await printed(scripted(name, read(name)))).toMatchFileSnapshot(join(folder, twinOf(name)));
    },
  );

  test("shows every form in every language, plain and with the script", () => {
    for (const script of [false, true]) {
      const shown = all
        .filter((name) => name.startsWith("with-script") === script)
        .flatMap((name) => commandsIn(read(name)));
      for (const form of Object.keys(forms))
        for (const language of ["en", "de", "es"])
          expect(shown).toContainEqual(expect.stringMatching(`^form html ${form} --language ${language} `));
    }
  });

  test("leads from each page to pages that are there, and to the notice in its own language", () => {
    for (const name of all) {
      const html = read(name);
      const links = [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, path = ""]) =>
        path === "/" ? "index.html" : path.slice(1),
      );
      expect(all).toEqual(expect.arrayContaining(links));
      const language = /<html lang="(..)"/.exec(html)?.[1];
      expect(html).toContain(`<a href="{{FORMS_URL}}/privacy?language=${language}">`);
      expect(html.match(/language=(..)/g)).toEqual(html.match(/language=(..)/g)?.map(() => `language=${language}`));
    }
  });
});
