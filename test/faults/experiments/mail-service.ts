// What SES does to us: throttles, is away, is silent, suspends, refuses one.

import { minutes } from "../../../shared/kit/moment.ts";
import { withCrowd } from "../bed/experiment.ts";
import type { Fault, Faults } from "../bed/wire.ts";

const refused = (name: string, status = 400): Fault => ({ is: "refused", with: { status, name } });
const mails =
  (fault: (to: string) => Fault | undefined): Faults =>
  ({ service, subject }) =>
    service === "post" ? fault(subject) : undefined;

export const mailServiceExperiments = [
  withCrowd("SES throttles 30 % of the mails", {
    disturb(house, chance) {
      house.setFaults(mails((to) => (chance(to) < 0.3 ? refused("TooManyRequestsException", 429) : undefined)));
      return undefined;
    },
  }),
  withCrowd("SES is down for half an hour", {
    lasts: minutes(30),
    disturb(house, chance) {
      const kinds: readonly Fault[] = [refused("InternalFailure", 500), refused("ServiceUnavailable", 503)];
      house.setFaults(mails((to) => kinds[Math.floor(chance(to) * 2)]));
      return undefined;
    },
  }),
  withCrowd("SES accepts 30 % of the mails and does not say so", {
    disturb(house, chance) {
      house.setFaults(mails((to) => (chance(to) < 0.3 ? { is: "answer lost" } : undefined)));
      return undefined;
    },
  }),
  ...["AccountSuspendedException", "SendingPausedException"].map((name) =>
    withCrowd(`SES answers ${name}`, {
      disturb(house) {
        house.setFaults(mails(() => refused(name)));
        return undefined;
      },
    }),
  ),
  withCrowd("SES rejects one recipient in five", {
    isRefused: (index) => index % 5 === 2,
    disturb(house) {
      // For good: what goes on behind these addresses does not end.
      const isOurs = (to: string) => Number(/\d+/.exec(to)?.[0]) % 5 === 2;
      const faults = mails((to) => (isOurs(to) ? refused("MessageRejected") : undefined));
      house.setFaults(faults);
      return () => house.setFaults(faults);
    },
  }),
];
