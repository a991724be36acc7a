// Which of the stacks there are is asked.

/** Which stack a call is about. */
export type Target = { readonly local: true } | { readonly local: false; readonly stage: string };
