// Answers for people: aligned columns, lines that end before the screen does.

const width = 100;

const broken = (text: string, room: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** Rows of cells, each column as wide as its widest cell; the last one is wrapped. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const indent = widths.slice(0, -1).reduce((sum, each) => sum + each + 2, 0);
  const lines = rows.map((row) => {
    const cells = widths.slice(0, -1).map((each, at) => (row[at] ?? "").padEnd(each));
    const [first = "", ...rest] = broken(row[columns - 1] ?? "", Math.max(width - indent, 30));
    return [[...cells, first].join("  ").trimEnd(), ...rest.map((line) => " ".repeat(indent) + line)].join("\n");
  });
  return lines.join("\n");
};

/** A heading and below it what is known, label by label; what is not known is left out. */
export const facts = (heading: string, rows: readonly (readonly [string, string | undefined])[]): string => {
  const known = rows.flatMap(([label, value]) => (value === undefined ? [] : [[`  ${label}`, value]]));
  return `${heading}\n${table(known)}`;
};
