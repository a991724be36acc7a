// How long copies live beside the records themselves: what infra sets, and what the notice prints and tests check.

/** What the stack can set, in days. */
export const lives = {
  /** Log groups: route, status and time, nothing personal. */
  logs: 14,
  /** The table's point-in-time window, in which what was deleted could be restored. */
  backups: 7,
  /** Both queues of what failed: stream positions, and mail events as keys and message ids. */
  queues: 14,
  /** The journal of withdrawals and erasures: well beyond the point-in-time window, so that a restored table can be put right. */
  journal: 35,
} as const;

/**
 * The longest life of a copy: a time; what each form's own periods say (`told`); until staff deletes it (`hand`); or no
 * copy at all (`never`).
 */
export type Life = { readonly days: number } | { readonly hours: number } | "told" | "hand" | "never";

/** Every place that holds what people tell us, or a trace of it. The words of each stand in the notice's catalogue. */
export const copies = {
  table: "told",
  /** AWS' own figure. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html */
  stream: { hours: 24 },
  backups: { days: lives.backups },
  journal: { days: lives.journal },
  positions: { days: lives.queues },
  feedback: { days: lives.queues },
  /** SES' events on their way, with the address. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html */
  events: { hours: 24 },
  logs: { days: lives.logs },
  suppression: "never",
  staffMail: "hand",
  exports: "hand",
} as const satisfies Readonly<Record<string, Life>>;

export type Copy = keyof typeof copies;
