// The browser of the journeys: contexts as visitors have them, and a record of everything a page must not do.

import { type Browser, type BrowserContext, chromium as engine, type Page, type Response } from "playwright-core";
import type { Language } from "../../shared/locales/languages.ts";
import { chromium } from "./chromium.ts";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export const hasBrowser = chromium !== undefined;

export const launchBrowser = (): Promise<Browser> =>
  engine.launch({ ...(chromium && { executablePath: chromium }), args: quiet });

const viewports = { phone: { width: 360, height: 740 }, desktop: { width: 1200, height: 900 } } as const;

export interface Visitor {
  readonly language: Language;
  readonly script: boolean;
  readonly width: keyof typeof viewports;
  readonly scheme: "light" | "dark";
}

export interface Visit {
  readonly visitor: Visitor;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every document that a page of this visit has loaded, oldest first. */
  readonly documents: readonly Response[];
  /** What pages did that they must not: a request to a stranger, an error on the console, a refused resource. */
  readonly faults: readonly string[];
  /** Shows HTML in a page that runs scripts, as this visitor would see it, under an address that nobody is asked for. */
  readonly mirror: (html: string, address: string) => Promise<Page>;
  readonly end: () => Promise<void>;
}

// Chromium reports every document whose status is an error; that the status is the right one is the test's to say.
const isOwnStatus = (text: string): boolean => /^Failed to load resource: .* status of (404|410|422) /.test(text);

/** Opens a browser as a visitor has it; `hosts` are the origins that its pages may ask. */
export const visit = async (browser: Browser, visitor: Visitor, hosts: readonly string[]): Promise<Visit> => {
  const looks = { locale: visitor.language, colorScheme: visitor.scheme, viewport: viewports[visitor.width] } as const;
  const context = await browser.newContext({ ...looks, javaScriptEnabled: visitor.script });
  context.setDefaultTimeout(20_000);
  const faults: string[] = [];
  const documents: Response[] = [];
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && !hosts.includes(origin)) faults.push(`a request to ${origin}`);
  });
  context.on("requestfailed", (request) => {
    // A page that is left while it loads is no fault of its own.
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") faults.push(`${why}: ${request.resourceType()}`);
  });
  context.on("response", (response) => {
    const request = response.request();
    if (request.isNavigationRequest() && response.status() !== 303) documents.push(response);
  });
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !isOwnStatus(message.text())) faults.push(message.text());
  });
  context.on("weberror", (error) => faults.push(String(error.error())));

  let other: Promise<Page> | undefined;
  const mirror = async (html: string, address: string): Promise<Page> => {
    other ??= (visitor.script ? context : await browser.newContext(looks)).newPage();
    const page = await other;
    await page.route(address, (route) => route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }));
    await page.goto(address);
    await page.unroute(address);
    return page;
  };
  const end = async () => {
    await context.close();
    if (!visitor.script) await (await other)?.context().close();
  };
  return { visitor, context, page: await context.newPage(), documents, faults, mirror, end };
};
