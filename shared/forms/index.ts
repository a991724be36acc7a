// The registry: every form this stack runs. A new form is a file beside these and a line here.

import { contact } from "./contact.ts";
import type { Forms } from "./define.ts";
import { event } from "./event.ts";
import { newsletter } from "./newsletter.ts";
import { registration } from "./registration.ts";

export const forms = { newsletter, contact, registration, event } satisfies Forms;
