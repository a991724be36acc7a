// Every experiment, in the order in which it is told.

import type { Experiment } from "../bed/experiment.ts";
import { clicksBetween } from "./clicks-between.ts";
import { inquiryExperiment } from "./inquiry.ts";
import { killedExperiments } from "./killed.ts";
import { mailServiceExperiments } from "./mail-service.ts";
import { poisonExperiments } from "./poison.ts";
import { streamExperiments } from "./stream.ts";
import { tableExperiments } from "./table.ts";

export const experiments: readonly Experiment[] = [
  ...mailServiceExperiments,
  ...tableExperiments,
  ...streamExperiments,
  ...poisonExperiments,
  clicksBetween,
  inquiryExperiment,
  ...killedExperiments,
];
