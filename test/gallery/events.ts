// Two events to look at, one of them full, and the pages that lead to their form.

import { leastAnswers } from "../../infra/smoke/answers.ts";
import { event as form } from "../../shared/forms/event.ts";
import type { Language } from "../../shared/locales/languages.ts";
import { paths } from "../../shared/routes.ts";
import { type Inbox, linkInText } from "../support/inbox.ts";
import type { Stack } from "../support/stack.ts";
import { assent } from "./assent.ts";
import type { Shown } from "./visitor.ts";

const inDays = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 16);

const make = (stack: Stack, id: string, capacity: number, more: readonly string[]): void => {
  const titles = ["--title", "Open day", "--title-de", "Tag der offenen Tür", "--title-es", "Puertas abiertas"];
  const times = ["--start", inDays(9), "--end", inDays(9.1), "--capacity", String(capacity)];
  assent(stack, "event", "create", "--id", id, ...titles, ...times, ...more);
};

export const makeEvents = async (stack: Stack, inbox: Inbox): Promise<readonly string[]> => {
  make(stack, "open-day", 100, ["--kind", "event", "--place", "Musterstraße 1, 80331 München"]);
  make(stack, "full-day", 1, ["--kind", "webinar", "--link", "https://meet.example/room"]);
  const body = new URLSearchParams();
  for (const [key, value] of Object.entries(leastAnswers(form, "first@visitor.example", "full-day")))
    body.set(key, value === true ? "on" : value);
  await fetch(stack.forms + paths.post("event"), { method: "POST", body });
  await fetch(linkInText(await inbox.mail("first@visitor.example"), "confirm"), { method: "POST" });
  return ["open-day", "full-day"];
};

export const programme = async ({ forms }: Stack, event: string, language: Language): Promise<readonly Shown[]> => [
  ["programme", { address: forms + paths.events(language) }],
  ["event", { address: forms + paths.event(event, language) }],
];
