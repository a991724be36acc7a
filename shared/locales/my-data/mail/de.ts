// The words of the mails around one's own data, in German.

import type { MyDataMailCatalogue } from "./en.ts";

export const de: MyDataMailCatalogue = {
  access: {
    subject: "Der Link zu Ihren Daten",
    lead: "Sie haben gefragt, was wir über Sie gespeichert haben. Hinter diesem Link können Sie es lesen, berichtigen und herunterladen, Einwilligungen widerrufen und alles löschen.",
    action: "Meine Daten anzeigen",
    until: (time) => `Der Link gilt einmal, bis zum ${time}. Danach können Sie einen neuen anfordern.`,
    otherwise: "Das waren nicht Sie? Dann müssen Sie nichts tun: Ohne diesen Link sieht niemand Ihre Daten.",
  },
  stranger: {
    subject: "Wir haben nichts über Sie gespeichert",
    lead: "Sie haben gefragt, was wir über Sie gespeichert haben. Unter dieser E-Mail-Adresse ist es nichts. Wenn Sie bei uns eine andere Adresse verwendet haben, fragen Sie bitte mit der anderen noch einmal.",
    remembered:
      "Damit niemand Ihr Postfach überfluten kann, merken wir uns einen Tag lang unter einem Hashwert Ihrer Adresse, dass wir diese E-Mail gesendet haben.",
    otherwise: "Das waren nicht Sie? Dann hat sich wohl jemand vertippt, und Sie müssen nichts tun.",
  },
  move: {
    subject: "Bestätigen Sie Ihre neue E-Mail-Adresse",
    lead: "Jemand, dessen Daten wir speichern, möchte, dass wir künftig diese E-Mail-Adresse verwenden. Wenn Sie das waren, bestätigen Sie es bitte. Bis dahin ändert sich nichts.",
    action: "Diese Adresse bestätigen",
    until: (time) => `Der Link gilt einmal, bis zum ${time}.`,
    otherwise: "Das waren nicht Sie? Dann müssen Sie nichts tun, und wir schreiben Ihnen deswegen nicht noch einmal.",
  },
  receipt: {
    deeds: {
      moved: {
        subject: "Ihre E-Mail-Adresse ist geändert",
        lead: "Ihre Daten sind bei uns jetzt unter einer anderen, bestätigten E-Mail-Adresse gespeichert. Die bisherige verwenden wir nicht mehr und haben sie gelöscht.",
      },
      corrected: {
        subject: "Ihre Daten sind berichtigt",
        lead: "Wir haben Ihre Angaben so geändert, wie Sie es wollten. Die alten bewahren wir nirgends auf.",
      },
      erased: {
        subject: "Ihre Daten sind gelöscht",
        lead: "Alles, was wir über Sie gespeichert hatten, ist gelöscht. Was bleibt, ist der Nachweis, dass Sie eingewilligt hatten, in pseudonymer Form: Anstelle Ihrer Adresse steht ein Hashwert. Der Nachweis dient nur dazu, auf Rechtsansprüche zu antworten (Art. 17 Abs. 3 Buchst. e DSGVO), und wird von selbst gelöscht. Unter demselben Hashwert bleibt gegebenenfalls auch, dass Sie nie wieder von uns hören möchten und worum Sie uns gebeten haben.",
      },
      restricted: {
        subject: "Die Verarbeitung Ihrer Daten ist eingeschränkt",
        lead: "Wir bewahren Ihre Daten auf, verwenden sie aber nicht: Wir senden Ihnen nichts, exportieren nichts und löschen nichts, bis Sie die Einschränkung auf der Seite mit Ihren Daten aufheben.",
      },
      lifted: {
        subject: "Die Einschränkung ist aufgehoben",
        lead: "Wir verwenden Ihre Daten wieder so, wie Sie eingewilligt haben.",
      },
      objected: {
        subject: "Sie hören nicht mehr von uns",
        lead: "Wir haben Ihren Widerspruch vermerkt und senden Ihnen keine Nachrichten mehr. Der Vermerk selbst enthält einen Hashwert anstelle Ihrer Adresse.",
      },
      withdrawn: {
        subject: "Ihre Einwilligung ist widerrufen",
        lead: "Die Einwilligung, die Sie widerrufen haben, gilt nicht mehr. Was bis dahin geschah, bleibt rechtmäßig.",
      },
    },
    ended: (what, day) => `Widerrufen: „${what}“, mit Wirkung vom ${day}.`,
    when: (time) => `Erledigt am ${time}.`,
    otherwise: (staff, link) => [
      "Das waren nicht Sie? Dann schreiben Sie an ",
      staff,
      ". Was wir über Sie gespeichert haben, sehen Sie jederzeit hier: ",
      link,
    ],
  },
};
