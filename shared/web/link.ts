// An email address on a page, as a link that opens a new message.

import { type Html, html } from "../kit/html.ts";

export const mailto = (address: string): Html => html`<a href="mailto:${address}">${address}</a>`;
