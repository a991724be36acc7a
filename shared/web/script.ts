// The script for embedding sites as an answer: the same for everybody, kept for an hour, asked for by its content after that.

import { digest } from "../kit/bytes.ts";
import { without } from "../kit/without.ts";
import { empty, type Reply } from "./reply.ts";
import type { Request } from "./request.ts";

/**
 * `Cross-Origin-Resource-Policy` lets pages of other sites load it, also those that isolate themselves; 304 spares the
 * body to whom has it (RFC 9110, 13.1.2).
 */
export const scriptReply = (script: string, request: Request): Reply => {
  const tag = `"${digest(script).slice(0, 22)}"`;
  const isKnown = request.headers["if-none-match"]?.includes(tag);
  const { headers } = empty(200);
  return {
    status: isKnown ? 304 : 200,
    headers: {
      // The same whatever was asked for, so that a cache needs one copy.
      ...without(headers, "Vary"),
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
      ETag: tag,
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
    body: isKnown ? "" : script,
  };
};
