// The tables that a template declares, as plain data.

import type { Stack } from "../stack.ts";

export interface KeySchema {
  readonly AttributeName: string;
  readonly KeyType: "HASH" | "RANGE";
}

export interface DeclaredTable {
  readonly name: string;
  readonly arn: string;
  readonly keys: readonly KeySchema[];
  readonly attributes: readonly { readonly AttributeName: string; readonly AttributeType: string }[];
  readonly indexes: readonly {
    readonly IndexName: string;
    readonly KeySchema: readonly KeySchema[];
    readonly Projection: { readonly ProjectionType: string; readonly NonKeyAttributes?: readonly string[] };
  }[];
  readonly stream: string | undefined;
  /** The TTL attribute. */
  readonly expiry: string | undefined;
}

/** The partition key's attribute, of the table or of one of its indexes. */
export const partitionOf = ({ keys, indexes }: DeclaredTable, index?: string): string | undefined => {
  const schema = index === undefined ? keys : indexes.find(({ IndexName }) => IndexName === index)?.KeySchema;
  return schema?.find(({ KeyType }) => KeyType === "HASH")?.AttributeName;
};

export const declaredTables = (stack: Stack): readonly DeclaredTable[] =>
  [...stack.ofType("AWS::DynamoDB::Table")].map(([id, properties]) => {
    // biome-ignore lint/suspicious/noExplicitAny: the template has passed CloudFormation's own types at synthesis
    const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, ...more } = properties as Record<string, any>;
    const ttl = more.TimeToLiveSpecification;
    return {
      name: String(stack.resolve({ Ref: id })),
      arn: String(stack.resolve({ "Fn::GetAtt": [id, "Arn"] })),
      keys: KeySchema,
      attributes: AttributeDefinitions,
      indexes: GlobalSecondaryIndexes ?? [],
      stream: more.StreamSpecification?.StreamViewType,
      expiry: ttl?.Enabled ? ttl.AttributeName : undefined,
    };
  });
