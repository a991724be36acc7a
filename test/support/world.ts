// A whole world in memory: a clock that can be set, a mailbox that can be read or broken, and the table's stream.

import { owner } from "../../owner.ts";
import type { ErrandKey } from "../../shared/access/errand.ts";
import type { Caps } from "../../shared/brake/brake.ts";
import type { Forms } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import type { Moment, Seconds } from "../../shared/kit/moment.ts";
import type { Sent } from "../../shared/optin/described.ts";
import type { Journal } from "../../shared/optin/journal.ts";
import type { LinkKeys } from "../../shared/optin/link.ts";
import { type Claim, type Purpose, readLink } from "../../shared/optin/link.ts";
import type { Letter, World } from "../../shared/optin/ports.ts";
import type { RecordKey } from "../../shared/optin/record.ts";
import type { RightsWorld } from "../../shared/rights/people.ts";
import type { Requests } from "../../shared/rights/requests.ts";
import { type MemoryAccess, openMemoryAccess } from "./memory-access.ts";
import { openMemoryBrakes } from "./memory-brakes.ts";
import { openMemoryJournal } from "./memory-journal.ts";
import { type MemoryRecords, openMemoryRecords } from "./memory-records.ts";
import { openMemoryRequests } from "./memory-requests.ts";

export const personSecret = "the person secret of the tests, 32+ characters";
export const linkKeys: LinkKeys = { id: "k2", key: "the links secret of the tests, 32+ characters", retired: [] };

/** 2026-11-23T15:04:05Z. */
export const start: Moment = Date.UTC(2026, 10, 23, 15, 4, 5) / 1000;

export type Post = "up" | "refusing" | "down";

export interface KeptLetter extends Letter {
  readonly at: Moment;
}

export interface Sandbox {
  readonly world: World &
    RightsWorld & {
      readonly records: MemoryRecords;
      readonly journal: Journal;
      readonly access: MemoryAccess;
      readonly requests: Requests;
    };
  /** Every mail that was accepted, oldest first. */
  readonly letters: readonly KeptLetter[];
  /** Every key that the table's stream brought, oldest first. */
  readonly stream: readonly RecordKey[];
  /** Every errand that it brought, oldest first. */
  readonly errands: readonly ErrandKey[];
  /** How often a mail was tried, accepted or not. */
  readonly attempts: () => number;
  readonly setPost: (post: Post) => void;
  readonly wait: (seconds: Seconds) => void;
  readonly setClock: (moment: Moment) => void;
}

/** Caps that no test reaches by chance. */
export const caps: Caps = { network: 100_000, stack: 100_000 };

export const openSandbox = (forms: Forms = { newsletter }): Sandbox => {
  let [now, nonces, attempts, post]: [Moment, number, number, Post] = [start, 0, 0, "up"];
  const letters: KeptLetter[] = [];
  const stream: RecordKey[] = [];
  const errands: ErrandKey[] = [];
  const records = openMemoryRecords((key) => stream.push(key));
  const requests = openMemoryRequests();
  const access = openMemoryAccess({ ...records, requests }, (key) => errands.push(key));
  const world = {
    owner,
    forms,
    publicUrl: "https://forms.example",
    now: () => now,
    nonce: () => `nonce${String(++nonces).padStart(7, "0")}`,
    records,
    access,
    requests,
    brakes: openMemoryBrakes(),
    journal: openMemoryJournal(),
    people: {
      ...records.people,
      async clear(person: string) {
        access.empty(person);
        return records.people.clear(person);
      },
    },
    secrets: { person: async () => personSecret, links: async () => linkKeys },
    mailer: {
      async send(letter: Letter) {
        attempts += 1;
        if (post === "down") throw new Error("the mail service does not answer");
        if (post === "refusing") return { outcome: "refused", reason: "MessageRejected" } as const;
        letters.push({ ...letter, at: now });
        return { outcome: "accepted", messageId: `message-${letters.length}` } as const;
      },
    },
  };
  return {
    world,
    letters,
    stream,
    errands,
    attempts: () => attempts,
    setPost: (is) => {
      post = is;
    },
    wait: (seconds) => {
      now += seconds;
    },
    setClock: (moment) => {
      now = moment;
    },
  };
};

/** A submission as the web side hands it over; a newsletter's by default, in English. */
export const sent = (
  email: string,
  { answers = {}, ...rest }: Partial<Sent> & { answers?: Record<string, string> } = {},
): Sent => {
  const form = rest.form ?? "newsletter";
  return {
    form,
    submission: { answers: { ...answers, email }, consents: ["newsletter"], texts: {} },
    language: "en",
    origin: { site: "www.example.com", page: "/news", network: "192.0.2.0" },
    notice: "n1",
    ...rest,
  };
};

/** The token of the link that a person finds in the text of a mail. */
export const tokenIn = (letter: Letter | undefined, purpose: Purpose): string | undefined =>
  new RegExp(`https://forms\\.example/${purpose}/([\\w.-]+)`).exec(letter?.message.text ?? "")?.[1];

/** Follows the link in a mail: what the page behind it is asked with. */
export const follow = (letter: Letter | undefined, purpose: Purpose): Claim => {
  const claim = readLink(linkKeys, tokenIn(letter, purpose) ?? "", purpose);
  if (claim === undefined) throw new Error(`the mail holds no good link to ${purpose}`);
  return claim;
};
