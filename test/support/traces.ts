// What the files of a stack still say of somebody: every byte of every file but those that are named.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { spellings } from "./spellings.ts";

/** The text of all files below a folder, bytes as they are; `left` names entries of the folder itself that are not looked at. */
export const textsBelow = (folder: string, left: RegExp | undefined): string =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !left?.test(name))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? textsBelow(path, undefined) : `\n--- ${entry.name}\n${readFileSync(path, "latin1")}`;
    })
    .join("");

/** Which of the texts are found, however spelt: in small or capital letters, encoded, or hashed. */
export const tracesOf = (texts: readonly string[], written: string): readonly string[] => {
  const read = written.toLowerCase();
  return texts.filter((text) => spellings(text).some((spelling) => read.includes(spelling.toLowerCase())));
};
