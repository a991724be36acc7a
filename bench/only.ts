// A stand-in that has only what a benchmark gives it: whatever else is asked of it fails by name.

/** Spares a benchmark of one command the ports that the command has no use for. */
export const only = <Whole extends object>(given: Partial<Whole>): Whole =>
  new Proxy(given, {
    get(target, name) {
      // Whoever awaits it looks whether it is a promise.
      if (!(name in target) && name !== "then") throw new Error(`the benchmark was not to ask for ${String(name)}`);
      return Reflect.get(target, name);
    },
  }) as Whole;
