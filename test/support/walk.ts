// Walks of random steps through all use-cases: what visitors, strangers, scanners, the stream and the clock may do.

import fc from "fast-check";
import { consent, defineForm } from "../../shared/forms/define.ts";
import { newsletter } from "../../shared/forms/newsletter.ts";
import { days } from "../../shared/forms/period.ts";
import type { Moment } from "../../shared/kit/moment.ts";
import { confirm, look } from "../../shared/optin/confirm.ts";
import { deliver } from "../../shared/optin/deliver.ts";
import type { Claim, Purpose } from "../../shared/optin/link.ts";
import type { RecordKey, Stored } from "../../shared/optin/record.ts";
import { submit } from "../../shared/optin/submit.ts";
import { type Feedback, hear } from "../../shared/optin/suppression/feedback.ts";
import { tendDue } from "../../shared/optin/tend.ts";
import { leave } from "../../shared/optin/withdraw.ts";
import type { Contents } from "./memory-records.ts";
import { follow, type KeptLetter, openSandbox, type Post, sent, tokenIn } from "./world.ts";

/** A list with an end of its own, no welcome, and a second consent that need not be given. */
const club = defineForm({
  ...newsletter,
  consents: {
    newsletter: consent({ required: true, list: true, version: "1", text: { en: "club", de: "Club", es: "club" } }),
    survey: consent({ required: false, version: "1", text: { en: "survey", de: "Umfrage", es: "encuesta" } }),
  },
  welcome: false,
  keeps: { pending: days(2), confirmed: days(30), proof: days(400) },
});

export const walkForms = { newsletter, club };

const spellings = [
  ["ada@example.com", "Ada@EXAMPLE.com"],
  ["eve@example.com", "eve@example.com"],
] as const;

export type Command =
  | { readonly do: "submit"; readonly who: 0 | 1; readonly form: "newsletter" | "club"; readonly variant: number }
  /** The stream brings what it has not brought yet, in order. */
  | { readonly do: "stream" }
  /** The stream brings one of its keys at any time: early, late, once more. */
  | { readonly do: "deliver"; readonly which: number }
  | { readonly do: "tend" }
  | { readonly do: "look" | "confirm" | "leave"; readonly which: number }
  | { readonly do: "wait"; readonly seconds: number }
  | { readonly do: "post"; readonly is: Post }
  /** What a receiver says of one of the mails, late or more than once. */
  | { readonly do: "hear"; readonly kind: Feedback["kind"]; readonly which: number }
  | { readonly do: "tidy" };

/** Counted back from the newest, which is picked most often. */
const which = fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 40 }));

const submitted = fc.record({
  do: fc.constant("submit" as const),
  who: fc.constantFrom(0 as const, 0 as const, 0 as const, 0 as const, 1 as const),
  form: fc.constantFrom("newsletter" as const, "newsletter" as const, "newsletter" as const, "club" as const),
  variant: fc.oneof(fc.constantFrom(0, 2), fc.nat({ max: 15 })),
});
const streamed = fc.constant({ do: "stream" } as const);
const tended = fc.constant({ do: "tend" } as const);
const waited = (...seconds: readonly number[]) =>
  fc.record({ do: fc.constant("wait" as const), seconds: fc.constantFrom(...seconds) });
const clicked = fc.record({ do: fc.constantFrom("confirm" as const, "confirm" as const, "look" as const), which });
const picked = fc.record({ do: fc.constantFrom("deliver" as const, "leave" as const), which });
const posted = fc.record({
  do: fc.constant("post" as const),
  is: fc.constantFrom("up" as const, "up" as const, "refusing" as const, "down" as const),
});
const heard = fc.record({
  do: fc.constant("hear" as const),
  kind: fc.constantFrom("hard-bounce" as const, "soft-bounce" as const, "complaint" as const),
  which,
});

/** What happens by itself in quick succession, and what may come between. */
const snippet: fc.Arbitrary<readonly Command[]> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(submitted, streamed) },
  { weight: 3, arbitrary: fc.tuple(submitted) },
  { weight: 5, arbitrary: fc.tuple(waited(1, 60, 119, 120, 120, 121), tended, streamed) },
  { weight: 6, arbitrary: fc.tuple(clicked, streamed) },
  { weight: 3, arbitrary: fc.tuple(clicked) },
  { weight: 4, arbitrary: fc.tuple(picked) },
  { weight: 2, arbitrary: fc.tuple(waited(1, 121, 3_600, 86_400, 172_799, 172_800, 30 * 86_400, 900 * 86_400)) },
  { weight: 1, arbitrary: fc.tuple(posted) },
  { weight: 1, arbitrary: fc.tuple(fc.constant({ do: "tidy" } as const)) },
);

const walkOf = (snippets: typeof snippet): fc.Arbitrary<readonly Command[]> =>
  fc.array(snippets, { minLength: 3, maxLength: 22, size: "max" }).map((each) => each.flat());

