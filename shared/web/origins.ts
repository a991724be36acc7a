// Which origins may embed a form, read its answer, and be the place to go on to afterwards.

/** Whether an origin is allowed: named itself, or any subdomain of one written `https://*.example.com`. */
export const isAllowed = (allowed: readonly string[], origin: string): boolean =>
  allowed.some((pattern) => {
    const [before, after] = pattern.split("*");
    if (before === undefined || after === undefined) return pattern === origin;
    const middle = origin.slice(before.length, origin.length - after.length);
    return origin.startsWith(before) && origin.endsWith(after) && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(middle);
  });

const parsed = (text: string | undefined): URL | undefined =>
  text !== undefined && URL.canParse(text) ? new URL(text) : undefined;

/**
 * Where `_next` may lead: a full http(s) address on an allowed origin, as the URL standard reads it, so that no trick
 * of spelling (`//host`, `\host`, userinfo, tabs) means one thing here and another in the browser.
 */
export const nextAddress = (allowed: readonly string[], next: string | undefined): string | undefined => {
  const url = parsed(next);
  if (url === undefined || !/^https?:\/\//i.test(next ?? "") || url.username !== "" || url.password !== "")
    return undefined;
  return isAllowed(allowed, url.origin) ? url.href : undefined;
};

/**
 * The allowed page that sent a form, by its origin; its host goes into the proof and the mail. A page with `no-referrer`
 * posts `Origin: null`, and a cross-origin Referer holds the origin only: neither is ever a reason to refuse. `carried` is
 * what our own page says about where a form came from that it shows again after a mistake.
 */
export const sendingSite = (
  allowed: readonly string[],
  headers: Readonly<Record<string, string | undefined>>,
  carried?: string,
): URL | undefined =>
  [headers.origin, headers.referer, carried]
    .map(parsed)
    .find((url) => url !== undefined && isAllowed(allowed, url.origin));
