// What holds of seats however confirming, leaving, moving and the schedule interleave between any two looks at the table.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cancelled, moved } from "../../shared/events/change.ts";
import type { Event } from "../../shared/events/event.ts";
import { hours } from "../../shared/kit/moment.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import type { Claim } from "../../shared/optin/link.ts";
import type { World } from "../../shared/optin/ports.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { eventForms, makeEvent, register, releaseOf } from "../support/guests.ts";
import { openSandbox, type Sandbox } from "../support/world.ts";

const always = () => true;

/** Puts a turn of the scheduler before every call, so that any two use-cases may meet between any two calls. */
const inTurns = <T extends object>(port: T, scheduler: fc.Scheduler, seen: () => void): T =>
  new Proxy(port, {
    get(target, name) {
      const member = Reflect.get(target, name);
      if (name === "events") return inTurns(member as object, scheduler, seen);
      if (typeof member !== "function" || name === "due" || name === "contents") return member;
      return async (...args: readonly unknown[]) => {
        await scheduler.schedule(Promise.resolve(), String(name));
        const result = await member.apply(target, args);
        seen();
        return result;
      };
    },
  });

const stands = ({ world }: Sandbox) => {
  const { records, seats, events } = world.records.contents();
  const event = events.get("open-day") ?? expect.fail("the event is gone");
  return { event, seats: [...seats.values()], records: [...records.values()] };
};

/** True at every moment, whoever is in the middle of what. */
const expectSound = (box: Sandbox): void => {
  const { event, seats, records } = stands(box);
  const count = (state: string) => seats.filter((seat) => seat.state === state).length;
  expect(event.taken).toBeLessThanOrEqual(event.capacity);
  expect([event.taken, event.waiting]).toEqual([count("taken"), count("waiting")]);
  for (const seat of seats)
    expect(records.find(({ person, id }) => person === seat.person && id === seat.id)?.state).toBe("confirmed");
};

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant("confirm" as const), who: fc.nat({ max: 5 }), link: fc.nat({ max: 1 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("leave" as const), who: fc.nat({ max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("resize" as const), capacity: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: "move" as const }) },
  { weight: 2, arbitrary: fc.constant({ do: "sweep" as const }) },
);

const change = async (world: World, decide: (event: Event) => Event): Promise<void> => {
  const before = await world.records.events.find("open-day");
  if (before !== undefined) await world.records.events.change(before, decide(before));
};

describe("seats", () => {
  test("are never above capacity nor twice a person's, and none is free while somebody waits once the schedule ran", async () => {
    const walk = fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
      async (scheduler, rounds) => {
        const box = openSandbox(eventForms);
        await makeEvent(box.world, { capacity: 2 });
        const claims: Claim[][] = [];
        for (const who of [0, 1, 2, 3, 4, 5]) {
          const one = await register(box.world, `g${who}@guest.example`);
          claims.push([one, await register(box.world, `g${who}@guest.example`, { survey: true })]);
        }
        const world: World = { ...box.world, records: inTurns(box.world.records, scheduler, () => expectSound(box)) };
        const act = async (todo: (typeof rounds)[number][number]): Promise<unknown> => {
          if (todo.do === "confirm") return confirm(world, claims[todo.who]?.[todo.link] as Claim);
          if (todo.do === "leave") return leave(world, releaseOf(claims[todo.who]?.[0] as Claim));
          if (todo.do === "sweep") return tendDue(world, always);
          if (todo.do === "resize")
            return change(world, (event) => moved(event, { capacity: todo.capacity }, world.now()));
          return change(world, (event) => moved(event, { place: `room ${event.sequence}` }, world.now()));
        };
        for (const round of rounds) {
          await scheduler.waitFor(Promise.all(round.map(act)));
          const last = new Map(round.flatMap((todo) => ("who" in todo ? [[todo.who, todo.do] as const] : [])));
          const alone = (who: number) => round.filter((todo) => "who" in todo && todo.who === who).length === 1;
          const holders = new Set(stands(box).seats.map(({ person }) => person));
          for (const [who, did] of last)
            if (did === "leave" && alone(who)) expect(holders).not.toContain(claims[who]?.[0]?.person);
        }
        for (const _ of [1, 2]) {
          box.wait(61);
          await tendDue(box.world, always);
        }
        const { event, seats } = stands(box);
        expect(event.taken < event.capacity && event.waiting > 0).toBe(false);
        expect(seats.every(({ sequence }) => sequence === event.sequence)).toBe(true);
        expect(event.dueAt).toBeUndefined();
      },
    );
    await fc.assert(walk, { numRuns: 150 });
  });
});

