// A row of an import, whatever the file is written in: values by name, and which names it may hold.

export interface Row {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
  /** Why it cannot be read. */
  readonly fault?: string;
}

/** Which names a row may hold, and which of them are left out. */
export interface Names {
  readonly known: readonly string[];
  readonly ignored: readonly string[];
}

/** What is wrong with the names of a header, or of a line. */
export const surplus = (names: readonly string[], { known, ignored }: Names): string | undefined => {
  const unknown = names.filter((name) => !known.includes(name) && !ignored.includes(name));
  if (unknown.length === 0) return undefined;
  const listed = unknown.map((name) => `“${name}”`).join(", ");
  return `unknown: ${listed}; known are ${known.join(", ")}; what is to be left out goes into --ignore`;
};
