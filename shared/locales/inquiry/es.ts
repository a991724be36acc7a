// The words about inquiries, in Spanish.

import type { InquiryCatalogue } from "./en.ts";

const days = (count: number): string => (count === 1 ? "1 día" : `${count} días`);
const end = (count: number): string => `${days(count)} después del último recordatorio a nuestro equipo`;

export const es: InquiryCatalogue = {
  received: {
    title: "Hemos recibido su mensaje",
    lead: "Gracias. Una persona lo lee y le responde por correo electrónico, a la dirección que usted ha indicado.",
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
};