/** One guest with a seat, one who waits for it, and what each was mailed since. */
const opened = async (more: Parameters<typeof makeEvent>[1] = {}) => {
  const box = openSandbox(eventForms);
  const { world, letters, stream } = box;
  await makeEvent(world, { capacity: 1, ...more });
  let brought = 0;
  const deliverAll = async () => {
    while (brought < stream.length) {
      const key = stream[brought++];
      if (key !== undefined) await deliver(world, key);
    }
  };
  const ada = await register(world, "ada@guest.example", { survey: true });
  const bob = await register(world, "bob@guest.example");
  for (const claim of [ada, bob]) {
    await confirm(world, claim);
    await deliverAll();
  }
  const sweep = async () => {
    await tendDue(world, always);
    await deliverAll();
  };
  const mailsTo = (who: string) => letters.filter(({ to }) => to.startsWith(who)).map(({ message }) => message.subject);
  return { box, world, ada, bob, deliverAll, sweep, mailsTo, letters };
};

describe("a registration", () => {
  test("that is confirmed with other answers keeps the one seat, and closes the older one", async () => {
    const { box, world, ada } = await opened({ capacity: 3 });
    const again = await register(world, "ada@guest.example", { answers: { firstName: "Ada Augusta" } });
    box.wait(1);
    expect(await confirm(world, again)).toMatchObject({ outcome: "confirmed", place: { state: "taken" } });
    const { event, seats, records } = stands(box);
    expect([event.taken, seats.filter(({ person }) => person === ada.person).map(({ id }) => id)]).toEqual([
      2,
      [again.id],
    ]);
    expect(records.filter(({ person }) => person === ada.person).map(({ id }) => id)).toEqual([again.id]);
  });

  test("pressed again says the same: a seat is a seat, and who waits waits", async () => {
    const { world, ada, bob } = await opened();
    expect(await confirm(world, ada)).toMatchObject({ outcome: "already", place: { state: "taken" } });
    expect(await confirm(world, bob)).toMatchObject({ outcome: "already", place: { state: "waiting" } });
  });

  test("of a closed event can still be confirmed, of a cancelled one or one that is over it cannot, and it says why", async () => {
    const { box, world } = await opened({ capacity: 9 });
    const [eve, dan, kim] = [
      await register(world, "eve@x.example"),
      await register(world, "dan@x.example"),
      await register(world, "kim@x.example"),
    ];
    await change(world, (event) => ({ ...event, state: "closed", revision: event.revision + 1 }));
    expect(await confirm(world, eve)).toMatchObject({ outcome: "confirmed" });
    await change(world, (event) => moved(event, { start: world.now() + 10, end: world.now() + 20 }, world.now()));
    box.wait(20);
    expect(await confirm(world, dan)).toEqual({ outcome: "gone", why: "over" });
    await change(world, (event) => cancelled(event, world.now()));
    expect(await confirm(world, kim)).toEqual({ outcome: "gone", why: "cancelled" });
  });
});

