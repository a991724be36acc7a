// The words of mails to the owner's staff, in Spanish.

import type { StaffCatalogue } from "./en.ts";

const days = (count: number): string => (count === 1 ? "1 día" : `${count} días`);

export const es: StaffCatalogue = {
  mail: {
    subject: (form) => `Nueva consulta: ${form}`,
    form: "Formulario",
    received: "Recibida",
    language: "Idioma",
    id: "Consulta",
    agreed: "Lo que se aceptó, palabra por palabra:",
    reply: {
      typed:
        "Para contestar, responda a este correo. Su respuesta va a la dirección de arriba; nadie ha comprobado de quién es.",
      confirmed:
        "Para contestar, responda a este correo. Su respuesta va a la dirección de arriba, que su titular ha confirmado.",
    },
    only: "Ha llegado una consulta. Este correo no contiene nada de ella. Para leerla:",
    handle: "Cuando esté resuelta, esta orden la elimina e indica qué correos debe eliminar usted todavía:",
    reminders: (after, count) =>
      `Le recordamos a los ${after} días. Si nadie la resuelve, se elimina automáticamente ${days(count)} después del último recordatorio.`,
    full: (count) =>
      `Esta persona tiene ahora ${count} consultas abiertas. Lo que envíe además no se conserva hasta que usted haya resuelto algunas.`,
  },

  reminder: {
    subject: (form) => `Sigue esperando: ${form}`,
    lead: (date) => `Una consulta espera desde el ${date}. Para leerla:`,
    left: (count) => `Si nadie la resuelve, se elimina automáticamente en ${days(count)}.`,
  },
};
