// The table's stream and its mapping: brings the function what owes a mail, as the template's settings say.

import { engineClient, type Item } from "../../../infra/local/engine-client.ts";
import { deliver } from "../../../infra/local/stream/deliver.ts";
import { recordFilter } from "../../../infra/local/stream/pattern.ts";
import { readStream } from "../../../infra/local/stream/reader.ts";
import type { StreamRecord } from "../../../infra/local/stream/record.ts";
import type { Moment } from "../../../shared/kit/moment.ts";

/** What becomes of what the stream brings: lost, twice, in another order. */
export type Bringing = (records: readonly StreamRecord[]) => readonly StreamRecord[];

// As infra/triggers.ts declares them.
const settings = { bisect: true, partial: true, retries: 3, maxAge: 15 * 60 };
const batchSize = 100;
const owing = recordFilter([
  JSON.stringify({ dynamodb: { NewImage: { owes: { M: { mail: { S: [{ exists: true }] } } } } } }),
]);

const placeOf = ({ pk, sk }: Item): string => JSON.stringify([pk, sk]);

export interface StreamTap {
  /** Every record that the stream ever held, oldest first. */
  readonly history: readonly StreamRecord[];
  /** What stands in the table, as the stream tells it. */
  readonly standing: () => readonly Item[];
  /** Something was written: there is something to read. */
  readonly wake: () => void;
  /** Brings what is new, until nothing new comes of it. */
  readonly catchUp: () => Promise<void>;
  readonly close: () => void;
}

interface Ends {
  readonly invoke: (records: readonly StreamRecord[]) => Promise<unknown>;
  readonly bring: () => Bringing;
  readonly now: () => Moment;
}

export const openStreamTap = async (endpoint: string, table: string, ends: Ends): Promise<StreamTap> => {
  const client = engineClient(endpoint);
  const read = await readStream(client, table, undefined, 1000);
  const history: StreamRecord[] = [];
  const images = new Map<string, Item | undefined>();
  let isAwake = true;
  const invoke = async (records: readonly StreamRecord[]) => {
    try {
      return { result: JSON.stringify(await ends.invoke(records)) };
    } catch (error) {
      return { error: { errorType: (error as Error).name, errorMessage: (error as Error).message } };
    }
  };
  const look = async (): Promise<readonly StreamRecord[]> => {
    const { records } = await read();
    // The engine's clock is the real one; ages are the simulated one's.
    const stamped = records.map((record) => ({
      ...record,
      dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: ends.now() },
    }));
    history.push(...stamped);
    for (const { dynamodb } of stamped) images.set(placeOf(dynamodb.Keys), dynamodb.NewImage);
    return stamped;
  };
  return {
    history,
    standing: () => [...images.values()].filter((image) => image !== undefined),
    wake: () => {
      isAwake = true;
    },
    async catchUp() {
      if (!isAwake) return;
      isAwake = false;
      for (let records = await look(); records.length > 0; records = await look()) {
        const wanted = ends.bring()(records.filter(owing));
        for (let start = 0; start < wanted.length; start += batchSize) {
          const batch = wanted.slice(start, start + batchSize);
          await deliver(batch, settings, {
            ...{ invoke, now: ends.now, done: () => {}, giveUp: () => {} },
            backOff: async () => true,
          });
        }
      }
    },
    close: client.close,
  };
};
