// All that a command may ask of a stack, wherever that stack runs.

import type { Access } from "../../../shared/access/ports.ts";
import type { Audience } from "../../../shared/aws/audience.ts";
import type { Census } from "../../../shared/aws/census.ts";
import type { Inventory } from "../../../shared/aws/inventory.ts";
import type { RetainedOf } from "../../../shared/aws/retained.ts";
import type { Journal } from "../../../shared/optin/journal.ts";
import type { World } from "../../../shared/optin/ports.ts";
import type { People, RightsWorld } from "../../../shared/rights/people.ts";
import type { Requests } from "../../../shared/rights/requests.ts";

export interface Operator
  extends Pick<World, "brakes" | "owner" | "forms" | "publicUrl" | "records" | "secrets" | "now" | "nonce"> {
  readonly people: People;
  readonly journal: Journal;
  readonly access: Access;
  readonly requests: Requests;
  /** The name of the table that the stack serves. */
  readonly table: string;
  /** Another table of the same shape, one that was restored. */
  readonly beside: (table: string) => Pick<RightsWorld, "people" | "records">;
  readonly audience: Audience;
  readonly census: Census;
  readonly inventory: Inventory;
  readonly retained: RetainedOf;
  /** Where the data lies: an AWS region's name. */
  readonly region: string;
}
