// Where a journey takes place: a stack, its mailbox and a browser, there before the tests of a file and gone after them.

import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser, type Visit, type Visitor, visit } from "../support/browser.ts";
import { type Inbox, openInbox } from "../support/inbox.ts";
import { type Stack, startStack } from "../support/stack.ts";

export interface Scene {
  readonly stack: Stack;
  readonly inbox: Inbox;
  /** A visitor comes, whose pages may ask the forms, the example site and the further `hosts`, and nobody else. */
  readonly come: (visitor: Visitor, ...hosts: readonly string[]) => Promise<Visit>;
}

/** Sets the scene for the tests of the `describe` in which this is called; to be looked at from within them. */
export const openScene = (): Scene => {
  let opened: { readonly stack: Stack; readonly inbox: Inbox; readonly browser: Browser } | undefined;
  beforeAll(async () => {
    const [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
    opened = { stack, browser, inbox: openInbox(stack.inbox) };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.stack.stop();
  });
  const scene = () => {
    if (opened === undefined) throw new Error("the scene is looked at before it is set");
    return opened;
  };
  return {
    get stack() {
      return scene().stack;
    },
    get inbox() {
      return scene().inbox;
    },
    come: (visitor, ...hosts) => {
      const { browser, stack } = scene();
      return visit(browser, visitor, [stack.forms, stack.site, ...hosts]);
    },
  };
};
