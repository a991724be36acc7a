// The frame around the pages of a session: their own style, and buttons that say where they were pressed.

import { createHash } from "node:crypto";
import { type Html, html, trusted } from "../../kit/html.ts";
import type { Frame } from "../../locales/frame.ts";
import { document, type Page } from "../document.ts";
import { ownStyle } from "./style.ts";

/**
 * Where a page sends no referrer, a form on it is posted with `Origin: null` (Fetch standard, "append a request Origin
 * header"). Browsers without `Sec-Fetch-Site` could then not show that the button is ours. No address of these pages holds a
 * token, and other hosts still learn nothing.
 */
const ownOrigin = html`<meta name="referrer" content="same-origin">`;

export const ownDocument = (frame: Frame, page: Omit<Page, "head" | "indexed">): Html =>
  document(frame, { ...page, head: html`${ownOrigin}<style>${trusted(ownStyle)}</style>` });

/** The source expression that lets it pass a Content-Security-Policy. */
export const ownStyleSource = `'sha256-${createHash("sha256").update(ownStyle).digest("base64")}'`;
