// What a right does to somebody's seat at an event, on the real engine: given back, given on, or taken along.

import { beforeAll, expect, test } from "vitest";
import { openPeople } from "../../shared/aws/people.ts";
import { openRecords } from "../../shared/aws/records.ts";
import { moved } from "../../shared/events/change.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import { personKey } from "../../shared/optin/link.ts";
import { tellAll } from "../../shared/optin/seats/tell.ts";
import { submit } from "../../shared/optin/submit.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { correct } from "../../shared/rights/correct.ts";
import { erase } from "../../shared/rights/erase.ts";
import { moveAddress } from "../../shared/rights/move-address.ts";
import { restrict } from "../../shared/rights/restrict.ts";
import { describeOnEngine } from "../support/engine.ts";
import { eventForms, makeEvent, register, releaseOf } from "../support/guests.ts";
import { openSandbox, personSecret, sent } from "../support/world.ts";

const key = (address: string) => personKey(personSecret, address);

describeOnEngine("a seat", (engine) => {
  let table: string;
  beforeAll(async () => {
    table = await engine.table();
  });
  const opened = async (event: string, capacity: number) => {
    const ports = { records: openRecords(engine.dynamo, table), people: openPeople(engine.dynamo, table) };
    const world = { ...openSandbox(eventForms).world, ...ports };
    await makeEvent(world, { id: event, capacity });
    const guest = async (address: string) => {
      const claim = await register(world, address, { event });
      await confirm(world, claim);
      return claim;
    };
    const counts = async () => {
      const { taken = 0, waiting = 0 } = (await world.records.events.find(event)) ?? {};
      return [taken, waiting];
    };
    return { world, guest, counts, seats: () => world.records.events.seats(event) };
  };

  test("of who is erased goes to the first who waits, and nothing at the event names them any more", async () => {
    const { world, guest, counts, seats } = await opened("erased", 1);
    await guest("ada@example.com");
    await guest("eve@example.com");
    expect(await counts()).toEqual([1, 1]);
    await erase(world, key("ada@example.com"), { never: false });
    expect(await counts()).toEqual([1, 0]);
    expect((await seats()).map(({ person, state }) => [person, state])).toEqual([[key("eve@example.com"), "taken"]]);
  });

  test("goes along with its person to another address, where the old link still gives it back", async () => {
    const { world, guest, counts, seats } = await opened("moved", 2);
    const claim = await guest("may@example.com");
    await moveAddress(world, key("may@example.com"), "may@example.org");
    expect((await seats()).map(({ person, state }) => [person, state])).toEqual([[key("may@example.org"), "taken"]]);
    expect(await counts()).toEqual([1, 0]);
    expect(await leave(world, releaseOf(claim, "moved"))).toBe(true);
    expect([await counts(), await seats()]).toEqual([[0, 0], []]);
  });

  test("stays a seat where its person waited for one at the other address, too: nobody gets it in between", async () => {
    const { world, guest, counts, seats } = await opened("better", 1);
    for (const address of ["sue@example.com", "tom@example.com", "sue@example.org"]) await guest(address);
    expect(await counts()).toEqual([1, 2]);
    await moveAddress(world, key("sue@example.com"), "sue@example.org");
    expect(await counts()).toEqual([1, 1]);
    expect((await seats()).map(({ person, state }) => [person, state]).sort()).toEqual(
      [
        [key("sue@example.org"), "taken"],
        [key("tom@example.com"), "waiting"],
      ].sort(),
    );
  });

  test("is one, where both addresses had one: the other goes to who waits", async () => {
    const { world, guest, counts, seats } = await opened("both", 2);
    for (const address of ["joe@example.com", "joe@example.org", "kim@example.com"]) await guest(address);
    expect(await counts()).toEqual([2, 1]);
    await moveAddress(world, key("joe@example.com"), "joe@example.org");
    expect(await counts()).toEqual([2, 0]);
    expect((await seats()).map(({ person }) => person).sort()).toEqual(
      [key("joe@example.org"), key("kim@example.com")].sort(),
    );
    expect((await world.records.everything(key("joe@example.com"))).proofs).toEqual([]);
  });

  test("that is given up for one at the next address leaves the ways from earlier ones to all else", async () => {
    const { world, guest } = await opened("again", 3);
    const [first, next, last] = ["zoe@example.com", "zoe@example.org", "zoe@example.net"];
    await submit(world, sent(first));
    const [asked] = (await world.records.everything(key(first))).records;
    if (asked === undefined) throw new Error("it was asked");
    await confirm(world, { ...asked, purpose: "confirm" });
    for (const address of [first, last]) await guest(address);
    await moveAddress(world, key(first), next);
    await moveAddress(world, key(next), last);
    expect(await leave(world, asked)).toBe(true);
    const left = (await world.records.everything(key(last))).records;
    expect(left.map(({ form }) => form)).toEqual(["event"]);
  });

  test("that goes along while all who come are told of another time is told of by the next run", async () => {
    const { world, guest, seats } = await opened("told", 2);
    await guest("ivy@example.com");
    const before = await world.records.events.find("told");
    if (before === undefined) throw new Error("it was made");
    await world.records.events.change(before, moved(before, { place: "room 2" }, world.now()));
    const event = await world.records.events.find("told");
    if (event === undefined) throw new Error("it was made");
    const listed = async (id: string) => {
      const all = await world.records.events.seats(id);
      await moveAddress(world, key("ivy@example.com"), "ivy@example.org");
      return all;
    };
    const records = { ...world.records, events: { ...world.records.events, seats: listed } };
    expect(await tellAll({ ...world, records }, event, () => true)).toBe(false);
    expect(await tellAll(world, event, () => true)).toBe(true);
    expect((await seats()).map(({ sequence }) => sequence)).toEqual([event.sequence]);
    const [record] = (await world.records.everything(key("ivy@example.org"))).records;
    expect(record?.owes?.mail).toBe("moved");
  });

  test("stays with who restricts, and belongs to its event whatever is corrected", async () => {
    const { world, guest, counts } = await opened("stays", 2);
    const { person, form, id } = await guest("lou@example.com");
    expect(await correct(world, person, { form, id, answers: { event: "both", firstName: "Lou" } })).toMatchObject({
      outcome: "invalid",
      mistakes: expect.arrayContaining([{ field: "event", code: "not-allowed" }]),
    });
    expect(await correct(world, person, { form, id, answers: { firstName: "Lou" } })).toMatchObject({
      outcome: "corrected",
    });
    await restrict(world, person);
    expect(await counts()).toEqual([1, 0]);
  });
});
