// Lo que se dice de los eventos, en español.

import type { EventCatalogue } from "./en.ts";

export const es: EventCatalogue = {
  kinds: { webinar: "Seminario web", event: "Evento", training: "Curso" },
  when: "Cuándo",
  where: "Dónde",
  join: "Participe aquí",
  about: "De qué trata",
  seats: {
    label: "Plazas",
    left: (count) => (count === 1 ? "queda 1 plaza" : `quedan ${count} plazas`),
    full: "completo, con lista de espera",
    closed: "la inscripción está cerrada",
  },
  online: "En línea. Quien tiene plaza recibe el enlace por correo.",
  choose: "Elija, por favor",
  none: "En este momento no hay ningún evento abierto a la inscripción.",
  unavailable: {
    "event-unknown": "Ese evento no existe. Elija uno de la lista.",
    "event-closed": "La inscripción a este evento está cerrada. Elija otro.",
    "event-over": "Este evento ha terminado. Elija otro.",
    "event-cancelled": "Este evento se ha cancelado. Elija otro.",
  },

  programme: {
    title: "Eventos",
    lead: "En qué puede participar próximamente.",
    none: "En este momento no hay ningún evento previsto.",
    register: "Inscribirse",
    calendar: "Entrada de calendario",
    back: "Todos los eventos",
  },
  confirm: {
    waiting:
      "Todas las plazas están ocupadas. Con este botón entra usted en la lista de espera, y le escribiremos cuando haya una plaza para usted.",
  },
  taken: {
    title: "Gracias, tiene usted una plaza",
    lead: (event) => `Su plaza está reservada: ${event}.`,
    mail: "Le enviamos un correo con la entrada de calendario y un enlace para devolver la plaza.",
  },
  waiting: {
    title: "Está usted en la lista de espera",
    lead: (event) => `Todas las plazas están ocupadas: ${event}.`,
    mail: "En cuanto se devuelva una plaza y le llegue el turno, será suya y le escribiremos. Le llegará un correo con el enlace para salir de la lista.",
  },
  since: (date) => `Confirmado el ${date}. No tiene que hacer nada más.`,
  gone: {
    over: {
      title: "Este evento ha terminado",
      lead: "Ya no es posible confirmar una plaza. Lo que usted indicó se borra automáticamente.",
    },
    cancelled: {
      title: "Este evento se ha cancelado",
      lead: "Ya no es posible confirmar una plaza. Lo que usted indicó se borra automáticamente.",
    },
    action: "Todos los eventos",
  },
  release: {
    title: "Devolver su plaza",
    lead: "Basta con pulsar el botón. Su plaza pasa a la siguiente persona y borramos sus datos. Si está en la lista de espera, sale de ella.",
    action: "Devolverla ahora",
  },
  released: {
    title: "Hecho. Ha renunciado a su plaza",
    lead: (event) => `Ya no está usted inscrito, y sus datos se han borrado: ${event}.`,
    back: "¿Ha cambiado de opinión? Puede volver cuando quiera.",
    action: "Todos los eventos",
  },

  mail: {
    seat: {
      subject: (event) => `Su plaza: ${event}`,
      lead: "Gracias por confirmar. Su plaza está reservada y la entrada de calendario va adjunta.",
    },
    waiting: {
      subject: (event) => `Lista de espera: ${event}`,
      lead: "Gracias por confirmar. Todas las plazas están ocupadas, así que está usted en la lista de espera. Cuando le llegue el turno, la plaza será suya y le escribiremos.",
    },
    "moved-up": {
      subject: (event) => `Ya tiene usted una plaza: ${event}`,
      lead: "Se ha devuelto una plaza y es suya. No tiene que hacer nada. La entrada de calendario va adjunta.",
    },
    moved: {
      subject: (event) => `Cambio: ${event}`,
      lead: "Algo ha cambiado en este evento. Así queda ahora:",
    },
    cancelled: {
      subject: (event) => `Cancelado: ${event}`,
      lead: "Lo sentimos: este evento no se celebra. No tiene que hacer nada. Borramos sus datos ahora.",
    },
    reminder: {
      subject: (event) => `Muy pronto: ${event}`,
      lead: "El evento para el que tiene usted una plaza está a punto de empezar.",
    },
    already: {
      subject: (event) => `Inscripción ya confirmada: ${event}`,
      taken: "Su dirección se acaba de indicar de nuevo. No tiene que hacer nada: tiene usted una plaza.",
      waiting: "Su dirección se acaba de indicar de nuevo. No tiene que hacer nada: está usted en la lista de espera.",
    },
    onList: "Está usted en la lista de espera.",
    change: (staff, link) => [
      "Para cambiar sus datos, escriba a ",
      staff,
      " o hágalo usted en cualquier momento: ",
      link,
    ],
    leave: {
      taken: "Si no puede venir, devuelva su plaza con este enlace y otra persona podrá tenerla.",
      waiting: "Si prefiere no esperar más, este enlace le saca de la lista.",
    },
    action: { taken: "Devolver mi plaza", waiting: "Salir de la lista de espera" },
  },
};
