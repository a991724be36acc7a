// Whether the sender's domain says what receivers are to do with mail that only pretends to come from it.

import { resolveTxt } from "node:dns/promises";
import { amiss, type Finding, look, ok } from "./finding.ts";

/** The DMARC record of a name; `undefined` where there is none. */
const recordAt = async (name: string): Promise<string | undefined> => {
  try {
    const records = (await resolveTxt(`_dmarc.${name}`)).map((parts) => parts.join(""));
    return records.find((text) => /^v=DMARC1\s*(;|$)/.test(text));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTFOUND" || code === "ENODATA") return undefined;
    throw error;
  }
};

/** Looks from the sender's domain upwards, as receivers do (RFC 7489, 6.6.3), but not at a top-level domain. */
export const examineDmarc = (domain: string): Promise<Finding> =>
  look("DMARC", async () => {
    const labels = domain.split(".");
    for (let up = 0; up < labels.length - 1; up++) {
      const name = labels.slice(up).join(".");
      const record = await recordAt(name);
      if (record !== undefined) return ok(`_dmarc.${name}: ${record}`);
    }
    return amiss(`none; Gmail and Yahoo ask for one. Publish: _dmarc.${domain} TXT "v=DMARC1; p=none"`);
  });
