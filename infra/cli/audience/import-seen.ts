// Who was in the file already: 64 bits of the person's key and a line number each, twelve bytes in a table half empty at most.

export interface Seen {
  /** The line on which the person stood first; notes this one if there is none. */
  first(person: string, line: number): number | undefined;
}

/** The only thing an import holds that grows with the file: 25 MB at a million people. */
export const openSeen = (): Seen => {
  let slots = 1024;
  let [prints, lines] = [new BigUint64Array(slots), new Uint32Array(slots)];
  let count = 0;

  const slotOf = (print: bigint): number => {
    let slot = Number(print & BigInt(slots - 1));
    while (lines[slot] !== 0 && prints[slot] !== print) slot = (slot + 1) & (slots - 1);
    return slot;
  };
  const put = (print: bigint, line: number): void => {
    const slot = slotOf(print);
    prints[slot] = print;
    lines[slot] = line;
  };
  const grow = (): void => {
    const [oldPrints, oldLines] = [prints, lines];
    slots *= 2;
    [prints, lines] = [new BigUint64Array(slots), new Uint32Array(slots)];
    for (const [at, line] of oldLines.entries()) if (line !== 0) put(oldPrints[at] ?? 0n, line);
  };

  return {
    first(person, line) {
      // The key is an HMAC already: any 64 bits of it are as good as random.
      const print = Buffer.from(person, "base64url").readBigUInt64LE(0);
      const found = lines[slotOf(print)] || undefined;
      if (found !== undefined) return found;
      if (++count > slots / 2) grow();
      put(print, line);
      return undefined;
    },
  };
};