/** Walks in which receivers speak, too. Who is suppressed has no more mail, so that much else is not seen in them. */
export const heardCommands = walkOf(
  fc.oneof({ weight: 9, arbitrary: snippet }, { weight: 1, arbitrary: fc.tuple(heard) }),
);

export const commands = fc.oneof({ weight: 3, arbitrary: walkOf(snippet) }, { weight: 1, arbitrary: heardCommands });

/** One step as it was seen from outside. */
export interface Step {
  readonly command: Command;
  readonly at: Moment;
  readonly before: Contents;
  readonly after: Contents;
  /** How many mails there were before the step. */
  readonly lettersBefore: number;
  readonly letters: readonly KeptLetter[];
  /** What the use-case answered: an outcome's name; of several, joined. */
  readonly outcome: string;
  /** The claim of the link that was followed, and the mail it was in. */
  readonly claim?: Claim;
  readonly letter?: KeptLetter;
  readonly looked?: Stored;
  /** What was heard, and of whom. */
  readonly heard?: Feedback;
}

const languages = ["en", "de"] as const;

/** Who sends what: two languages, three sets of answers, an address spelled in two ways, with and without a survey. */
const sending = ({ who, form, variant }: Command & { do: "submit" }) => {
  const email = spellings[who][variant % 2] ?? "";
  const answers = ([{}, { firstName: "Ada" }] as const)[(variant >> 1) % 2] ?? {};
  const consents = form === "club" && variant & 4 ? ["newsletter", "survey"] : ["newsletter"];
  const origin = variant & 1 ? { site: "stranger.example", network: "198.51.100.0" } : { site: "www.example.com" };
  return sent(email, {
    ...{ form, origin, language: languages[(variant >> 3) % 2] ?? "en" },
    submission: { answers: { ...answers, email }, consents, texts: {} },
  });
};

/** Does the commands one after another in a world of their own and gives what was seen. */
export const walk = async (todo: readonly Command[]): Promise<readonly Step[]> => {
  const box = openSandbox(walkForms);
  const { world, letters, stream } = box;
  const steps: Step[] = [];
  let brought = 0;

  const delivered = async (key: RecordKey | undefined): Promise<string> => {
    if (key === undefined) return "nothing";
    return deliver(world, key).catch((error: Error) => `failed: ${error.message}`);
  };
  const link = (purpose: Purpose, pick: number): { claim: Claim; letter: KeptLetter } | undefined => {
    const holding = letters.filter((letter) => tokenIn(letter, purpose) !== undefined);
    const letter = holding.at(-1 - (pick % Math.max(holding.length, 1)));
    return letter && { letter, claim: follow(letter, purpose) };
  };

  const act = async (command: Command): Promise<Partial<Step> & { outcome: string }> => {
    switch (command.do) {
      case "submit":
        await submit(world, sending(command));
        return { outcome: "accepted" };
      case "stream": {
        const outcomes: string[] = [];
        // What a delivery writes comes in the next batch.
        for (const end = stream.length; brought < end; brought++) outcomes.push(await delivered(stream[brought]));
        return { outcome: outcomes.join(" ") };
      }
      case "deliver":
        return { outcome: await delivered(stream.at(-1 - (command.which % Math.max(stream.length, 1)))) };
      case "tend": {
        const { counts } = await tendDue(world, () => true);
        return { outcome: Object.keys(counts).join(" ") };
      }
      case "look": {
        const followed = link("confirm", command.which);
        const looked = followed && (await look(world, followed.claim));
        return { outcome: "looked", ...followed, ...(looked && { looked }) };
      }
      case "confirm": {
        const followed = link("confirm", command.which);
        return followed
          ? { ...followed, outcome: (await confirm(world, followed.claim)).outcome }
          : { outcome: "none" };
      }
      case "leave": {
        const followed = link("unsubscribe", command.which);
        if (followed) await leave(world, followed.claim);
        return { outcome: followed ? "left" : "none", ...followed };
      }
      case "hear": {
        const number = letters.length - (command.which % Math.max(letters.length, 1));
        const letter = letters[number - 1];
        if (letter === undefined) return { outcome: "none" };
        const { person = "" } = letter.about;
        const heard: Feedback = { kind: command.kind, person, messageId: `message-${number}` };
        await hear(world, heard);
        return { outcome: "heard", heard, letter };
      }
      case "wait":
        box.wait(command.seconds);
        return { outcome: "waited" };
      case "post":
        box.setPost(command.is);
        return { outcome: command.is };
      case "tidy":
        world.records.tidy(world.now());
        return { outcome: "tidied" };
    }
  };

  for (const command of todo) {
    const [before, lettersBefore] = [world.records.contents(), letters.length];
    const done = await act(command);
    const [after, at] = [world.records.contents(), world.now()];
    steps.push({ command, at, before, after, lettersBefore, letters: letters.slice(lettersBefore), ...done });
  }
  return steps;
};
