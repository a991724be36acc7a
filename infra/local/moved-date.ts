// Moves Date in the thread that calls it, so that a function's own Date.now() follows the stack's clock.

import { moved, type Offset } from "./clock.ts";

export const moveDate = (offset: Offset): void => {
  const Real = globalThis.Date;
  const realNow = Real.now.bind(Real);
  const now = () => moved(offset, realNow());
  const Moved = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    get: (target, key, receiver) => (key === "now" ? now : Reflect.get(target, key, receiver)),
  });
  Real.prototype.constructor = Moved;
  globalThis.Date = Moved;
};
