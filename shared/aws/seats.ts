// Seats in DynamoDB: the part of a record's transaction that moves its seat and the event's counters.

import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import type { Event, Seat } from "../events/event.ts";
import type { SeatChange } from "../events/ports.ts";
import { without } from "../kit/without.ts";
import { keys } from "../table.ts";

type Writes = NonNullable<TransactWriteCommandInput["TransactItems"]>;

const seatItem = (seat: Seat) => ({ ...keys.seat(seat.event, seat.person), ...without(seat, "event", "person") });

/** A seat that is still what was read: of the same record, in the same state, told of the same calendar entry. */
const unchanged = ({ id, state, sequence }: Seat) => ({
  ConditionExpression: "id = :id AND #state = :state AND #sequence = :sequence",
  ExpressionAttributeNames: { "#state": "state", "#sequence": "sequence" },
  ExpressionAttributeValues: { ":id": id, ":state": state, ":sequence": sequence },
});

const seatWrite = (TableName: string, { before, after }: SeatChange): Writes => {
  const stands = before === undefined ? { ConditionExpression: "attribute_not_exists(pk)" } : unchanged(before);
  if (after !== undefined) return [{ Put: { TableName, Item: seatItem(after), ...stands } }];
  return before === undefined
    ? []
    : [{ Delete: { TableName, Key: keys.seat(before.event, before.person), ...stands } }];
};

/** The room that a change needs; who comes now never overtakes who waits, and nobody waits beside a free seat. */
const room = (taken: number, waiting: number): string | undefined => {
  if (taken > 0 && waiting < 0) return "taken < #capacity";
  if (taken > 0) return "taken < #capacity AND waiting = :none";
  return waiting > 0 ? "(taken >= #capacity OR waiting > :none)" : undefined;
};

const counterWrite = (TableName: string, event: Event, { before, after, at }: SeatChange): Writes => {
  const step = (state: Seat["state"]) => Number(after?.state === state) - Number(before?.state === state);
  const [taken, waiting] = [step("taken"), step("waiting")];
  if (taken === 0 && waiting === 0) return [];
  const needed = room(taken, waiting);
  const back = taken < 0;
  return [
    {
      Update: {
        TableName,
        Key: { pk: keys.events, sk: keys.event(event.id) },
        // A seat that was given back is given on by this function or, should it die here, by the schedule.
        UpdateExpression: `ADD taken :taken, waiting :waiting${back ? ", revision :one SET dueAt = :at, dueKey = :due" : ""}`,
        ConditionExpression:
          needed === undefined
            ? "attribute_exists(pk)"
            : `${needed} AND #state <> :cancelled AND #sequence = :sequence`,
        ...(needed !== undefined && {
          ExpressionAttributeNames: { "#state": "state", "#sequence": "sequence", "#capacity": "capacity" },
        }),
        ExpressionAttributeValues: {
          ":taken": taken,
          ":waiting": waiting,
          ...(back && { ":one": 1, ":at": at, ":due": keys.dueEvents }),
          ...(needed?.includes(":none") && { ":none": 0 }),
          ...(needed !== undefined && { ":cancelled": "cancelled", ":sequence": event.sequence }),
        },
      },
    },
  ];
};

const standing = (TableName: string, { person, form, id }: Seat): Writes[number] => ({
  ConditionCheck: {
    TableName,
    Key: { pk: keys.person(person), sk: keys.submission(form, id) },
    ConditionExpression: "attribute_exists(pk)",
  },
});

/** What stands beside a record's own write in its transaction. */
export const seatWrites = (TableName: string, change: SeatChange): Writes => [
  ...seatWrite(TableName, change),
  ...(change.toStanding && change.after ? [standing(TableName, change.after)] : []),
  ...(change.counts === undefined ? [] : counterWrite(TableName, change.counts, change)),
];
