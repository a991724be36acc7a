// From a record's debt to the mail that pays it: the words, the links, the headers.

import { alreadyMail } from "../mail/already.ts";
import { confirmationMail } from "../mail/confirmation.ts";
import { welcomeMail } from "../mail/welcome.ts";
import { paths } from "../routes.ts";
import { declaredIn } from "./declared.ts";
import { type LinkKeys, type Purpose, signLink } from "./link.ts";
import type { Letter, World } from "./ports.ts";
import type { Confirmed, RecordKey, Stored } from "./record.ts";

type Ports = Pick<World, "owner" | "forms" | "publicUrl">;

/** RFC 3834, 5: tells autoresponders to keep still. */
const automatic = { "Auto-Submitted": "auto-generated" };

const address = (world: Ports, keys: LinkKeys, record: Stored, purpose: Purpose): string =>
  `${world.publicUrl}${paths[purpose](signLink(keys, { ...record, purpose }))}`;

const keyOf = ({ person, form, id }: RecordKey): RecordKey => ({ person, form, id });

const context = (world: Ports, record: Stored) => {
  const form = world.forms[record.form];
  if (form === undefined) throw new Error(`a record belongs to the form ${record.form}, which is not registered`);
  return { form, frame: { owner: world.owner, language: record.language, publicUrl: world.publicUrl } };
};

/** The mail with the confirmation link. It holds nothing that the visitor typed. */
export const confirmationLetter = (world: Ports, keys: LinkKeys, record: Stored & { expiresAt: number }): Letter => {
  const { form, frame } = context(world, record);
  const link = address(world, keys, record, "confirm");
  const site = record.origin.site ?? new URL(world.publicUrl).host;
  const { askedAt, expiresAt: until, email: to } = record;
  const declared = declaredIn(world.forms, record);
  return {
    to,
    about: keyOf(record),
    headers: automatic,
    message: confirmationMail(frame, { form, declared, site, askedAt, until, link }),
  };
};

/** RFC 8058 and RFC 2369: mail of a list carries its leave link where mail programs find it. */
const listHeaders = (leave: string) => ({
  ...automatic,
  "List-Unsubscribe": `<${leave}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

/** The one mail that answers a confirmation. */
export const welcomeLetter = (world: Ports, keys: LinkKeys, record: Confirmed): Letter => {
  const { form, frame } = context(world, record);
  const leave = address(world, keys, record, "unsubscribe");
  return {
    to: record.email,
    about: keyOf(record),
    headers: listHeaders(leave),
    message: welcomeMail(frame, { form, leave }),
  };
};

/** What somebody is told who asks for what they have already. */
export const alreadyLetter = (world: Ports, keys: LinkKeys, record: Confirmed): Letter => {
  const { form, frame } = context(world, record);
  const leave = address(world, keys, record, "unsubscribe");
  const { confirmedAt, email: to } = record;
  return { to, about: keyOf(record), headers: automatic, message: alreadyMail(frame, { form, confirmedAt, leave }) };
};
