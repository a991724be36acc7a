// The use-case of answering what reached staff: entered before the deed, noted after it.

import { type DeedOutcome, type Entered, finished, open, type Request, type RequestPorts } from "./requests.ts";

/**
 * Does what was asked for, with the request entered before and noted after it: what fails half-way stays open. Requests of the
 * same kind that wait already are answered with it, and none is entered anew; but one that awaits a new address is answered
 * by nothing else.
 */
export const answer = async <T>(
  ports: RequestPorts,
  entered: Entered,
  deed: () => Promise<{ readonly outcome: DeedOutcome; readonly isDone: boolean; readonly result: T }>,
): Promise<{ readonly result: T; readonly requests: readonly Request[] }> => {
  const waiting = (await ports.requests.of(entered.person)).filter(
    ({ done, what, awaits }) =>
      done === undefined && what === entered.what && (awaits === undefined || entered.awaits !== undefined),
  );
  const meant = waiting.length > 0 ? waiting : [await open(ports, entered)];
  if (entered.awaits !== undefined) for (const request of meant) await ports.requests.expect(request, entered.awaits);
  const { outcome, isDone, result } = await deed();
  const done = { at: ports.now(), by: entered.by, outcome };
  if (isDone) for (const request of meant) await ports.requests.finish(finished(request, done));
  return { result, requests: isDone ? meant.map((request) => finished(request, done)) : meant };
};
