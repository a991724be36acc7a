// The use-case of a changed address: everything goes on under the new one's key, and old links find it there.

import { parseAddress } from "../forms/address.ts";
import { personKey } from "../optin/link.ts";
import { pauseAll } from "../optin/restriction/pause.ts";
import { supersede } from "../optin/supersede.ts";
import { endMail } from "../optin/suppression/feedback.ts";
import { suppress } from "../optin/suppression/suppress.ts";
import { moveProof, moveRecord } from "./move-record.ts";
import { answerMoved, moveRequests } from "./move-requests.ts";
import type { RightsWorld } from "./people.ts";
import type { Requests } from "./requests.ts";

export type AddressMove =
  /** `person` is the key from here on; sessions and requests under the old one ended. */
  | { readonly outcome: "moved"; readonly person: string; readonly records: number; readonly proofs: number }
  | { readonly outcome: "invalid" };

type Ports = RightsWorld & { readonly requests: Requests };

/** How often it is tried again when it collides with other changes before it fails loudly. */
const tries = 8;

/**
 * To be called once the new address was confirmed. Each record and proof moves in one transaction, so each is at all times
 * in exactly one place; the pointer stands before the first of them, so that a link finds it in either. Tried again it
 * finishes what was begun. Requests go first, since nothing leads back to them, and are answered last.
 */
export const moveAddress = async (world: Ports, person: string, newAddress: string): Promise<AddressMove> => {
  const email = parseAddress(newAddress);
  if (email === undefined) return { outcome: "invalid" };
  const to = personKey(await world.secrets.person(), email);
  const moved = to === person ? await respell(world, person, email) : await rekey(world, person, { to, email });
  await answerMoved(world.requests, to, world.now());
  return moved;
};

const rekey = async (
  world: Ports,
  person: string,
  { to, email }: { readonly to: string; readonly email: string },
): Promise<AddressMove> => {
  const at = world.now();
  await world.journal.note({ what: "moved", person, to, at });
  await takeAlong(world, person, to);
  await world.people.clear(person);
  await world.people.unpoint(to);
  await world.people.pointTo(person, to);
  await moveRequests(world.requests, person, to);
  let [records, proofs] = [0, 0];
  for (let attempt = 0; attempt < tries; attempt++) {
    const known = await world.records.everything(person);
    if (known.records.length + known.proofs.length === 0) {
      // Objected or complained since: whoever did so before the way stood did not see it.
      await takeAlong(world, person, to);
      await settle(world, to);
      return { outcome: "moved", person: to, records, proofs };
    }
    const moved = await Promise.all(known.records.map((record) => moveRecord(world, record, { to, email, at })));
    records += moved.filter(Boolean).length;
    // After the records: one that could not move has left its proof.
    const left = (await world.records.everything(person)).proofs;
    proofs += (await Promise.all(left.map((proof) => moveProof(world, proof, to, at)))).filter(Boolean).length;
  }
  throw new Error("the records kept changing while an address was changed");
};

/**
 * What holds for the person and not for the mailbox goes with them: that they restricted, objected or complained. What stands
 * at the new address is theirs, too, and is out of use before nothing under the old key says so any more.
 */
const takeAlong = async (world: RightsWorld, person: string, to: string): Promise<void> => {
  const { restricted, standing } = await world.records.everything(person);
  if (restricted !== undefined) {
    await world.people.restrict(to, restricted.at);
    await pauseAll(world, to);
  }
  const suppressed = standing?.suppressed;
  if (suppressed !== undefined && suppressed.why !== "bounced") await suppress(world, to, suppressed);
};

/** Of what stands twice by now the newest stands; who may not be written to at the new address, or restricted there, is on no list. */
const settle = async (world: RightsWorld, person: string): Promise<void> => {
  const { records, standing, restricted } = await world.records.everything(person);
  for (const record of records) if (record.moved && record.state === "confirmed") await supersede(world, record);
  if (standing?.suppressed !== undefined) await endMail(world, person);
  // Restricted here or under the old key while this ran: its own reading may have been before the last record came.
  const out = restricted ?? records.find((record) => record.moved && record.paused)?.paused;
  if (out === undefined) return;
  await world.people.restrict(person, out.at);
  await pauseAll(world, person);
};

/** The same person in another spelling: the key stays, and the mail goes where it is said to. */
const respell = async (world: RightsWorld, person: string, email: string): Promise<AddressMove> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const { records } = await world.records.everything(person);
    const other = records.filter((record) => record.email !== email);
    if (other.length === 0) return { outcome: "moved", person, records: records.length, proofs: 0 };
    await Promise.all(
      other.map((record) => world.records.move(record, { after: { ...record, email, revision: record.revision + 1 } })),
    );
  }
  throw new Error("the records kept changing while an address was changed");
};
