// The environment contract: the stack writes these variables, each function reads the ones it is given, once.

import * as z from "zod/mini";

const words = z.pipe(
  z.string(),
  z.transform((text) => text.split(" ").filter((word) => word !== "")),
);

const count = z.pipe(z.string().check(z.regex(/^\d+$/)), z.transform(Number));

/** Variables by the capability that brings them; `grantUse` in infra hands them out with the permission. */
export const settings = {
  web: z.object({
    /** The public URL without a trailing slash: absolute links never come from the Host header. */
    PUBLIC_URL: z.string(),
    /** Origins that may embed the forms, parted by spaces. */
    ALLOWED_ORIGINS: words,
    /** Lambda's own: where the data is processed, for the notice. */
    AWS_REGION: z.string(),
  }),
  records: z.object({ TABLE_NAME: z.string() }),
  /** The table of the journal, for whom it was given. */
  journal: z.object({ JOURNAL_NAME: z.optional(z.string()) }),
  secrets: z.object({ PERSON_SECRET: z.string(), LINKS_SECRET: z.optional(z.string()) }),
  /** How soon after our own page was shown a form may be sent. */
  guard: z.object({ MINIMUM_SECONDS: count }),
  /** Sign-ups an hour, from one network and in all. */
  caps: z.object({ CAP_NETWORK: count, CAP_STACK: count }),
  /** In test mode, the only recipients there are. */
  mail: z.object({ CONFIGURATION_SET: z.string(), ALLOWED_RECIPIENTS: z.optional(words) }),
} as const;
