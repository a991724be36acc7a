// The words for what is held beside records and proofs, in Spanish.

import type { HeldCatalogue } from "./en.ts";

export const es: HeldCatalogue = {
  left: {
    title: "Baja reciente",
    said: (what, time) => `Usted dejó «${what}» el ${time}, con el enlace de un correo.`,
    sealed: (until) =>
      `Sus datos se han borrado, salvo una copia sellada que nadie lee. La guardamos hasta el ${until}, para que pueda deshacer la baja en la página del mismo enlace. Después desaparece.`,
    open: (until) => `Hasta el ${until} puede deshacerlo en la página del mismo enlace.`,
  },
  requests: {
    title: "Lo que pidió a nuestro personal",
    lead: "Por carta o correo, y qué resultó de ello. Lo conservamos bajo un valor cifrado de su dirección, también tras un borrado, para poder demostrar que se le respondió a tiempo (arts. 5.2 y 12.3 del RGPD).",
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
    due: "Plazo de respuesta",
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
      unchanged: "sus datos ya eran así",
      nothing: "no había nada de eso que hacer",
      confirmation_required: "preguntamos a la nueva dirección",
      closed: "por nuestro personal",
      moved: "su nueva dirección está confirmada",
    },
  },
  sessions: {
    title: "Abierta en otro lugar",
    lead: (count) =>
      count === 1
        ? "Esta página está abierta en otro lugar más, con otro enlace de su buzón."
        : `Esta página está abierta en otros ${count} lugares, con otros enlaces de su buzón.`,
    one: (begun, until) => `Abierta el ${begun}; se cierra sola ${until.startsWith("1:") ? "a la" : "a las"} ${until}.`,
    hint: "¿No fue usted? Ciérrela: los enlaces que esperan en otros correos dejan de valer también. No guardamos dónde se abrió.",
    none: "Esta página no está abierta en ningún otro lugar.",
    others: "Cerrarla en los demás lugares",
    all: "Cerrar la sesión en todas partes",
    done: {
      others: { title: "Cerrada en los demás lugares", lead: "Sus datos solo están abiertos aquí." },
      all: {
        title: "Ha cerrado la sesión en todas partes",
        lead: "Nadie puede ya abrir sus datos, salvo con un nuevo enlace de su buzón.",
      },
    },
  },
  address: {
    asked: (email) => `Indicó ${email} como su nueva dirección. Valdrá en cuanto alguien pulse allí el botón.`,
    keep: "No cambiarla",
    kept: {
      title: "Su dirección no cambia",
      lead: "El enlace que enviamos a la nueva dirección ya no lleva a ninguna parte.",
    },
  },
  emails: {
    title: "Nuestros correos sobre esta página",
    mails: {
      access: "el enlace a sus datos",
      move: "el enlace que confirma una nueva dirección",
      moved: "que su dirección se cambió",
      corrected: "que sus datos se corrigieron",
      erased: "que sus datos se borraron",
      restricted: "que el uso de sus datos se limitó",
      lifted: "que la limitación se levantó",
      objected: "que su oposición se anotó",
      withdrawn: "que su consentimiento se retiró",
    },
    unblocked: (time, reason) => `El ${time} se levantó un bloqueo de los correos a usted. Motivo anotado: «${reason}»`,
    owed: (what, to, time) => `En camino a ${to} desde el ${time}: ${what}.`,
    session: (until) => `Un enlace a sus datos todavía puede abrirse, hasta el ${until}.`,
    address: (email, until) => `${email} puede confirmarse como su nueva dirección hasta el ${until}.`,
    sent: (what, times) => `Enviado: ${what}, ${times}.`,
    kept: "Que los enviamos lo recordamos un día, para que nadie le llene el buzón.",
  },
};
