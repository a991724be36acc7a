// Set, add, remove: a DynamoDB update without a condition, from the attributes it changes.

export type Attributes = Readonly<Record<string, unknown>>;

export interface Changes {
  readonly set: Attributes;
  /** Counted up in the table itself, so that nobody's count is lost. */
  readonly add?: Attributes;
  readonly remove?: readonly string[];
}

const clause = (verb: string, terms: readonly string[]): readonly string[] =>
  terms.length > 0 ? [`${verb} ${terms.join(", ")}`] : [];

/** The expression with its names and values. */
export const changing = ({ set, add = {}, remove = [] }: Changes) => {
  const values = Object.entries({ ...set, ...add });
  const clauses = [
    ...clause(
      "SET",
      Object.keys(set).map((name) => `#${name} = :${name}`),
    ),
    ...clause(
      "ADD",
      Object.keys(add).map((name) => `#${name} :${name}`),
    ),
    ...clause(
      "REMOVE",
      remove.map((name) => `#${name}`),
    ),
  ];
  return {
    UpdateExpression: clauses.join(" "),
    ExpressionAttributeNames: Object.fromEntries(
      [...values.map(([name]) => name), ...remove].map((name) => [`#${name}`, name]),
    ),
    ExpressionAttributeValues: Object.fromEntries(values.map(([name, value]) => [`:${name}`, value])),
  };
};
