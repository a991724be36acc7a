// Somebody's way through all that is held about them, in a browser on a phone: known everywhere, and in the end nowhere.

import { afterAll, describe, expect, test, vi } from "vitest";
import { unshelved } from "../../shared/aws/shelf.ts";
import { personKey } from "../../shared/optin/link.ts";
import { keys } from "../../shared/table.ts";
import { hasBrowser } from "../support/browser.ts";
import { operate } from "../support/operate.ts";
import { textsBelow, tracesOf } from "../support/traces.ts";
import { joinEverything, type Person, post } from "./joining.ts";
import { ownPages } from "./own-pages.ts";
import { openScene } from "./scene.ts";
import { watch } from "./watched.ts";

const quirina: Person = {
  email: "quirina.alt+briefe@visitor.example",
  firstName: "Quirina",
  lastName: "Zwetschgenröth",
  city: "Ödwang am Grünbach",
  message: "Mein Käfig & der Quittenbaum = ein Rätsel, schreibt die Kundin.",
};
const moved = "neuanfang+post@visitor.example";
const corrected = "Übelacker-Sandoval";
const personal = [...Object.values(quirina), moved, corrected];

/**
 * What arrived is its recipients': this file stands for mailboxes out in the world, which no erasure of ours reaches. The templates were
 * made before anybody came.
 */
const notOurs = /^(inbox\.jsonl|cdk\.out)$/;
const hour = 3600;
const inHours = (count: number): string => new Date(Date.now() + count * hour * 1000).toISOString();

interface Proven {
  readonly consent: string;
  readonly verified: boolean;
  readonly withdrawnAt: string | null;
}

