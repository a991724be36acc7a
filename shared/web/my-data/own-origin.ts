// Lets the pages of a session say where their buttons were pressed, to nobody but us.

import { html } from "../../kit/html.ts";

/**
 * Where a page sends no referrer, a form on it is posted with `Origin: null` (Fetch standard, "append a request Origin
 * header"). Browsers without `Sec-Fetch-Site` could then not show that the button is ours. No address of these pages holds a
 * token, and other hosts still learn nothing.
 */
export const ownOrigin = html`<meta name="referrer" content="same-origin">`;
