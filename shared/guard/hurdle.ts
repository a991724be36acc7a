// What stands between a post and its form: too quick on a page of ours, or a sum that is still to be answered.

import type { Form } from "../forms/define.ts";
import type { Steering } from "../forms/steering.ts";
import type { Sending } from "../forms/submission.ts";
import { keyedHash } from "../kit/bytes.ts";
import type { Moment, Seconds } from "../kit/moment.ts";
import type { Puzzles } from "./ports.ts";
import { makePuzzle, type Puzzle, readPuzzle, solves } from "./puzzle.ts";
import { shownFor } from "./stamp.ts";

export interface Guarding {
  readonly now: () => Moment;
  readonly nonce: () => string;
  readonly secrets: { person(): Promise<string> };
  readonly puzzles: Puzzles;
  /** What is sent sooner than this after our page was shown is asked for once more. */
  readonly minimumSeconds: Seconds;
}

export interface Post {
  readonly name: string;
  readonly form: Form;
  readonly sending: Sending;
  readonly steers: Steering;
}

/** `failed` says that an answer was given and was not taken: wrong, used before, or over. */
export type Hurdle =
  | { readonly kind: "too-quick" }
  | { readonly kind: "puzzle"; readonly puzzle: Puzzle; readonly answer: string; readonly failed: boolean };

const asked = (puzzle: Puzzle, failed = false, answer = ""): Hurdle => ({ kind: "puzzle", puzzle, answer, failed });

/**
 * Judges a post that is otherwise right; `undefined` lets it through. What carries neither stamp nor puzzle, a customer's
 * page or a script, is never held up. A puzzle takes one answer, so that no token can be guessed at.
 */
export const hurdleFor = async (world: Guarding, post: Post): Promise<Hurdle | undefined> => {
  const { name, form, sending, steers } = post;
  const now = world.now();
  const fresh = (secret: string, failed: boolean) => asked(makePuzzle(secret, name, world.nonce(), now), failed);
  if (form.puzzle !== undefined && steers.puzzle !== undefined) {
    const secret = await world.secrets.person();
    const given = readPuzzle(secret, name, steers.puzzle, now);
    if (given === undefined) return fresh(secret, steers.puzzle !== "");
    const by = keyedHash(secret, "solved", [...sending], 16);
    const isFirst = await world.puzzles.spend({ nonce: given.nonce, by, until: given.until });
    return isFirst && solves(given, steers.answer ?? "") ? undefined : fresh(secret, true);
  }
  if (steers.shown === undefined) return undefined;
  const secret = await world.secrets.person();
  const age = shownFor(secret, name, steers.shown, now);
  if (age === undefined || age >= world.minimumSeconds) return undefined;
  return form.puzzle === undefined ? { kind: "too-quick" } : fresh(secret, false);
};

/** The puzzle on a page that is shown again for another reason: the same one with what was typed, not used yet. */
export const hurdleKept = async (world: Guarding, { name, form, steers }: Post): Promise<Hurdle | undefined> => {
  if (form.puzzle === undefined || steers.puzzle === undefined) return undefined;
  const secret = await world.secrets.person();
  const given = readPuzzle(secret, name, steers.puzzle, world.now());
  return given === undefined
    ? asked(makePuzzle(secret, name, world.nonce(), world.now()))
    : asked(given, false, steers.answer);
};
