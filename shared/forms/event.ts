// Taking part in an event: who comes, to which of them, and whether they may be asked afterwards how it was.

import { consent, defineForm } from "./define.ts";
import { event as eventField } from "./event-field.ts";
import { personFields } from "./fields/person.ts";
import { afterEvent, days, yearsToYearEnd } from "./period.ts";

export const event = defineForm({
  title: { en: "Register for an event", de: "Anmeldung zu einer Veranstaltung", es: "Inscripción a un evento" },
  introduction: {
    en: "Choose an event and tell us who is coming. Your seat is yours as soon as you confirm it by email.",
    de: "Wählen Sie eine Veranstaltung und sagen Sie uns, wer kommt. Der Platz gehört Ihnen, sobald Sie ihn per E-Mail bestätigen.",
    es: "Elija un evento y díganos quién viene. La plaza es suya en cuanto la confirme por correo.",
  },
  action: { en: "Register", de: "Anmelden", es: "Inscribirse" },
  purpose: {
    en: "to keep you a seat and to tell you about the event",
    de: "um Ihnen einen Platz freizuhalten und Sie über die Veranstaltung zu informieren",
    es: "para guardarle una plaza e informarle sobre el evento",
  },
  basis: "consent",
  fields: { event: eventField(), ...personFields({ country: "DE" }) },
  consents: {
    participation: consent({
      required: true,
      version: "2026-11",
      title: { en: "Your seat", de: "Ihr Platz", es: "Su plaza" },
      text: {
        en: "I would like to take part in the event I have chosen, and my details may be used for that. I can give my seat back at any time, through the link in every email about it or by an informal message.",
        de: "Ich möchte an der gewählten Veranstaltung teilnehmen, und meine Angaben dürfen dafür verwendet werden. Ich kann meinen Platz jederzeit zurückgeben, über den Link in jeder E-Mail dazu oder durch eine formlose Nachricht.",
        es: "Deseo participar en el evento elegido, y mis datos pueden usarse para ello. Puedo devolver mi plaza en cualquier momento, con el enlace de cada correo sobre el evento o con un mensaje informal.",
      },
    }),
    survey: consent({
      required: false,
      version: "2026-11",
      title: { en: "Feedback survey", de: "Umfrage", es: "Encuesta" },
      text: {
        en: "After the event you may send me a feedback survey by email. I can take part without agreeing to this, and withdraw it at any time by an informal message.",
        de: "Nach der Veranstaltung dürfen Sie mir per E-Mail eine Umfrage dazu senden. Ich kann auch ohne diese Zustimmung teilnehmen und sie jederzeit durch eine formlose Nachricht widerrufen.",
        es: "Después del evento pueden enviarme por correo una encuesta sobre él. Puedo participar sin aceptarlo y retirar mi consentimiento en cualquier momento con un mensaje informal.",
      },
    }),
  },
  optIn: "double",
  matter: "event",
  welcome: true,
  keeps: { pending: days(2), confirmed: afterEvent({ unless: "survey", ...days(30) }), proof: yearsToYearEnd(3) },
});
