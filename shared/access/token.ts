// The links of this class as tokens: which errand they end, and what they are good for.

import type { Language } from "../locales/languages.ts";
import { type LinkKeys, readLink, signLink } from "../optin/link.ts";
import type { ErrandKey, Waiting } from "./errand.ts";

/** What a link does: it opens the way to one's data, or it confirms a new address. */
const purposes = { session: "my-data", address: "move" } as const;

/** Stands where the links of forms name theirs. */
const noForm = "-";

export interface Ticket extends ErrandKey {
  readonly opens: Waiting["opens"];
  readonly language: Language;
}

export const ticketToken = (keys: LinkKeys, { person, nonce, language, opens }: Ticket): string =>
  signLink(keys, { purpose: purposes[opens], language, person, form: noForm, id: nonce, link: nonce });

/** Reads a token of either purpose; `undefined` means that Assent never made it for one of them. */
export const readTicket = (keys: LinkKeys, token: string): Ticket | undefined => {
  for (const opens of ["session", "address"] as const) {
    const claim = readLink(keys, token, purposes[opens]);
    if (claim?.form === noForm) return { opens, language: claim.language, person: claim.person, nonce: claim.id };
  }
  return undefined;
};
