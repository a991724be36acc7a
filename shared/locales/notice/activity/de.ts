// The words of the privacy notice for one processing activity, in German.

import type { NoticeActivity } from "./en.ts";

const days = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`);
const ofDays = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tagen`);
const years = (count: number): string => (count === 1 ? "1 Jahr" : `${count} Jahre`);

export const activity: NoticeActivity = {
  purpose: "Wozu",
  use: (purpose) => `Wir verwenden Ihre Angaben, ${purpose}.`,
  fields: "Wonach wir fragen",
  mandatory: (label) => `${label} (Pflichtangabe)`,
  basis: "Rechtsgrundlage",
  bases: {
    consent:
      "Ihre Einwilligung, Art. 6 Abs. 1 Buchst. a DSGVO. Sie ist freiwillig; ohne sie und ohne die Pflichtangaben können wir es nur nicht für Sie tun.",
  },
  declarations: "Was Sie erklären",
  given: { tick: "erteilt durch ein Häkchen", send: "erteilt durch das Absenden" },
  optional: "freigestellt",
  version: (version) => `Fassung ${version}`,
  optIn: "Wie es beginnt",
  single: "Was Sie senden, erhalten wir sofort; eine Bestätigung ist nicht nötig.",
  double:
    "Sie bekommen eine E-Mail mit einem Link. Erst wenn Sie den Knopf dahinter gedrückt haben, verwenden wir Ihre Angaben; bis dahin senden wir nichts anderes.",
  keeps: "Wie lange wir es aufbewahren",
  pending: (count) => `Nicht bestätigt: nach ${ofDays(count)} automatisch gelöscht.`,
  confirmed: {
    "until-withdrawn": () =>
      "Bestätigt: bis Sie Ihre Einwilligung widerrufen. Dann werden Ihre Angaben sofort gelöscht.",
    received: () => "Bis Sie Ihre Einwilligung widerrufen. Dann werden Ihre Angaben sofort gelöscht.",
    "received-days": (count) => `${days(count)} nach dem Eingang automatisch gelöscht.`,
    "until-handled": (count) =>
      `Bis Ihre Anfrage bearbeitet ist. Dann wird sie mit allen Ihren Angaben gelöscht, spätestens ${days(count)} nach der letzten Erinnerung an unsere Mitarbeitenden.`,
    "after-event": (count) =>
      `Bis die Veranstaltung vorüber ist. Dann werden Ihre Angaben gelöscht; haben Sie dem zugestimmt, was auf die Veranstaltung folgt, sobald es getan ist, spätestens ${days(count)} danach.`,
    days: (count) => `Bestätigt: ${days(count)} nach Ihrer Bestätigung automatisch gelöscht.`,
  },
  unreachable: (count) =>
    `Kommen E-Mails an Sie endgültig zurück: Wir schreiben nicht mehr und löschen Ihre Angaben automatisch nach ${count} Tagen.`,
  duty: (fields, period, ground) =>
    `Länger von Gesetzes wegen: ${fields}, für ${period}. Grund: ${ground}. Für jede andere Verwendung gesperrt und danach automatisch gelöscht.`,
  days: (count) => days(count),
  years: (count) => `${years(count)} bis zum Ende des Kalenderjahres`,
  proof: {
    days: (count) => `Der Nachweis Ihrer Einwilligung: ${days(count)} über ihr Ende hinaus.`,
    years: (count) =>
      `Der Nachweis Ihrer Einwilligung: ${years(count)} über ihr Ende hinaus und weiter bis zum Ende dieses Kalenderjahres.`,
  },
};
