// The words of the mails around one's own data, in German.

import type { MyDataMailCatalogue } from "./en.ts";

export const de: MyDataMailCatalogue = {
  access: {
    subject: "Der Link zu Ihren Daten",
    lead: "Sie möchten sehen, was wir über Sie gespeichert haben. Hinter diesem Link können Sie es lesen, berichtigen, mitnehmen, Einwilligungen widerrufen und alles löschen lassen.",
    action: "Meine Daten zeigen",
    until: (time) => `Der Link gilt einmal, bis ${time}. Danach können Sie einen neuen anfordern.`,
    otherwise: "Das waren nicht Sie? Dann müssen Sie nichts tun: Ohne diesen Link sieht niemand Ihre Daten.",
  },
  stranger: {
    subject: "Wir haben nichts über Sie gespeichert",
    lead: "Sie möchten sehen, was wir über Sie gespeichert haben. Unter dieser E-Mail-Adresse ist es nichts. Wenn Sie bei uns eine andere verwendet haben, fragen Sie bitte mit dieser.",
    remembered:
      "Damit niemand Ihr Postfach überflutet, merken wir uns einen Tag lang, dass diese E-Mail versandt wurde, unter einem Schlüsselwert anstelle Ihrer Adresse.",
    otherwise: "Das waren nicht Sie? Dann hat sich jemand bei seiner Adresse vertippt, und Sie müssen nichts tun.",
  },
  move: {
    subject: "Bestätigen Sie Ihre neue E-Mail-Adresse",
    lead: "Jemand, dessen Daten wir speichern, möchte, dass wir künftig diese E-Mail-Adresse verwenden. Wenn Sie das waren, bestätigen Sie es bitte. Vorher ändert sich nichts.",
    action: "Diese Adresse bestätigen",
    until: (time) => `Der Link gilt einmal, bis ${time}.`,
    otherwise: "Das waren nicht Sie? Dann müssen Sie nichts tun, und wir schreiben Ihnen deswegen nicht noch einmal.",
  },
  receipt: {
    deeds: {
      moved: {
        subject: "Ihre E-Mail-Adresse ist geändert",
        lead: "Ihre Daten werden bei uns jetzt unter einer anderen E-Mail-Adresse geführt, die dort bestätigt wurde. Diese Adresse verwenden wir nicht mehr und haben sie gelöscht.",
      },
      corrected: {
        subject: "Ihre Daten sind berichtigt",
        lead: "Wir haben ersetzt, was nicht stimmte, wie Sie es wollten. Die alten Angaben bewahren wir nirgends auf.",
      },
      erased: {
        subject: "Ihre Daten sind gelöscht",
        lead: "Alles, was wir über Sie gespeichert hatten, ist gelöscht. Was bleibt, ist der Nachweis, dass Sie eingewilligt hatten, in pseudonymer Form: Anstelle Ihrer Adresse steht ein Schlüsselwert. Er dient nur dazu, Rechtsansprüche zu beantworten (Art. 17 Abs. 3 lit. e DSGVO), und wird von selbst gelöscht. Wenn Sie nie wieder von uns hören wollen, merken wir uns auch das, unter demselben Schlüsselwert. Ebenso bleibt, worum Sie unsere Mitarbeiter gebeten haben, wenn Sie das taten.",
      },
      restricted: {
        subject: "Die Verarbeitung Ihrer Daten ist eingeschränkt",
        lead: "Wir bewahren Ihre Daten auf, verwenden sie aber nicht: Wir senden Ihnen nichts, exportieren nichts und löschen nichts, bis Sie die Einschränkung auf der Seite mit Ihren Daten aufheben.",
      },
      lifted: {
        subject: "Die Einschränkung ist aufgehoben",
        lead: "Wir verwenden Ihre Daten wieder so, wie Sie eingewilligt hatten.",
      },
      objected: {
        subject: "Sie hören nicht mehr von uns",
        lead: "Wir haben Ihren Widerspruch vermerkt und senden Ihnen keine Nachrichten mehr. Der Vermerk selbst enthält einen Schlüsselwert anstelle Ihrer Adresse.",
      },
      withdrawn: {
        subject: "Ihre Einwilligung ist widerrufen",
        lead: "Die Einwilligung, die Sie widerrufen haben, gilt nicht mehr. Was vorher geschah, bleibt rechtmäßig.",
      },
    },
    when: (time) => `Geschehen am ${time}.`,
    otherwise: (staff, link) => [
      "Das waren nicht Sie? Dann schreiben Sie an ",
      staff,
      ". Was wir über Sie gespeichert haben, sehen Sie jederzeit hier: ",
      link,
    ],
  },
};
