// HTML as a type that only the `html` tag can make, so that nothing unescaped reaches a page or a mail.

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

export class Html {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** What may stand between the braces: text is escaped, Html is kept, lists are joined, `false` and nothing vanish. */
export type Part = Html | string | number | false | undefined | readonly Part[];

const rendered = (part: Part): string => {
  if (part === undefined || part === false) return "";
  if (part instanceof Html) return part.toString();
  if (Array.isArray(part)) return part.map(rendered).join("");
  return escaped(String(part));
};

/** Builds HTML from a template. Attribute values must stand in double quotes. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.reduce((text, string, index) => text + rendered(parts[index - 1]) + string));

/** Trusts a text as HTML. Only for constants of ours: a style sheet, an owner's checked logo. */
export const trusted = (text: string): Html => new Html(text);
