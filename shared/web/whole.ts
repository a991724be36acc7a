// The outermost of every HTML document of ours: its language, its title, its one style sheet.

import { type Html, html, trusted } from "../kit/html.ts";
import type { Frame } from "../locales/frame.ts";

interface Outline {
  readonly title: string;
  readonly css: string;
  /** What else stands in the head. */
  readonly head: Html | false;
  /** Header, main and footer. */
  readonly body: Html;
}

export const whole = (
  { owner, language }: Pick<Frame, "owner" | "language">,
  { title, css, head, body }: Outline,
): Html => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${owner.organisation.name}</title>
${head}
<style>${trusted(css)}</style>
</head>
<body>
${body}
</body>
</html>
`;

/** Keeps a page out of search engines. */
export const unlisted: Html = html`<meta name="robots" content="noindex">`;
