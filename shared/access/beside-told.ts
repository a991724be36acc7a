// What is held beside records and proofs, as its person reads it: what they left and can undo, asked for, and have open.

import { titleOf } from "../forms/define.ts";
import { iso, type Moment } from "../kit/moment.ts";
import { isOver } from "../optin/record.ts";
import type { Here } from "./consent-told.ts";
import { isOwing } from "./errand.ts";
import type { Holdings } from "./holdings.ts";
import { begunAt, isOpen } from "./session.ts";

/** What a mailed link left of late. `sealedCopy`: the record ended, and lies encrypted until then; nobody opens it but to undo. */
const leavingsTold = ({ forms, language }: Here, { undos = [] }: Holdings, now: Moment) =>
  undos
    .filter((undo) => !isOver(undo, now))
    .map(({ form: name, id, consent, at, copy, expiresAt }) => {
      const form = forms[name];
      return {
        ...{ form: name, id, consent },
        title: form === undefined ? name : copy === undefined ? titleOf(form, consent)[language] : form.title[language],
        leftAt: iso(at),
        sealedCopy: copy !== undefined,
        until: iso(expiresAt),
      };
    });

/** Who at the company entered or answered it is left out: what concerns its person is that it was done, when, and how. */
const requestsTold = ({ requests }: Holdings, now: Moment) =>
  requests
    .filter((request) => !isOver(request, now))
    .map(({ id, what, received, due, opened, awaits, done, expiresAt }) => ({
      ...{ id, what, receivedAt: iso(received), dueAt: iso(due), enteredAt: iso(opened.at) },
      awaitsNewAddress: awaits !== undefined,
      done: done === undefined ? null : { at: iso(done.at), outcome: done.outcome, note: done.note ?? null },
      keptUntil: iso(expiresAt),
    }));

/** `here`: the one in which this is read. What a session is found by is not told. */
const sessionsTold = ({ sessions }: Holdings, session: string | undefined, now: Moment) =>
  sessions
    .filter((one) => isOpen(one, now))
    .toSorted((one, other) => one.expiresAt - other.expiresAt)
    .map((one) => ({
      ...{ here: one.id === session, language: one.language },
      ...{ begunAt: iso(begunAt(one)), until: iso(one.expiresAt) },
    }));

/** Mails about these rights: those that wait to be sent, the links that wait to be pressed, and when the last ones went out. */
const errandsTold = ({ errands, mailings }: Holdings, now: Moment) => ({
  owed: errands
    .filter(isOwing)
    .filter((errand) => !isOver(errand, now))
    .map(({ owes, email, origin, expiresAt }) => ({
      ...{ mail: owes.mail, email, askedAt: iso(owes.since), network: origin?.network ?? null, until: iso(expiresAt) },
    })),
  links: errands.flatMap((errand) => {
    if (isOwing(errand) || isOver(errand, now)) return [];
    return [{ opens: errand.opens, email: errand.email ?? null, until: iso(errand.expiresAt) }];
  }),
  sent: mailings
    .filter((one) => !isOver(one, now))
    .map(({ mail, sent, expiresAt }) => ({ mail, at: sent.map(iso), until: iso(expiresAt) })),
});

/** A block that was lifted, and why. */
const liftedTold = ({ standing }: Holdings, now: Moment) => {
  const { lifted } = standing ?? {};
  if (lifted === undefined || lifted.until <= now) return null;
  const { why, since, at, reason, received, until } = lifted;
  return {
    ...{ why, since: iso(since), at: iso(at), reason },
    ...{ askedAt: received === undefined ? null : iso(received), until: iso(until) },
  };
};

export const besideTold = (here: Here, held: Holdings, session: string | undefined, now: Moment) => ({
  unblocked: liftedTold(held, now),
  leavings: leavingsTold(here, held, now),
  requests: requestsTold(held, now),
  sessions: sessionsTold(held, session, now),
  emails: errandsTold(held, now),
});
