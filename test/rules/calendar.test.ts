// Calendar files and times: one moment on either side of a clock change, the same entry however often it is made.

import { describe, expect, test } from "vitest";
import { momentFrom, zoneFrom } from "../../infra/cli/event/moment.ts";
import { calendarFile } from "../../shared/events/calendar.ts";
import { cancelled, created, moved } from "../../shared/events/change.ts";
import type { Event } from "../../shared/events/event.ts";
import { iso } from "../../shared/kit/moment.ts";
import { span } from "../../shared/locales/spans.ts";
import { eventMails } from "../support/event-mails.ts";
import { declared } from "../support/guests.ts";

const now = Date.UTC(2027, 0, 10) / 1000;
const at = (text: string): number => Date.parse(text) / 1000;
const publisher = { name: 'Löwe, "Söhne" & Co', address: "a@b.example", publicUrl: "https://forms.example" };
const event = (more: object = {}): Event => created(declared(now, more), now);
const file = (of: Event, joining = true): string =>
  calendarFile(of, publisher, { language: "de", url: "https://forms.example/events/open-day", joining });
const line = (text: string, name: string): string | undefined =>
  text
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .find((one) => new RegExp(`^${name}[:;]`).test(one));

describe("a calendar file", () => {
  test.each([
    ["before the clocks go forward", "2027-03-27T10:00", "2027-03-27T09:00:00Z", "20270327T090000Z"],
    ["after they went forward", "2027-03-29T10:00", "2027-03-29T08:00:00Z", "20270329T080000Z"],
    ["before they go back", "2027-10-30T10:00", "2027-10-30T08:00:00Z", "20271030T080000Z"],
    ["after they went back", "2027-11-01T10:00", "2027-11-01T09:00:00Z", "20271101T090000Z"],
  ])("of ten o'clock in Berlin %s holds that very moment", (_, typed, moment, written) => {
    const start = momentFrom("start", typed, "Europe/Berlin");
    expect(iso(start)).toBe(moment);
    const of = event({ start, end: start + 3600 });
    expect(line(file(of), "DTSTART")).toBe(`DTSTART:${written}`);
    expect(span("en", of)).toMatch(/10:00–11:00 (CET|CEST)$/);
  });

  test("over a clock change is as long as the event is", () => {
    const of = event({ start: at("2027-03-28T00:30:00Z"), end: at("2027-03-28T01:30:00Z") });
    expect([line(file(of), "DTSTART"), line(file(of), "DTEND")]).toEqual([
      "DTSTART:20270328T003000Z",
      "DTEND:20270328T013000Z",
    ]);
    expect(span("en", of)).toMatch(/01:30.*03:30/);
  });

  test("is the same however often it is made, and its id never changes", () => {
    const [made, later] = [event(), moved(event(), { place: "Berlin" }, now + 60)];
    expect(file(made)).toBe(file(made));
    expect(line(file(made), "UID")).toBe("UID:open-day@forms.example");
    expect(line(file(later), "UID")).toBe(line(file(made), "UID"));
    expect([made, later].map((of) => line(file(of), "SEQUENCE"))).toEqual(["SEQUENCE:0", "SEQUENCE:1"]);
    expect(line(file(later), "DTSTAMP")).toBe("DTSTAMP:20270110T000100Z");
  });

  test("says that an event is called off, under the same id and a higher sequence", () => {
    const text = file(cancelled(event(), now));
    expect(["METHOD", "STATUS", "SEQUENCE"].map((name) => line(text, name))).toEqual([
      "METHOD:CANCEL",
      "STATUS:CANCELLED",
      "SEQUENCE:1",
    ]);
  });

  test("names no guest and asks for no answer, and holds the link to join only for who has a seat", () => {
    expect(file(event())).not.toMatch(/ATTENDEE|METHOD:REQUEST/);
    expect(file(event()).replaceAll("\r\n ", "")).toContain("https://meet.example/room");
    expect(file(event(), false).replaceAll("\r\n ", "")).not.toContain("meet.example");
  });

  test("cannot be broken by what an owner writes", () => {
    const title = { en: "A", de: "Eins; zwei,\r\nEND:VEVENT \\ drei", es: "C" };
    const text = file(event({ title, place: "a\nATTENDEE:mailto:x@y.example" }));
    expect(text.split("\r\n").filter((one) => /^(END:VEVENT|ATTENDEE)/.test(one))).toEqual(["END:VEVENT"]);
    for (const one of text.split("\r\n")) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(76);
  });
});

describe("a time as an operator types it", () => {
  test("counts by its own offset where it has one", () => {
    expect(iso(momentFrom("start", "2027-03-01T10:00:00.000Z", "Europe/Berlin"))).toBe("2027-03-01T10:00:00Z");
    expect(iso(momentFrom("start", "2027-03-01T10:00-05:00", "Europe/Berlin"))).toBe("2027-03-01T15:00:00Z");
  });

  test("in the hour that comes twice is the first, and in the one that is left out is refused", () => {
    expect(iso(momentFrom("start", "2027-10-31T02:30", "Europe/Berlin"))).toBe("2027-10-31T00:30:00Z");
    expect(() => momentFrom("start", "2027-03-28T02:30", "Europe/Berlin")).toThrow("does not exist");
  });

  test.each(["tomorrow", "2027-13-01T10:00", "2027-03-01", ""])(
    "that is “%s” is refused with how to write it",
    (typed) => {
      expect(() => momentFrom("end", typed, "Europe/Berlin")).toThrow(/--end .* is not a time; write it like/);
      expect(() => zoneFrom("Mars/Base")).toThrow("write it like Europe/Berlin");
    },
  );
});

describe("the mails about an event", () => {
  test.each(eventMails())(
    "%s in %s tell when and where, and how to give the place back, in both parts",
    (about, language, mail, of) => {
      for (const part of [mail.text.replaceAll("\n", " "), mail.html.replaceAll("&amp;", "&")]) {
        expect(part).toContain(of.title[language]);
        expect(part).toContain(span(language, of));
        expect(part.includes("/unsubscribe/")).toBe(about !== "cancelled" && about !== "confirmation");
        expect(part.includes("https://meet.example/room")).toBe(
          !["waiting", "cancelled", "confirmation"].includes(about),
        );
      }
      expect(mail.html).not.toMatch(/<(img|script|link|iframe)|url\(/i);
    },
  );
});
