// What the stream does to us: brings things twice, in any order, or not at all.

import type { StreamRecord } from "../../../infra/local/stream/record.ts";
import { hours, minutes } from "../../../shared/kit/moment.ts";
import { withCrowd } from "../bed/experiment.ts";

export const lostForADay = withCrowd("the stream is lost for a day", {
  lasts: hours(24),
  tick: minutes(15),
  disturb(house) {
    house.setBringing(() => []);
    return undefined;
  },
});

export const streamExperiments = [
  withCrowd("the stream brings everything twice, and some of it again later", {
    disturb(house, chance) {
      const kept: StreamRecord[] = [];
      house.setBringing((records) => {
        kept.push(...records);
        const again = records.length > 0 ? kept.filter(({ eventID }) => chance(eventID) < 0.1) : [];
        return [...again, ...records.flatMap((record) => [record, record])];
      });
      return undefined;
    },
  }),
  withCrowd("the stream brings everything late and out of order", {
    disturb(house, chance) {
      let held: readonly StreamRecord[] = [];
      house.setBringing((records) => {
        const mixed = [...held, ...records].map((record) => ({ record, place: chance(record.eventID) }));
        mixed.sort((one, other) => one.place - other.place);
        const late = mixed.filter(({ place }) => place > 0.6).map(({ record }) => record);
        held = records.length > 0 ? late : [];
        return mixed.filter(({ record }) => !held.includes(record)).map(({ record }) => record);
      });
      return undefined;
    },
  }),
  lostForADay,
];
