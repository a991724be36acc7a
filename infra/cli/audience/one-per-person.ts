// Everyone in a shard of a list once: of a person's several records, the one confirmed last.

import type { Member } from "../../../shared/aws/audience.ts";

/**
 * Two records of a person stand on a list when they confirmed two forms that share it, or two submissions at one moment.
 * The index gives a shard in the order of people's keys, so the two come one after the other, and no more than one member
 * is ever held. An index out of order would let a person through twice, and is refused.
 */
export const onePerPerson = async function* (shard: AsyncIterable<Member>): AsyncIterable<Member> {
  let held: Member | undefined;
  for await (const member of shard) {
    if (held !== undefined && member.person < held.person)
      throw new Error("the list index is not in the order of people's keys, so nobody can tell who is in it twice");
    if (held !== undefined && member.person > held.person) yield held;
    held = held?.person === member.person && held.confirmedAt > member.confirmedAt ? held : member;
  }
  if (held !== undefined) yield held;
};
