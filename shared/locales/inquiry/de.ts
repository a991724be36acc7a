// The words about inquiries, in German.

import type { InquiryCatalogue } from "./en.ts";

const days = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`);
const end = (count: number): string => `${days(count)} nach der letzten Erinnerung an unser Team`;

export const de: InquiryCatalogue = {
  received: {
    title: "Ihre Nachricht ist bei uns",
    lead: "Danke. Ein Mensch liest sie und antwortet Ihnen per E-Mail, an die Adresse, die Sie eingegeben haben.",
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
};
