// The words around a leaving that can be undone for half an hour, in German.

import type { UndoCatalogue } from "./en.ts";

export const de: UndoCatalogue = {
  offer: {
    title: "War das ein Versehen?",
    lead: (minutes) =>
      `Sie können es ${minutes === 1 ? "1 Minute lang" : `${minutes} Minuten lang`} rückgängig machen. Dann ist alles wie vorher.`,
  },
  action: "Rückgängig machen",
  left: {
    title: (form) => `Abgemeldet: ${form}`,
    lead: (at) => `Das geschah am ${at} über den Link in einer unserer E-Mails.`,
    ask: (until) => `War es ein Versehen oder jemand anders? Bis zum ${until} können Sie es hier rückgängig machen.`,
  },
  undone: {
    title: "Alles ist wie vorher",
    lead: (form) => `${form}: Sie sind nicht abgemeldet. Sie hören von uns wie bisher.`,
    leave: "Doch abmelden",
  },
  gone: {
    title: "Das lässt sich nicht mehr rückgängig machen",
    lead: "Eine Abmeldung lässt sich 30 Minuten lang rückgängig machen, außer Sie haben sich inzwischen neu angemeldet oder etwas anderes geändert. Danach haben wir nichts mehr, womit wir sie zurücknehmen könnten.",
    way: "Wenn Sie wiederkommen möchten, sind Sie jederzeit willkommen.",
    action: "Neu anmelden",
  },
  else: {
    lists: "Unsere anderen Listen:",
    data: "Ihre Daten bei uns sehen, berichtigen oder löschen",
  },
};
