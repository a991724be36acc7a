// Blocks as plain text: lines of 72 characters at most, and no address ever broken.

import type { Sentence } from "../locales/sentence.ts";
import { type Block, type Fact, type Shown, shown } from "./block.ts";
import { isOpen } from "./place.ts";

const width = 72;

/**
 * Breaks at spaces only; a word longer than the line, such as an address, keeps a line of its own. A text with an open
 * place keeps one line until it is filled, since nobody knows yet where that would break.
 */
export const wrapped = (text: string, indent = ""): string => {
  const words = text.split(/\s+/).filter(Boolean);
  if (isOpen(text)) return indent + words.join(" ");
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < width - indent.length)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => indent + line).join("\n");
};

const plain = (text: Sentence<Shown>): string =>
  text.map((part) => (typeof part === "string" ? part : shown(part))).join("");

const indent = "    ";

/** Indented where it does not fit beside its label, so that no line of somebody's looks like one of ours. */
const factText = ({ label, text }: Fact): string => {
  const short = `${label}: ${text}`;
  if (!text.includes("\n") && short.length <= width) return short;
  const lines = text.split("\n").map((line) => {
    const whole = indent + line.trimEnd();
    return whole.length <= width ? whole.trimEnd() : wrapped(line, indent);
  });
  return `${label}:\n${lines.join("\n")}`;
};

const blockText = (block: Block): string => {
  switch (block.kind) {
    case "heading": {
      const text = wrapped(block.text);
      return `${text}\n${"=".repeat(Math.max(...text.split("\n").map((line) => line.length)))}`;
    }
    case "paragraph":
    case "small":
      return wrapped(plain(block.text));
    case "declaration":
      return wrapped(block.text, indent);
    case "facts":
      return block.facts.map(factText).join("\n");
    case "command":
      return indent + block.text;
    case "details":
      return block.rows.map(([name, text]) => wrapped(`${name}: ${plain(text)}`)).join("\n");
    case "button":
      return `${wrapped(`${block.label}:`)}\n${block.link}`;
  }
};

/** The text part: the organisation's name, the blocks, and the foot below a line. */
export const textOf = (masthead: string, blocks: readonly Block[], foot: readonly Block[]): string => {
  const parts = [wrapped(masthead), ...blocks.map(blockText), "-".repeat(width), foot.map(blockText).join("\n")];
  return `${parts.join("\n\n")}\n`;
};
