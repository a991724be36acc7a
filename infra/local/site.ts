// Serves the example site: plain files, with the forms' address put in where they name it.

import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** `values` replace `{{NAME}}` in the pages; they are read anew each time, so that an edit shows at once. */
export const createSite = (directory: string, values: Readonly<Record<string, string>>): Server =>
  createServer(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://site");
    const file = normalize(join("/", pathname.endsWith("/") ? `${pathname}index.html` : pathname));
    const type = types[extname(file)];
    const text = type && (await readFile(join(directory, file), "utf8").catch(() => undefined));
    if (!type || text === undefined) {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
      return;
    }
    const page = text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(page);
  });
