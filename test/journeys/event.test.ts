// An event from its making to its end: a seat, a waiting list, a calendar entry, a move, a reminder, and nothing left.

import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Inbox, linkInText, type Mail, openInbox } from "../support/inbox.ts";
import { operate } from "../support/operate.ts";
import { type Stack, startStack } from "../support/stack.ts";
import { ask, json } from "./request.ts";

let stack: Stack;
let inbox: Inbox;
let assent: ReturnType<typeof operate>;
beforeAll(async () => {
  stack = await startStack();
  inbox = openInbox(stack.inbox);
  assent = operate(stack);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await stack?.stop();
});

/** Folded lines put together again (RFC 5545, 3.1). */
const entryIn = (mail: Mail): string => {
  const [file] = mail.attachments ?? [];
  expect(file?.contentType).toMatch(/^text\/calendar/);
  return Buffer.from(file?.content ?? "", "base64")
    .toString()
    .replaceAll("\r\n ", "");
};

const register = async (email: string, event: string) => {
  const fields = { event, firstName: "Ada", lastName: "Lovelace", email, consent_participation: "on" };
  return ask(`${stack.forms}/forms/event`, { method: "POST", body: new URLSearchParams(fields) });
};
const confirm = async (email: string) => {
  const link = linkInText(await inbox.mail(email), "confirm");
  return { link, status: JSON.parse((await ask(link, { method: "POST", headers: json })).text).status };
};

const hour = 3600;
const inHours = (count: number): string => new Date(Date.now() + count * hour * 1000).toISOString();
const [ada, bob, eve] = ["ada@guest.example", "bob@guest.example", "eve@guest.example"];

test("a seat is taken, waited for, given on, moved and reminded of, and in the end nothing of it is left", async () => {
  const id = "open-day";
  const made = ["--title", "Open day", "--title-de", "Tag der offenen Tür", "--kind", "webinar", "--capacity", "1"];
  const times = ["--start", inHours(72), "--end", inHours(74), "--link", "https://meet.example/room"];
  expect((await assent("event", "create", "--id", id, ...made, ...times)).json).toMatchObject({ id, taken: 0 });
  expect(await assent("event", "create", "--id", id, ...made, ...times)).toMatchObject({ code: 1 });

  const [programme, page, form] = await Promise.all(
    ["/events?language=de", `/events/${id}`, `/forms/event?event=${id}`].map(async (path) =>
      (await fetch(`${stack.forms}${path}`)).text(),
    ),
  );
  expect(programme).toContain("Tag der offenen Tür");
  expect(page).toContain("1 seat left");
  expect(page).not.toContain("meet.example");
  expect(form).toContain(`<option value="${id}" selected>`);
  expect((await register(ada, "no-such-event")).text).toContain("There is no such event.");

  expect((await register(ada, id)).status).toBe(303);
  expect((await inbox.mail(ada)).body.text).toContain("Open day");
  const { link, status } = await confirm(ada);
  expect(status).toBe("confirmed");
  const seat = await inbox.mail(ada, 2);
  expect(seat.subject).toBe("Your seat: Open day");
  expect(entryIn(seat)).toMatch(
    /METHOD:PUBLISH[\s\S]*UID:open-day@127.0.0.1:\d+\r\nSEQUENCE:0[\s\S]*https:\/\/meet.example\/room/,
  );

  for (const email of [bob, eve]) {
    await register(email, id);
    expect((await ask(linkInText(await inbox.mail(email), "confirm"))).text).toContain("join the waiting list");
    expect((await confirm(email)).status).toBe("waiting");
    expect((await inbox.mail(email, 2)).attachments ?? []).toEqual([]);
  }
  expect(JSON.parse((await ask(link, { method: "POST", headers: json })).text)).toEqual({ status: "confirmed" });
  expect((await assent("event", "show", id)).json).toMatchObject({ capacity: 1, taken: 1, waiting: 2 });

  const release = linkInText(seat, "unsubscribe");
  expect((await ask(release)).text).toContain("Give your seat back");
  expect((await ask(release, { method: "POST" })).text).toContain("Your place is given back");
  const up = await inbox.mail(bob, 3);
  expect(up.subject).toBe("You have a seat now: Open day");
  expect(entryIn(up)).toContain("SEQUENCE:0");
  expect((await assent("event", "show", id)).json).toMatchObject({ taken: 1, waiting: 1 });

  await assent("event", "move", id, "--start", inHours(96), "--end", inHours(98));
  await stack.moveTime(60);
  const moved = await inbox.mail(bob, 4);
  expect(moved.subject).toBe("Changed: Open day");
  expect(entryIn(moved)).toMatch(/UID:open-day@[\s\S]*SEQUENCE:1/);
  expect((await inbox.mail(eve, 3)).attachments ?? []).toEqual([]);

  await stack.moveTime(72 * hour);
  expect((await inbox.mail(bob, 5)).subject).toBe("Coming up: Open day");
  await stack.moveTime(26 * hour);
  expect(await inbox.to(eve)).toHaveLength(3);
  const left = JSON.stringify((await stack.items()).filter(({ pk }) => !pk.startsWith("TEMPLATES")));
  expect(left).not.toMatch(/guest\.example|SEAT#/);
  expect((await assent("event", "show", id)).json).toMatchObject({ state: "over" });
  expect((await ask(link)).status).toBe(410);
}, 30_000);
