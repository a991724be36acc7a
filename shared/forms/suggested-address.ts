// What somebody probably meant who mistyped the domain of their address: a hint, which never refuses anything.

const known =
  "gmail.com googlemail.com outlook.com outlook.de outlook.es hotmail.com hotmail.de hotmail.es live.com live.de yahoo.com yahoo.de yahoo.es ymail.com icloud.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de posteo.de mailbox.org mail.com mail.de email.com aol.com proton.me protonmail.com telefonica.net bluewin.ch".split(
    " ",
  );

/** How many slips lie between two words: a letter too many, too few, another one, or two that changed places. */
const slips = (one: string, other: string): number => {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const ways = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same];
      row[j] = Math.min(...ways, swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY);
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
};

/** gmx.li is Liechtenstein's and no slip of gmx.at: a provider's branch in another country. */
const isBranch = (domain: string, other: string): boolean => {
  const [name, country] = domain.split(".");
  const [otherName, otherCountry] = other.split(".");
  return name === otherName && country?.length === 2 && otherCountry?.length === 2;
};

/**
 * The address with the common mail domain that lies one slip from what was typed (two, where the domain is long), or
 * `undefined`. It depends on what was typed and on nothing that is stored, and runs in browsers too.
 */
export const suggestedAddress = (typed: string): string | undefined => {
  const at = typed.trim().lastIndexOf("@");
  const [local, domain] = [
    typed.trim().slice(0, at),
    typed
      .trim()
      .slice(at + 1)
      .toLowerCase(),
  ];
  if (at < 1 || domain.length > 30 || known.includes(domain)) return undefined;
  const near = known
    .map((other) => ({ other, slips: slips(domain, other) }))
    .filter(
      ({ other, slips }) => slips <= (Math.min(other.length, domain.length) < 10 ? 1 : 2) && !isBranch(domain, other),
    )
    .sort((one, another) => one.slips - another.slips)[0];
  return near && `${local}@${near.other}`;
};
