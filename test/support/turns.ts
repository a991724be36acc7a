// Ports whose every call waits for its turn, so that a test can have use-cases interleave between any two of them.

type Call = (...given: never[]) => unknown;

/** What gives sequences is asked at once; what a sequence holds is read by then. */
const atOnce = ["due", "open"];

/** Puts every call of a port off until it is its turn: they are let through one by one, as `turns` has it. */
export const takingTurns = (turns: readonly number[]) => {
  const waiting: (() => void)[] = [];
  const slow =
    (call: Call): Call =>
    async (...given) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return call(...given);
    };
  return {
    slowed<P extends object>(port: P): P {
      const members = Object.entries(port).map(([name, member]) => [
        name,
        typeof member === "function" && !atOnce.includes(name) ? slow(member) : member,
      ]);
      return Object.fromEntries(members) as P;
    },
    async through<T>(work: Promise<T>): Promise<T> {
      let done = false;
      const settled = work.finally(() => {
        done = true;
      });
      for (let turn = 0; !done; turn++) {
        await new Promise(setImmediate);
        waiting.splice((turns[turn % turns.length] ?? 0) % Math.max(waiting.length, 1), 1)[0]?.();
      }
      return settled;
    },
  };
};
