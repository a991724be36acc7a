// What follows an accepted form, by its opt-in: the word for a script, the address and the page for a browser.

import { paths } from "../routes.ts";
import { checkInboxPage } from "./check-inbox-page.ts";
import { receivedPage } from "./received-page.ts";

export const accepted = {
  double: { status: "confirmation_required", path: paths.checkInbox, page: checkInboxPage },
  single: { status: "received", path: paths.received, page: receivedPage },
} as const;
