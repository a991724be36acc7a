// Event patterns: which records a mapping's filter lets through.

type Pattern = { readonly [name: string]: Pattern | readonly Rule[] };
type Rule = string | number | boolean | null | { readonly [kind: string]: unknown };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  "=": (value, bound) => value === bound,
  "<": (value, bound) => value < bound,
  "<=": (value, bound) => value <= bound,
  ">": (value, bound) => value > bound,
  ">=": (value, bound) => value >= bound,
};

const kinds: Readonly<Record<string, (value: unknown, argument: unknown) => boolean>> = {
  exists: (value, wanted) => (value !== undefined) === wanted,
  prefix: (value, start) => typeof value === "string" && value.startsWith(String(start)),
  suffix: (value, end) => typeof value === "string" && value.endsWith(String(end)),
  "equals-ignore-case": (value, other) =>
    typeof value === "string" && value.toLowerCase() === String(other).toLowerCase(),
  "anything-but": (value, unwanted) =>
    value !== undefined && ![unwanted].flat().some((rule) => satisfies(value, rule as Rule)),
  numeric: (value, bounds) => {
    const [sign = "", bound = 0, ...more] = bounds as (string | number)[];
    if (typeof value !== "number" || !comparisons[String(sign)]?.(value, Number(bound))) return false;
    return more.length === 0 || kinds.numeric?.(value, more) === true;
  },
};

const satisfies = (value: unknown, rule: Rule): boolean => {
  if (!isObject(rule)) return value === rule;
  return Object.entries(rule).every(([kind, argument]) => {
    const test = kinds[kind];
    if (test === undefined) throw new Error(`filter rule “${kind}” is not understood on this machine`);
    return test(value, argument);
  });
};

/** `exists: false` holds for a leaf whose whole branch is missing, as it does in the service. */
const holds = (pattern: Pattern, value: unknown): boolean =>
  Object.entries(pattern).every(([name, inner]) => {
    if (name === "$or") return (inner as unknown as readonly Pattern[]).some((each) => holds(each, value));
    const found = isObject(value) ? value[name] : undefined;
    if (!Array.isArray(inner)) return holds(inner as Pattern, found);
    const values = Array.isArray(found) && found.length > 0 ? found : [found];
    return inner.some((rule: Rule) => values.some((each) => satisfies(each, rule)));
  });

/**
 * Reads a mapping's FilterCriteria; a record passes when any of its patterns holds, or when there are none.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 */
export const recordFilter = (patterns: readonly string[]): ((record: unknown) => boolean) => {
  const parsed = patterns.map((text) => JSON.parse(text) as Pattern);
  return (record) => parsed.length === 0 || parsed.some((pattern) => holds(pattern, record));
};