describe("a change of an event", () => {
  test("is told once to everybody, waiting or not, with the end and the reminder of their records moved along", async () => {
    const { box, world, sweep, mailsTo, letters, ada } = await opened();
    const { event } = stands(box);
    await change(world, (before) =>
      moved(before, { start: before.start + hours(24), end: before.end + hours(24) }, world.now()),
    );
    for (const _ of [1, 2, 3]) await sweep();
    expect(mailsTo("ada").slice(1)).toEqual(["Changed: Open day"]);
    expect(mailsTo("bob").slice(2)).toEqual(["Changed: Open day"]);
    expect(
      letters
        .slice(-2)
        .map(({ attachments }) => attachments?.length)
        .toSorted(),
    ).toEqual([0, 1]);
    const record = stands(box).records.find(({ person }) => person === ada.person);
    expect(record).toMatchObject({ remindAt: event.start, expiresAt: event.end + hours(24) * 31 });
  });

  test("is refused if it was read before the schedule was done with one of the same second, so that none goes untold", async () => {
    const { world, sweep } = await opened();
    await change(world, (event) => moved(event, { capacity: 3 }, world.now()));
    const before = (await world.records.events.find("open-day")) ?? expect.fail("no event");
    await sweep();
    expect(await world.records.events.find("open-day")).not.toHaveProperty("dueAt");
    expect(await world.records.events.change(before, moved(before, { place: "Berlin" }, world.now()))).toBe(false);
  });

  test("of its room alone is told to nobody but who moves up", async () => {
    const { world, sweep, mailsTo } = await opened();
    await change(world, (before) => moved(before, { capacity: 2 }, world.now()));
    await sweep();
    expect([mailsTo("ada").length, mailsTo("bob").slice(2)]).toEqual([1, ["You have a seat now: Open day"]]);
  });

  test("that calls it off is told to everybody, and then nothing is left of them but their proofs", async () => {
    const { box, world, sweep, mailsTo, letters } = await opened();
    await change(world, (event) => cancelled(event, world.now()));
    for (const _ of [1, 2]) await sweep();
    expect([mailsTo("ada").at(-1), mailsTo("bob").at(-1)]).toEqual(["Cancelled: Open day", "Cancelled: Open day"]);
    expect(
      letters.find(({ to, attachments }) => to.startsWith("ada") && attachments?.[0]?.type.includes("method=CANCEL")),
    ).toBeDefined();
    const { seats, records } = stands(box);
    expect([seats, records]).toEqual([[], []]);
  });

  test("that calls it off ends the data of who cannot be mailed, too", async () => {
    const { box, world, sweep } = await opened();
    await change(world, (event) => cancelled(event, world.now()));
    box.setPost("refusing");
    await sweep();
    expect(stands(box).records).toHaveLength(2);
    box.wait(hours(73));
    await sweep();
    expect([stands(box).seats, stands(box).records]).toEqual([[], []]);
  });
});

describe("the time around an event", () => {
  test("reminds who has a seat once, a day before, and nobody who waits or came later than that", async () => {
    const { box, world, sweep, mailsTo, deliverAll } = await opened({ capacity: 2 });
    const wait = await register(world, "eve@guest.example");
    await confirm(world, wait);
    await deliverAll();
    box.setClock(stands(box).event.start - hours(24));
    const late = await register(world, "kim@guest.example");
    await change(world, (event) => moved(event, { capacity: 3 }, world.now()));
    await confirm(world, late);
    for (const _ of [1, 2, 3]) await sweep();
    const reminded = ["ada", "bob", "eve", "kim"].map(
      (who) => mailsTo(who).filter((subject) => /^Coming up/.test(subject)).length,
    );
    expect(reminded).toEqual([1, 1, 0, 0]);
  });

  test("ends every record with it, but 30 days later where a survey was agreed to, and seats with their records", async () => {
    const { box, sweep, ada } = await opened();
    box.setClock(stands(box).event.end);
    await sweep();
    expect(stands(box).records.map(({ person }) => person)).toEqual([ada.person]);
    expect(stands(box).seats.map(({ person }) => person)).toEqual([ada.person]);
    box.wait(hours(24) * 30);
    await sweep();
    expect([stands(box).seats, stands(box).records]).toEqual([[], []]);
  });

  test("is no longer kept for a survey once that consent is withdrawn", async () => {
    const { box, world, sweep, ada } = await opened();
    await leave(world, { ...ada, consent: "survey", matter: "open-day" });
    expect(stands(box).records.find(({ person }) => person === ada.person)?.expiresAt).toBe(stands(box).event.end);
    box.setClock(stands(box).event.end);
    await sweep();
    expect(stands(box).records).toEqual([]);
  });
});
