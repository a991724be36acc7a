// What is held about a person beside records and proofs, as an operator is shown it.

import { isOwing } from "../../shared/access/errand.ts";
import type { Holdings } from "../../shared/access/holdings.ts";
import { begunAt, isOpen } from "../../shared/access/session.ts";
import { iso, type Moment } from "../../shared/kit/moment.ts";
import { isOver } from "../../shared/optin/record.ts";
import { requestRow, requestTold } from "./rights/row.ts";
import { facts, table } from "./text.ts";

const living = <T extends { readonly expiresAt?: Moment }>(items: readonly T[], now: Moment): readonly T[] =>
  items.filter((item) => !isOver(item, now));

/** Sessions without what they are found by, leavings without their sealed copies. */
export const besideOf = (held: Holdings, now: Moment) => ({
  leavings: living(held.undos ?? [], now).map(({ form, id, consent, at, copy, expiresAt }) => ({
    ...{ form, id, consent, leftAt: iso(at), sealedCopy: copy !== undefined, until: iso(expiresAt) },
  })),
  sessions: held.sessions
    .filter((session) => isOpen(session, now))
    .map((session) => ({ begunAt: iso(begunAt(session)), until: iso(session.expiresAt) })),
  emails: {
    owed: living(held.errands.filter(isOwing), now).map(({ owes, email }) => ({ mail: owes.mail, email })),
    links: living(held.errands, now).flatMap((errand) =>
      isOwing(errand) ? [] : [{ opens: errand.opens, email: errand.email ?? null, until: iso(errand.expiresAt) }],
    ),
    sent: living(held.mailings, now).map(({ mail, sent }) => ({ mail, at: sent.map(iso) })),
  },
  requests: living(held.requests, now).map((request) => requestRow(request, now)),
});

type Beside = ReturnType<typeof besideOf>;

const toldEmails = ({ owed, links, sent }: Beside["emails"]): readonly string[] => {
  const rows = [
    ...owed.map(({ mail, email }) => [mail, `owed to ${email}`] as const),
    ...links.map(
      ({ opens, email, until }) => [opens, `its link waits until ${until}${email ? `: ${email}` : ""}`] as const,
    ),
    ...sent.map(({ mail, at }) => [mail, `sent ${at.join(", ")}`] as const),
  ];
  return rows.length === 0 ? [] : [facts("mails for a right", rows)];
};

export const besideTold = ({ leavings, sessions, emails, requests }: Beside): readonly string[] => [
  ...leavings.map(({ form, consent, leftAt, until, sealedCopy }) =>
    facts(`${form}: left by the link in a mail, and can be undone`, [
      ["Consent", consent],
      ["Left", leftAt],
      ["Until", sealedCopy ? `${until}; until then a sealed copy is kept, which no command opens` : until],
    ]),
  ),
  ...(sessions.length === 0
    ? []
    : [
        facts(
          "at their own data now",
          sessions.map(({ begunAt: at, until }) => [`since ${at}`, `until ${until}`]),
        ),
      ]),
  ...toldEmails(emails),
  ...(requests.length === 0 ? [] : [`asked of staff\n${table(requests.map(requestTold))}`]),
];
