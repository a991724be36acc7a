// The words about inquiries, in Spanish.

import type { InquiryCatalogue } from "./en.ts";

const days = (count: number): string => (count === 1 ? "1 día" : `${count} días`);
const end = (count: number): string => `${days(count)} después del último recordatorio a nuestro equipo`;

export const es: InquiryCatalogue = {
  until: (count) => `hasta que su consulta esté respondida, a más tardar ${end(count)}`,

  received: {
    title: "Gracias. Hemos recibido su mensaje",
    lead: "Una persona lo lee y le responde por correo electrónico, a la dirección que usted ha indicado.",
    kept: (count) => `En cuanto esté respondido lo eliminamos, a más tardar ${end(count)}.`,
    nothing: "No tiene que hacer nada más.",
    human: (address) => ["¿No recibe respuesta o se equivocó al escribir la dirección? Escriba a ", address, "."],
    again: "Escribir otro mensaje",
  },

  confirming: {
    checkInbox: "Le hemos enviado un correo. Ábralo y pulse el botón que contiene: solo entonces nos llega su mensaje.",
    mail: "Su mensaje nos llega solo cuando usted lo haya confirmado.",
    otherwise: "¿No ha sido usted? Simplemente cierre esta página. El mensaje no nos llegará.",
    confirmed: "Ya hemos recibido su mensaje. Una persona lo lee y le responde por correo electrónico.",
    gone: (form, count) =>
      `${form}: un enlace vale ${days(count)}, y no más de lo que tardamos en responder. Hemos eliminado lo que le correspondía.`,
  },

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
