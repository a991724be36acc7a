// Whether the forms have a host of their own: what they say of HTTPS binds every host below theirs, too (decision 111).

import type { Owner, Stage } from "../../../../shared/owner.ts";
import { amiss, type Finding, type Found, look, ok } from "./finding.ts";

const hostOf = (address: string): string => new URL(address).hostname;

/** Hosts below it that the owner names as theirs; `*.example.com` stands for all there are. */
const boundBy = (host: string, owner: Owner, { allowedOrigins }: Stage): readonly string[] => {
  const own = [...owner.noticeDomains, ...[owner.organisation.site, ...allowedOrigins].map(hostOf)];
  return [...new Set(own)].filter((name) => name.endsWith(`.${host}`));
};

/**
 * Which name is a bare domain only the list of public suffixes tells. Known without it: a name of two labels has nothing but
 * a suffix above it, and what has a site of the owner's below it is not the forms' alone.
 */
const found = (host: string, owner: Owner, stage: Stage): Found => {
  const bound = boundBy(host, owner, stage);
  if (bound.length === 0 && host.split(".").length > 2) return ok(host);
  const whom = bound.length === 0 ? "every host below it" : bound.join(", ");
  return amiss(
    `on ${host} the forms have browsers refuse plain HTTP for a year at ${whom}, too; give them a host of their own, as forms.${host}: domain in owner.ts`,
  );
};

export const examineHost = (publicUrl: string, owner: Owner, stage: Stage): Promise<Finding> =>
  look("forms' host", async () => found(hostOf(publicUrl), owner, stage));
