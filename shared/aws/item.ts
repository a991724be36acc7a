// An item of the table as it lies there.

export type Item = Record<string, unknown> & { readonly pk: string; readonly sk: string };
