// In whose name and in which language something is said, and where its links lead.

import type { Owner } from "../owner.ts";
import type { Language } from "./languages.ts";

export interface Frame {
  readonly owner: Owner;
  readonly language: Language;
  /** The public URL without a trailing slash: what a mail's links begin with. */
  readonly publicUrl: string;
}
