// The confirmation mail as a proof shows it: what was sent, but for the link, or in so many words that it cannot be shown.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { languages } from "../../shared/locales/languages.ts";
import { skeletonHash } from "../../shared/mail/skeleton.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { reprint } from "../../shared/optin/proof/reprint.ts";
import { submit } from "../../shared/optin/submit.ts";
import { walkForms } from "../support/walk.ts";
import { openSandbox, sent, tokenIn } from "../support/world.ts";

const mailed = async (...given: Parameters<typeof sent>) => {
  const box = openSandbox(walkForms);
  box.setClock(box.world.now() + (given[0].length % 60));
  await submit(box.world, sent(...given));
  box.wait(given[0].length * 997);
  for (const key of [...box.stream]) await deliver(box.world, key);
  const [record] = [...box.world.records.contents().records.values()];
  if (record?.mailed === undefined) throw new Error("no mail was noted");
  const skeleton = await box.world.records.findTemplate(record.mailed.template);
  return { record, note: record.mailed, skeleton, letter: box.letters[0], box };
};

test("the mail put together from template and proof is the mail that was sent, its link left out", async () => {
  const origins = fc.record({ site: fc.domain(), page: fc.webPath() }, { requiredKeys: [] });
  const asked = fc.record({
    form: fc.constantFrom("newsletter", "club"),
    language: fc.constantFrom(...languages),
    origin: origins as fc.Arbitrary<object>,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 60 }),
      asked,
      async (who, how) => {
        const { record, note, skeleton, letter } = await mailed(`${who}@example.com`, how);
        const link = `https://forms.example/confirm/${tokenIn(letter, "confirm")}`;
        const shown = reprint(record, note, skeleton);
        if (shown.outcome !== "whole") throw new Error(shown.outcome);
        const { subject, html, text } = letter?.message ?? { subject: "", html: "", text: "" };
        expect(shown.message).toEqual({
          subject,
          html: html.replaceAll(link, "[link]"),
          text: text.replaceAll(link, "[link]"),
        });
        expect(text).toContain(link);
      },
    ),
    { numRuns: 40 },
  );
});

test("a template holds nothing of the person it was first sent to", async () => {
  const answers = { email: "ada@canary.example", firstName: "Canary" };
  const { skeleton, box } = await mailed("ada@canary.example", {
    submission: { answers, consents: ["newsletter"], texts: {} },
    origin: { site: "canary.example", page: "/canary", network: "198.51.100.0" },
  });
  expect(JSON.stringify(skeleton)).not.toMatch(/canary|ada|198\.51|2026/i);
  expect(box.letters[0]?.message.text).toContain("canary.example");
});

test("a template that is not there, or not what its hash was made of, is not shown as a proof", async () => {
  const { record, note, skeleton } = await mailed("ada@example.com");
  if (skeleton === undefined) throw new Error("no template was kept");
  expect(reprint(record, note, undefined)).toEqual({ outcome: "missing" });
  for (const change of [
    { text: `${skeleton.text} ` },
    { html: skeleton.html.replace("<p", "<q") },
    { subject: "Please confirm: other" },
    { pending: skeleton.pending + 60 },
    { timeZone: "UTC" },
    { language: "de" },
    { text: undefined },
  ]) {
    const changed = { ...skeleton, ...change } as typeof skeleton;
    expect(skeletonHash(changed)).not.toBe(note.template);
    expect(reprint(record, note, changed), JSON.stringify(change)).toEqual({ outcome: "changed" });
  }
});