describe.runIf(hasBrowser)("one's own data", () => {
  const scene = openScene();
  afterAll(() => vi.unstubAllEnvs());

  const itemsOf = async (email: string) => {
    const pk = keys.person(personKey(scene.stack.personSecret(), email));
    return (await scene.stack.items()).filter((item) => item.pk === pk);
  };

  test("is seen, corrected, partly withdrawn, restricted, taken along and erased, and then found nowhere", async () => {
    const { stack, inbox } = scene;
    const assent = operate(stack);
    const about = ["--title", "Open day", "--kind", "webinar", "--link", "https://meet.example/room"];
    const times = ["--start", inHours(72), "--end", inHours(74), "--capacity", "5"];
    expect(await assent("event", "create", "--id", "open-day", ...about, ...times)).toMatchObject({ code: 0 });
    const mails = await joinEverything(scene, quirina, "open-day");
    const listed = async (list: string) => (await assent("audience", "export", list)).out.includes(moved);
    const written = async () =>
      textsBelow(stack.directory, notOurs) + stack.output() + JSON.stringify(await stack.items());

    const visit = await scene.come({ language: "en", script: true, width: "phone", scheme: "light" });
    const watched = watch(visit.context, [stack.forms], personal);
    const { page } = visit;
    await page.setViewportSize({ width: 390, height: 844 });
    const own = ownPages(scene, visit);

    await own.enter(quirina.email, mails + 1, own.judged);
    await page.locator("details").first().locator("summary").click();
    for (const value of Object.values(quirina)) expect(await own.text()).toContain(value);
    await own.judged("4-session");

    const account = page.locator("section.card", { hasText: "case studies" });
    await account.getByRole("link", { name: "Correct these details" }).click();
    await own.judged("5-correct");
    await page.getByLabel("Last name").fill(corrected);
    await page.getByLabel("Email").fill(moved);
    await own.press("Save");
    expect(await own.title()).toBe("Your details are corrected");
    await own.judged("5-corrected");
    // She had written to the company, too. What she confirms answers that.
    const entered = (await assent("person", "correct", quirina.email, "--address", moved, "--by", "Grace")).json;
    expect(entered.requests).toMatchObject([{ what: "correct", status: "open" }]);
    await own.confirmAddress(moved);
    expect((await assent("requests", "--all")).json).toMatchObject([{ outcome: "moved", doneBy: "the person" }]);
    expect((await inbox.mail(quirina.email, mails + 2)).subject).toBe("Your email address was changed");
    await own.enter(moved, 2);
    expect(await own.text()).toContain(corrected);
    expect(await own.text()).not.toContain(quirina.email);
    expect(await own.text()).toContain("your new address is confirmed");

    // As in another browser.
    await visit.context.clearCookies();
    await stack.moveTime(121);
    await own.enter(moved, 3);
    expect(await own.text()).toContain("open in one more place");
    await own.judged("5-elsewhere");
    await own.press("Close it elsewhere");
    expect(await own.title()).toBe("Closed elsewhere");
    await own.go("Back to your data");
    expect(await own.text()).toContain("open nowhere else");
    expect([await listed("newsletter"), await listed("information")]).toEqual([true, true]);

    const information = page.locator(".consented", { hasText: "case studies" });
    await information.getByRole("link", { name: "Withdraw this consent" }).click();
    await own.judged("6-withdraw");
    await own.press("Withdraw it now");
    expect(await own.title()).toBe("Your consent is withdrawn");
    await own.judged("6-withdrawn");
    await own.go("Back to your data");
    expect(await information.textContent()).toContain("Withdrawn");
    expect([await listed("newsletter"), await listed("information")]).toEqual([true, false]);

    await own.does("Restrict the use", "Restrict it now", "The use of your data is restricted");
    expect(await page.getByRole("status").textContent()).toContain("Restricted since");
    await own.judged("7-restricted");
    const before = (await inbox.to(moved)).length;
    await post(scene, "newsletter", { email: moved, firstName: "Quirina", consent_newsletter: "on" });
    await post(scene, "newsletter", { email: "next@visitor.example", consent_newsletter: "on" });
    // The stream keeps its order: whoever came afterwards has their mail, so hers would be there.
    await inbox.mail("next@visitor.example");
    await stack.moveTime(60);
    expect([(await inbox.to(moved)).length, await listed("newsletter")]).toEqual([before, false]);
    await own.does("Lift the restriction", "Lift it now", "The restriction is lifted");
    expect([await listed("newsletter"), await listed("information")]).toEqual([true, false]);

    const { activities, proofs } = await own.download();
    const [records, remaining] = ["FORM#", "PROOF#"].map(async (kind) =>
      (await itemsOf(moved)).filter(({ sk }) => sk.startsWith(kind)),
    );
    for (const [told, items] of [
      [activities, await records],
      [proofs, await remaining],
    ]) {
      expect(told).toHaveLength(items?.length ?? 0);
      for (const { pk: _, sk, dueKey: __, listKey: ___, ...attributes } of (items ?? []).map(unshelved)) {
        const [, form, id] = sk.split("#");
        expect(told).toContainEqual(expect.objectContaining({ stored: { ...attributes, form, id } }));
      }
    }
    // Her seat lies under its event.
    const { sk: seatOf } = keys.seat("", personKey(stack.personSecret(), moved));
    const seats = (await stack.items()).filter(({ sk }) => sk === seatOf);
    const places = activities.flatMap(({ place }: { place: { stored: object } | null }) =>
      place ? [place.stored] : [],
    );
    expect(seats).toHaveLength(1);
    expect(places).toEqual(seats.map(({ pk, sk: _, ...attributes }) => ({ ...attributes, event: pk.split("#")[1] })));
    // Without these the search below would prove nothing. The address before may be gone by now, since it was changed.
    const stands = personal.filter((one) => one !== quirina.email);
    expect(tracesOf(personal, await written())).toEqual(expect.arrayContaining(stands));

    await own.restart();
    await own.go("Erase everything");
    await own.judged("8-erase");
    await own.press("Erase everything now");
    expect(await own.title()).toBe("Your data is erased");
    await own.judged("9-erased");
    expect(await visit.context.cookies()).toEqual([]);
    await own.restart();
    expect(page.url()).toBe(`${stack.forms}/my-data`);
    expect((await inbox.mail(moved, before + 1)).subject).toBe("Your data is erased");
    expect([watched.count() > 30, await watched.offences()]).toEqual([true, []]);
    await visit.end();

    // The engine's file is written anew whenever the clock is moved.
    await expect
      .poll(
        async () => {
          await stack.moveTime(60);
          return tracesOf(personal, await written());
        },
        { timeout: 10_000 },
      )
      .toEqual([]);
    // That its receipt went out is remembered for a day.
    await stack.moveTime(25 * hour);
    const left = (await itemsOf(moved)).map(({ sk }) => sk.split("#")[0]);
    expect(new Set(left)).toEqual(new Set(["PROOF"]));
    expect((await stack.items()).filter(({ owes }) => owes !== undefined)).toEqual([]);
    const proven: readonly Proven[] = (await assent("proof", moved)).json;
    expect(proven.map(({ consent }) => consent).sort()).toEqual([
      "account",
      "information",
      "inquiry",
      "newsletter",
      "participation",
    ]);
    for (const { verified, withdrawnAt } of proven) expect([verified, withdrawnAt]).toEqual([true, expect.any(String)]);
  }, 60_000);
});
