// An object without some of its members.

/** Copies an object and leaves the named members out; the original stays. */
export const without = <T extends object, K extends keyof T>(item: T, ...names: readonly K[]): Omit<T, K> => {
  const rest = { ...item };
  for (const name of names) delete rest[name];
  return rest;
};
