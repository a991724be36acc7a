// `assent notice` and `assent register`: what the pages say, for paper and for scripts.

import { describe, expect, test } from "vitest";
import { owner } from "../../owner.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { lives } from "../../shared/lives.ts";
import { languages } from "../../shared/locales/languages.ts";
import { noticeVersion } from "../../shared/web/notice-page.ts";
import { seminar } from "../rules/page-samples.ts";
import { openDesk } from "./desk.ts";

const forms = { newsletter, seminar };

describe.each(languages)("in %s", (language) => {
  const version = noticeVersion(owner, forms, language, "eu-central-1");

  test("`assent notice` prints the page, and with --fragment a piece to paste", async () => {
    const desk = openDesk(forms);
    const page = await desk.assent("notice", "--language", language);
    expect(page.out).toMatch(/^<!doctype html>/);
    expect(page.out).toContain(version);
    const fragment = await desk.json("notice", "--language", language, "--fragment");
    expect(fragment).toMatchObject({ language, version });
    expect(fragment.html).toMatch(/^<article/);
  });

  test("`assent register` holds all that Art. 30(1) asks for, form by form", async () => {
    const told = await openDesk(forms).json("register", "--language", language);
    expect(told).toMatchObject({
      language,
      notice: version,
      controller: { name: owner.organisation.name, email: owner.staffAddress },
      officer: owner.dataProtectionOfficer,
      authority: { name: owner.authority.name[language] },
    });
    expect(told.activities.map(({ form }: { form: string }) => form)).toEqual(Object.keys(forms));
    for (const activity of told.activities)
      for (const part of ["purpose", "subjects", "data", "basis", "recipients", "transfers", "limits"])
        expect(activity[part]?.length, part).toBeGreaterThan(0);
    expect(JSON.stringify(told.activities)).toMatch(/eu-central-1 \((Germany|Deutschland|Alemania)\)/);
    expect(told.measures.join(" ")).toMatch(new RegExp(`\\b${lives.backups}\\b.*\\b${lives.logs}\\b`));
  });

  test("`assent register` as text is Markdown whose tables hold, whatever an owner's words hold", async () => {
    const awkward = { ...owner, organisation: { ...owner.organisation, imprint: ["A | B", "<b>_C_\nD"] } };
    const { out } = await openDesk(forms, { owner: awkward }).assent("register", "--language", language);
    expect(out).toContain("A \\| B<br>\\<b>\\_C\\_ D");
    expect(out).toContain(`## ${newsletter.title[language]}\n\n| | |\n| --- | --- |\n`);
    for (const line of out.split("\n").filter((row) => row.startsWith("|")))
      expect(line.match(/(?<!\\)\|/g), line).toHaveLength(3);
  });
});

test("a proof says where the notice that applied can be read", async () => {
  const desk = openDesk();
  await desk.join("ada@example.com");
  expect((await desk.assent("proof", "ada@example.com")).out).toContain("/privacy/versions?version=n1");
});
