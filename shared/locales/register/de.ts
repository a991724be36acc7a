// The words of the record of processing activities, in German.

import type { RegisterCatalogue } from "./en.ts";

export const de: RegisterCatalogue = {
  title: "Verzeichnis von Verarbeitungstätigkeiten",
  lead: (version) =>
    `Art. 30 Abs. 1 DSGVO. Erzeugt aus den Definitionen, nach denen die Formulare laufen; es gehört zur Fassung ${version} der Datenschutzhinweise.`,
  controller: "Verantwortlicher",
  contact: "Kontakt",
  officer: "Datenschutzbeauftragte(r)",
  authority: "Aufsichtsbehörde",
  purpose: "Zweck",
  subjects: "Kategorien betroffener Personen",
  people: (form) =>
    `Personen, die das Formular „${form}“ ausfüllen oder dafür aus einer früheren Liste übernommen wurden`,
  data: "Kategorien personenbezogener Daten",
  basis: "Rechtsgrundlage",
  recipients: "Empfänger und Auftragsverarbeiter",
  transfers: "Übermittlungen an Drittländer",
  unknown: "Die Region ist hier nicht bekannt",
  limits: "Löschfristen",
  stored: "Zu jeder Tätigkeit gespeichert",
  copies: "Kopien und ihre längste Lebensdauer",
  measures: "Technische und organisatorische Maßnahmen (Art. 32 Abs. 1 DSGVO)",
  taken: {
    pseudonyms:
      "Pseudonymisierung: Daten liegen unter einer schlüsselabhängigen Prüfsumme der Adresse; der Schlüssel liegt getrennt von den Daten.",
    encryption:
      "Verschlüsselung: Alles Gespeicherte ist im Ruhezustand verschlüsselt, und jeder Zugang nimmt nur TLS an.",
    access:
      "Geringste Rechte: Jede Funktion hat eine eigene Rolle, die einzelne Handlungen an einzelnen Ressourcen nennt.",
    integrity: "Integrität: Jeder Nachweis einer Einwilligung ist versiegelt, sodass eine spätere Änderung auffällt.",
    recovery: (days) =>
      `Wiederherstellung: Die Datenbank lässt sich auf jede Sekunde der letzten ${days} Tage zurücksetzen und ist gegen Löschung geschützt.`,
    erasure: "Löschung: Das Ende der Fristen vollziehen die Datenbank und ein Zeitplan, der jede Minute läuft.",
    logs: (days) => `Protokolle ohne Angaben zur Person: nur Route, Status und Zeit, für ${days} Tage.`,
    misuse: "Missbrauch: Anmeldungen und E-Mails sind begrenzt, massenhafte Eingaben werden abgewiesen.",
    tests: "Überprüfung: Automatische Tests halten die Angaben der Datenschutzhinweise gegen die Software.",
  },
};
