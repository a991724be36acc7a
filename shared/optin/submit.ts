// The use-case of sending a form: a pending record that owes its confirmation mail, once however often it is sent.

import { hours, type Moment } from "../kit/moment.ts";
import { described, type Sent } from "./described.ts";
import { submissionId } from "./link.ts";
import type { World } from "./ports.ts";
import { sealed } from "./proof/seal.ts";
import { isOver, type Pending, type Stored } from "./record.ts";
import { type Asked, ask, askAgain, receive } from "./state.ts";

type Ports = Pick<World, "forms" | "now" | "nonce" | "records" | "secrets">;

/** How often a submission that collides with another change of its record is tried again. */
const tries = 5;

/** What a pending record must have left for its mail to be owed anew in place: the mail may have to wait a little. */
const enough = hours(1);

/** Stores what was sent. The answer to the visitor never depends on what was there before. */
export const submit = async (world: Ports, sent: Sent): Promise<void> => {
  const form = world.forms[sent.form];
  if (form === undefined) throw new Error("submit was called for a form that is not registered");
  const secret = await world.secrets.person();
  let asked = await described(world, form, sent);
  for (let attempt = 0; attempt < tries; attempt++) {
    const existing =
      form.optIn === "double"
        ? await inPlace(world.records, ask(form, asked, world.nonce()))
        : await world.records.add(sealed(secret, receive(form, asked, world.nonce())), asked.askedAt);
    // Our own write, committed by an attempt whose answer was lost, counts as one and asks for no second mail.
    if (existing === undefined || existing.link === asked.link) return;
    const given = givenAnew(existing, asked);
    if (given !== undefined) {
      asked = { ...asked, id: submissionId(secret, [existing.id, given]) };
      continue;
    }
    const again = askAgain(form, existing, world.nonce(), asked.askedAt);
    if (again === existing || (await world.records.move(existing, { after: again }))) return;
  }
  throw new Error("the record kept changing while a repeated submission was stored");
};

/** Asks by one write; only what is over and still in the way gives its place by a second. */
const inPlace = async (records: World["records"], record: Pending): Promise<Stored | undefined> => {
  const { askedAt: now } = record;
  const stands = await records.ask(record, now + enough);
  return stands !== undefined && isOver(stands, now) ? records.add(record, now) : stands;
};

/** When a consent that is given here was withdrawn from the same answers before: then this is another submission. */
const givenAnew = ({ consents }: Stored, asked: Asked): Moment | undefined =>
  Object.keys(asked.consents)
    .map((name) => consents[name]?.withdrawnAt)
    .find((moment) => moment !== undefined);
