// Every form's whole way in a real browser: a message answered, an account ended in parts, a seat taken, waited for, given on.

import { beforeAll, describe, expect, test } from "vitest";
import { hasBrowser } from "../support/browser.ts";
import { operate } from "../support/operate.ts";
import { addressOf, fill, send } from "./filling.ts";
import { walkName, walks } from "./form-matrix.ts";
import { inspect } from "./inspect.ts";
import { isFull } from "./matrix.ts";
import { openScene } from "./scene.ts";
import { account, contact, openDay, seat } from "./whole-ways.ts";

const wholeWay = { contact, registration: account, event: seat };

const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString();

describe.skipIf(!hasBrowser)("a visitor", () => {
  const scene = openScene();
  let assent: ReturnType<typeof operate>;
  const make = (id: string, capacity: number) => {
    const title = ["--title", "Open day", "--title-de", "Tag der offenen Tür", "--title-es", "Puertas abiertas"];
    const frame = ["--kind", "event", "--start", days(9), "--end", days(10), "--capacity", String(capacity)];
    return assent("event", "create", "--id", id, ...title, ...frame);
  };
  beforeAll(async () => {
    assent = operate(scene.stack);
    expect((await make(openDay, 1000)).code).toBe(0);
  });

  test.concurrent.each(walks().map((walk) => [walkName(walk), walk] as const))(
    "%s goes the whole way",
    async (name, walk) => {
      const email = `${name}@visitor.example`;
      const event = walk.form === "event" && walk.place === "hosted" ? name : openDay;
      if (event !== openDay) await make(event, 1);
      const visiting = await scene.come(walk);
      const { page } = visiting;
      await page.goto(addressOf(scene.stack, walk, walk.form === "event" ? event : ""));
      await inspect(visiting, `${name}-1-form`, page, walk.script || isFull);
      await fill(page, walk.form, walk.language, email);
      await send(page, scene.stack, walk);
      await inspect(visiting, `${name}-2-sent`, page, walk.script || isFull);
      await wholeWay[walk.form]({ scene, assent, visiting, walk, email, event });
      await inspect(visiting, `${name}-3-end`, page, isFull);
      await visiting.end();
    },
    120_000,
  );
});
