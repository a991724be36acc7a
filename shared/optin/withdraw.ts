// The use-case of leaving: what was agreed to ends at once, and a pseudonymous proof remains.

import type { Form } from "../forms/define.ts";
import type { Moment } from "../kit/moment.ts";
import { aside } from "./close.ts";
import { endRecord } from "./end-record.ts";
import { matterOf } from "./matter.ts";
import type { World } from "./ports.ts";
import type { Known } from "./reactions.ts";
import { isInForce, type Stored, sinceOf } from "./record.ts";
import { sealed } from "./seal.ts";
import { withdraw as decide } from "./state.ts";

type Ports = Pick<World, "forms" | "journal" | "now" | "nonce" | "records" | "secrets">;

/** How often a withdrawal that collides with another change is tried again before it fails loudly. */
const tries = 8;

export interface Left {
  readonly person: string;
  readonly form: string;
  /** The consent that is withdrawn; without it the form's list. */
  readonly consent?: string | undefined;
  /** The matter that it was given for, where the form has several. */
  readonly matter?: string | undefined;
  /** When the wish arrived, where it was entered later: it counts from then, and for nothing that was agreed to since. */
  readonly received?: Moment | undefined;
}

/** Since when somebody stands by what a record says: confirmed or received, else asked. */
export const standsSince = (record: Stored): Moment => (isInForce(record) ? sinceOf(record) : record.askedAt);

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
  let left = false;
  for (let attempt = 0; attempt < tries; attempt++) {
    const known = await world.records.everything(of.person);
    const { records, movedTo } = known;
    const meant = records.filter(
      (record) =>
        record.form === of.form &&
        (of.matter === undefined || matterOf(form, record) === of.matter) &&
        (of.received === undefined || standsSince(record) <= of.received),
    );
    // A link in a mail to an earlier address. Who signed up there again since means that.
    if (meant.length === 0 && movedTo !== undefined) return (await leave(world, { ...of, person: movedTo })) || left;
    const gives = meant.filter((record) => decide(form, record, consent, world.now()).outcome !== "nothing");
    if (gives.length === 0) return left;
    if (attempt === 0) await world.journal.note(deed(of, consent, world.now()));
    const done = await Promise.all(gives.map((record) => leaveOne(world, form, record, { ...of, consent }, known)));
    left ||= done.includes(true);
    if (done.every(Boolean)) return left;
  }
  throw new Error("the records kept changing while a withdrawal was stored");
};

const deed = ({ person, form, matter, received }: Left, consent: string, at: Moment) => {
  const counts = received !== undefined && received !== at && { received };
  return { what: "withdrawn", person, form, consent, ...(matter !== undefined && { matter }), ...counts, at } as const;
};

const leaveOne = async (
  world: Ports,
  form: Form,
  record: Stored,
  { consent, received }: Left & { readonly consent: string },
  known: Known,
): Promise<boolean> => {
  // What never came into force has nothing that could have ended before.
  const at = isInForce(record) ? (received ?? world.now()) : world.now();
  const decided = decide(form, record, consent, world.now(), at);
  if (decided.outcome === "nothing") return true;
  if (decided.outcome === "closed") return endRecord(world, form, record, "withdrawn", known, at);
  if (!isInForce(decided.record)) return world.records.move(record, { after: decided.record });
  const after = sealed(await world.secrets.person(), decided.record);
  return world.records.move(record, { after, ...aside(form, after) });
};
