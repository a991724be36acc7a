// An import's provenance as answers tell it: times in UTC, whatever is not stated as null.

import { iso } from "../../../shared/kit/moment.ts";
import type { Provenance } from "../../../shared/optin/import/provenance.ts";

export const broughtRow = ({ at, statement, file, line, confirmedAt, consentText, source }: Provenance) => ({
  at: iso(at),
  /** Null where nothing was claimed and the person was asked by mail. */
  statement: statement ?? null,
  file,
  line,
  confirmedAt: confirmedAt === undefined ? null : iso(confirmedAt),
  consentText: consentText ?? null,
  source: source ?? null,
});

/** Where the line stood: whoever kept the file can find it again. */
export const placeOf = ({ file, line }: Provenance): string => `line ${line} of the file with SHA-256 ${file}`;
