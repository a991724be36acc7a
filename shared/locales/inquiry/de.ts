// The words about inquiries, in German.

import type { InquiryCatalogue } from "./en.ts";

const days = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`);
const inDays = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tagen`);
const end = (count: number): string => `${days(count)} nach der letzten Erinnerung an unser Team`;

export const de: InquiryCatalogue = {
  until: (count) => `bis Ihre Anfrage beantwortet ist, längstens bis ${end(count)}`,

  received: {
    title: "Danke. Ihre Nachricht ist bei uns",
    lead: "Ein Mensch liest sie und antwortet Ihnen per E-Mail, an die Adresse, die Sie eingegeben haben.",
    kept: (count) => `Sobald sie beantwortet ist, löschen wir sie, spätestens ${end(count)}.`,
    nothing: "Sie müssen nichts weiter tun.",
    human: (address) => ["Keine Antwort, oder die Adresse vertippt? Schreiben Sie an ", address, "."],
    again: "Noch eine Nachricht schreiben",
  },

  confirming: {
    checkInbox:
      "Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie sie und drücken Sie den Knopf darin: Erst dann erreicht uns Ihre Nachricht.",
    mail: "Ihre Nachricht erreicht uns erst, wenn Sie sie bestätigt haben.",
    otherwise: "Das waren nicht Sie? Dann schließen Sie diese Seite einfach. Die Nachricht erreicht uns nicht.",
    confirmed: "Ihre Nachricht ist jetzt bei uns. Ein Mensch liest sie und antwortet Ihnen per E-Mail.",
    gone: (form, count) =>
      `${form}: Ein Link gilt ${days(count)} und nicht länger, als wir für die Antwort brauchen. Was dazu gehörte, haben wir gelöscht.`,
  },

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
