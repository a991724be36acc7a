// Everything an owner sets. Updates of Assent leave this file alone.

import { defineOwner } from "./shared/owner.ts";

export const owner = defineOwner({
  organisation: {
    name: "Example Software GmbH",
    imprint: [
      "Example Software GmbH, Musterstraße 1, 80331 München, Germany",
      "Managing director: Erika Mustermann · Amtsgericht München, HRB 000000",
    ],
    site: "https://www.example.com",
  },
  staffAddress: "hello@example.com",
  dataProtectionOfficer: { name: "Max Mustermann", email: "privacy@example.com" },
  authority: {
    name: {
      en: "Bavarian State Office for Data Protection Supervision (BayLDA)",
      de: "Bayerisches Landesamt für Datenschutzaufsicht (BayLDA)",
      es: "Oficina Estatal de Supervisión de Protección de Datos de Baviera (BayLDA)",
    },
    site: "https://www.lda.bayern.de",
  },
  notice: {
    sections: [
      {
        after: "cookies",
        title: { en: "Our website", de: "Unsere Website", es: "Nuestro sitio web" },
        text: {
          en: "This notice is about our forms. What our website does besides is told in its own notice at www.example.com/privacy.",
          de: "Diese Hinweise gelten unseren Formularen. Was unsere Website darüber hinaus tut, steht in deren eigenen Hinweisen unter www.example.com/privacy.",
          es: "Este aviso trata de nuestros formularios. Lo que nuestro sitio web hace además se explica en su propio aviso en www.example.com/privacy.",
        },
      },
    ],
  },
  alarms: { recipients: ["alarms@example.com"] },
  noticeDomains: ["www.example.com", "www.example.de"],
  sender: { name: "Example Software", address: "newsletter@mail.example.com" },
  languages: ["en", "de", "es"],
  timeZone: "Europe/Berlin",
  colour: "#1f5f4a",
  stages: {
    // Machines fill in forms on this machine: its own tests.
    local: { allowedOrigins: [], watch: false, minimumSeconds: 0 },
    production: { allowedOrigins: ["https://www.example.com", "https://www.example.de"] },
  },
});
