// Decides as IAM does whether a role's policies allow an action on a resource; pure.

export interface Statement {
  readonly Effect: "Allow" | "Deny";
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Ask {
  readonly action: string;
  readonly resource: string;
  /** Condition keys in lower case, as `dynamodb:leadingkeys`; a key that the request lacks is absent. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

const listOf = (value: unknown): readonly string[] => [value].flat().map(String);

/** `*` is any text, `?` any one character; actions are compared without regard to case. */
const matches = (pattern: string, text: string, flags = ""): boolean => {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, `s${flags}`).test(text);
};

const comparisons: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  StringEquals: (value, wanted) => value === wanted,
  StringLike: (value, wanted) => matches(wanted, value),
  ArnEquals: (value, wanted) => matches(wanted, value),
  ArnLike: (value, wanted) => matches(wanted, value),
  StringEqualsIgnoreCase: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
};

/**
 * One condition operator over one key. ForAllValues holds for a request without the key, ForAnyValue does not:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
const holds = (operator: string, values: readonly string[] | undefined, wanted: readonly string[]): boolean => {
  const [, quantifier, negated, name = "", ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(?:(StringNot)(?=Equals|Like))?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  if (name === "Null") return (values === undefined) === (wanted[0] === "true");
  const compare = comparisons[negated ? `String${name}` : name];
  if (compare === undefined) throw new Error(`the condition ${operator} is not known on this machine`);
  const test = (value: string) => wanted.some((each) => compare(value, each)) !== (negated !== undefined);
  if (values === undefined)
    return quantifier === "ForAllValues" || ifExists !== undefined || (negated !== undefined && !quantifier);
  return quantifier === "ForAllValues" ? values.every(test) : values.some(test);
};

const known = new Set([
  "dynamodb:leadingkeys",
  "dynamodb:attributes",
  "dynamodb:select",
  "ses:fromaddress",
  "aws:requestedregion",
]);

const applies = (statement: Statement, { action, resource, context }: Ask): boolean => {
  const { Action, NotAction, Resource, NotResource, Condition = {} } = statement;
  const names = (patterns: unknown) => listOf(patterns).some((pattern) => matches(pattern, action, "i"));
  const covers = (patterns: unknown) => listOf(patterns).some((pattern) => matches(pattern, resource));
  if (Action === undefined ? names(NotAction) : !names(Action)) return false;
  if (Resource === undefined ? covers(NotResource) : !covers(Resource)) return false;
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => {
      const name = key.toLowerCase();
      if (!known.has(name)) throw new Error(`the condition key ${key} is not known on this machine`);
      return holds(operator, context[name], listOf(wanted));
    }),
  );
};

/** Allowed when a statement allows it and none denies it; a condition that is not understood fails loudly. */
export const isAllowed = (statements: readonly Statement[], ask: Ask): boolean => {
  const effects = statements.filter((statement) => applies(statement, ask)).map(({ Effect }) => Effect);
  return effects.includes("Allow") && !effects.includes("Deny");
};
