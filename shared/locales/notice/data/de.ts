// The words of the privacy notice for what is stored and where its copies are, in German.

import type { NoticeData } from "./en.ts";

const days = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`);
const hours = (count: number): string => (count === 1 ? "1 Stunde" : `${count} Stunden`);

export const data: NoticeData = {
  stored: {
    title: "Was gespeichert wird",
    lead: "Was wir mit Ihren Angaben oder unabhängig davon speichern, nach Kategorien:",
    categories: {
      details: {
        name: "Ihre Angaben",
        text: "Was Sie eingetragen haben, die gewählte Sprache, der Verteiler, auf dem Sie stehen, Ihr Platz bei einer Veranstaltung. So lange, wie oben zu jedem Formular angegeben.",
      },
      proof: {
        name: "Nachweis Ihrer Einwilligung",
        text: "Wir müssen jede Einwilligung nachweisen können (Art. 6 Abs. 1 Buchst. c in Verbindung mit Art. 5 Abs. 2 und Art. 7 Abs. 1 DSGVO). Wir halten fest: den Wortlaut, dem Sie zugestimmt haben, seine Fassung und Sprache, wie und auf welcher Seite Sie zugestimmt haben, welche Fassung dieser Hinweise galt, wann Sie angefragt, unsere E-Mail bekommen, bestätigt und widerrufen haben, die Nummer dieser E-Mail und Ihre IP-Adresse ohne ihren letzten Teil. Werden Ihre Angaben gelöscht, bleibt dieser Nachweis für die beim Formular genannte Zeit, und zwar pseudonym: An der Stelle Ihrer Adresse steht eine Prüfsumme, die sich nur mit unserem Schlüssel bilden lässt. Anonym ist er nicht. Er dient allein dazu, Rechtsansprüche geltend zu machen, auszuüben oder abzuwehren (Art. 17 Abs. 3 Buchst. e DSGVO) und Ihnen nicht erneut zu schreiben, und wird automatisch gelöscht.",
      },
      duty: {
        name: "Gesetzlich Aufbewahrtes",
        text: "Nur wo ein Formular oben eine gesetzliche Pflicht nennt: die dort genannten Felder und wann der Vorgang endete, getrennt von allem anderen und für keine andere Verwendung (Art. 6 Abs. 1 Buchst. c, Art. 17 Abs. 3 Buchst. b DSGVO).",
      },
      origin: {
        name: "Herkunft",
        text: "Nur bei Adressen, die wir aus einer früheren Liste übernommen haben: wann, aus welcher Zeile welcher Datei, und was dort zu Ihrer Einwilligung, ihrem Wortlaut, ihrer Zeit und ihrer Quelle vermerkt war. So lange wie der Nachweis.",
      },
      mails: {
        name: "Unsere E-Mails an Sie",
        text: "Welche E-Mail noch aussteht, wann wir Ihnen eine gesendet haben, damit niemand zu viele bekommt, und wann Ihre Anfrage an unsere Mitarbeiter ging. So lange wie Ihre Angaben; die Zeitpunkte ohne Nachweis höchstens einen Tag länger, sonst so lange wie der Nachweis.",
      },
      mailbox: {
        name: "Sperrvermerk",
        text: "Kam eine E-Mail an Sie zurück oder wurde sie als Spam gemeldet, vermerken wir dies und den Zeitpunkt unter der Prüfsumme Ihrer Adresse, damit wir Ihnen nicht wieder schreiben, auch nicht nach einer Löschung (berechtigtes Interesse, Art. 6 Abs. 1 Buchst. f DSGVO). Eine vorübergehende Störung ist nach 30 Tagen vergessen; der Sperrvermerk selbst hat kein festes Ende. Wird er aufgehoben, weil Sie darum bitten, halten wir Zeitpunkt und Grund fest, drei Jahre bis zum Ende des Kalenderjahres.",
      },
      rights: {
        name: "Ihre Anliegen",
        text: "Seit wann Sie die Verwendung eingeschränkt haben; dass sich Ihre Adresse geändert hat, mit einem Hashwert der früheren; und in einem Journal aus Hashwerten, dass Sie widerrufen, widersprochen oder alles gelöscht haben. Was Sie uns per Post oder E-Mail aufgetragen haben, wann, und wer es wann erledigt hat, unter dem Hashwert Ihrer Adresse. So lange wie Ihre Angaben oder deren Nachweis, das Journal 35 Tage, Ihre Aufträge drei Jahre ab der Erledigung bis zum Jahresende. Wenn Sie sich über den Link in einer E-Mail abmelden, bleibt 30 Minuten lang eine verschlüsselte Kopie Ihrer Angaben, falls es ein Versehen war; dann wird sie gelöscht.",
      },
      technical: {
        name: "Technische Angaben",
        text: "Die Prüfsumme Ihrer Adresse, unter der die Daten gefunden werden; Zustand, Stand und Format eines Eintrags; was seine Links einmalig macht; und wann er das nächste Mal ansteht oder gelöscht wird. So lange wie das, wozu sie gehören.",
      },
      access: {
        name: "Anfragen zu Ihren Daten",
        text: "Wenn Sie den Link zu Ihren Daten oder eine neue Adresse anfordern: wohin wir diese E-Mail senden, bis sie versandt ist; dass ihr Link wartet, eine halbe Stunde lang, und eine neue Adresse, bis sie bestätigt ist; wann wir solche E-Mails gesandt haben, einen Tag lang; welchen Widerruf wir für Sie eintrugen, bis die E-Mail dazu versandt ist; und dass Ihre Seite offen ist, zwanzig Minuten lang. So, wie das Gesetz uns zu antworten verpflichtet (Art. 6 Abs. 1 Buchst. c mit Art. 12 und 15 DSGVO).",
      },
      networks: {
        name: "Zählungen gegen Missbrauch",
        text: "Wie viele Anmeldungen in einer Stunde kamen, insgesamt und aus einem Netz (IP-Adresse ohne ihren letzten Teil), wie viele E-Mails hinausgingen oder zurückkamen, ob Anmeldungen zeitweise abgewiesen werden und dass eine Frage beantwortet wurde, die Menschen von Maschinen unterscheidet (als Prüfwert, eine halbe Stunde lang). Zur Abwehr massenhafter und maschineller Eingaben (berechtigtes Interesse, Art. 6 Abs. 1 Buchst. f DSGVO); Netze höchstens zwei Tage.",
      },
      texts: {
        name: "Wortlaute",
        text: "Die Texte unserer E-Mails und jede Fassung dieser Hinweise, ohne Angaben zu Personen. Sie haben kein Ende, damit ein Nachweis lesbar bleibt.",
      },
    },
  },

  origin: {
    title: "Woher die Daten stammen",
    text: "Von Ihnen: Sie tragen sie selbst in ein Formular ein. Die Ausnahme ist eine frühere Empfängerliste, die wir übernehmen: Dann stammen Ihre Adresse und, soweit vorhanden, Ihr Name aus dieser Liste (Art. 14 Abs. 2 Buchst. f DSGVO). Woher die Liste stammt, halten wir fest und teilen es Ihnen auf Anfrage mit. Wer eine Einwilligung widerrufen hat oder gesperrt ist, wird durch eine Liste nicht wieder aufgenommen.",
  },

  copies: {
    title: "Kopien und ihre längste Lebensdauer",
    lead: "Gelöscht heißt: von diesem Augenblick an für jede Verwendung weg. Was sonst noch eine Spur enthalten kann, und wie lange:",
    copy: "Kopie",
    life: "Längstens",
    lives: {
      days: (count) => days(count),
      hours: (count) => hours(count),
      told: "wie zu jedem Formular angegeben",
      hand: "bis Mitarbeitende sie löschen",
      never: "keine",
    },
    names: {
      table: {
        name: "Datenbank",
        text: "Mit Ablauf der Frist nicht mehr lesbar; der Eintrag selbst ist wenige Tage später entfernt.",
      },
      stream: {
        name: "Änderungsstrom",
        text: "Gibt jede Änderung an die Funktion weiter, die die E-Mails sendet.",
      },
      backups: {
        name: "Sicherung",
        text: "Gelöschtes ließe sich in dieser Zeit wiederherstellen.",
      },
      journal: {
        name: "Journal der Widerrufe",
        text: "Hashwerte: wer wann widerrief, widersprach, einschränkte oder löschte. Nur, damit keine Sicherung das rückgängig macht.",
      },
      positions: {
        name: "Warteschlange gescheiterter Zustellungen",
        text: "Positionen im Änderungsstrom, keine Angaben zur Person.",
      },
      feedback: {
        name: "Warteschlange gescheiterter Meldungen",
        text: "Prüfsummen und Nummern von E-Mails, keine Adresse.",
      },
      events: { name: "Meldungen zu E-Mails", text: "Auf dem Weg vom Maildienst zu uns, mit der Adresse." },
      logs: { name: "Protokolle", text: "Keine Angaben zur Person." },
      suppression: { name: "Sperrliste des Maildienstes", text: "Für unsere E-Mails nicht verwendet." },
      staffMail: {
        name: "E-Mails an unsere Mitarbeitenden",
        text: "Was Sie uns senden, kann Mitarbeitende als E-Mail erreichen; sie ist mit dem Vorgang zu löschen.",
      },
      exports: { name: "Ausgegebene Listen", text: "Zum Versand entnommen; nach Gebrauch zu löschen." },
    },
  },
};
