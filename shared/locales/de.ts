// Every word of pages and mails, in German; the visitor is addressed as "Sie".

import type { Catalogue } from "./en.ts";
import { fieldError } from "./field-error/de.ts";
import { leaving } from "./leaving/de.ts";

const days = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`);
const afterDays = (count: number): string => (count === 1 ? "nach 1 Tag" : `nach ${count} Tagen`);

export const de: Catalogue = {
  ownName: "Deutsch",
  languages: "Sprache",
  notice: "Datenschutzhinweise",
  yourData: "Ihre Daten",
  basis: { consent: "Art. 6 Abs. 1 Buchst. a DSGVO" },

  form: {
    mandatory: "Mit * markierte Felder müssen ausgefüllt sein.",
    suggestion: (address) => `Meinten Sie ${address}?`,
    honeypot: "Bitte lassen Sie dieses Feld leer",
    problem: "Es fehlt noch etwas",
    problems: (count) => (count === 1 ? "Bitte prüfen Sie ein Feld" : `Bitte prüfen Sie ${count} Felder`),
    sending: "Mit dem Absenden erkläre ich:",
    use: (purpose, basis) => `Mit Ihrer Einwilligung (${basis}) verwenden wir Ihre Angaben, ${purpose}`,
    until: {
      "until-withdrawn": () => "bis zu Ihrem Widerruf",
      days: (count) => `bis ${days(count)} nach Ihrer Bestätigung`,
      received: (count) => `${days(count)} lang`,
      "until-handled": (count) =>
        `bis sie bearbeitet ist, längstens bis ${days(count)} nach der letzten Erinnerung an unsere Mitarbeitenden`,
      "after-event": (count) =>
        `bis die Veranstaltung vorüber ist, mit Ihrer weiteren Zustimmung längstens bis ${days(count)} danach`,
    },
    duty: (ground) => `Einige müssen wir von Gesetzes wegen länger aufbewahren (${ground}).`,
    unconfirmed: (count) => `Ohne Ihre Bestätigung löschen wir sie ${afterDays(count)}.`,
  },

  fieldError,

  guard: {
    quick: "Das ging sehr schnell",
    again: "Drücken Sie den Knopf bitte noch einmal. Ihre Eingaben sind alle noch da.",
    question: "Eine kleine Frage",
    why: "Antworten Sie bitte über dem Knopf und senden Sie das Formular noch einmal. Ihre Eingaben sind alle noch da.",
    sum: (one, other) => `Wie viel ist ${one} plus ${other}? Schreiben Sie die Zahl.`,
    failed: "Das passte nicht, oder es dauerte länger als eine halbe Stunde. Hier ist eine neue Frage.",
  },

  checkInbox: {
    title: "Sehen Sie in Ihr Postfach",
    lead: "Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie sie und drücken Sie den Knopf darin: Erst dann geht es los.",
    hints: (count) => [
      "Sie sollte in wenigen Minuten da sein.",
      "Wenn Sie sie nicht sehen, schauen Sie im Spam-Ordner nach.",
      `Der Link darin gilt ${days(count)}. Bleibt er ungenutzt, löschen wir danach Ihre Angaben.`,
    ],
    human: (address) => ["Noch immer keine E-Mail? Schreiben Sie an ", address, ", dann hilft Ihnen ein Mensch."],
    again: "Vertippt? Adresse noch einmal eingeben",
  },

  confirm: {
    title: (form) => `Bitte bestätigen: ${form}`,
    lead: "Mit diesem Knopf erklären Sie:",
    action: "Ja, ich bestätige",
    otherwise: "Das waren nicht Sie? Schließen Sie einfach diese Seite. Es wird nichts verschickt.",
  },

  confirmed: {
    title: "Danke, das ist bestätigt",
    lead: (form) => `${form}: Alles ist eingerichtet.`,
    welcome:
      "Wir schicken Ihnen eine E-Mail mit dem Link zum Widerrufen. Heben Sie sie auf, falls Sie es sich anders überlegen.",
    restricted:
      "Sie haben die Nutzung Ihrer Daten eingeschränkt, daher senden wir Ihnen vorerst nichts. Die E-Mail dazu kommt, sobald Sie das aufheben.",
    leave: (address) => ["Falls Sie es sich anders überlegen, schreiben Sie an ", address, "."],
    done: "Sie können diese Seite jetzt schließen.",
  },

  alreadyConfirmed: {
    title: "Das haben Sie schon bestätigt",
    lead: (form, date) => `${form}: bestätigt am ${date}. Sie müssen nichts weiter tun.`,
  },

  gone: {
    title: "Dieser Link gilt nicht mehr",
    lead: (form, count) =>
      `${form}: Ein Link gilt ${days(count)} und endet, wenn Sie widerrufen. Was dazu gehörte, haben wir gelöscht.`,
    way: "Fangen Sie gern neu an. Es dauert eine Minute, und Sie bekommen einen neuen Link.",
    action: "Zurück zum Formular",
  },

  leaving,
  left: {
    back: "Anders überlegt? Sie sind jederzeit wieder willkommen.",
    action: "Zurück zum Formular",
  },

  problem: {
    "not-found": {
      title: "Hier ist nichts",
      text: "Diese Adresse führt nirgendwohin. Vielleicht ging unterwegs ein Teil verloren: Öffnen Sie den Link in Ihrer E-Mail noch einmal oder kopieren Sie ihn ganz.",
    },
    unreadable: {
      title: "Das konnten wir nicht lesen",
      text: "Was bei uns ankam, war beschädigt, und es wurde nichts gespeichert. Gehen Sie zurück und senden Sie es noch einmal.",
    },
    "too-large": {
      title: "Das war zu viel",
      text: "Ihre Sendung ist größer, als wir annehmen können, und es wurde nichts gespeichert. Gehen Sie zurück, kürzen Sie sie und senden Sie sie noch einmal.",
    },
    "unknown-type": {
      title: "Dieses Format lesen wir nicht",
      text: "Wir lesen HTML-Formulare und JSON, und das war keines von beiden. Es wurde nichts gespeichert. Bitte nutzen Sie das Formular auf unserer Seite.",
    },
    "too-many": {
      title: "Einen Moment, bitte",
      text: "Es kamen sehr viele Anfragen auf einmal. Es wurde nichts gespeichert. Warten Sie ein paar Minuten und senden Sie es noch einmal.",
    },
    failed: {
      title: "Es tut uns leid, das liegt an uns",
      text: "Bei uns ist etwas schiefgegangen, und vielleicht haben wir Ihre Sendung nicht erhalten. Bitte versuchen Sie es in ein paar Minuten noch einmal.",
    },
  },
  problems: {
    back: "Zurück zum Formular",
    reference: "Kennung",
    human: (address) => ["Wenn es nicht aufhört, schreiben Sie an ", address, "."],
  },

  mail: {
    confirmation: {
      subject: (form) => `Bitte bestätigen: ${form}`,
      asked: (site, date) => `Am ${date} wurde auf ${site} diese E-Mail-Adresse eingegeben und dazu erklärt:`,
      action: "Bestätigen",
      press: "Wenn Sie das waren, bestätigen Sie es bitte hier.",
      until: (date) => `Der Link gilt bis zum ${date}.`,
      otherwise:
        "War es jemand anders, müssen Sie nichts tun. Wir senden nichts weiter an diese Adresse, und sie wird automatisch gelöscht.",
    },
    welcome: {
      subject: (form) => `Bestätigt: ${form}`,
      lead: (form) => `Danke. Sie haben bestätigt: ${form}.`,
      keep: "Heben Sie diese E-Mail auf, dann haben Sie den Link zur Hand.",
    },
    brought: {
      asked:
        "Diese E-Mail-Adresse steht auf einer Liste von Abonnenten, die wir übernehmen. Damit wir nur denen schreiben, die es möchten, bitten wir Sie zu bestätigen:",
      press: "Wenn Sie einverstanden sind, bestätigen Sie es bitte hier.",
      otherwise:
        "Wenn nicht, müssen Sie nichts tun. Wir senden nichts weiter an diese Adresse, und sie wird automatisch gelöscht.",
      subject: (form) => `Sie stehen auf unserer Liste: ${form}`,
      lead: (form) => `Wir haben unsere Liste übernommen, und Sie stehen darauf: ${form}.`,
      again: "Ihre Adresse wurde eben eingegeben. Sie müssen nichts tun: Sie stehen schon auf unserer Liste.",
    },
    already: {
      subject: (form) => `Schon bestätigt: ${form}`,
      lead: (date) =>
        `Ihre Adresse wurde eben noch einmal eingegeben. Sie müssen nichts tun: Sie haben das am ${date} bestätigt, und es gilt weiter.`,
      change: (staff, link) => [
        "Um Ihre Angaben zu ändern, schreiben Sie an ",
        staff,
        " oder ändern Sie sie jederzeit selbst: ",
        link,
      ],
    },
  },
};
