// The table, and the one way to let a function at it: the permission and the variable that names the table, together.

import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Function as Lambda } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { lives } from "../shared/lives.ts";
import { expiry, indexes, keys } from "../shared/table.ts";

export type TableAction = "GetItem" | "Query" | "PutItem" | "UpdateItem" | "DeleteItem" | "ConditionCheckItem" | "Scan";

const tally = keys.tally(0).pk;

export class Records extends Construct {
  readonly table: Table;
  /** What a restored table must not forget; neither restored with it nor written by whoever reads it. */
  readonly journal: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new Table(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: expiry,
      // The new image and nothing else: the mapping's filter needs to see `owes`, and an old image would be one more
      // copy of what a person just had corrected or erased.
      stream: StreamViewType.NEW_IMAGE,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: lives.backups },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: indexes.list.name,
      partitionKey: { name: indexes.list.partition, type: AttributeType.STRING },
      sortKey: { name: indexes.list.sort, type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: [...indexes.list.projects],
    });
    this.table.addGlobalSecondaryIndex({
      indexName: indexes.due.name,
      partitionKey: { name: indexes.due.partition, type: AttributeType.STRING },
      sortKey: { name: indexes.due.sort, type: AttributeType.NUMBER },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    this.journal = new Table(this, "Journal", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: expiry,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Lets a function remember withdrawals and erasures; to read them is the operator's. */
  grantJournal(fn: Lambda): void {
    const leading = { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [keys.journal("*")] } };
    const resources = [this.journal.tableArn];
    fn.addToRolePolicy(new PolicyStatement({ actions: ["dynamodb:PutItem"], resources, conditions: leading }));
    fn.addEnvironment("JOURNAL_NAME", this.journal.tableName);
  }

  /** Lets a function do these actions on what is kept about people; a transaction needs those that it is made of. */
  grantUse(fn: Lambda, actions: readonly TableAction[]): void {
    this.#grantPartitions(fn, actions, [keys.person("*")]);
  }

  /** Lets a function reach what staff was asked for, person by person: nothing here lists whose requests there are. */
  grantRequests(fn: Lambda, actions: readonly TableAction[]): void {
    this.#grantPartitions(fn, actions, [keys.requests("*")]);
  }

  /** Lets a function put away what a legal duty keeps of a record that it ends; to read it is nobody's here. */
  grantRetain(fn: Lambda): void {
    this.#grantPartitions(fn, ["PutItem"], [keys.retained("*")]);
  }

  /** Lets a function keep mails' templates. */
  grantTemplates(fn: Lambda): void {
    this.#grantPartitions(fn, ["GetItem", "PutItem"], [keys.templates]);
  }

  /** Lets a function note that a puzzle was used. */
  grantPuzzles(fn: Lambda): void {
    this.#grantPartitions(fn, ["PutItem"], [keys.puzzle("").pk]);
  }

  /** Lets a function keep the privacy notice's editions. */
  grantKeepEditions(fn: Lambda): void {
    this.#grantPartitions(fn, ["GetItem", "PutItem"], [keys.notices]);
  }

  /** Lets a function read the privacy notice's editions. */
  grantEditions(fn: Lambda): void {
    this.#grantPartitions(fn, ["GetItem", "Query"], [keys.notices]);
  }

  /** Lets a function read the brake; these items are about no person. */
  grantBrake(fn: Lambda): void {
    this.#grantPartitions(fn, ["Query"], [keys.brake.pk]);
  }

  /** Lets a function count sign-ups and mails. */
  grantCount(fn: Lambda): void {
    this.#grantPartitions(fn, ["UpdateItem"], [tally, `${tally}#*`]);
  }

  /** Lets a function pull the brake by the day's counts. */
  grantPull(fn: Lambda): void {
    this.#grantPartitions(fn, ["Query"], [tally]);
    this.#grantPartitions(fn, ["UpdateItem"], [keys.brake.pk]);
  }

  /** Lets a function read what events there are and how full; none of it is about a person. */
  grantEvents(fn: Lambda): void {
    this.#grantPartitions(fn, ["Query"], [keys.events]);
  }

  /** Lets a function move seats with their records, and the counters of their events. */
  grantSeats(fn: Lambda, actions: readonly TableAction[]): void {
    this.#grantPartitions(fn, ["Query", "UpdateItem"], [keys.events]);
    this.#grantPartitions(fn, actions, [keys.seat("*", "").pk]);
  }

  /** Lets a function ask what is due; the records themselves are read under `grantUse`. */
  grantDue(fn: Lambda): void {
    this.#grant(fn, ["Query"], `${this.table.tableArn}/index/${indexes.due.name}`);
  }

  /** Lets a function go through the whole table, but see of each item no more than these attributes. */
  grantScan(fn: Lambda, attributes: readonly string[]): void {
    this.#grant(fn, ["Scan"], this.table.tableArn, {
      "ForAllValues:StringEquals": { "dynamodb:Attributes": attributes },
      StringEquals: { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" },
    });
  }

  /** Policies see partition keys only: what is to be locked away has a partition of its own. */
  #grantPartitions(fn: Lambda, actions: readonly TableAction[], partitions: readonly string[]): void {
    const condition = { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": partitions } };
    this.#grant(fn, actions, this.table.tableArn, condition);
  }

  #grant(fn: Lambda, actions: readonly TableAction[], resource: string, conditions = {}): void {
    const names = actions.map((action) => `dynamodb:${action}`);
    fn.addToRolePolicy(new PolicyStatement({ actions: names, resources: [resource], conditions }));
    fn.addEnvironment("TABLE_NAME", this.table.tableName);
  }
}
