// `assent inquiry list`, `show`, `handle`: what waits, what was written, and its end.

import { expect, test } from "vitest";
import { contact } from "../../shared/forms/contact.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { submit } from "../../shared/optin/submit.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { sent, start } from "../support/world.ts";
import { type Desk, openDesk } from "./desk.ts";

const write = async (desk: Desk, message: string, email = "ada@example.com"): Promise<void> => {
  const submission = { answers: { email, message, company: "Analytical Engines" }, consents: ["inquiry"], texts: {} };
  await submit(desk.box.world, sent(email, { form: "contact", submission }));
  await desk.deliverAll();
};

const open = (): Desk => openDesk({ newsletter, contact });

test("the list names what is open, oldest first, by an id that no shell takes for an option", async () => {
  const desk = open();
  expect(await desk.json("inquiry", "list")).toEqual([]);
  expect((await desk.assent("inquiry", "list")).out).toBe("No inquiry is open.\n");
  for (let number = 1; number <= 12; number++) {
    await write(desk, `Message ${number}`, `visitor${number}@example.com`);
    desk.box.wait(60);
  }
  await desk.join("bob@example.com");
  const list = await desk.json("inquiry", "list");
  expect(list).toHaveLength(12);
  expect(list[0]).toEqual({
    id: expect.stringMatching(/^contact-[\w-]{22}$/),
    receivedAt: "2026-11-23T15:04:05Z",
    status: "new",
  });
  expect(list.map(({ receivedAt }: { receivedAt: string }) => receivedAt)).toEqual(
    list.map(({ receivedAt }: { receivedAt: string }) => receivedAt).toSorted(),
  );
  for (const { id } of list) expect((await desk.json("inquiry", "show", id)).answers.message).toMatch(/^Message/);
});

test("an export of a list never holds who only wrote", async () => {
  const desk = open();
  await write(desk, "Hello");
  expect((await desk.assent("audience", "export", "newsletter", "--format", "jsonl")).out).toBe("");
});

test("one is shown whole, and once staff was reminded its status says so", async () => {
  const desk = open();
  await write(desk, "Hello\nyou");
  const [{ id }] = await desk.json("inquiry", "list");
  desk.box.setClock(start + 3 * 86_400);
  await tendDue(desk.box.world, () => true);
  await desk.deliverAll();
  const mails = [
    { at: "2026-11-23T15:04:05Z", subject: `New inquiry: Contact (${id})`, messageId: "message-1" },
    { at: "2026-11-26T15:04:05Z", subject: `Still waiting: Contact (${id})`, messageId: "message-2" },
  ];
  expect(await desk.json("inquiry", "show", id)).toMatchObject({
    ...{ id, status: "reminded", form: "contact", email: "ada@example.com", language: "en", mails },
    answers: { message: "Hello\nyou", company: "Analytical Engines" },
    remindAt: "2026-11-30T15:04:05Z",
    deletedAt: "2027-03-07T15:04:05Z",
  });
  const { out } = await desk.assent("inquiry", "show", id);
  for (const part of ["Hello\nyou", "Analytical Engines", "ada@example.com", "message-2"]) expect(out).toContain(part);
});

test("one that is handled is gone, its proof stays, and every mail that staff must delete is named", async () => {
  const desk = open();
  await write(desk, "Hello");
  const [{ id }] = await desk.json("inquiry", "list");
  const handled = await desk.json("inquiry", "handle", id);
  expect(handled).toEqual({
    ...{ id, status: "handled", another: false },
    mails: [{ at: "2026-11-23T15:04:05Z", subject: desk.box.letters[0]?.message.subject, messageId: "message-1" }],
  });
  expect(await desk.json("inquiry", "list")).toEqual([]);
  const shown = await desk.json("person", "show", "ada@example.com");
  expect(shown).toMatchObject({ records: [], proofs: [{ ending: "handled" }] });
  expect(await desk.json("stats")).toMatchObject({ contact: { received: 0, handled: 1, unconfirmed: 0 } });
  for (const verb of ["handle", "show"]) {
    const again = await desk.assent("inquiry", verb, id);
    expect(again).toMatchObject({ code: 1, out: "" });
    expect(again.err).toMatch(/^assent: no inquiry contact-\S+ is open: it was handled, or is over; [^\n]+\n$/);
  }
});

test("one whose person restricted the use is said to be kept until they lift it, and is handled then", async () => {
  const desk = open();
  await write(desk, "Hello");
  const [{ id }] = await desk.json("inquiry", "list");
  await desk.json("person", "restrict", "ada@example.com", "--by=Grace");
  expect(await desk.json("inquiry", "list")).toEqual([]);
  for (const verb of ["show", "handle"]) {
    const { code, out, err } = await desk.assent("inquiry", verb, id);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(
      /inquiry contact-\S+ is restricted by its person: it is kept, and can be handled once they lift/,
    );
    expect(err).not.toContain("it was handled");
  }
  await desk.json("person", "lift", "ada@example.com", "--by=Grace");
  expect(await desk.json("inquiry", "handle", id)).toMatchObject({ status: "handled" });
});
