// The places of a mail that are somebody's own, and what stands in them while the mail is nobody's yet.

/** Open places, in brackets that no wording uses and that neither escaping nor wrapping changes. */
export const places = { site: "⟦site⟧", asked: "⟦asked⟧", until: "⟦until⟧", link: "⟦link⟧" } as const;

export type Place = keyof typeof places;

const anyPlace = /⟦(site|asked|until|link)⟧/g;

export const isOpen = (text: string): boolean => text.search(anyPlace) >= 0;

/** Fills every place in one pass, so that a value is never read as a place itself. */
export const filled = (text: string, values: Readonly<Record<Place, string>>): string =>
  text.replace(anyPlace, (_, place: Place) => values[place]);
