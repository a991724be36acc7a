// The words for what is held beside records and proofs, in Spanish.

import type { HeldCatalogue } from "./en.ts";

export const es: HeldCatalogue = {
  left: {
    title: "Baja reciente",
    said: (what, time) => `El ${time} se dio de baja de «${what}» con el enlace de un correo.`,
    sealed: (until) =>
      `Sus datos se han borrado, salvo una copia sellada que nadie lee. La guardamos hasta el ${until}, para que pueda deshacer la baja en la página del mismo enlace. Después desaparece.`,
    open: (until) => `Hasta el ${until} puede deshacerla en la página del mismo enlace.`,
  },
  requests: {
    title: "Lo que pidió a nuestro personal",
    lead: "Por carta o por correo electrónico, y cómo se resolvió. Lo conservamos bajo una huella con clave de su dirección, también tras un borrado, para poder demostrar que se le respondió a tiempo (arts. 5.2 y 12.3 RGPD).",
    what: {
      access: "Ver sus datos",
      correct: "Corregir sus datos",
      erase: "Borrar sus datos",
      restrict: "Limitar el uso de sus datos",
      lift: "Levantar la limitación",
      object: "No recibir más mensajes",
      withdraw: "Retirar su consentimiento",
      "sign-out": "Cerrar esta página dondequiera que esté abierta",
    },
    number: "Número",
    received: "Recibido",
    due: "Responder hasta",
    answered: "Respondido",
    awaits: "cuando su nueva dirección esté confirmada",
    outcomes: {
      withdrawn: "su consentimiento se ha retirado",
      restricted: "el uso de sus datos está limitado",
      lifted: "la limitación se ha levantado",
      objected: "su oposición está anotada",
      erased: "sus datos se han borrado",
      corrected: "sus datos se han corregido",
      link_sent: "le enviamos el enlace a sus datos",
      signed_out: "esta página se cerró en todas partes",
      unchanged: "sus datos ya estaban así",
      nothing: "no había nada que hacer",
      confirmation_required: "escribimos a la nueva dirección",
      closed: "por nuestro personal",
      moved: "su nueva dirección está confirmada",
    },
  },
  sessions: {
    title: "Abierta en otro lugar",
    lead: (count) =>
      count === 1
        ? "Esta página está abierta en otro lugar, con otro enlace de su buzón."
        : `Esta página está abierta en otros ${count} lugares, con otros enlaces de su buzón.`,
    one: (begun, until) => `Abierta el ${begun}; se cierra sola ${until.startsWith("1:") ? "a la" : "a las"} ${until}.`,
    hint: "¿No ha sido usted? Entonces ciérrela allí: los enlaces que aún esperan en otros correos también dejan de funcionar. No guardamos dónde se abrió.",
    none: "Esta página no está abierta en ningún otro lugar.",
    others: "Cerrarla en los demás lugares",
    all: "Cerrar la sesión en todas partes",
    done: {
      others: { title: "Cerrada en los demás lugares", lead: "Sus datos solo están abiertos aquí." },
      all: {
        title: "Ha cerrado la sesión en todas partes",
        lead: "Ya nadie puede abrir sus datos, salvo con un nuevo enlace de su buzón.",
      },
    },
  },
  address: {
    asked: (email) => `Indicó ${email} como su nueva dirección. Valdrá en cuanto se confirme desde allí.`,
    keep: "No cambiarla",
    kept: {
      title: "Su dirección no cambia",
      lead: "El enlace que enviamos a la nueva dirección ya no funciona.",
    },
  },
  emails: {
    title: "Nuestros correos sobre esta página",
    mails: {
      access: "el enlace a sus datos",
      move: "el enlace que confirma una nueva dirección",
      moved: "que su dirección ha cambiado",
      corrected: "que sus datos se han corregido",
      erased: "que sus datos se han borrado",
      restricted: "que el uso de sus datos se ha limitado",
      lifted: "que la limitación se ha levantado",
      objected: "que su oposición se ha anotado",
      withdrawn: "que su consentimiento se ha retirado",
    },
    unblocked: (time, reason) => `El ${time} se levantó el bloqueo de los correos a usted. Motivo anotado: «${reason}»`,
    owed: (what, to, time) => `En camino a ${to} desde el ${time}: ${what}.`,
    session: (until) => `Un enlace a sus datos puede abrirse todavía, hasta el ${until}.`,
    address: (email, until) => `${email} puede confirmarse como su nueva dirección hasta el ${until}.`,
    sent: (what, times) => `Enviado: ${what}, ${times}.`,
    kept: "Durante un día recordamos que los enviamos, para que nadie pueda llenarle el buzón.",
  },
};
