// Somebody of whom all kinds of things are held, and all that may reach for these while an erasure runs: one scene, for memory and engine.

import { expect } from "vitest";
import { owe } from "../../shared/access/owe.ts";
import type { Access } from "../../shared/access/ports.ts";
import { runErrand } from "../../shared/access/run-errand.ts";
import { beginSession } from "../../shared/access/session.ts";
import { defineForm } from "../../shared/forms/define.ts";
import { event } from "../../shared/forms/event.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days } from "../../shared/forms/period.ts";
import { nonce } from "../../shared/kit/bytes.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import { bringIn } from "../../shared/optin/import/bring-in.ts";
import { personKey } from "../../shared/optin/link.ts";
import type { Records } from "../../shared/optin/ports.ts";
import { submit } from "../../shared/optin/submit.ts";
import { hear } from "../../shared/optin/suppression/feedback.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { undo } from "../../shared/optin/undo/undo.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { answer } from "../../shared/rights/answer-request.ts";
import { erase } from "../../shared/rights/erase.ts";
import { moveAddress } from "../../shared/rights/move-address.ts";
import { object } from "../../shared/rights/object.ts";
import type { People } from "../../shared/rights/people.ts";
import type { Requests } from "../../shared/rights/requests.ts";
import { makeEvent, register, releaseOf } from "./guests.ts";
import { takingTurns } from "./turns.ts";
import { follow, openSandbox, personSecret, sent, start } from "./world.ts";

const letters = defineForm({ ...newsletter });
const brief = defineForm({ ...newsletter, welcome: false, keeps: { ...newsletter.keeps, confirmed: days(30) } });

/** What may happen in the same moments, each by its name. */
export const reaching = [
  ...["new address", "undo", "seat moving up", "session", "link asked for", "new address asked for", "staff request"],
  ...["stream coming twice", "sweep", "import under the old address", "complaint"],
] as const;
export type Reaching = (typeof reaching)[number];

export interface Held {
  readonly records: Records;
  readonly people: People;
  readonly access: Access;
  readonly requests: Requests;
}

/**
 * A list that owes its welcome, one that was left and can be undone, one whose end has come, the first place on a waiting list,
 * and a link to the page with it all.
 */
const scene = async (open: Held | undefined, local: string, turns: readonly number[]) => {
  const box = openSandbox({ newsletter, letters, brief, event });
  const world = { ...box.world, ...open };
  const [email, other] = [`${local}@example.com`, `${local}@example.org`];
  const person = personKey(personSecret, email);
  const meeting = `meeting-${local}`.toLowerCase().replaceAll(/[^a-z0-9-]/g, "x");
  const mailAll = async (of = person) => {
    for (const { form, id } of (await world.records.everything(of)).records)
      await deliver(world, { person: of, form, id });
    for (const { nonce: one } of (await world.access.situation(of, world.now())).errands)
      await runErrand(world, { person: of, nonce: one });
  };
  await makeEvent(world, { id: meeting, capacity: 1 });
  const first = await register(world, `first-${email}`, { event: meeting });
  await confirm(world, first);
  await confirm(world, await register(world, email, { event: meeting }));
  await mailAll();
  await submit(world, sent(email, { form: "letters" }));
  await mailAll();
  await confirm(world, follow(box.letters.at(-1), "confirm"));
  await leave(world, { person, form: "letters", undoable: true });
  await submit(world, sent(email));
  await mailAll();
  await confirm(world, follow(box.letters.at(-1), "confirm"));
  const [list] = (await world.records.everything(person)).records.filter(({ form }) => form === "newsletter");
  if (list === undefined) throw new Error("a newsletter was confirmed");
  const how = { welcome: false, dry: false, admit: async () => {} };
  const provenance = { at: start, file: "f", line: 2, statement: "By post.", confirmedAt: start + 60 - 30 * 86_400 };
  const line = { language: "en", notice: "n1", submission: sent(email).submission, provenance } as const;
  await bringIn(world, { ...line, form: "brief" }, how);
  const link = await owe(world, { person, email, language: "en", mail: "access" });
  await mailAll();
  box.wait(61);

  const { slowed, through } = takingTurns(turns);
  const slow = {
    ...world,
    ...{ records: slowed(world.records), people: slowed(world.people) },
    ...{ access: slowed(world.access), requests: slowed(world.requests) },
  };
  const asked = { what: "object", person, received: world.now(), by: "Grace" } as const;
  const doing: Readonly<Record<Reaching, () => Promise<unknown>>> = {
    "new address": () => moveAddress(slow, person, other),
    undo: () => undo(slow, { person, form: "letters" }),
    "seat moving up": () => leave(slow, releaseOf(first, meeting)),
    session: () => beginSession(slow, { person, language: "en", link }),
    "link asked for": () => owe(slow, { person, email, language: "en", mail: "access" }),
    "new address asked for": () => owe(slow, { person, email: other, language: "en", mail: "move" }),
    "staff request": () =>
      answer(slow, asked, async () => {
        await object(slow, person, { since: {} });
        return { outcome: "objected", isDone: true, result: undefined };
      }),
    "stream coming twice": () => Promise.all([deliver(slow, list), deliver(slow, list)]),
    sweep: () => tendDue(slow, () => true),
    "import under the old address": () => bringIn(slow, { ...line, form: "newsletter" }, how),
    complaint: () => hear(slow, { kind: "complaint", person, messageId: "m" }),
  };
  return { box, world, slow, through, doing, mailAll, keys: [person, personKey(personSecret, other)], meeting };
};

/** Erased while these things happen; then the stream and the schedule come once more. Nothing may be left of them. */
export const eraseHeld = async (
  open: Held | undefined,
  things: readonly Reaching[],
  turns: readonly number[],
): Promise<void> => {
  const { box, world, slow, through, doing, mailAll, keys, meeting } = await scene(open, nonce(9), turns);
  const [person = ""] = keys;
  await through(
    Promise.all([erase(slow, person, { never: false, since: {} }), ...things.map((thing) => doing[thing]())]),
  );
  for (const of of keys) await mailAll(of);
  box.wait(61);
  await tendDue(world, () => true);
  for (const of of keys) await mailAll(of);

  const said = things.join(", ");
  for (const of of keys) {
    const { proofs, standing, movedTo: _, ...left } = await world.records.everything(of);
    expect(left, said).toEqual({ records: [] });
    expect(Object.keys(standing ?? {}).sort(), said).toEqual(standing ? ["schema", "suppressed"] : []);
    expect(JSON.stringify(proofs)).not.toMatch(/@|"Ada"|answers|"link"/);
    expect(await world.records.events.seat(meeting, of), said).toBeUndefined();
    const { errands, sessions } = await world.access.situation(of, world.now());
    expect(JSON.stringify(errands), said).not.toContain("@");
    expect(sessions, said).toEqual([]);
  }
  expect(await world.records.events.find(meeting)).toMatchObject({
    ...{ taken: things.includes("seat moving up") ? 0 : 1, waiting: 0 },
  });
};
