// The notice's editions in memory.

import type { Edition, Editions } from "../../shared/notice/editions.ts";

export const openMemoryEditions = (): Editions => {
  const kept = new Map<string, Edition>();
  return {
    async keep(edition) {
      if (!kept.has(edition.version)) kept.set(edition.version, edition);
    },
    find: async (version) => kept.get(version),
    list: async () => [...kept.values()],
  };
};
