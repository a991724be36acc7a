// SES' reports about the mails that functions sent, as the template's event destinations ask for them.

import type { Stack } from "../stack.ts";
import { type SentMail, sesEvent } from "./event.ts";
import { outcomesOf } from "./simulator.ts";

export interface Feedback {
  /** A mail was taken: `input` is SendEmail's. */
  readonly mailed: (input: SendEmail, messageId: string) => void;
  /** After time was moved: reports what has come due. */
  readonly catchUp: () => Promise<void>;
  readonly stop: () => void;
}

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html */
export interface SendEmail {
  readonly FromEmailAddress?: string;
  readonly Destination?: Readonly<Partial<Record<"ToAddresses" | "CcAddresses" | "BccAddresses", readonly string[]>>>;
  readonly ConfigurationSetName?: string;
  readonly EmailTags?: SentMail["tags"];
  readonly Content?: { readonly Simple?: { readonly Subject?: { readonly Data?: string } } };
}

interface Destination {
  readonly Enabled?: boolean;
  readonly EventBridgeDestination?: unknown;
  readonly MatchingEventTypes: readonly string[];
}

/** The event types that each configuration set reports to the event bus, in lower case. */
const reportedTypes = (stack: Stack): ReadonlyMap<string, ReadonlySet<string>> => {
  const reported = new Map<string, Set<string>>();
  for (const { ConfigurationSetName, EventDestination } of stack
    .ofType("AWS::SES::ConfigurationSetEventDestination")
    .values()) {
    const { Enabled, EventBridgeDestination, MatchingEventTypes } = EventDestination as Destination;
    if (Enabled === false || EventBridgeDestination === undefined) continue;
    const types = reported.get(String(ConfigurationSetName)) ?? new Set();
    for (const type of MatchingEventTypes) types.add(type.toLowerCase());
    reported.set(String(ConfigurationSetName), types);
  }
  return reported;
};

/** Reports to `put`; `now` is the stack's clock, in milliseconds. */
export const openFeedback = (stack: Stack, put: (event: object) => Promise<void>, now: () => number): Feedback => {
  const reported = reportedTypes(stack);
  /** What is to be reported, with the moment from which it may be. */
  const waiting = new Map<() => Promise<void>, number>();
  const timers = new Set<NodeJS.Timeout>();
  const wait = (seconds: number, report: () => Promise<void>) => {
    const once = async () => {
      if (waiting.delete(once)) await report();
    };
    waiting.set(once, now() + seconds * 1000);
    const timer = setTimeout(() => {
      timers.delete(timer);
      void once();
    }, seconds * 1000);
    timers.add(timer);
  };
  return {
    mailed: ({ FromEmailAddress = "", Destination = {}, ConfigurationSetName, EmailTags = [], Content }, messageId) => {
      const types = reported.get(ConfigurationSetName ?? "");
      if (ConfigurationSetName === undefined || types === undefined) return;
      const { ToAddresses = [], CcAddresses = [], BccAddresses = [] } = Destination;
      const to = [...ToAddresses, ...CcAddresses, ...BccAddresses];
      const subject = Content?.Simple?.Subject?.Data ?? "";
      const mail: SentMail = {
        ...{ messageId, from: FromEmailAddress, to, subject, at: now() },
        ...{ configurationSet: ConfigurationSetName, tags: EmailTags },
      };
      for (const recipient of to) {
        for (const outcome of outcomesOf(recipient)) {
          if (!types.has(outcome.eventType.toLowerCase())) continue;
          wait(outcome.after, () => put(sesEvent(mail, recipient, outcome, now())));
        }
      }
    },
    catchUp: async () => {
      for (const [report, from] of [...waiting]) if (from <= now()) await report();
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
};
