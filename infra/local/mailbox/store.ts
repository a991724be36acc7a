// Makes the mailbox's memory durable: every mail is in a file before its sender hears that it was taken.

import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A mail as aws-ses-v2-local keeps it and `GET /store` shows it. */
export interface Mail {
  readonly messageId: string;
  readonly from: string;
  readonly replyTo: readonly string[];
  readonly destination: {
    readonly to: readonly string[];
    readonly cc: readonly string[];
    readonly bcc: readonly string[];
  };
  readonly subject: string;
  readonly body: { readonly html?: string; readonly text?: string };
  readonly headers?: readonly { readonly name: string; readonly value: string }[];
  readonly attachments: readonly {
    readonly filename?: string;
    readonly contentType?: string;
    readonly size?: number;
  }[];
  readonly at: number;
}

export interface MailStore {
  readonly mails: () => readonly Mail[];
  /** Each mail as JSON, in the same order. */
  readonly lines: () => readonly string[];
  readonly templates: () => Readonly<Record<string, unknown>>;
  /** A number that changes when the mailbox is emptied. */
  readonly generation: () => number;
}

/** What we touch of the library: the one object that holds everything. It is pinned to the exact version. */
interface LibraryStore {
  emails: Mail[];
  readonly templates: ReadonlyMap<string, unknown>;
}

const kept = (file: string): string[] => {
  try {
    // A line that a kill cut short was never acknowledged.
    return readFileSync(file, "utf8").split("\n").slice(0, -1);
  } catch {
    return [];
  }
};

export const openMailStore = (file: string, arrived: () => void): MailStore => {
  const require = createRequire(import.meta.url);
  const library: LibraryStore = require("aws-ses-v2-local/dist/store.js").getStoreReadonly();
  let lines = kept(file);
  // The start in milliseconds: a page that outlived a restart is not to take old numbers for new ones.
  let generation = Math.floor(performance.timeOrigin);
  const watched = (mails: Mail[]): Mail[] =>
    Object.assign(mails, {
      push: (...more: Mail[]) => {
        for (const mail of more) {
          const line = JSON.stringify(mail);
          appendFileSync(file, `${line}\n`);
          lines.push(line);
          arrived();
        }
        return Array.prototype.push.apply(mails, more);
      },
    });
  let mails = watched(lines.map((line) => JSON.parse(line)));
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
  Object.defineProperty(library, "emails", {
    get: () => mails,
    // The library empties its store by putting a new array in its place.
    set: (fresh: Mail[]) => {
      mails = watched(fresh);
      lines = [];
      generation++;
      writeFileSync(file, "");
    },
  });
  return {
    mails: () => mails,
    lines: () => lines,
    templates: () => Object.fromEntries(library.templates),
    generation: () => generation,
  };
};
