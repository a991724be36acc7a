// What a browser tells others while it is used: every request it sends, held against what must not leave it.

import type { BrowserContext, Request } from "playwright-core";

export interface Watched {
  /** How many requests there were so far. */
  readonly count: () => number;
  /** What of them must not be: another host, an address or name in a URL, a link's token in a Referer. */
  readonly offences: () => Promise<readonly string[]>;
}

const token = /\/(confirm|unsubscribe|my-data)\/[\w-]{20,}\./;

/** Begins to watch; `hosts` are the origins that may be asked, `personal` what no URL may hold. */
export const watch = (context: BrowserContext, hosts: readonly string[], personal: readonly string[]): Watched => {
  const requests: Request[] = [];
  context.on("request", (request) => requests.push(request));
  const offencesOf = async (request: Request): Promise<readonly string[]> => {
    const url = request.url();
    const { origin, protocol } = new URL(url);
    const { referer = "" } = await request.allHeaders();
    const plain = decodeURIComponent(url.replaceAll("+", "%2B"));
    const read = [url, plain, plain.replaceAll("+", " ")].join("\n").toLowerCase();
    return [
      ...(protocol.startsWith("http") && !hosts.includes(origin) ? [`asked ${origin}`] : []),
      ...(token.test(referer) ? [`the referrer ${referer}`] : []),
      ...personal.filter((text) => read.includes(text.toLowerCase())).map((text) => `${text} in a URL`),
    ];
  };
  return {
    count: () => requests.length,
    offences: async () => (await Promise.all(requests.map(offencesOf))).flat(),
  };
};
