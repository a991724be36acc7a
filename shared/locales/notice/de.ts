// The words of the privacy notice, in German.

import { activity } from "./activity/de.ts";
import { data } from "./data/de.ts";
import type { NoticeCatalogue } from "./en.ts";

const ofDays = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tagen`);

export const de: NoticeCatalogue = {
  title: "Datenschutzhinweise",
  lead: "Was wir mit dem tun, was Sie uns über unsere Formulare mitteilen, und was Sie von uns verlangen können.",
  domains: (names) => `Sie gelten für die Formulare auf ${names}.`,

  controller: {
    title: "Wer verantwortlich ist",
    contact: (address) => ["Sie erreichen uns unter ", address, "."],
    officer: (name, address) => [`Datenschutzbeauftragte(r): ${name}, `, address, "."],
  },

  activity,

  ...data,

  recipients: {
    title: "Wer es sonst sieht",
    nobody:
      "Niemand außer uns und den hier genannten Auftragsverarbeitern (Art. 28 DSGVO). An andere geben wir ohne Ihre Einwilligung nichts weiter.",
    aws: (place) =>
      `Amazon Web Services (AWS) betreibt die Formulare, speichert die Daten und stellt die E-Mails zu${place === undefined ? "" : `, in der Region ${place}`}.`,
    eea: "Die Region liegt innerhalb des Europäischen Wirtschaftsraums. In ein Drittland oder an eine internationale Organisation übermitteln wir die Daten nicht.",
    third:
      "Die Region liegt außerhalb des Europäischen Wirtschaftsraums. Die Übermittlung beruht auf einem Angemessenheitsbeschluss der Europäischen Kommission, soweit es einen gibt (Art. 45 DSGVO), sonst auf deren Standardvertragsklauseln, die Teil der Bedingungen des Auftragsverarbeiters sind (Art. 46 Abs. 2 Buchst. c DSGVO); eine Kopie geben wir Ihnen auf Anfrage.",
  },

  cookies: {
    title: "Cookies und Nachverfolgung",
    text: "Unsere Formulare setzen keine Cookies. Die Seite mit Ihren eigenen Daten setzt eines, wenn Sie sie öffnen, damit niemand außer Ihnen sie sieht; es endet mit der Abmeldung, spätestens nach zwanzig Minuten (§ 25 Abs. 2 Nr. 2 TDDDG). Weder die Formulare noch unsere E-Mails laden etwas von anderen Unternehmen, und wir messen nicht, wer eine E-Mail öffnet oder einem Link folgt.",
  },

  logs: {
    title: "Protokolle",
    text: (count) =>
      `Unsere Protokolle enthalten, welche Art von Seite wann und mit welchem Ergebnis abgerufen wurde: keine Adresse, keinen Namen, keine IP-Adresse. Sie werden nach ${ofDays(count)} gelöscht.`,
  },

  rights: {
    title: "Ihre Rechte",
    lead: "Sie haben das Recht,",
    list: [
      "Ihre Einwilligung jederzeit zu widerrufen; was vorher geschah, bleibt rechtmäßig (Art. 7 Abs. 3 DSGVO)",
      "zu erfahren, was wir über Sie gespeichert haben, und eine Kopie davon zu bekommen (Art. 15)",
      "es berichtigen oder vervollständigen zu lassen (Art. 16)",
      "es löschen zu lassen (Art. 17)",
      "seine Verwendung einschränken zu lassen (Art. 18)",
      "es in maschinenlesbarer Form mitzunehmen (Art. 20)",
      "seiner Verwendung zu widersprechen, der Werbung in jedem Fall (Art. 21)",
      "sich bei einer Aufsichtsbehörde zu beschweren (Art. 77)",
    ],
    how: (page, address) => [
      "All das können Sie selbst und sofort tun: Fordern Sie den Link zu Ihrer Seite an unter ",
      page,
      ". Zum Abmelden genügt auch der Link in unseren E-Mails. Oder senden Sie eine formlose Nachricht an ",
      address,
      ".",
    ],
    decisions:
      "Über Sie wird nichts automatisch entschieden, und es wird kein Profil von Ihnen gebildet (Art. 22 DSGVO).",
    authority: (authority) => ["Die für uns zuständige Aufsichtsbehörde: ", authority, "."],
  },

  version: (hash) =>
    `Fassung ${hash}. Jede Änderung des Textes ergibt eine neue Fassung; zu jeder Einwilligung wird festgehalten, unter welcher sie erteilt wurde.`,

  editions: {
    title: "Fassungen der Datenschutzhinweise",
    link: "Frühere Fassungen",
    lead: "Jede Fassung, die gegolten hat, mit dem Zeitpunkt, ab dem sie galt:",
    none: "Es gibt noch keine. Die geltende Fassung wird innerhalb weniger Minuten nach ihrer Veröffentlichung aufbewahrt.",
    from: (date) => `ab ${date}`,
    now: "gilt jetzt",
    earlier: (hash, date) => `Fassung ${hash}, in Kraft ab ${date}. Inzwischen kann eine neuere gelten.`,
    current: "Die geltende Fassung",
  },
};
