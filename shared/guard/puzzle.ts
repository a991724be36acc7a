// A sum in words: made from a nonce by the secret, so that neither the page nor its token holds the answer.

import { keyedHash, sameText } from "../kit/bytes.ts";
import { type Moment, minutes } from "../kit/moment.ts";
import { numberIn } from "../locales/numbers.ts";

export interface Puzzle {
  /** Names this one puzzle; it is spent under it. */
  readonly nonce: string;
  readonly sum: readonly [one: number, other: number];
  readonly until: Moment;
  /** What the page carries as `_puzzle`. */
  readonly token: string;
}

const lasting = minutes(30);

/** Between two and nine each: words that every reader knows, and never a sum that stands in its own question. */
const sumOf = (secret: string, form: string, nonce: string): Puzzle["sum"] => {
  const [one = 0, other = 0] = Buffer.from(keyedHash(secret, "sum", [form, nonce], 2), "base64url");
  return [2 + (one % 8), 2 + (other % 8)];
};

const puzzleUntil = (secret: string, form: string, nonce: string, until: Moment): Puzzle => {
  const sum = sumOf(secret, form, nonce);
  const seal = keyedHash(secret, "puzzle", [form, nonce, until, sum[0] + sum[1]], 16);
  return { nonce, sum, until, token: `${nonce}.${until}.${seal}` };
};

export const makePuzzle = (secret: string, form: string, nonce: string, now: Moment): Puzzle =>
  puzzleUntil(secret, form, nonce, now + lasting);

/** Reads a token back; `undefined` where it is not ours, another form's, or over. */
export const readPuzzle = (secret: string, form: string, token: string, now: Moment): Puzzle | undefined => {
  const [nonce = "", until = ""] = token.split(".");
  if (!/^\d{1,12}$/.test(until)) return undefined;
  const puzzle = puzzleUntil(secret, form, nonce, Number(until));
  return sameText(puzzle.token, token) && now < puzzle.until ? puzzle : undefined;
};

/** Whether what was typed is the sum: in figures or in words, in any of our languages. */
export const solves = ({ sum }: Puzzle, typed: string): boolean => numberIn(typed) === sum[0] + sum[1];
