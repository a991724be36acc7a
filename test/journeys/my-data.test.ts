// Somebody's way through all that is held about them, in a browser on a phone: asked, shown, corrected, ended, erased.

import { describe, expect, test } from "vitest";
import { personKey } from "../../shared/optin/link.ts";
import { keys } from "../../shared/table.ts";
import { overflow, violations } from "../support/axe.ts";
import { hasBrowser, type Visit } from "../support/browser.ts";
import { linkInText, type Mail } from "../support/inbox.ts";
import { picture } from "./inspect.ts";
import { ask } from "./request.ts";
import { openScene } from "./scene.ts";

const ada = "ada@visitor.example";

describe.runIf(hasBrowser)("one's own data", () => {
  const scene = openScene();

  const mailed = (mail: Mail, purpose: "confirm" | "my-data"): string => linkInText(mail, purpose);

  /** Signs up by a form and confirms, as a script would. */
  const join = async (form: string, fields: Readonly<Record<string, string>>, mails: number) => {
    const body = new URLSearchParams({ email: ada, firstName: "Ada", lastName: "Lovelace", ...fields });
    await ask(`${scene.stack.forms}/forms/${form}`, { method: "POST", body });
    await ask(mailed(await scene.inbox.mail(ada, mails), "confirm"), { method: "POST" });
    await scene.inbox.mail(ada, mails + 1);
  };

  /** What every page keeps: no fault, nothing wider than the phone, nothing that axe finds, in light and dark. */
  const judge = async ({ page, faults }: Visit, name: string): Promise<void> => {
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `my-data-${name}-${colorScheme}`);
    }
    expect(await overflow(page), name).toBe(0);
    expect(await violations(page), name).toEqual([]);
    expect(faults, name).toEqual([]);
  };

  const itemsOf = async (email: string) => {
    const pk = keys.person(personKey(scene.stack.personSecret(), email));
    return (await scene.stack.items()).filter((item) => item.pk === pk);
  };

  test("is asked for, opened, corrected, partly withdrawn, restricted, taken along and erased, on a phone", async () => {
    await join("newsletter", { consent_newsletter: "on" }, 1);
    await join("registration", { consent_account: "on", consent_information: "on", city: "London" }, 3);

    const visit = await scene.come({ language: "en", script: true, width: "phone", scheme: "light" });
    const { page } = visit;
    await page.setViewportSize({ width: 390, height: 844 });
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const go = (name: string) => page.getByRole("link", { name, exact: true }).first().click();
    const title = () => page.locator("h1").textContent();
    const restart = () => page.goto(`${scene.stack.forms}/my-data/session`);

    await page.goto(`${scene.stack.forms}/my-data`);
    await judge(visit, "1-ask");
    await page.getByLabel("Email").fill(ada);
    await press("Send me the link");
    expect(await title()).toBe("Check your inbox");
    await judge(visit, "2-asked");

    await page.goto(mailed(await scene.inbox.mail(ada, 5), "my-data"));
    await judge(visit, "3-open");
    await press("Show my data");
    expect(page.url()).toBe(`${scene.stack.forms}/my-data/session`);
    await page.locator("details").first().locator("summary").click();
    await judge(visit, "4-session");
    const [cookie, ...others] = await visit.context.cookies();
    expect([others, cookie]).toMatchObject([
      [],
      { name: "__Host-my-data", httpOnly: true, secure: true, sameSite: "Strict" },
    ]);

    await go("Correct these details");
    await judge(visit, "5-correct");
    await page.getByLabel("Last name").fill("King");
    await press("Save");
    expect(await title()).toBe("Your details are corrected");
    await go("Back to your data");
    expect(await page.locator("main").textContent()).toContain("King");

    const information = page.locator(".consented", { hasText: "case studies" });
    await information.getByRole("link", { name: "Withdraw this consent" }).click();
    await judge(visit, "6-withdraw");
    await press("Withdraw it now");
    expect(await title()).toBe("Your consent is withdrawn");
    await go("Back to your data");
    expect(await page.locator(".consented", { hasText: "case studies" }).textContent()).toContain("Withdrawn");

    await go("Restrict the use");
    await press("Restrict it now");
    await go("Back to your data");
    expect(await page.getByRole("status").textContent()).toContain("Restricted since");
    expect((await scene.stack.items()).filter((item) => item.listKey !== undefined)).toEqual([]);
    await judge(visit, "7-restricted");
    await go("Lift the restriction");
    await press("Lift it now");
    await go("Back to your data");

    const [file] = await Promise.all([page.waitForEvent("download"), go("Download as a file (JSON)")]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const { activities } = JSON.parse(Buffer.concat(chunks).toString());
    const stored = (await itemsOf(ada)).filter(({ sk }) => sk.startsWith("FORM#"));
    expect(activities).toHaveLength(stored.length);
    for (const { pk: _, sk, dueKey: __, listKey: ___, ...attributes } of stored) {
      const [, form, id] = sk.split("#");
      expect(activities).toContainEqual(expect.objectContaining({ stored: { ...attributes, form, id } }));
    }

    await restart();
    await go("Erase everything");
    await judge(visit, "8-erase");
    await press("Erase everything now");
    expect(await title()).toBe("Your data is erased");
    await judge(visit, "9-erased");
    expect(await visit.context.cookies()).toEqual([]);
    await restart();
    expect(page.url()).toBe(`${scene.stack.forms}/my-data`);
    expect((await scene.inbox.mail(ada, 6)).subject).toBe("Your data is erased");
    await expect
      .poll(async () => (await itemsOf(ada)).map(({ sk }) => sk.split("#")[0]).sort())
      .not.toContain("ACCESS");
    const left = await itemsOf(ada);
    expect(new Set(left.map(({ sk }) => sk.split("#")[0]))).toEqual(new Set(["ASKED", "PROOF"]));
    expect(JSON.stringify(await scene.stack.items())).not.toMatch(/ada@|Lovelace|King|London/);
    expect(scene.stack.logs()).not.toMatch(/ada@|Lovelace|AccessDenied/);
    await visit.end();
  });
});
