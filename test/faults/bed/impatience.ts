// Waiting that takes no time: the SDK's back-off and our own keep their number and lose their length.

/** From here on every timer of this process fires in the next millisecond; gives back what sets it right again. */
export const hurry = (): (() => void) => {
  const patient = globalThis.setTimeout;
  const hurried = (work: (...given: unknown[]) => void, _?: number, ...given: unknown[]) => patient(work, 0, ...given);
  globalThis.setTimeout = Object.assign(hurried, patient) as typeof setTimeout;
  return () => {
    globalThis.setTimeout = patient;
  };
};
