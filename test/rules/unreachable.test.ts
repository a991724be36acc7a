// Whose mail came back for good: the address has an end, and a way back before it.

import { describe, expect, test } from "vitest";
import { consent, defineForm } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { hours } from "../../shared/kit/moment.ts";
import { isIntact } from "../../shared/optin/proof/seal.ts";
import { type Confirmed, isOver } from "../../shared/optin/record.ts";
import { hear } from "../../shared/optin/suppression/feedback.ts";
import { lift } from "../../shared/optin/suppression/lift.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { openDesk } from "../cli/desk.ts";
import { walkForms } from "../support/walk.ts";
import { personSecret } from "../support/world.ts";

const ada = "ada@example.com";
const text = { en: "text", de: "Text", es: "texto" };
const seminar = defineForm({
  ...newsletter,
  consents: {
    participation: consent({ required: true, version: "1", text }),
    newsletter: consent({ required: false, list: true, version: "1", text }),
  },
});
const forms = { ...walkForms, seminar };

/** Somebody who confirmed a form and whose mail came back a minute later. */
const bounced = async (form: keyof typeof forms = "newsletter", kind: "hard-bounce" | "complaint" = "hard-bounce") => {
  const desk = openDesk(forms);
  const consents = Object.keys(forms[form].consents);
  await desk.join(ada, { form, submission: { answers: { email: ada }, consents, texts: {} } });
  const { world, wait } = desk.box;
  const [before] = [...world.records.contents().records.values()] as Confirmed[];
  const person = before?.person ?? "";
  wait(60);
  await hear(world, { kind, person, messageId: "message-1" });
  const record = () => [...world.records.contents().records.values()][0] as Confirmed | undefined;
  const proofs = () => [...world.records.contents().proofs.values()];
  return { desk, world, wait, before, record, proofs, person, at: world.now() };
};

const quarter = 90 * hours(24);

describe("after a hard bounce", () => {
  test("the address is kept for ninety days, and not a second longer for any answer", async () => {
    const { record, world, at } = await bounced();
    expect(record()).toMatchObject({ expiresAt: at + quarter, dueAt: at + quarter, unreachable: at });
    const stored = record() ?? {};
    expect([isOver(stored, at + quarter - 1), isOver(stored, at + quarter)]).toEqual([false, true]);
    expect(world.records.contents().records.size).toBe(1);
  });

  test("the schedule then puts a sealed proof in its place that says why", async () => {
    const { record, proofs, world, wait } = await bounced();
    wait(quarter);
    await tendDue(world, () => true);
    expect(record()).toBeUndefined();
    expect(proofs()).toMatchObject([{ ending: { why: "unreachable", at: world.now() } }]);
    for (const proof of proofs()) expect(isIntact(personSecret, proof, "newsletter")).toBe(true);
    expect(JSON.stringify(proofs())).not.toContain("ada@");
  });

  test("the proof is there even if the table's TTL was quicker than the schedule", async () => {
    const { record, proofs, world, wait } = await bounced();
    wait(quarter);
    world.records.tidy(world.now());
    expect(record()).toBeUndefined();
    expect(proofs().map((proof) => isIntact(personSecret, proof, "newsletter"))).toEqual([true]);
  });

  test("told again later, the end stays where it was", async () => {
    const { record, world, wait, person } = await bounced();
    const first = record();
    wait(hours(24));
    await hear(world, { kind: "hard-bounce", person, messageId: "message-1" });
    expect(record()).toEqual(first);
  });

  test("a form's own sooner end stays", async () => {
    const { record, before } = await bounced("club");
    expect(record()?.expiresAt).toBe(before?.expiresAt);
  });

  test("a record that has another purpose than the list stays as long as that", async () => {
    const { record } = await bounced("seminar");
    expect(record()).not.toHaveProperty("list");
    expect(record()).not.toHaveProperty("expiresAt");
  });

  test("no welcome is owed any more", async () => {
    const { record, desk } = await bounced();
    expect(record()).not.toHaveProperty("owes");
    await desk.deliverAll();
    expect(desk.box.letters).toHaveLength(2);
  });
});

describe("lifting a suppression", () => {
  const reason = "phoned, the mailbox works again";

  test("puts who bounced back on the list just as they were, without an end", async () => {
    const { record, before, world, person } = await bounced();
    expect(await lift(world, person, { reason })).toMatchObject({ outcome: "lifted", listed: ["newsletter"] });
    const stood = before as Confirmed;
    expect(record()).toEqual({ ...stood, revision: stood.revision + 2 });
    expect(await lift(world, person, { reason })).toEqual({ outcome: "nothing" });
  });

  test("gives a form's own end back", async () => {
    const { record, before, world, person } = await bounced("club");
    await lift(world, person, { reason });
    expect(record()).toMatchObject({ expiresAt: before?.expiresAt, dueAt: before?.expiresAt, list: "newsletter" });
  });

  test("of a complaint takes the person's own later word, and brings no withdrawn consent back", async () => {
    const { world, record, person, at } = await bounced("newsletter", "complaint");
    for (const received of [undefined, at - hours(24), at + 1])
      expect(await lift(world, person, { reason, received })).toMatchObject({ outcome: "not asked" });
    expect((await world.records.everything(person)).standing?.suppressed).toBeDefined();
    expect(await lift(world, person, { reason, received: at })).toMatchObject({ outcome: "lifted", listed: [] });
    expect(record()).toBeUndefined();
  });

  test("that died half-way is finished by trying again", async () => {
    const { world, record, person } = await bounced();
    const dying = { ...world, records: { ...world.records, move: () => Promise.reject(new Error("killed")) } };
    await expect(lift(dying, person, { reason })).rejects.toThrow("killed");
    expect(record()).not.toHaveProperty("list");
    expect(await lift(world, person, { reason })).toEqual({ outcome: "lifted", listed: ["newsletter"] });
    expect(record()).toMatchObject({ list: "newsletter" });
  });

  test("while mail comes back again leaves nobody on a list", async () => {
    const { world, record, person } = await bounced();
    const move: typeof world.records.move = async (...given) => {
      await world.records.suppress(person, { why: "bounced", at: world.now() });
      return world.records.move(...given);
    };
    await lift({ ...world, records: { ...world.records, move } }, person, { reason });
    expect(record()).not.toHaveProperty("list");
  });
});
