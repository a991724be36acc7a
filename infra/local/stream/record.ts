// A stream record as the engine keeps it and as a mapping delivers it.

import type { Item } from "../engine-client.ts";
import { region } from "../intrinsics.ts";
import type { ServiceDeletions } from "../table/service-deletions.ts";

export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: "INSERT" | "MODIFY" | "REMOVE";
  readonly awsRegion: string;
  readonly eventSourceARN?: string;
  readonly userIdentity?: { readonly type: string; readonly principalId: string };
  readonly dynamodb: {
    readonly Keys: Item;
    readonly NewImage?: Item;
    readonly OldImage?: Item;
    readonly SequenceNumber: string;
    /** Epoch seconds, real ones: the engine knows nothing of moved time. */
    readonly ApproximateCreationDateTime: number;
  };
}

/**
 * Gives a record the stream's ARN and region, and to a removal by the sweep the service's mark.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html
 */
export const delivered = (record: StreamRecord, streamArn: string, deletions: ServiceDeletions): StreamRecord => ({
  ...record,
  awsRegion: region,
  eventSourceARN: streamArn,
  ...(record.eventName === "REMOVE" &&
    deletions.has(record.dynamodb.Keys) && {
      userIdentity: { type: "Service", principalId: "dynamodb.amazonaws.com" },
    }),
});
