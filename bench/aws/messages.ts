// What a benchmark and its stand-in for AWS tell each other.

/** Where the stand-in and the engine behind it are reached. */
export interface Started {
  readonly address: string;
  readonly engine: string;
}

export interface Setting {
  /** How long after it was asked a service answers, in milliseconds; longer if it needs longer. */
  readonly latency: Readonly<Record<Call["service"], number>>;
  /** Writes are acknowledged and not done, so that the same call finds the same state again. */
  readonly pretend: boolean;
}

/** One call that a function made. */
export interface Call {
  readonly service: "dynamodb" | "ses" | "secrets";
  readonly operation: string;
  /** Capacity units as the engine counts them, transactions doubled. */
  readonly units?: number;
  readonly mail?: Mail;
}

export interface Mail {
  readonly to: string;
  readonly purpose: string;
  readonly token: string;
  /** The size of the call, as sent. */
  readonly bytes: number;
}
