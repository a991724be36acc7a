// Was über Veranstaltungen gesagt wird, auf Deutsch.

import type { EventCatalogue } from "./en.ts";

export const de: EventCatalogue = {
  kinds: { webinar: "Webinar", event: "Veranstaltung", training: "Schulung" },
  when: "Wann",
  where: "Wo",
  join: "Hier teilnehmen",
  about: "Worum es geht",
  seats: {
    label: "Plätze",
    left: (count) => (count === 1 ? "noch 1 Platz frei" : `noch ${count} Plätze frei`),
    full: "ausgebucht, mit Warteliste",
    closed: "die Anmeldung ist geschlossen",
  },
  online: "Online. Wer einen Platz hat, bekommt den Link per E-Mail.",
  choose: "Bitte wählen Sie",
  none: "Zurzeit ist keine Veranstaltung zur Anmeldung offen.",
  unavailable: {
    "event-unknown": "Diese Veranstaltung gibt es nicht. Wählen Sie eine aus der Liste.",
    "event-closed": "Die Anmeldung zu dieser Veranstaltung ist geschlossen. Wählen Sie eine andere.",
    "event-over": "Diese Veranstaltung ist vorbei. Wählen Sie eine andere.",
    "event-cancelled": "Diese Veranstaltung ist abgesagt. Wählen Sie eine andere.",
  },

  programme: {
    title: "Veranstaltungen",
    lead: "Woran Sie als Nächstes teilnehmen können.",
    none: "Zurzeit ist keine Veranstaltung geplant.",
    register: "Anmelden",
    calendar: "Kalendereintrag",
    back: "Alle Veranstaltungen",
  },
  confirm: {
    waiting:
      "Alle Plätze sind vergeben. Mit diesem Knopf kommen Sie auf die Warteliste, und wir schreiben Ihnen, sobald ein Platz für Sie frei ist.",
  },
  taken: {
    title: "Danke, Sie haben einen Platz",
    lead: (event) => `Ihr Platz ist gebucht: ${event}.`,
    mail: "Wir senden Ihnen eine E-Mail mit dem Kalendereintrag und einem Link, mit dem Sie den Platz zurückgeben können.",
  },
  waiting: {
    title: "Sie stehen auf der Warteliste",
    lead: (event) => `Alle Plätze sind vergeben: ${event}.`,
    mail: "Sobald ein Platz zurückgegeben wird und Sie an der Reihe sind, gehört er Ihnen und wir schreiben Ihnen. Eine E-Mail mit dem Link, mit dem Sie die Liste verlassen können, ist unterwegs.",
  },
  since: (date) => `Bestätigt am ${date}. Sie müssen nichts weiter tun.`,
  gone: {
    over: {
      title: "Diese Veranstaltung ist vorbei",
      lead: "Sie können keinen Platz mehr bestätigen. Was Sie dafür eingegeben haben, wird von selbst gelöscht.",
    },
    cancelled: {
      title: "Diese Veranstaltung ist abgesagt",
      lead: "Sie können keinen Platz mehr bestätigen. Was Sie dafür eingegeben haben, wird von selbst gelöscht.",
    },
    action: "Alle Veranstaltungen",
  },
  release: {
    title: "Platz zurückgeben",
    lead: "Ein Druck auf den Knopf genügt. Ihr Platz geht an die nächste Person, und wir löschen Ihre Angaben. Wenn Sie auf der Warteliste stehen, verlassen Sie sie damit.",
    action: "Jetzt zurückgeben",
  },
  released: {
    title: "Erledigt. Sie sind abgemeldet",
    lead: (event) => `Sie sind nicht mehr angemeldet, und Ihre Angaben sind gelöscht: ${event}.`,
    back: "Anders überlegt? Sie sind jederzeit wieder willkommen.",
    action: "Alle Veranstaltungen",
  },

  mail: {
    seat: {
      subject: (event) => `Ihr Platz: ${event}`,
      lead: "Danke für Ihre Bestätigung. Ihr Platz ist gebucht, der Kalendereintrag liegt bei.",
    },
    waiting: {
      subject: (event) => `Warteliste: ${event}`,
      lead: "Danke für Ihre Bestätigung. Alle Plätze sind vergeben, daher stehen Sie auf der Warteliste. Wenn Sie an der Reihe sind, gehört der Platz Ihnen und wir schreiben Ihnen.",
    },
    "moved-up": {
      subject: (event) => `Sie haben jetzt einen Platz: ${event}`,
      lead: "Ein Platz wurde zurückgegeben, und er gehört Ihnen. Sie müssen nichts tun. Der Kalendereintrag liegt bei.",
    },
    moved: {
      subject: (event) => `Geändert: ${event}`,
      lead: "An dieser Veranstaltung hat sich etwas geändert. So steht es jetzt:",
    },
    cancelled: {
      subject: (event) => `Abgesagt: ${event}`,
      lead: "Es tut uns leid: Diese Veranstaltung findet nicht statt. Sie müssen nichts tun. Wir löschen Ihre Angaben jetzt.",
    },
    reminder: {
      subject: (event) => `Bald ist es so weit: ${event}`,
      lead: "Die Veranstaltung, für die Sie einen Platz haben, beginnt in Kürze.",
    },
    already: {
      subject: (event) => `Schon angemeldet: ${event}`,
      taken: "Ihre Adresse wurde gerade noch einmal eingegeben. Sie müssen nichts tun: Sie haben einen Platz.",
      waiting:
        "Ihre Adresse wurde gerade noch einmal eingegeben. Sie müssen nichts tun: Sie stehen auf der Warteliste.",
    },
    onList: "Sie stehen auf der Warteliste.",
    change: (staff, link) => [
      "Um Ihre Angaben zu ändern, schreiben Sie an ",
      staff,
      " oder ändern Sie sie jederzeit selbst: ",
      link,
    ],
    leave: {
      taken:
        "Wenn Sie nicht kommen können, geben Sie Ihren Platz mit diesem Link zurück, dann kann ihn jemand anderes haben.",
      waiting: "Wenn Sie nicht länger warten möchten, verlassen Sie mit diesem Link die Liste.",
    },
    action: { taken: "Platz zurückgeben", waiting: "Warteliste verlassen" },
  },
};
