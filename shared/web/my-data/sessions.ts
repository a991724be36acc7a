// Where else the page with one's data is open, and the buttons that close it there.

import type { Statement } from "../../access/statement.ts";
import { type Html, html } from "../../kit/html.ts";
import type { Frame } from "../../locales/frame.ts";
import { heldWords } from "../../locales/my-data/held/index.ts";
import { paths } from "../../routes.ts";
import { atTime, when } from "./when.ts";

/** What signing out ends: this session, all others, or each of them. The field `everywhere` says so. */
const signOuts = ["this", "others", "all"] as const;
export type SignOut = (typeof signOuts)[number];

export const isSignOut = (value: string): value is SignOut => signOuts.some((one) => one === value);

/**
 * Where it was opened is not told, because it is not kept. What follows from the buttons stands beside them: it is undone by
 * asking for a link again, so that no page need ask first (decision 117).
 */
export const sessionsShown = (frame: Frame, { sessions }: Pick<Statement, "sessions">): Html | false => {
  const { language } = frame;
  const text = heldWords(language).sessions;
  const others = sessions.filter(({ here }) => !here);
  return (
    others.length > 0 &&
    html`<section class="hold">
<h2>${text.title}</h2>
<form method="post" action="${paths.action("sign-out", language)}">
<p>${text.lead(others.length)}</p>
<ul>${others.map(({ begunAt, until }) => html`<li>${text.one(when(frame, begunAt), atTime(frame, until))}</li>`)}</ul>
<p>${text.hint}</p>
<button class="quiet" name="everywhere" value="others">${text.others}</button>
<button class="quiet" name="everywhere" value="all">${text.all}</button></form>
</section>`
  );
};
