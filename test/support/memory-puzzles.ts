// Used puzzles in memory.

import type { Puzzles } from "../../shared/guard/ports.ts";

export const openMemoryPuzzles = (): Puzzles => {
  const used = new Map<string, string>();
  return {
    async spend({ nonce, by }) {
      if (!used.has(nonce)) used.set(nonce, by);
      return used.get(nonce) === by;
    },
  };
};
