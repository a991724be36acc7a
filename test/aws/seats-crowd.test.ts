// Two hundred who confirm in one moment for twenty seats, while the table collides as DynamoDB does under such a crowd.

import { DynamoDBClient, TransactionCanceledException, TransactionConflictException } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { openRecords } from "../../shared/aws/records.ts";
import type { Seat } from "../../shared/events/event.ts";
import { inTurn } from "../../shared/events/standing.ts";
import { confirm } from "../../shared/optin/confirm.ts";
import type { Claim } from "../../shared/optin/link.ts";
import type { World } from "../../shared/optin/ports.ts";
import { tendEvents } from "../../shared/optin/seats/tend-events.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import { keys } from "../../shared/table.ts";
import { describeOnEngine } from "../support/engine.ts";
import { eventForms, makeEvent, register, releaseOf } from "../support/guests.ts";
import { openSandbox } from "../support/world.ts";

const [people, seats, givenBack] = [200, 20, 30];

/** A client of the same engine that is told of a conflict now and then, where the event's item is written. */
const colliding = (dynamo: DynamoDBClient, chance: number) => {
  const { endpoint, region, credentials } = dynamo.config;
  const client = new DynamoDBClient({ endpoint, region, credentials } as object);
  let collisions = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const text = JSON.stringify(args.input);
      const isWrite = text.includes("UpdateExpression") && text.includes(keys.events);
      if (!isWrite || Math.random() > chance) return next(args);
      collisions += 1;
      const message = "";
      if (!text.includes("TransactItems")) throw new TransactionConflictException({ $metadata: {}, message });
      const CancellationReasons = [{ Code: "None" }, { Code: "TransactionConflict" }];
      throw new TransactionCanceledException({ $metadata: {}, message, CancellationReasons });
    },
    { step: "build" },
  );
  return { client, collisions: () => collisions };
};

describeOnEngine("a crowd at the door", (engine) => {
  test("takes every seat once and none twice, waits in its order, and every seat that is given back finds the next", async () => {
    const { client, collisions } = colliding(engine.dynamo, 0.3);
    const records = openRecords(client, await engine.table());
    const world: World = { ...openSandbox(eventForms).world, records };
    await makeEvent(world, { capacity: seats });
    const claims = await Promise.all(
      Array.from({ length: people }, (_, at) => register(world, `g${at}@guest.example`)),
    );

    const pressed = await Promise.all(claims.map((claim) => confirm(world, claim)));
    const states = pressed.map((one) => (one.outcome === "gone" ? "gone" : one.place?.state));
    const count = (state: string) => states.filter((one) => one === state).length;
    expect([count("taken"), count("waiting"), count("gone")]).toEqual([seats, people - seats, 0]);
    expect(collisions()).toBeGreaterThan(20);

    const at = async () => ({
      event: await records.events.find("open-day"),
      seats: await records.events.seats("open-day"),
    });
    const before = await at();
    expect(before.event).toMatchObject({ taken: seats, waiting: people - seats });
    expect(new Set(before.seats.map(({ person }) => person)).size).toBe(people);
    const queue = inTurn(before.seats);
    expect(new Set(queue.map(({ ticket }) => ticket)).size).toBe(people - seats);

    const leaving = claims.toSorted(() => Math.random() - 0.5).slice(0, givenBack);
    await Promise.all(leaving.map((claim) => leave(world, releaseOf(claim))));
    expect(await tendEvents(world, () => true, [])).toBeGreaterThanOrEqual(0);

    const after = await at();
    const gone = new Set(leaving.map(({ person }) => person));
    const stay = ({ person }: Seat | Claim) => !gone.has(person);
    const freed = before.seats.filter((seat) => seat.state === "taken" && !stay(seat)).length;
    expect(after.event).toMatchObject({ taken: seats, waiting: people - seats - (givenBack - freed) - freed });
    expect(after.event?.dueAt).toBeUndefined();
    const had = before.seats.filter((seat) => seat.state === "taken" && stay(seat)).map(({ person }) => person);
    const next = queue.filter(stay).map(({ person }) => person);
    const taken = after.seats.filter(({ state }) => state === "taken").map(({ person }) => person);
    expect(taken.toSorted()).toEqual([...had, ...next.slice(0, freed)].toSorted());
    expect(inTurn(after.seats).map(({ person }) => person)).toEqual(next.slice(freed));
  });
});
