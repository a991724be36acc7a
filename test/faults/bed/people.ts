// The people of an experiment: what each wants, does and tries again, and what they were promised.

import type { Moment } from "../../../shared/kit/moment.ts";
import { type Claim, type Purpose, readLink } from "../../../shared/optin/link.ts";
import { linkKeys } from "../../support/world.ts";
import type { House } from "./house.ts";
import type { TakenMail } from "./post-office.ts";

/** What somebody did, and what was answered. */
export interface Person {
  readonly email: string;
  /** Times the form was sent, by the first name in it; and whether one of them was answered with a promise. */
  readonly posts: Map<string, { sent: number; acknowledged: boolean }>;
  /** Links whose button was pressed, and whether a press was answered with "confirmed". */
  readonly presses: Map<string, { acknowledged: boolean }>;
  left?: { acknowledged: boolean; at: Moment };
  /** Asks more often than the caps allow: not everything asked for is kept. */
  readonly insists: boolean;
  /** A mail to this address is refused for good. */
  readonly unreachable: boolean;
  /** Their form answers a confirmation with a mail. */
  readonly isWelcomed: boolean;
}

/** A life, step by step; between two steps time passes. */
export type Life = AsyncGenerator<undefined, void, undefined>;
export type Deeds = ReturnType<typeof deedsOf>;

export const newPerson = (
  email: string,
  traits: Partial<Pick<Person, "insists" | "unreachable" | "isWelcomed">> = {},
): Person => ({
  ...{ email, posts: new Map(), presses: new Map(), insists: false, unreachable: false, isWelcomed: true },
  ...traits,
});

/** The link that a mail's text holds. */
export const linkIn = ({ text }: TakenMail, purpose: Purpose): { token: string; claim: Claim } | undefined => {
  const token = new RegExp(`https://forms\\.example/${purpose}/([\\w.-]+)`).exec(text)?.[1] ?? "";
  const claim = readLink(linkKeys, token, purpose);
  return claim && { token, claim };
};

const patience = 5;

/** All that a person can do; each deed is tried again until it is answered. */
export const deedsOf = (house: House, person: Person) => {
  const { email, posts, presses } = person;
  return {
    person,
    now: house.now,
    /** Sends the form; who gets no answer five times walks away. */
    async *post(firstName = "Ada", tries = patience): Life {
      const post = posts.get(firstName) ?? { sent: 0, acknowledged: false };
      posts.set(firstName, post);
      for (let attempt = 0; attempt < tries; attempt++) {
        post.sent += 1;
        const body = { email, firstName, consent_newsletter: true };
        const status = await house.ask("form", { method: "POST", params: { form: "newsletter" }, body });
        if (status === 202) post.acknowledged = true;
        if (status === 202) return;
        yield;
      }
    },
    /** The newest mail of a kind, once there is one after `seen` others. */
    async *mail(kind: TakenMail["kind"], seen = 0): AsyncGenerator<undefined, TakenMail, undefined> {
      for (;;) {
        const mine = house.mails.filter((mail) => mail.to === email && mail.kind === kind);
        const newest = mine.at(-1);
        if (newest !== undefined && mine.length > seen) return newest;
        yield;
      }
    },
    /** Opens a link, as mail scanners do, too. */
    async open(mail: TakenMail, purpose: "confirm" | "unsubscribe"): Promise<void> {
      const token = linkIn(mail, purpose)?.token ?? "";
      await house.ask(purpose, { method: "GET", params: { token } });
    },
    async *press(mail: TakenMail, tries = Number.POSITIVE_INFINITY): Life {
      const link = linkIn(mail, "confirm");
      if (link === undefined) throw new Error("the mail holds no link to confirm");
      const place = `${link.claim.id} ${link.claim.link}`;
      const press = presses.get(place) ?? { acknowledged: false };
      presses.set(place, press);
      for (let attempt = 0; attempt < tries; attempt++) {
        const status = await house.ask("confirm", { method: "POST", params: { token: link.token } });
        if (status === 200) press.acknowledged = true;
        if (status < 500) return;
        yield;
      }
    },
    async *leave(mail: TakenMail, tries = Number.POSITIVE_INFINITY): Life {
      const token = linkIn(mail, "unsubscribe")?.token ?? "";
      for (let attempt = 0; attempt < tries; attempt++) {
        const status = await house.ask("unsubscribe", { method: "POST", params: { token } });
        person.left = { acknowledged: status === 200, at: house.now() };
        if (status === 200) return;
        yield;
      }
    },
  };
};
