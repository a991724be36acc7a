// The part of the world that touches nothing: the owner, the forms, and where the public reaches them.

import { owner } from "../../owner.ts";
import { forms } from "../../shared/forms/index.ts";
import { nonce } from "../../shared/kit/bytes.ts";
import type { World } from "../../shared/optin/ports.ts";
import { settings } from "../../shared/settings.ts";

export type Site = Pick<World, "owner" | "forms" | "publicUrl" | "now" | "nonce"> & {
  readonly allowedOrigins: readonly string[];
  readonly region: string;
};

/** What every function has; read from its environment once. */
export const openSite = (): Site => {
  const { PUBLIC_URL, ALLOWED_ORIGINS, AWS_REGION } = settings.web.parse(process.env);
  return {
    owner,
    forms,
    publicUrl: PUBLIC_URL,
    allowedOrigins: ALLOWED_ORIGINS,
    region: AWS_REGION,
    now: () => Math.floor(Date.now() / 1000),
    // 128 bits (OWASP ASVS 5.0, 11.5.1): what guards a confirmation link should the links key ever leak.
    nonce: () => nonce(16),
  };
};
