// What is held beside records and proofs, on the page with one's data: what was left, what staff was asked for, our mails.

import type { Statement } from "../../access/statement.ts";
import { type Html, html } from "../../kit/html.ts";
import type { Frame } from "../../locales/frame.ts";
import { heldWords } from "../../locales/my-data/held/index.ts";
import { myDataWords } from "../../locales/my-data/index.ts";
import { paths } from "../../routes.ts";
import { rows } from "./consent.ts";
import { onDay, when } from "./when.ts";

/** For half an hour what was left by a mailed link can be undone; nobody should learn that from anywhere but here. */
export const leavingsShown = (frame: Frame, { leavings }: Statement): Html | false => {
  const text = heldWords(frame.language).left;
  const said = leavings.map(({ title, leftAt, until, sealedCopy }) => {
    const kept = sealedCopy ? text.sealed : text.open;
    return html`<p>${text.said(title, when(frame, leftAt))} ${kept(when(frame, until))}</p>`;
  });
  return (
    said.length > 0 &&
    html`<section>
<h2>${text.title}</h2>
${said}</section>
`
  );
};

export const requestsShown = (frame: Frame, { requests }: Statement): Html | false => {
  const { page } = myDataWords(frame.language);
  const text = heldWords(frame.language).requests;
  const answered = ({ done, awaitsNewAddress }: (typeof requests)[number]): string | undefined => {
    if (done === null) return awaitsNewAddress ? text.awaits : undefined;
    const told = `${when(frame, done.at)}: ${text.outcomes[done.outcome]}`;
    return done.note === null ? told : `${told} (${done.note})`;
  };
  return (
    requests.length > 0 &&
    html`<section id="requests">
<h2>${text.title}</h2>
<p>${text.lead}</p>
${requests.map(
  (request) => html`<h3>${text.what[request.what]}</h3>
${rows([
  [text.received, onDay(frame, request.receivedAt)],
  [text.due, request.done === null ? onDay(frame, request.dueAt) : undefined],
  [text.answered, answered(request)],
  [text.number, request.id],
  [page.kept, when(frame, request.keptUntil)],
])}`,
)}</section>
`
  );
};

/** A new address that was asked and has not answered: what its owner may have mistyped, or somebody else asked for. */
export const addressAskedShown = ({ language }: Frame, { emails }: Statement): Html | false => {
  const text = heldWords(language).address;
  const asked = [...emails.owed.filter(({ mail }) => mail === "move"), ...emails.links].find(({ email }) => email);
  return (
    asked !== undefined &&
    html`<form method="post" action="${paths.action("correct", language)}" class="hold"><p role="status">${text.asked(asked.email ?? "")}</p>
<button class="quiet" name="_address" value="keep">${text.keep}</button></form>
`
  );
};

/** Nobody looks for these; whoever wants to know all that is held finds them. */
export const emailsShown = (frame: Frame, { emails, unblocked }: Statement): Html | false => {
  const text = heldWords(frame.language).emails;
  const { owed, links, sent } = emails;
  const said = [
    ...(unblocked === null ? [] : [text.unblocked(when(frame, unblocked.at), unblocked.reason)]),
    ...owed.map(({ mail, email, askedAt }) => text.owed(text.mails[mail], email, when(frame, askedAt))),
    ...links.map(({ email, until }) =>
      email === null ? text.session(when(frame, until)) : text.address(email, when(frame, until)),
    ),
    ...sent.map(({ mail, at }) => text.sent(text.mails[mail], at.map((one) => when(frame, one)).join("; "))),
  ];
  return (
    said.length > 0 &&
    html`<section><details><summary>${text.title}</summary>
<ul>${said.map((one) => html`<li>${one}</li>`)}</ul>
<p>${text.kept}</p></details></section>
`
  );
};
