// From a record's debt to the mail that pays it: the words, the links, the headers.

import type { Event } from "../events/event.ts";
import type { Form } from "../forms/define.ts";
import { textBehind } from "../forms/wording.ts";
import { alreadyMail } from "../mail/already.ts";
import { confirmationSkeleton } from "../mail/confirmation.ts";
import type { Leave } from "../mail/leave.ts";
import { fill, type Skeleton } from "../mail/skeleton.ts";
import { welcomeMail } from "../mail/welcome.ts";
import { paths } from "../routes.ts";
import { declaredIn, inForce } from "./declared.ts";
import { type Claim, type LinkKeys, signLink } from "./link.ts";
import { matterOf } from "./matter.ts";
import type { Letter, World } from "./ports.ts";
import type { Confirmed, Pending, RecordKey, Stored } from "./record.ts";

export type Ports = Pick<World, "owner" | "forms" | "publicUrl">;
type About = Pick<Claim, "consent" | "matter">;

/** RFC 3834, 5: tells autoresponders to keep still. */
export const automatic = { "Auto-Submitted": "auto-generated" };

const address = (
  world: Ports,
  keys: LinkKeys,
  record: Stored,
  purpose: "confirm" | "unsubscribe",
  about: About = {},
): string => `${world.publicUrl}${paths[purpose](signLink(keys, { ...record, ...about, purpose }))}`;

export const keyOf = ({ person, form, id }: RecordKey): RecordKey => ({ person, form, id });

export const context = (world: Ports, record: Stored) => {
  const form = world.forms[record.form];
  if (form === undefined) throw new Error(`a record belongs to the form ${record.form}, which is not registered`);
  return { form, frame: { owner: world.owner, language: record.language, publicUrl: world.publicUrl } };
};

/** The mail with the confirmation link, before it is anybody's: the same for all who agree to the same on such a site. */
export const confirmationTemplate = (world: Ports, record: Stored, event?: Event): Skeleton => {
  const { form, frame } = context(world, record);
  const host = record.origin.site === undefined ? new URL(world.publicUrl).host : undefined;
  const brought = record.origin.import !== undefined;
  return confirmationSkeleton(frame, { form, declared: declaredIn(world.forms, record), host, brought, event });
};

/** The mail with the confirmation link. It holds nothing that the visitor typed. */
export const confirmationLetter = (world: Ports, keys: LinkKeys, record: Pending, template: Skeleton): Letter => {
  const link = address(world, keys, record, "confirm");
  const { askedAt, expiresAt: until, email: to, origin } = record;
  return {
    to,
    about: keyOf(record),
    headers: automatic,
    message: fill(template, { site: origin.site, askedAt, until, link }),
  };
};

/** Whether the record stands by its operator's word alone: nobody pressed a button that a mail could speak of. */
const isByWord = ({ origin }: Confirmed): boolean => origin.import?.statement !== undefined;

/** RFC 8058 and RFC 2369: mail of a list carries its leave link where mail programs find it. */
const listHeaders = (leave: string) => ({
  ...automatic,
  "List-Unsubscribe": `<${leave}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

/** A way to leave for each consent that stands, the list's own among them. */
export const leavesOf = (world: Ports, keys: LinkKeys, record: Confirmed, form: Form): readonly Leave[] =>
  inForce(form, record.consents).flatMap(([name, given]) => {
    const consent = form.consents[name];
    if (consent === undefined) return [];
    const declared = textBehind(world.forms, given.text) ?? "";
    return [
      {
        consent,
        declared,
        link: address(world, keys, record, "unsubscribe", { consent: name, matter: matterOf(form, record) }),
      },
    ];
  });

/** The one mail that answers a confirmation. */
export const welcomeLetter = (world: Ports, keys: LinkKeys, record: Confirmed): Letter => {
  const { form, frame } = context(world, record);
  const leaves = leavesOf(world, keys, record, form);
  const list = leaves.find(({ consent }) => consent.list);
  return {
    to: record.email,
    about: keyOf(record),
    headers: list === undefined ? automatic : listHeaders(list.link),
    message: welcomeMail(frame, { form, leaves, brought: isByWord(record) }),
  };
};

/** What somebody is told who asks for what they have already. */
export const alreadyLetter = (world: Ports, keys: LinkKeys, record: Confirmed): Letter => {
  const { form, frame } = context(world, record);
  const leaves = leavesOf(world, keys, record, form);
  const { email: to } = record;
  const confirmedAt = isByWord(record) ? undefined : record.confirmedAt;
  return { to, about: keyOf(record), headers: automatic, message: alreadyMail(frame, { form, confirmedAt, leaves }) };
};
