// Reads a table's stream from a position on, shard after shard.

import type { EngineClient } from "../engine-client.ts";
import type { Position } from "./checkpoint.ts";
import type { StreamRecord } from "./record.ts";

export interface StreamPage {
  readonly shard: string;
  readonly records: readonly StreamRecord[];
}

/** Gives the function that reads on; an empty page means that nothing is there yet. */
export const readStream = async (
  engine: EngineClient,
  table: string,
  from: Position | undefined,
  limit: number,
): Promise<() => Promise<StreamPage>> => {
  const { Table } = await engine.call("DescribeTable", { TableName: table });
  const StreamArn: string = Table.LatestStreamArn;
  const shards = async (): Promise<string[]> => {
    const { StreamDescription } = await engine.call("DescribeStream", { StreamArn });
    return StreamDescription.Shards.map(({ ShardId }: { ShardId: string }) => ShardId);
  };
  const iterate = async (ShardId: string, after?: string): Promise<string> => {
    const start =
      after === undefined
        ? { ShardIteratorType: "TRIM_HORIZON" }
        : { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after };
    return (await engine.call("GetShardIterator", { StreamArn, ShardId, ...start })).ShardIterator;
  };
  const known = await shards();
  let shard = from && known.includes(from.shard) ? from.shard : known[0];
  let iterator = shard && (await iterate(shard, shard === from?.shard ? from.sequenceNumber : undefined));
  return async () => {
    if (iterator === undefined || shard === undefined) {
      // The shard is closed, or there was none yet: the one after it, once there is one.
      const all = await shards();
      const next: string | undefined = all[shard === undefined ? 0 : all.indexOf(shard) + 1];
      if (next === undefined) return { shard: shard ?? "", records: [] };
      shard = next;
      iterator = await iterate(next);
    }
    const { Records, NextShardIterator } = await engine.call("GetRecords", { ShardIterator: iterator, Limit: limit });
    const page = { shard, records: Records as StreamRecord[] };
    iterator = NextShardIterator;
    return page;
  };
};
