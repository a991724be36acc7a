// How long the copies live that the stack makes by itself: what infra sets and the notice promises, in days.

export const lives = {
  /** Log groups: route, status and time, nothing personal. */
  logs: 14,
  /** The table's point-in-time window, in which what was deleted could be restored. */
  backups: 7,
} as const;
