// The words of the pages around one's own data, in German.

import type { MyDataCatalogue } from "./en.ts";

const minutes = (count: number): string => `${count} Minuten`;

export const de: MyDataCatalogue = {
  ask: {
    title: "Ihre Daten",
    lead: "Sehen Sie, was wir über Sie gespeichert haben, berichtigen Sie es, nehmen Sie es mit, widerrufen Sie Einwilligungen oder lassen Sie alles löschen. Wir senden Ihnen einen Link, damit nur Sie es sehen.",
    action: "Link senden",
    use: "Wir verwenden Ihre Adresse, um Ihnen diese eine E-Mail zu senden, wie es das Gesetz verlangt (Art. 6 Abs. 1 lit. c mit Art. 12 und 15 DSGVO). Einen Tag lang merken wir uns unter einem Schlüsselwert, dass sie versandt wurde; die Adresse selbst behalten wir dafür nicht.",
  },
  asked: {
    title: "Sehen Sie in Ihr Postfach",
    lead: "Wir haben Ihnen eine E-Mail gesandt. Wenn wir etwas über Sie gespeichert haben, steht der Link dazu darin; wenn nicht, sagt sie das.",
    hints: (lives) => [
      "Sie sollte in wenigen Minuten da sein.",
      "Wenn Sie sie nicht sehen, suchen Sie im Spam-Ordner.",
      `Der Link gilt einmal, ${minutes(lives)} lang.`,
    ],
    human: (address) => ["Immer noch keine E-Mail? Schreiben Sie an ", address, ", dann hilft Ihnen ein Mensch."],
    again: "Bei der Adresse vertippt? Noch einmal eingeben",
  },
  open: {
    title: "Ihre Daten zeigen",
    lead: (lives) =>
      `Ein Druck auf den Knopf öffnet die Seite mit Ihren Daten für ${minutes(lives)}. Der Link gilt nur einmal.`,
    action: "Meine Daten zeigen",
    cookie:
      "In diesen Minuten sagt ein Cookie der Seite, dass Sie es sind. Es dient nichts anderem und endet, wenn Sie sich abmelden.",
  },
  address: {
    title: "Bestätigen Sie Ihre neue E-Mail-Adresse",
    lead: "Ein Druck auf den Knopf, und wir verwenden künftig diese Adresse anstelle der bisherigen.",
    action: "Diese Adresse bestätigen",
    done: "Ihre neue Adresse ist bestätigt",
    after:
      "Wir verwenden sie ab jetzt. Die bisherige Adresse ist gelöscht; wir haben ihr das mitgeteilt. Die Links in unseren alten E-Mails funktionieren weiter.",
  },
  gone: {
    title: "Dieser Link ist verbraucht",
    lead: "Er galt einmal und eine halbe Stunde lang. Fordern Sie einen neuen an; das dauert eine Minute.",
    action: "Neuen Link anfordern",
  },
  refused: {
    title: "Das kam nicht von unserer Seite",
    lead: "So etwas tun wir nur, wenn Sie auf unserer eigenen Seite auf den Knopf drücken, damit keine andere Seite es für Sie tut.",
    back: "Zu Ihren Daten",
  },
  page: {
    title: "Ihre Daten",
    lead: (organisation) =>
      `Das ist alles, was ${organisation} über Sie gespeichert hat, wofür es dient und was Sie damit tun können.`,
    closes: (time) => `Ihre Sitzung endet um ${time} von selbst.`,
    contents: "Was wir gespeichert haben",
    within: "Dort berichtigen Sie jeweils Ihre Angaben und widerrufen Einwilligungen.",
    nothing: "Über Sie ist nichts mehr gespeichert außer dem, was unten steht.",
    restricted: (time) => `Eingeschränkt seit ${time}: Wir bewahren Ihre Daten auf und tun sonst nichts damit.`,
    blocked: {
      bounced: (time) =>
        `Am ${time} kam eine E-Mail an Sie zurück. Seitdem senden wir Ihnen keine mehr außer denen, die Sie hier anfordern.`,
      complained: (time) =>
        `Am ${time} wurde eine E-Mail von uns als Spam gemeldet. Seitdem senden wir Ihnen keine mehr außer denen, die Sie hier anfordern.`,
      objected: (time) => `Sie haben am ${time} widersprochen. Seitdem senden wir Ihnen keine Nachrichten.`,
    },
    states: {
      pending: "noch nicht bestätigt",
      confirmed: "aktiv",
      received: "eingegangen",
      restricted: "eingeschränkt",
    },
    details: "Ihre Angaben",
    correct: "Diese Angaben berichtigen",
    more: "Rechtsgrundlage, Herkunft, Löschung",
    origin: "Herkunft",
    you: (place, time) =>
      place === undefined ? `Von Ihnen, am ${time}.` : `Von Ihnen, am ${time}, über das Formular auf ${place}.`,
    list: (time) => `Aus einer früheren Liste, die wir am ${time} übernommen haben.`,
    network: (network) => `Netz des Absenders, ohne den letzten Teil: ${network}.`,
    ends: "Geplante Löschung",
    on: (time) => `Am ${time}, von selbst.`,
    paused:
      "Solange die Verarbeitung eingeschränkt ist, wird nichts gelöscht. Wenn Sie das aufheben, gilt wieder das Folgende.",
    consents: "Worin Sie eingewilligt haben",
    agreed: "Eingewilligt",
    given: {
      tick: "durch Ankreuzen",
      send: "durch Absenden des Formulars",
      press: "durch Druck auf den Knopf hinter dem Link in unserer E-Mail",
      imported: "anderswo, wie es in der übernommenen Liste steht",
    },
    since: (what, time) => `${what} am ${time}`,
    how: "Wie",
    through: "Seite",
    mailed: "Unsere E-Mail",
    confirmed: "Bestätigt",
    withdrawn: "Widerrufen",
    version: "Wortlaut",
    wording: (version, language, attested) =>
      `Fassung ${version} (${language})${attested ? ", wie die Seite sie zeigte" : ""}`,
    unknownWording: "Der Wortlaut ist nicht mehr hinterlegt.",
    message: (time, id) => `${time}, Nummer ${id}`,
    proofs: "Nachweise, die bleiben",
    proofsLead:
      "Wenn etwas endet, werden Ihre Angaben gelöscht, und nur der Nachweis bleibt, unter einem Schlüsselwert anstelle Ihrer Adresse: Wir müssen belegen können, dass Sie eingewilligt hatten (Art. 5 Abs. 2, 7 Abs. 1 DSGVO), und behalten ihn nur für Rechtsansprüche (Art. 17 Abs. 3 lit. e).",
    ended: "Beendet",
    running: "läuft noch",
    endings: {
      withdrawn: "von Ihnen widerrufen",
      superseded: "durch eine neuere ersetzt",
      handled: "Ihre Anfrage ist bearbeitet",
      over: "die Zeit war um",
      unreachable: "E-Mails an Sie kamen zurück",
      erased: "von Ihnen gelöscht",
    },
    duties: "Vom Gesetz verlangt",
    duty: (title, ground, until) =>
      `${title}: nach ${ground} aufbewahrt bis ${until}, für alles andere gesperrt, dann gelöscht.`,
    kept: "Aufbewahrt bis",
    others: "Wer sie sonst sieht",
    automatic: "Automatisierte Entscheidungen",
    authority: "Beschwerden",
    notice: "Die ganze Datenschutzerklärung",
    todo: "Was Sie tun können",
    download: "Als Datei herunterladen (JSON)",
    signOut: "Abmelden",
  },
  hints: {
    restrict: "Wir bewahren Ihre Daten auf und tun sonst nichts damit.",
    lift: "Wir verwenden Ihre Daten wieder.",
    object: "Keine Nachrichten mehr von uns, auf Dauer.",
    erase: "Alles, was Sie angegeben haben, wird sofort gelöscht.",
    download: "Alles von dieser Seite, für Sie oder für einen anderen Dienst.",
  },
  correct: {
    title: (form) => `Ihre Angaben berichtigen: ${form}`,
    lead: "Ändern Sie, was falsch ist oder fehlt. Die alten Angaben bewahren wir nicht auf.",
    email: "Eine neue E-Mail-Adresse gilt, sobald Sie sie bestätigt haben: Wir senden einen Link dorthin.",
    action: "Speichern",
    done: "Ihre Angaben sind berichtigt",
    after: "Die alten Angaben sind gelöscht.",
    move: (address) =>
      `Wir senden eine E-Mail an ${address}: höchstens drei solche am Tag, im Abstand von zwei Minuten. Ihre neue Adresse gilt, sobald Sie auf den Knopf hinter dem Link darin drücken.`,
  },
  never:
    "Und nie wieder schreiben: Behalten Sie meine Adresse als Schlüsselwert, nur damit niemand sie wieder einträgt.",
  done: (time) => `Erledigt am ${time}.`,
  remains: "Was bleibt",
  copy: "Möchten Sie vorher eine Kopie?",
  back: "Zurück zu Ihren Daten",
  cancel: "Nein, alles lassen, wie es ist",
  actions: {
    withdraw: {
      title: "Diese Einwilligung widerrufen",
      before: [
        "Was vorher geschah, bleibt rechtmäßig. Der Nachweis, dass Sie eingewilligt und widerrufen haben, bleibt in pseudonymer Form.",
      ],
      action: "Jetzt widerrufen",
      done: "Ihre Einwilligung ist widerrufen",
      after: "Wir tun nicht mehr, worin Sie dort eingewilligt hatten.",
    },
    restrict: {
      title: "Verarbeitung einschränken",
      before: [
        "Wir bewahren Ihre Daten auf, verwenden sie aber nicht: Sie bekommen keine E-Mail von uns, kein Export enthält Sie, und nichts wird gelöscht, auch nicht, was sonst von selbst gelöscht würde.",
        "Das bleibt so, bis Sie es hier aufheben.",
      ],
      action: "Jetzt einschränken",
      done: "Die Verarbeitung Ihrer Daten ist eingeschränkt",
      after: "Wir bewahren Ihre Daten auf und tun sonst nichts damit, bis Sie die Einschränkung hier aufheben.",
    },
    lift: {
      title: "Einschränkung aufheben",
      before: [
        "Wir verwenden Ihre Daten wieder so, wie Sie eingewilligt hatten, und was inzwischen abgelaufen ist, wird gelöscht.",
      ],
      action: "Jetzt aufheben",
      done: "Die Einschränkung ist aufgehoben",
      after: "Wir verwenden Ihre Daten wieder so, wie Sie eingewilligt hatten.",
    },
    object: {
      title: "Unseren Nachrichten widersprechen",
      before: [
        "Sie bekommen auf Dauer keine Nachrichten mehr von uns, von keiner Liste. Anfragen, die Sie uns gesandt haben, können noch beantwortet werden.",
        "Damit das so bleibt, bewahren wir Ihren Widerspruch unter einem Schlüsselwert Ihrer Adresse auf.",
      ],
      action: "Jetzt widersprechen",
      done: "Ihr Widerspruch ist vermerkt",
      after: "Sie bekommen keine Nachrichten mehr von uns.",
    },
    erase: {
      title: "Alles löschen",
      before: [
        "Wir löschen alles, was wir über Sie gespeichert haben, sofort und überall. Niemand kann es zurückholen, auch wir nicht.",
        "Was bleibt, ist der Nachweis, dass Sie eingewilligt hatten, in pseudonymer Form: Anstelle Ihrer Adresse steht ein Schlüsselwert. Er dient nur dazu, Rechtsansprüche zu beantworten (Art. 17 Abs. 3 lit. e DSGVO), und wird am Ende seiner Frist von selbst gelöscht.",
        "Auch worum Sie unsere Mitarbeiter per Brief oder E-Mail gebeten haben, bleibt unter demselben Schlüsselwert: was, wann, und wie es beantwortet wurde.",
      ],
      action: "Jetzt alles löschen",
      done: "Ihre Daten sind gelöscht",
      after:
        "Alles, was wir über Sie gespeichert hatten, ist gelöscht, und Sie sind abgemeldet. In pseudonymer Form bleibt nur, was vorher genannt war, bis seine Frist um ist. Als Beleg senden wir Ihnen noch eine letzte E-Mail.",
    },
  },
  onward: {
    opened: "Haben Sie ihn eben in diesem Browser geöffnet?",
    action: "Weiter zu Ihren Daten",
    confirmed:
      "Haben Sie den Knopf zweimal gedrückt? Fordern Sie einen Link mit Ihrer neuen Adresse an: die Seite mit Ihren Daten zeigt, ob sie schon gilt.",
  },
  noSession:
    "Sie sind nicht angemeldet, oder die Zeit für Ihre Daten ist um. Fordern Sie einen neuen Link an; das dauert eine Minute.",
  which: "Nennen Sie eine Einwilligung, die Sie erteilt haben. Die Seite mit Ihren Daten zählt sie auf.",
  signedOut: {
    title: "Sie sind abgemeldet",
    lead: "Auf diesem Gerät kann niemand mehr Ihre Daten öffnen.",
  },
};
