// The use-case of leaving: what was agreed to ends at once, and a pseudonymous proof remains.

import type { Form } from "../forms/define.ts";
import type { Moment } from "../kit/moment.ts";
import { aside } from "./close.ts";
import { endRecord } from "./end-record.ts";
import type { Known } from "./known.ts";
import { matterOf } from "./matter.ts";
import type { World } from "./ports.ts";
import { sealed } from "./proof/seal.ts";
import { countsFrom, isOlder, type Received } from "./received.ts";
import { isInForce, type Stored } from "./record.ts";
import { isOfEvents } from "./seats/place.ts";
import { withdraw as decide } from "./state.ts";
import { undoOf } from "./undo/undoable.ts";
import { wentTo } from "./whereabouts.ts";

type Ports = Pick<World, "forms" | "journal" | "now" | "nonce" | "records" | "secrets">;

/** How often a withdrawal that collides with another change is tried again before it fails loudly. */
const tries = 8;

export interface Left {
  readonly person: string;
  readonly form: string;
  /** The submission whose mail or page it was left by: it may have gone to another address with its person. */
  readonly id?: string | undefined;
  /** The nonce in the link that it was left by. */
  readonly link?: string | undefined;
  /** The consent that is withdrawn; without it the form's list. */
  readonly consent?: string | undefined;
  /** The matter that it was given for, where the form has several. */
  readonly matter?: string | undefined;
  /** When the wish arrived, where it was entered later. */
  readonly received?: Received | undefined;
  /** By the link in a mail, which strangers may hold too: it can be undone for half an hour. Elsewhere it is final. */
  readonly undoable?: boolean;
}

/** Which consent is meant by a link that names none: the form's list. */
export const consentMeant = (form: Form, consent?: string): string | undefined =>
  consent ?? Object.keys(form.consents).find((name) => form.consents[name]?.list === true);

/**
 * Withdraws a consent wherever the person gave it on a form, in whichever submission: a link in an old newsletter
 * still works when a newer submission has taken the older one's place. With nothing left it changes nothing, and says so
 * by `false`.
 */
export const leave = async (world: Ports, of: Left): Promise<boolean> => {
  const form = world.forms[of.form];
  const consent = form && consentMeant(form, of.consent);
  if (form === undefined || consent === undefined) return false;
  const at = world.now();
  // A seat that is given back may be somebody else's a moment later.
  const undoable = of.undoable === true && !isOfEvents(form);
  const act: Act = { form, consent, at, received: of.received, undoable };
  let left = false;
  for (let attempt = 0; attempt < tries; attempt++) {
    const known = await world.records.everything(of.person);
    const { records, undos = [] } = known;
    const to = await wentTo(world, of, known);
    if (to !== undefined) return (await leave(world, { ...of, person: to })) || left;
    if (!act.undoable)
      for (const undo of undos) if (undo.form === of.form && undo.consent === consent) await world.records.forget(undo);
    const meant = records.filter(
      (record) =>
        record.form === of.form &&
        (of.matter === undefined || matterOf(form, record) === of.matter) &&
        isOlder(record, of.received),
    );
    const [first, ...more] = meant.filter((record) => decide(form, record, consent, at).outcome !== "nothing");
    if (first === undefined) return left;
    if (attempt === 0) await world.journal.note(deed(of, consent, at));
    const done = [await leaveOne(world, first, act, known)];
    // One after the other: the last that ends takes the ways from earlier addresses with it.
    for (const record of more) done.push(await leaveOne(world, record, act, await world.records.everything(of.person)));
    left ||= done.includes(true);
    if (done.every(Boolean)) return left;
  }
  throw new Error("the records kept changing while a withdrawal was stored");
};

const deed = ({ person, form, matter, received }: Left, consent: string, at: Moment) => {
  const day = received !== undefined && received.to !== received.from && { until: received.to };
  const counts = received !== undefined && received.from !== at && { received: received.from, ...day };
  return { what: "withdrawn", person, form, consent, ...(matter !== undefined && { matter }), ...counts, at } as const;
};

interface Act {
  readonly form: Form;
  readonly consent: string;
  readonly at: Moment;
  readonly received?: Received | undefined;
  readonly undoable: boolean;
}

const leaveOne = async (world: Ports, record: Stored, act: Act, known: Known): Promise<boolean> => {
  const { form, consent, at: now, received, undoable } = act;
  const at = countsFrom(record, received, now);
  const decided = decide(form, record, consent, now, at);
  if (decided.outcome === "nothing") return true;
  if (decided.outcome === "closed")
    return endRecord(world, form, record, "withdrawn", known, { at, undoable: undoable ? act : undefined });
  if (!isInForce(decided.record)) return world.records.move(record, { after: decided.record });
  const after = sealed(await world.secrets.person(), decided.record);
  const undo = undoable ? undoOf(record, { consent, at, nonce: world.nonce() }) : undefined;
  return world.records.move(record, { after, ...aside(form, after), undo });
};
