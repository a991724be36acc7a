// The words of the privacy notice, in German.

import type { NoticeCatalogue } from "./en.ts";

const days = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`);
const ofDays = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tagen`);
const years = (count: number): string => (count === 1 ? "1 Jahr" : `${count} Jahre`);

export const de: NoticeCatalogue = {
  title: "Datenschutzhinweise",
  lead: "Was wir mit dem tun, was Sie uns über unsere Formulare mitteilen, und was Sie von uns verlangen können.",
  domains: (names) => `Sie gelten für die Formulare auf ${names}.`,

  controller: {
    title: "Wer verantwortlich ist",
    contact: (address) => ["Sie erreichen uns unter ", address, "."],
    officer: (name, address) => [`Datenschutzbeauftragte(r): ${name}, `, address, "."],
  },

  activity: {
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
    single: "Sofort angenommen, ohne Bestätigung.",
    double:
      "Sie bekommen eine E-Mail mit einem Link. Erst wenn Sie den Knopf dahinter gedrückt haben, verwenden wir Ihre Angaben; bis dahin senden wir nichts anderes.",
    keeps: "Wie lange wir es aufbewahren",
    pending: (count) => `Nicht bestätigt: nach ${ofDays(count)} automatisch gelöscht.`,
    confirmed: {
      withdrawn: "Bestätigt: bis Sie Ihre Einwilligung widerrufen. Dann werden Ihre Angaben sofort gelöscht.",
      days: (count) => `Bestätigt: ${days(count)} nach Ihrer Bestätigung automatisch gelöscht.`,
    },
    proof: {
      days: (count) => `Der Nachweis Ihrer Einwilligung: ${days(count)} über ihr Ende hinaus.`,
      years: (count) =>
        `Der Nachweis Ihrer Einwilligung: ${years(count)} über ihr Ende hinaus und weiter bis zum Ende dieses Kalenderjahres.`,
    },
  },

  proof: {
    title: "Nachweis Ihrer Einwilligung",
    held: "Das Gesetz verlangt, dass wir jede Einwilligung nachweisen können (Art. 5 Abs. 2, Art. 7 Abs. 1 DSGVO). Wir halten fest: den Wortlaut, dem Sie zugestimmt haben, seine Fassung und Sprache, wie und auf welcher Seite Sie zugestimmt haben, wann Sie angefragt, unsere E-Mail bekommen, bestätigt und widerrufen haben, und Ihre IP-Adresse ohne ihren letzten Teil.",
    after:
      "Werden Ihre Angaben gelöscht, bleibt dieser Nachweis für die oben genannte Zeit, und zwar pseudonym: An der Stelle Ihrer Adresse steht eine Prüfsumme, die sich nur mit unserem Schlüssel bilden lässt. Anonym ist er nicht. Er dient allein dazu, Rechtsansprüche geltend zu machen, auszuüben oder abzuwehren (Art. 17 Abs. 3 Buchst. e DSGVO), und wird automatisch gelöscht.",
  },

  recipients: {
    title: "Wer es sonst sieht",
    text: (region) =>
      `Niemand außerhalb unseres Hauses. Das einzige Unternehmen, das hier für uns arbeitet, ist unser Auftragsverarbeiter (Art. 28 DSGVO): Amazon Web Services. Dort laufen die Formulare, und von dort gehen die E-Mails aus${region === undefined ? "" : `, in der Region ${region}`}.`,
  },

  tracking: {
    title: "Keine Cookies, keine Nachverfolgung",
    text: "Unsere Formulare setzen keine Cookies, und weder sie noch unsere E-Mails laden etwas von anderen Unternehmen. Wir messen nicht, wer eine E-Mail öffnet oder einem Link folgt, und nichts wird über Sie automatisch entschieden.",
    logs: (count) =>
      `Unsere Protokolle enthalten, welche Art von Seite wann und mit welchem Ergebnis abgerufen wurde: keine Adresse, keinen Namen, keine IP-Adresse. Sie werden nach ${ofDays(count)} gelöscht.`,
    backups: (count) => `In unseren Sicherungen lebt Gelöschtes höchstens ${days(count)} fort.`,
  },

  rights: {
    title: "Ihre Rechte",
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
    how: (address) => [
      "Zum Abmelden nutzen Sie den Link in unseren E-Mails. Für alles andere, und auch dafür, genügt eine formlose Nachricht an ",
      address,
      ".",
    ],
    authority: (authority) => ["Die für uns zuständige Aufsichtsbehörde: ", authority, "."],
  },

  version: (hash) =>
    `Fassung ${hash}. Jede Änderung des Textes ergibt eine neue Fassung; zu jeder Einwilligung wird festgehalten, unter welcher sie erteilt wurde.`,
};
