// From an errand to the mail that pays it.

import type { Message } from "../mail/message.ts";
import { accessMail } from "../mail/my-data/access.ts";
import { moveMail } from "../mail/my-data/move.ts";
import { receiptMail } from "../mail/my-data/receipt.ts";
import { strangerMail } from "../mail/my-data/stranger.ts";
import type { Letter } from "../optin/ports.ts";
import { paths } from "../routes.ts";
import { linkLives } from "./decide.ts";
import type { Owing, Waiting } from "./errand.ts";
import { ticketToken } from "./token.ts";
import type { AccessWorld } from "./world.ts";

type Ports = Pick<AccessWorld, "owner" | "publicUrl" | "secrets" | "now">;

const messageOf = async (world: Ports, errand: Owing, waiting: Waiting | undefined): Promise<Message> => {
  const frame = { owner: world.owner, publicUrl: world.publicUrl, language: errand.language };
  const { mail } = errand.owes;
  if (mail !== "access" && mail !== "move") return receiptMail(frame, mail, errand.owes.since);
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
