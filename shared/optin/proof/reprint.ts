// The confirmation mail of a proof, put together again from its kept template and what the proof says.

import type { Message } from "../../mail/message.ts";
import { fill, type Skeleton, skeletonHash } from "../../mail/skeleton.ts";
import type { Evidence, Mailed } from "../record.ts";

export type Reprint =
  | { readonly outcome: "whole"; readonly message: Message }
  /** No template is kept under the hash that the proof names. */
  | { readonly outcome: "missing" }
  /** What is kept under that hash is not what the hash was made of. */
  | { readonly outcome: "changed" };

/**
 * What the person was sent, but for the link: that is a secret, of a key that may be retired by now. The facts in it are
 * those of the proof's seal, so this is as true as the proof is verified.
 */
export const reprint = (
  { origin: { site }, askedAt }: Evidence,
  { at, template }: Mailed,
  skeleton: Skeleton | undefined,
): Reprint => {
  if (skeleton === undefined) return { outcome: "missing" };
  if (skeletonHash(skeleton) !== template) return { outcome: "changed" };
  return {
    outcome: "whole",
    message: fill(skeleton, { site, askedAt, until: at + skeleton.pending, link: "[link]" }),
  };
};
