// A file that goes with a mail.

export interface Attachment {
  readonly name: string;
  /** Its media type with parameters. */
  readonly type: string;
  readonly text: string;
}
