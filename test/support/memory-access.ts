// Errands and sessions in memory: the same conditions as DynamoDB's, every copy frozen, and a stream of what is owed.

import type { AnyErrand, ErrandKey, Mailings } from "../../shared/access/errand.ts";
import { isOwing } from "../../shared/access/errand.ts";
import type { Access, Session } from "../../shared/access/ports.ts";
import type { Records } from "../../shared/optin/ports.ts";
import { isOver } from "../../shared/optin/record.ts";
import type { Requests } from "../../shared/rights/requests.ts";

export interface MemoryAccess extends Access {
  readonly contents: () => {
    readonly errands: readonly AnyErrand[];
    readonly sessions: readonly Session[];
    readonly mailings: readonly Mailings[];
  };
  /** What an erasure does to all that lies in a person's partition. */
  readonly empty: (person: string) => void;
}

const placeOf = ({ person, nonce }: ErrandKey): string => `${person} ${nonce}`;

/** Opens it beside the records of the same table. `onOwing` is the table's stream with the mapping's filter. */
export const openMemoryAccess = (
  table: Pick<Records, "everything"> & { readonly requests: Pick<Requests, "of"> },
  onOwing: (key: ErrandKey) => void = () => {},
): MemoryAccess => {
  const errands = new Map<string, AnyErrand>();
  const sessions = new Map<string, Session>();
  const mailings = new Map<string, Mailings & { readonly person: string }>();

  const put = (errand: AnyErrand): void => {
    errands.set(placeOf(errand), Object.freeze(errand));
    if (isOwing(errand)) onOwing({ person: errand.person, nonce: errand.nonce });
  };
  const owed = (key: ErrandKey, since: number) => {
    const stands = errands.get(placeOf(key));
    return stands !== undefined && isOwing(stands) && stands.owes.since === since ? stands : undefined;
  };

  return {
    async put(errand) {
      put(errand);
    },
    async situation(person, now) {
      const { records, proofs, standing } = await table.everything(person);
      const asked = await table.requests.of(person);
      const known = [...records, ...proofs, ...asked, ...(standing ? [standing] : [])].some((one) => !isOver(one, now));
      const stands = records.length > 0;
      const of = <T extends { readonly person: string }>(items: Iterable<T>) =>
        [...items].filter((item) => item.person === person);
      return {
        errands: of(errands.values()),
        mailings: of(mailings.values()),
        sessions: of(sessions.values()),
        known,
        stands,
      };
    },
    async find(key) {
      return errands.get(placeOf(key));
    },
    async hold(errand, until) {
      const stands = owed(errand, errand.owes.since);
      if (stands === undefined) return false;
      put({ ...stands, owes: { ...stands.owes, notBefore: until }, dueAt: until });
      return true;
    },
    async drop(errand) {
      return owed(errand, errand.owes.since) !== undefined && errands.delete(placeOf(errand));
    },
    async note(errand, waiting, sent) {
      if (owed(errand, errand.owes.since) === undefined) return false;
      if (waiting === undefined) errands.delete(placeOf(errand));
      else put(waiting);
      mailings.set(`${errand.person} ${sent.mail}`, { ...sent, person: errand.person });
      return true;
    },
    async spend(key, now) {
      const stands = errands.get(placeOf(key));
      if (stands === undefined || isOwing(stands) || stands.expiresAt <= now) return undefined;
      errands.delete(placeOf(key));
      return stands;
    },
    async *due(now) {
      for (const errand of [...errands.values()]) if (isOwing(errand) && errand.dueAt <= now) yield errand;
    },
    async begin(session, link, now = 0) {
      if (link !== undefined) {
        const stands = errands.get(placeOf(link));
        if (stands === undefined || isOwing(stands) || stands.opens !== "session" || stands.expiresAt <= now)
          return false;
        errands.delete(placeOf(link));
      }
      sessions.set(`${session.person} ${session.id}`, session);
      return true;
    },
    async session(person, id) {
      return sessions.get(`${person} ${id}`);
    },
    async end(person, id) {
      sessions.delete(`${person} ${id}`);
    },
    contents: () => ({
      errands: [...errands.values()],
      sessions: [...sessions.values()],
      mailings: [...mailings.values()],
    }),
    empty(person) {
      for (const items of [errands, sessions, mailings])
        for (const place of [...items.keys()]) if (place.startsWith(`${person} `)) items.delete(place);
    },
  };
};
