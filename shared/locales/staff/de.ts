// The words of mails to the owner's staff, in German.

import type { StaffCatalogue } from "./en.ts";

const days = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`);
const inDays = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tagen`);

export const de: StaffCatalogue = {
  mail: {
    subject: (form) => `Neue Anfrage: ${form}`,
    form: "Formular",
    received: "Eingegangen",
    language: "Sprache",
    id: "Anfrage",
    agreed: "Dem wurde zugestimmt, Wort für Wort:",
    reply: {
      typed:
        "Zum Beantworten antworten Sie auf diese E-Mail. Ihre Antwort geht an die Adresse oben; wem sie gehört, hat niemand geprüft.",
      confirmed:
        "Zum Beantworten antworten Sie auf diese E-Mail. Ihre Antwort geht an die Adresse oben, die ihr Inhaber bestätigt hat.",
    },
    only: "Eine Anfrage ist eingegangen. Diese E-Mail enthält nichts davon. So lesen Sie sie:",
    handle:
      "Ist sie erledigt, löscht dieser Befehl sie und nennt die E-Mails, die Sie dann noch selbst löschen müssen:",
    reminders: (after, count) =>
      `Wir erinnern Sie nach ${after} Tagen. Bleibt sie unerledigt, wird sie ${days(count)} nach der letzten Erinnerung automatisch gelöscht.`,
    full: (count) =>
      `Von dieser Person sind jetzt ${count} Anfragen offen. Was sie darüber hinaus sendet, wird nicht aufbewahrt, bis Sie einige erledigt haben.`,
  },

  reminder: {
    subject: (form) => `Wartet noch: ${form}`,
    lead: (date) => `Eine Anfrage wartet seit ${date}. So lesen Sie sie:`,
    left: (count) => `Bleibt sie unerledigt, wird sie in ${inDays(count)} automatisch gelöscht.`,
  },
};
