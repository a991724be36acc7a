// What the terminal says: addresses, then one short line per event that names nobody.

/** Writes a line; the promise is kept once the line has left this process. */
export const say = (line: string): Promise<void> =>
  new Promise((written) => {
    process.stdout.write(`${line}\n`, () => written());
  });

/** Tells of an event: what happened, to which piece, and how it went. Never a path, an address or a key. */
export const tell = (what: string, ...rest: readonly (string | number)[]): void => {
  void say(`  ${[what, ...rest].join("  ")}`);
};

// A terminal that went away is no reason to fall over in the middle of a write.
export const outliveTheTerminal = (): void => {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
};
