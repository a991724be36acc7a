// Contact: a message to the owner's staff, which answers it, and the one consent that this takes.

import { consent, defineForm } from "./define.ts";
import { message } from "./fields/message.ts";
import { telephone } from "./fields/telephone.ts";
import { company } from "./fields/work.ts";
import { emailAddress } from "./fields.ts";
import { days, untilHandled, yearsToYearEnd } from "./period.ts";

// Nothing here says how the form opts in, so that an owner may switch it to "double" by that one word.
export const contact = defineForm({
  title: { en: "Contact", de: "Kontakt", es: "Contacto" },
  introduction: {
    en: "Write to us. A person reads your message and answers you by email.",
    de: "Schreiben Sie uns. Ein Mensch liest Ihre Nachricht und antwortet Ihnen per E-Mail.",
    es: "Escríbanos. Una persona lee su mensaje y le responde por correo electrónico.",
  },
  action: { en: "Send message", de: "Nachricht senden", es: "Enviar mensaje" },
  purpose: {
    en: "to answer your inquiry",
    de: "um Ihre Anfrage zu beantworten",
    es: "para responder a su consulta",
  },
  basis: "consent",
  fields: {
    email: emailAddress(),
    message: message({ required: true }),
    company: company(),
    phone: telephone({ country: "DE" }),
  },
  consents: {
    inquiry: consent({
      required: true,
      version: "2026-11",
      text: {
        en: "I agree that my email address and what I write here are used to answer this inquiry. I can withdraw this at any time by an informal message; my inquiry is then deleted.",
        de: "Ich bin einverstanden, dass meine E-Mail-Adresse und meine Angaben verwendet werden, um diese Anfrage zu beantworten. Das kann ich jederzeit durch eine formlose Nachricht widerrufen; meine Anfrage wird dann gelöscht.",
        es: "Acepto que mi dirección de correo electrónico y lo que escribo aquí se utilicen para responder a esta consulta. Puedo retirar este consentimiento en cualquier momento con un mensaje informal; mi consulta se elimina entonces.",
      },
    }),
  },
  optIn: "single",
  puzzle: "when-quick",
  matter: "submission",
  inquiry: { mail: "whole", reminders: [days(3), days(7), days(14)], open: 20 },
  welcome: false,
  keeps: { pending: days(2), confirmed: untilHandled(days(90)), proof: yearsToYearEnd(3) },
});
