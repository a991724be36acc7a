// The newsletter: an address, perhaps a name, and one consent.

import { consent, defineForm } from "./define.ts";
import { emailAddress, name } from "./fields.ts";
import { days, untilWithdrawn, yearsToYearEnd } from "./period.ts";

export const newsletter = defineForm({
  title: { en: "Newsletter", de: "Newsletter", es: "Boletín" },
  introduction: {
    en: "News about our products and our work, by email.",
    de: "Neues über unsere Produkte und unsere Arbeit, per E-Mail.",
    es: "Novedades sobre nuestros productos y nuestro trabajo, por correo electrónico.",
  },
  action: { en: "Subscribe", de: "Abonnieren", es: "Suscribirse" },
  purpose: {
    en: "to send you the newsletter",
    de: "um Ihnen den Newsletter zu senden",
    es: "para enviarle el boletín",
  },
  basis: "consent",
  fields: { firstName: name("given-name"), lastName: name("family-name"), email: emailAddress() },
  consents: {
    newsletter: consent({
      required: true,
      list: true,
      version: "2026-11",
      text: {
        en: "I would like to receive the newsletter by email. I can leave at any time, through the link at the foot of every newsletter or by an informal message.",
        de: "Ich möchte den Newsletter per E-Mail erhalten. Ich kann ihn jederzeit abbestellen, über den Link am Ende jedes Newsletters oder durch eine formlose Nachricht.",
        es: "Deseo recibir el boletín por correo electrónico. Puedo darme de baja en cualquier momento, con el enlace al pie de cada boletín o con un mensaje informal.",
      },
    }),
  },
  optIn: "double",
  welcome: true,
  keeps: { pending: days(2), confirmed: untilWithdrawn(), proof: yearsToYearEnd(3) },
});
