// Medians, percentiles and tables of figures.

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;

export type Row = readonly (string | number)[];

/** Columns as wide as what stands in them; numbers to the right. */
export const columns = (rows: readonly Row[]): string => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => String(row[at] ?? "").length)));
  const cell = (value: string | number, at: number) =>
    at === 0 ? String(value).padEnd(widths[at] ?? 0) : String(value).padStart(widths[at] ?? 0);
  return rows.map((row) => `  ${row.map(cell).join("  ")}`.trimEnd()).join("\n");
};
