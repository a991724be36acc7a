// The shapes that sentences of the catalogue take.

/** A sentence around something that is more than text: a link on a page, an address in a mail. */
export type Sentence<T> = readonly (string | T)[];

/** What the message at a field speaks about. */
export interface Subject {
  readonly kind: "email" | "text" | "tel" | "postal-code" | "textarea" | "event" | "consent" | "unknown";
  readonly label: string;
  /** In characters, as a reader counts them. */
  readonly maxLength: number;
  /** How many characters it is too long by. */
  readonly excess: number;
}
