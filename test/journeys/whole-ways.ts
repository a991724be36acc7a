// What follows a form that was sent, by what the form is for: a message answered, an account ended in parts, a seat given on.

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { owner } from "../../owner.ts";
import { registration } from "../../shared/forms/registration.ts";
import { eventWords } from "../../shared/locales/events/index.ts";
import { words } from "../../shared/locales/index.ts";
import { inquiryWords } from "../../shared/locales/inquiry/index.ts";
import type { Visit } from "../support/browser.ts";
import { linkInText, linksInText } from "../support/inbox.ts";
import type { operate } from "../support/operate.ts";
import { addressOf, fill, send } from "./filling.ts";
import { type Walk, walkName } from "./form-matrix.ts";
import { inspect } from "./inspect.ts";
import { isFull } from "./matrix.ts";
import { recordOf, recordsOf } from "./records.ts";
import type { Scene } from "./scene.ts";
import { expectOneButton } from "./site.ts";

export interface Way {
  readonly scene: Scene;
  readonly assent: ReturnType<typeof operate>;
  readonly visiting: Visit;
  readonly walk: Walk;
  readonly email: string;
  /** The event of the page, or one of its own with a single seat. */
  readonly event: string;
}

/** The example site's events page is about this one. */
export const openDay = "open-day";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

/** Opens a link of one button and presses it with Enter. */
const press = async ({ page }: Visit, link: string, action: string, then: string) => {
  await page.goto(link);
  await expectOneButton(page, action);
  await page.keyboard.press("Enter");
  await heading(page, then);
};

/** Received and told to staff, whose word that it is handled ends it; the person is mailed nothing. */
export const contact = async ({ scene, assent, visiting, walk, email }: Way): Promise<void> => {
  const { stack, inbox } = scene;
  const { language } = walk;
  if (visiting.page.url().startsWith(stack.forms)) await heading(visiting.page, inquiryWords(language).received.title);
  const written = async () => (await inbox.to(owner.staffAddress)).find(({ replyTo }) => replyTo[0] === email);
  await expect.poll(written, { timeout: 20_000, interval: 50 }).toBeDefined();
  const [, id = ""] = /inquiry handle (\S+)/.exec((await written())?.body.text ?? "") ?? [];
  expect(await assent("inquiry", "handle", id)).toMatchObject({ code: 0 });
  expect([await recordsOf(stack, email), await inbox.to(email)]).toEqual([[], []]);
};

/** Confirmed, on the list of who agreed to information, off it by its own link, and ended by the other. */
export const account = async ({ scene, assent, visiting, walk, email }: Way): Promise<void> => {
  const { stack, inbox } = scene;
  const { language } = walk;
  const text = words(language);
  const isListed = async () => (await assent("audience", "export", "information")).out.includes(email);
  await press(visiting, linkInText(await inbox.mail(email), "confirm"), text.confirm.action, text.confirmed.title);
  const [account = "", information = ""] = linksInText(await inbox.mail(email, 2), "unsubscribe");
  expect(await isListed()).toBe(true);
  const { mails } = text.leaving;
  await press(visiting, information, mails.action, mails.done);
  expect([await isListed(), (await recordOf(stack, email)).state]).toEqual([false, "confirmed"]);
  const { ending } = registration.consents.account ?? {};
  await press(visiting, account, ending?.[language] ?? "", text.leaving.whole.done);
  expect(await recordsOf(stack, email)).toEqual([]);
};

/** A seat with its calendar entry; where there is only this one, somebody waits for it and moves up as it is given back. */
export const seat = async ({ scene, visiting, walk, email, event }: Way): Promise<void> => {
  const { stack, inbox, come } = scene;
  const { language } = walk;
  const { confirm } = words(language);
  const text = eventWords(language);
  await press(visiting, linkInText(await inbox.mail(email), "confirm"), confirm.action, text.taken.title);
  const mail = await inbox.mail(email, 2);
  expect(mail.attachments).toMatchObject([{ contentType: expect.stringMatching(/^text\/calendar/) }]);
  const other = await come({ ...walk, script: false });
  if (event !== openDay) {
    await other.page.goto(addressOf(stack, { ...walk, place: "hosted" }, event));
    await fill(other.page, "event", language, `next-${email}`);
    await send(other.page, stack, { ...walk, place: "hosted" });
    const link = linkInText(await inbox.mail(`next-${email}`), "confirm");
    await press(other, link, confirm.action, text.waiting.title);
    await inspect(other, `${walkName(walk)}-waiting`, other.page, isFull);
  }
  await press(visiting, linkInText(mail, "unsubscribe"), text.release.action, text.released.title);
  expect((await recordsOf(stack, email)).filter(({ email: whose }) => whose === email)).toEqual([]);
  if (event !== openDay)
    expect((await inbox.mail(`next-${email}`, 3)).subject).toContain(text.mail["moved-up"].subject("").slice(0, 9));
  await other.end();
};
