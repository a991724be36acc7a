// A deployment as a visitor reaches it: asked by HTTP, its answers held against what they must always have.

import { randomUUID } from "node:crypto";
import type { Form } from "../../shared/forms/define.ts";
import { asksForEvent } from "../../shared/forms/event-field.ts";
import { leastAnswers } from "./answers.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Site {
  readonly name: string;
  readonly form: Form;
  readonly ask: (path: string, init?: RequestInit) => Promise<Answer>;
  /** Sends the form as a script does. */
  readonly post: (fields: Readonly<Record<string, unknown>>) => Promise<Answer>;
  /** What the form needs at least, for an address of SES's simulator; the label makes it somebody new in every run. */
  readonly fields: (mailbox: "success" | "bounce" | "complaint") => Readonly<Record<string, unknown>>;
}

/** Fails with what was expected and what came. */
export const expected = (what: string, wanted: unknown, came: unknown): void => {
  if (wanted !== came) throw new Error(`${what} is ${JSON.stringify(came)} and should be ${JSON.stringify(wanted)}`);
};

const always = (headers: Headers): void => {
  expected("X-Content-Type-Options", "nosniff", headers.get("x-content-type-options"));
  expected("HSTS is sent, which", true, /max-age=\d{7}/.test(headers.get("strict-transport-security") ?? ""));
  expected("no cookie is set, which", null, headers.get("set-cookie"));
};

/** Opens a form of a deployment; one that asks for an event must offer some. */
export const openSite = async (base: string, name: string, form: Form): Promise<Site> => {
  // One run is one set of people, so that no cap of an earlier run stands in the way.
  const run = randomUUID().slice(0, 8);
  const ask: Site["ask"] = async (path, init = {}) => {
    const response = await fetch(base + path, { redirect: "manual", signal: AbortSignal.timeout(15_000), ...init });
    always(response.headers);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const event = /<option value="([^"]+)"/.exec(asksForEvent(form) ? (await ask(`/forms/${name}`)).text : "")?.[1];
  if (asksForEvent(form) && event === undefined) throw new Error("no event is open: make one by `assent event create`");
  return {
    name,
    form,
    ask,
    post: (fields) =>
      ask(`/forms/${name}`, {
        method: "POST",
        headers: { accept: "application/json", "content-type": "application/json" },
        body: JSON.stringify(fields),
      }),
    // https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator
    fields: (mailbox) => leastAnswers(form, `${mailbox}+smoke-${run}@simulator.amazonses.com`, event),
  };
};
