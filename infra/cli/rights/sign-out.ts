// `assent person sign-out ADDRESS`: closes the page with somebody's data wherever it is open.

import { endSessions } from "../../../shared/access/session.ts";
import { defineCommand } from "../command.ts";
import { openCase, settle } from "./case.ts";
import { staffOptions } from "./received.ts";

/** OWASP ASVS 5.0, 7.4.5. No mail goes out: nothing of theirs has changed, and they may open it again by a link. */
export const personSignOut = defineCommand({
  name: "person sign-out",
  arguments: ["ADDRESS"],
  options: staffOptions,
  help: "Ends every session of a person at their own data, as they asked or because their mailbox is in wrong hands",
  async run({ arguments: [typed], options, open, say }) {
    const about = await openCase({ typed, options, open, say });
    return settle(about, "sign-out", async () => {
      const ended = await endSessions(about.operator, about.person.key);
      if (ended === 0)
        return {
          ...{ status: "nothing", isDone: true, json: { ended } },
          text: "No session of theirs is open. Links that were mailed lead nowhere any more.",
        };
      const text = `Ended: ${ended}. What their cookies open is nothing any more, and links that were mailed lead nowhere.`;
      return { status: "signed_out", isDone: true, json: { ended }, text };
    });
  },
});
