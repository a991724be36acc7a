// The user account: who somebody is and where, and two consents apart: to hold the account, and to be written to.

import { consent, defineForm } from "./define.ts";
import { personFields } from "./fields/person.ts";
import { days, untilWithdrawn, yearsToYearEnd } from "./period.ts";

export const registration = defineForm({
  title: { en: "User account", de: "Benutzerkonto", es: "Cuenta de usuario" },
  introduction: {
    en: "Register once, and you need not type your details again.",
    de: "Registrieren Sie sich einmal, dann müssen Sie Ihre Angaben nicht wieder eingeben.",
    es: "Regístrese una vez y no tendrá que volver a escribir sus datos.",
  },
  action: { en: "Register", de: "Registrieren", es: "Registrarse" },
  purpose: {
    en: "to keep your user account and, if you agree to that too, to send you information by email",
    de: "um Ihr Benutzerkonto zu führen und, wenn Sie auch dem zustimmen, um Ihnen Informationen per E-Mail zu senden",
    es: "para mantener su cuenta de usuario y, si también lo acepta, para enviarle información por correo electrónico",
  },
  basis: "consent",
  fields: personFields({ country: "DE" }),
  consents: {
    account: consent({
      required: true,
      version: "2026-11",
      ending: { en: "End my account", de: "Konto beenden", es: "Cerrar mi cuenta" },
      text: {
        en: "I agree that my details are stored and used to keep a user account for me. I can end the account and withdraw this consent at any time, through the link in the confirmation of my registration or by an informal message; my details are then deleted.",
        de: "Ich bin einverstanden, dass meine Angaben gespeichert und verwendet werden, um ein Benutzerkonto für mich zu führen. Ich kann das Konto jederzeit beenden und diese Einwilligung widerrufen, über den Link in der Bestätigung meiner Registrierung oder durch eine formlose Nachricht; meine Angaben werden dann gelöscht.",
        es: "Acepto que mis datos se guarden y se usen para mantener una cuenta de usuario a mi nombre. Puedo cerrar la cuenta y retirar este consentimiento en cualquier momento, con el enlace de la confirmación de mi registro o con un mensaje informal; entonces se borran mis datos.",
      },
    }),
    information: consent({
      required: false,
      list: true,
      title: { en: "Information by email", de: "Informationen per E-Mail", es: "Información por correo" },
      version: "2026-11",
      text: {
        en: "I would also like to receive information by email: case studies, best practice, brochures and guides. My account does not depend on it. I can leave at any time, through the link at the foot of every such email or by an informal message.",
        de: "Ich möchte außerdem Informationen per E-Mail erhalten: Fallstudien, Best Practice, Broschüren und Leitfäden. Mein Konto hängt davon nicht ab. Ich kann sie jederzeit abbestellen, über den Link am Ende jeder dieser E-Mails oder durch eine formlose Nachricht.",
        es: "Además, deseo recibir información por correo electrónico: casos prácticos, buenas prácticas, folletos y guías. Mi cuenta no depende de ello. Puedo darme de baja en cualquier momento, con el enlace al pie de cada uno de esos correos o con un mensaje informal.",
      },
    }),
  },
  optIn: "double",
  welcome: true,
  keeps: { pending: days(2), confirmed: untilWithdrawn(), proof: yearsToYearEnd(3) },
});
