// The page that a submission came through, as far as it is known: host and path, or either alone.

/** Nothing there is absent where it is stored, and null where it is told. */
interface From {
  readonly site?: string | null;
  readonly page?: string | null;
}

/** A browser that keeps its origin to itself (`Origin: null`, or none) still posts the path that its page wrote down. */
export const pageOf = ({ site, page }: From): string | undefined => `${site ?? ""}${page ?? ""}` || undefined;
