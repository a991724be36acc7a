// From an errand to the mail that pays it.

import { titleOf } from "../forms/define.ts";
import type { Message } from "../mail/message.ts";
import { accessMail } from "../mail/my-data/access.ts";
import { moveMail } from "../mail/my-data/move.ts";
import { type Ended, receiptMail } from "../mail/my-data/receipt.ts";
import { strangerMail } from "../mail/my-data/stranger.ts";
import type { Letter } from "../optin/ports.ts";
import { paths } from "../routes.ts";
import { linkLives } from "./decide.ts";
import type { Owing, Waiting } from "./errand.ts";
import { ticketToken } from "./token.ts";
import type { AccessWorld } from "./world.ts";

type Ports = Pick<AccessWorld, "forms" | "owner" | "publicUrl" | "secrets" | "now">;

/** By the titles of their forms today, in the language of the mail. */
const ended = ({ forms }: Ports, { withdrawn = [], language }: Owing): readonly Ended[] =>
  withdrawn.map(({ form: name, consent, from }) => {
    const form = forms[name];
    return { title: form === undefined ? name : titleOf(form, consent)[language], from };
  });

const messageOf = async (world: Ports, errand: Owing, waiting: Waiting | undefined): Promise<Message> => {
  const frame = { owner: world.owner, publicUrl: world.publicUrl, language: errand.language };
  const { mail } = errand.owes;
  if (mail !== "access" && mail !== "move") return receiptMail(frame, mail, errand.owes.since, ended(world, errand));
  if (waiting === undefined) return strangerMail(frame);
  const link = `${world.publicUrl}${paths["my-data"](ticketToken(await world.secrets.links(), waiting))}`;
  const linked = { link, until: world.now() + linkLives };
  return mail === "access" ? accessMail(frame, linked) : moveMail(frame, linked);
};

/** RFC 3834, 5: tells autoresponders to keep still. The provider's feedback names keys of ours and no address. */
export const errandLetter = async (world: Ports, errand: Owing, waiting: Waiting | undefined): Promise<Letter> => {
  const { email: to, nonce: id } = errand;
  // What a new address sends back says nothing about the person at the one in use.
  const person = errand.owes.mail === "move" ? {} : { person: errand.person };
  return {
    ...{ to, about: { form: "my-data", id, ...person }, headers: { "Auto-Submitted": "auto-generated" } },
    message: await messageOf(world, errand, waiting),
  };
};
