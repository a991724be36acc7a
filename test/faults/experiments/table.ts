// What DynamoDB does to us: throttles, collides, and commits without saying so.

import { minutes } from "../../../shared/kit/moment.ts";
import { withCrowd } from "../bed/experiment.ts";
import type { Call, Fault, Faults } from "../bed/wire.ts";

const writes = new Set(["PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems"]);

const table =
  (fault: (call: Call, name: string) => Fault | undefined): Faults =>
  (call) =>
    call.service === "table" ? fault(call, `${call.operation} ${call.subject}`) : undefined;

const cancelled = (Code: string) => ({
  status: 400,
  name: "TransactionCanceledException",
  more: { CancellationReasons: [{ Code: "None" }, { Code }] },
});

const throttled = ({ operation }: Call): Fault => ({
  is: "refused",
  with:
    operation === "TransactWriteItems" ? cancelled("ThrottlingError") : { status: 400, name: "ThrottlingException" },
});

const conflict = ({ operation }: Call): Fault => ({
  is: "refused",
  with:
    operation === "TransactWriteItems"
      ? cancelled("TransactionConflict")
      : { status: 400, name: "TransactionConflictException" },
});

const throttlingAt = (share: number) =>
  withCrowd(`DynamoDB throttles ${share * 100} % of the calls`, {
    disturb(house, chance) {
      house.setFaults(table((call, name) => (chance(name) < share ? throttled(call) : undefined)));
      return undefined;
    },
  });

export const downForTenMinutes = withCrowd("DynamoDB is down for ten minutes", {
  disturb(house) {
    // In the middle: people are on their way when it begins, and come while it lasts and afterwards.
    const [from, until] = [house.now() + minutes(3), house.now() + minutes(13)];
    const isDown = () => house.now() >= from && house.now() < until;
    const down: Fault = { is: "refused", with: { status: 500, name: "InternalServerError" } };
    house.setFaults(table(() => (isDown() ? down : undefined)));
    return undefined;
  },
});

export const tableExperiments = [
  downForTenMinutes,
  throttlingAt(0.1),
  throttlingAt(0.5),
  withCrowd("DynamoDB commits 30 % of the writes and does not say so", {
    disturb(house, chance) {
      house.setFaults(
        table(({ operation }, name) =>
          writes.has(operation) && chance(name) < 0.3 ? { is: "answer lost" } : undefined,
        ),
      );
      return undefined;
    },
  }),
  withCrowd("DynamoDB commits and does not say so, and the mail is out before the SDK tries again", {
    disturb(house, chance) {
      const meanwhile = () => house.stream.catchUp();
      house.setFaults(
        table(({ operation }, name) =>
          operation === "PutItem" && chance(name) < 0.5 ? { is: "answer lost", meanwhile } : undefined,
        ),
      );
      return undefined;
    },
  }),
  withCrowd("transactions collide in bursts", {
    disturb(house, chance) {
      // A burst is as long as the tries or longer: some calls fail for good.
      house.setFaults(
        table((call, name) => (writes.has(call.operation) && chance(name) < 0.7 ? conflict(call) : undefined)),
      );
      return undefined;
    },
  }),
];
