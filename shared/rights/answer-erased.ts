// What waited for a new address of somebody who had everything erased: there is nothing left to confirm it for.

import { type Done, finished, type Requests } from "./requests.ts";

/** To be called once all is erased: it is done by that. What else was asked waits on, as it needs an answer of its own. */
export const answerErased = async (
  requests: Requests,
  person: string,
  done: Pick<Done, "at" | "by">,
): Promise<void> => {
  const waiting = (await requests.of(person)).filter((one) => one.awaits !== undefined && one.done === undefined);
  for (const request of waiting) await requests.finish(finished(request, { ...done, outcome: "erased" }));
};
