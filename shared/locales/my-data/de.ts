// The words of the pages around one's own data, in German.

import type { MyDataCatalogue } from "./en.ts";

const minutes = (count: number): string => `${count} Minuten`;

export const de: MyDataCatalogue = {
  ask: {
    title: "Ihre Daten",
    lead: "Hier sehen Sie, was wir über Sie gespeichert haben. Sie können es berichtigen, herunterladen und löschen und Einwilligungen widerrufen. Wir senden Ihnen einen Link, damit nur Sie es sehen.",
    action: "Link senden",
    use: "Wir verwenden Ihre Adresse, um Ihnen diese eine E-Mail zu senden, wie es das Gesetz verlangt (Art. 6 Abs. 1 Buchst. c in Verbindung mit Art. 12 und 15 DSGVO). Einen Tag lang merken wir uns unter einem Hashwert, dass sie versandt wurde; die Adresse selbst bewahren wir dafür nicht auf.",
  },
  asked: {
    title: "Sehen Sie in Ihr Postfach",
    lead: "Wir haben Ihnen eine E-Mail geschickt. Wenn wir etwas über Sie gespeichert haben, enthält sie den Link dazu; wenn nicht, steht das darin.",
    hints: (lives) => [
      "Sie sollte in wenigen Minuten da sein.",
      "Wenn Sie sie nicht sehen, schauen Sie im Spam-Ordner nach.",
      `Der Link gilt einmal, ${minutes(lives)} lang.`,
    ],
    human: (address) => ["Noch immer keine E-Mail? Schreiben Sie an ", address, ", dann hilft Ihnen ein Mensch."],
    again: "Vertippt? Adresse noch einmal eingeben",
  },
  open: {
    title: "Ihre Daten anzeigen",
    lead: (lives) => `Der Knopf öffnet die Seite mit Ihren Daten für ${minutes(lives)}. Der Link gilt nur einmal.`,
    action: "Meine Daten anzeigen",
    cookie:
      "In dieser Zeit erkennt die Seite Sie an einem Cookie. Es dient keinem anderen Zweck und endet mit der Sitzung.",
  },
  address: {
    title: "Bestätigen Sie Ihre neue E-Mail-Adresse",
    lead: "Drücken Sie den Knopf, dann verwenden wir künftig diese Adresse anstelle der bisherigen.",
    action: "Diese Adresse bestätigen",
    done: "Ihre neue Adresse ist bestätigt",
    after:
      "Wir verwenden sie ab jetzt. Die bisherige Adresse ist gelöscht; eine letzte E-Mail dorthin teilt das mit. Die Links in unseren alten E-Mails funktionieren weiter.",
  },
  gone: {
    title: "Dieser Link gilt nicht mehr",
    lead: "Ein Link gilt nur einmal und nur eine halbe Stunde lang. Fordern Sie einen neuen an; das dauert eine Minute.",
    action: "Neuen Link anfordern",
  },
  refused: {
    title: "Das kam nicht von unserer Seite",
    lead: "Wir tun so etwas nur, wenn Sie den Knopf auf unserer eigenen Seite drücken, damit keine fremde Seite es für Sie tun kann.",
    back: "Zu Ihren Daten",
  },
  page: {
    title: "Ihre Daten",
    lead: (organisation) =>
      `Alles, was ${organisation} über Sie gespeichert hat, wofür es dient und was Sie damit tun können.`,
    closes: (time) => `Ihre Sitzung endet um ${time} von selbst.`,
    contents: "Was wir gespeichert haben",
    within: "Dort können Sie Ihre Angaben berichtigen und Einwilligungen widerrufen.",
    nothing: "Über Sie ist nichts mehr gespeichert außer dem, was unten steht.",
    restricted: (time) => `Eingeschränkt seit ${time}: Wir bewahren Ihre Daten auf und tun sonst nichts damit.`,
    blocked: {
      bounced: (time) =>
        `Am ${time} kam eine E-Mail an Sie zurück. Seitdem senden wir Ihnen keine mehr außer denen, die Sie hier anfordern.`,
      complained: (time) =>
        `Am ${time} wurde eine E-Mail von uns als Spam gemeldet. Seitdem senden wir Ihnen keine mehr außer denen, die Sie hier anfordern.`,
      objected: (time) => `Sie haben am ${time} widersprochen. Seitdem senden wir Ihnen keine Nachrichten mehr.`,
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
    network: (network) => `Netz, aus dem es kam, ohne den letzten Teil: ${network}.`,
    ends: "Geplante Löschung",
    on: (time) => `Am ${time}, von selbst.`,
    paused:
      "Solange die Verarbeitung eingeschränkt ist, wird nichts gelöscht. Heben Sie die Einschränkung auf, gilt wieder Folgendes:",
    consents: "Worin Sie eingewilligt haben",
    agreed: "Eingewilligt",
    given: {
      tick: "durch Ankreuzen",
      send: "durch Absenden des Formulars",
      press: "mit dem Knopf hinter dem Link in unserer E-Mail",
      imported: "anderswo, laut der Liste, die wir übernommen haben",
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
      "Wenn etwas endet, löschen wir Ihre Angaben und behalten nur den Nachweis, mit einem Hashwert anstelle Ihrer Adresse. Wir müssen belegen können, dass Sie eingewilligt hatten (Art. 5 Abs. 2 und Art. 7 Abs. 1 DSGVO), und bewahren ihn nur für Rechtsansprüche auf (Art. 17 Abs. 3 Buchst. e).",
    ended: "Beendet",
    running: "läuft noch",
    undated: "wann genau, ist nicht gespeichert",
    endings: {
      withdrawn: "von Ihnen widerrufen",
      superseded: "durch etwas Neueres ersetzt",
      handled: "Ihre Anfrage ist bearbeitet",
      over: "die Zeit war um",
      unreachable: "E-Mails an Sie kamen zurück",
      erased: "von Ihnen gelöscht",
    },
    duties: "Gesetzlich aufbewahrt",
    duty: (title, ground, until) =>
      `${title}: nach ${ground} aufbewahrt bis zum ${until}, für alles andere gesperrt, dann gelöscht.`,
    kept: "Aufbewahrt bis",
    others: "Wer Ihre Daten sonst sieht",
    automatic: "Automatisierte Entscheidungen",
    authority: "Beschwerden",
    notice: "Die vollständigen Datenschutzhinweise",
    todo: "Was Sie tun können",
    download: "Als Datei herunterladen (JSON)",
    signOut: "Sitzung beenden",
  },
  hints: {
    restrict: "Wir bewahren Ihre Daten auf und tun sonst nichts damit.",
    lift: "Wir verwenden Ihre Daten wieder.",
    object: "Sie bekommen dauerhaft keine Nachrichten mehr von uns.",
    erase: "Alles, was Sie angegeben haben, wird sofort gelöscht.",
    download: "Alles, was auf dieser Seite steht, für Sie oder einen anderen Dienst.",
  },
  correct: {
    title: (form) => `Ihre Angaben berichtigen: ${form}`,
    lead: "Ändern Sie, was falsch ist oder fehlt. Die alten Angaben bewahren wir nicht auf.",
    email: "Eine neue E-Mail-Adresse gilt, sobald Sie sie bestätigt haben: Wir senden einen Link dorthin.",
    action: "Speichern",
    cancel: "Abbrechen",
    done: "Ihre Angaben sind berichtigt",
    asked: "Fast fertig: Bestätigen Sie Ihre neue Adresse",
    after: "Die alten Angaben sind gelöscht.",
    move: (address) =>
      `Wir senden einen Link an ${address}. Ihre neue Adresse gilt, sobald Sie den Knopf dahinter drücken. Haben Sie mehrere angefordert, kommen sie im Abstand von zwei Minuten, höchstens drei am Tag.`,
  },
  never:
    "Und schreiben Sie mir nie wieder. Dafür bleibt ein Hashwert meiner Adresse gespeichert, damit niemand sie neu einträgt.",
  done: (time) => `Erledigt am ${time}.`,
  remains: "Was bleibt",
  copy: "Möchten Sie vorher eine Kopie?",
  back: "Zurück zu Ihren Daten",
  receipt: "Als Beleg senden wir Ihnen noch eine letzte E-Mail.",
  ended: {
    title: "Das ist inzwischen beendet",
    lead: "Was Sie berichtigen wollten, ist inzwischen beendet und nicht mehr gespeichert. Es wurde nichts geändert.",
  },
  cancel: "Nein, alles lassen, wie es ist",
  actions: {
    withdraw: {
      title: "Diese Einwilligung widerrufen",
      before: [
        "Was bis dahin geschah, bleibt rechtmäßig. Den Nachweis, dass Sie eingewilligt und widerrufen haben, bewahren wir in pseudonymer Form auf.",
      ],
      action: "Jetzt widerrufen",
      done: "Ihre Einwilligung ist widerrufen",
      after: "Wir verwenden Ihre Daten dafür nicht mehr.",
    },
    restrict: {
      title: "Verarbeitung einschränken",
      before: [
        "Wir bewahren Ihre Daten auf, verwenden sie aber nicht: Sie bekommen keine E-Mail von uns, stehen in keinem Export, und nichts wird gelöscht, auch nicht das, was sonst fällig wäre.",
        "Das bleibt so, bis Sie die Einschränkung hier aufheben.",
      ],
      action: "Jetzt einschränken",
      done: "Die Verarbeitung Ihrer Daten ist eingeschränkt",
      after: "Wir bewahren Ihre Daten auf und tun sonst nichts damit, bis Sie die Einschränkung hier aufheben.",
    },
    lift: {
      title: "Einschränkung aufheben",
      before: [
        "Wir verwenden Ihre Daten wieder so, wie Sie eingewilligt haben. Was inzwischen fällig geworden ist, wird gelöscht.",
      ],
      action: "Jetzt aufheben",
      done: "Die Einschränkung ist aufgehoben",
      after: "Wir verwenden Ihre Daten wieder so, wie Sie eingewilligt haben.",
    },
    object: {
      title: "Unseren Nachrichten widersprechen",
      before: [
        "Sie bekommen dauerhaft keine Nachrichten mehr von uns, von keiner Liste. Anfragen, die Sie uns geschickt haben, können wir noch beantworten.",
        "Damit das so bleibt, bewahren wir Ihren Widerspruch unter einem Hashwert Ihrer Adresse auf.",
      ],
      action: "Jetzt widersprechen",
      done: "Ihr Widerspruch ist vermerkt",
      after: "Sie bekommen keine Nachrichten mehr von uns.",
    },
    erase: {
      title: "Alles löschen",
      before: [
        "Wir löschen alles, was wir über Sie gespeichert haben, sofort. Das lässt sich nicht rückgängig machen.",
        "Der Nachweis, dass Sie eingewilligt hatten, in pseudonymer Form: Anstelle Ihrer Adresse steht ein Hashwert. Der Nachweis dient nur dazu, auf Rechtsansprüche zu antworten (Art. 17 Abs. 3 Buchst. e DSGVO), und wird am Ende seiner Frist von selbst gelöscht.",
        "Und, unter demselben Hashwert, worum Sie uns etwa per Brief oder E-Mail gebeten haben: was, wann und wie wir geantwortet haben.",
        "Noch einige Zeit: Sicherungskopien, der Vermerk unter demselben Hashwert, dass Sie alles gelöscht haben, und E-Mails von Ihnen bei unseren Mitarbeitern, bis diese sie löschen. Wie lange, steht in den Datenschutzhinweisen.",
      ],
      action: "Jetzt alles löschen",
      done: "Ihre Daten sind gelöscht",
      after:
        "Alles, was wir über Sie gespeichert hatten, ist gelöscht, und Ihre Sitzung ist beendet. In pseudonymer Form bleibt nur, was zuvor genannt war, bis seine Frist abläuft.",
    },
  },
  onward: {
    opened: "Haben Sie ihn eben in diesem Browser geöffnet?",
    action: "Weiter zu Ihren Daten",
    confirmed:
      "Haben Sie den Knopf zweimal gedrückt? Fordern Sie einen Link mit Ihrer neuen Adresse an: Die Seite mit Ihren Daten zeigt, ob sie schon gilt.",
  },
  noSession:
    "Es ist keine Sitzung offen, oder ihre Zeit ist um. Fordern Sie einen neuen Link an; das dauert eine Minute.",
  along: (what) => `Damit endet auch: ${what}.`,
  which: "Nennen Sie eine Einwilligung, die Sie erteilt haben. Die Seite mit Ihren Daten zählt sie auf.",
  signedOut: {
    title: "Ihre Sitzung ist beendet",
    lead: "Auf diesem Gerät kann niemand mehr Ihre Daten öffnen.",
  },
};
