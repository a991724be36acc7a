// Every word of pages and mails, in Spanish; the visitor is addressed as "usted".

import type { Catalogue } from "./en.ts";
import { fieldError } from "./field-error/es.ts";
import { leaving } from "./leaving/es.ts";

const days = (count: number): string => (count === 1 ? "1 día" : `${count} días`);
const afterDays = (count: number): string => (count === 1 ? "al cabo de 1 día" : `al cabo de ${count} días`);

export const es: Catalogue = {
  ownName: "Español",
  languages: "Idioma",
  notice: "Aviso de privacidad",
  yourData: "Sus datos",
  basis: { consent: "art. 6.1.a RGPD" },

  form: {
    mandatory: "Los campos marcados con * son obligatorios.",
    suggestion: (address) => `¿Quiso decir ${address}?`,
    honeypot: "Deje este campo vacío, por favor",
    problem: "Falta algo",
    problems: (count) => (count === 1 ? "Revise un campo, por favor" : `Revise ${count} campos, por favor`),
    sending: "Al enviar este formulario, declaro:",
    use: (purpose, basis) => `Usamos sus datos con su consentimiento (${basis}) ${purpose}`,
    until: {
      "until-withdrawn": () => "hasta que usted lo retire",
      days: (count) => `durante ${days(count)} desde su confirmación`,
      received: (count) => `durante ${days(count)}`,
      "until-handled": (count) =>
        `hasta que esté atendida, a más tardar ${days(count)} después del último recordatorio a nuestro personal`,
      "after-event": (count) =>
        `hasta que termine el evento o, con su consentimiento adicional, a más tardar ${days(count)} después`,
    },
    duty: (ground) => `La ley (${ground}) nos obliga a conservar algunos más tiempo.`,
    unconfirmed: (count) => `Sin su confirmación, los borramos ${afterDays(count)}.`,
  },

  fieldError,

  guard: {
    quick: "Ha sido muy rápido",
    again: "Pulse el botón otra vez, por favor. Todo lo que escribió sigue ahí.",
    question: "Una pequeña pregunta",
    why: "Responda encima del botón, por favor, y envíe el formulario otra vez. Todo lo que escribió sigue ahí.",
    sum: (one, other) => `¿Cuánto es ${one} más ${other}? Escriba el número.`,
    failed: "No coincide, o pasó más de media hora. Aquí tiene una pregunta nueva.",
  },

  checkInbox: {
    title: "Revise su bandeja de entrada",
    lead: "Le hemos enviado un correo. Ábralo y pulse el botón que contiene: solo entonces empieza todo.",
    hints: (count) => [
      "Debería llegar en unos minutos.",
      "Si no lo ve, mire en la carpeta de correo no deseado.",
      `Su enlace vale ${days(count)}. Si no lo usa, después borramos sus datos.`,
    ],
    human: (address) => ["¿Sigue sin llegar? Escriba a ", address, " y le ayudará una persona."],
    again: "¿Se equivocó de dirección? Escríbala otra vez",
  },

  confirm: {
    title: (form) => `Confirme, por favor: ${form}`,
    lead: "Con este botón usted declara:",
    action: "Sí, confirmo",
    otherwise: "¿No fue usted? Cierre esta página sin más. No se enviará nada.",
  },

  confirmed: {
    title: "Gracias, queda confirmado",
    lead: (form) => `${form}: todo está listo.`,
    welcome: "Le enviamos un correo con el enlace para retirar su consentimiento. Guárdelo por si cambia de opinión.",
    restricted:
      "Usted limitó el uso de sus datos, así que por ahora no le enviamos nada. El correo al respecto le llegará cuando levante esa limitación.",
    leave: (address) => ["Si cambia de opinión, escriba a ", address, "."],
    done: "Ya puede cerrar esta página.",
  },

  alreadyConfirmed: {
    title: "Usted ya lo había confirmado",
    lead: (form, date) => `${form}: confirmado el ${date}. No tiene que hacer nada más.`,
  },

  gone: {
    title: "Este enlace ya no es válido",
    lead: (form, count) =>
      `${form}: un enlace vale ${days(count)} y termina cuando usted retira su consentimiento. Hemos borrado lo que le correspondía.`,
    way: "Puede empezar de nuevo cuando quiera. Es un minuto, y recibirá un enlace nuevo.",
    action: "Volver al formulario",
  },

  leaving,
  left: {
    back: "¿Ha cambiado de opinión? Siempre será bienvenida su vuelta.",
    action: "Volver al formulario",
  },

  problem: {
    "not-found": {
      title: "Aquí no hay nada",
      text: "Esta dirección no lleva a ninguna parte. Quizá se perdió un trozo por el camino: abra otra vez el enlace de su correo o cópielo entero.",
    },
    unreadable: {
      title: "No hemos podido leerlo",
      text: "Lo que nos llegó estaba dañado y no se ha guardado nada. Vuelva atrás y envíelo otra vez.",
    },
    "too-large": {
      title: "Era demasiado",
      text: "Su envío es mayor de lo que podemos aceptar y no se ha guardado nada. Vuelva atrás, acórtelo y envíelo otra vez.",
    },
    "unknown-type": {
      title: "No leemos este formato",
      text: "Leemos formularios HTML y JSON, y esto no era ni lo uno ni lo otro. No se ha guardado nada. Use, por favor, el formulario de nuestra página.",
    },
    "too-many": {
      title: "Un momento, por favor",
      text: "Llegaron muchísimas peticiones a la vez. No se ha guardado nada. Espere unos minutos y envíelo otra vez.",
    },
    failed: {
      title: "Lo sentimos, es culpa nuestra",
      text: "Algo ha fallado en nuestro lado y quizá no hayamos recibido su envío. Inténtelo otra vez en unos minutos, por favor.",
    },
  },
  problems: {
    back: "Volver al formulario",
    reference: "Referencia",
    human: (address) => ["Si sigue ocurriendo, escriba a ", address, "."],
  },

  mail: {
    confirmation: {
      subject: (form) => `Confirme, por favor: ${form}`,
      asked: (site, date) =>
        `El ${date} se introdujo esta dirección de correo en ${site}, y con ella se declaró lo siguiente:`,
      action: "Confirmar",
      press: "Si fue usted, confírmelo aquí, por favor.",
      until: (date) => `El enlace vale hasta el ${date}.`,
      otherwise:
        "Si fue otra persona, no tiene que hacer nada. No enviamos nada más a esta dirección, y se borra automáticamente.",
    },
    welcome: {
      subject: (form) => `Confirmado: ${form}`,
      lead: (form) => `Gracias. Ha confirmado: ${form}.`,
      keep: "Guarde este correo para tener el enlace a mano.",
    },
    brought: {
      asked:
        "Esta dirección de correo está en una lista de suscriptores que estamos trasladando. Para escribir solo a quien lo desea, le pedimos que confirme lo siguiente:",
      press: "Si está de acuerdo, confírmelo aquí, por favor.",
      otherwise:
        "Si no lo está, no tiene que hacer nada. No enviamos nada más a esta dirección, y se borra automáticamente.",
      subject: (form) => `Está en nuestra lista: ${form}`,
      lead: (form) => `Hemos trasladado nuestra lista, y usted está en ella: ${form}.`,
      again: "Su dirección acaba de introducirse. No tiene que hacer nada: ya está en nuestra lista.",
    },
    already: {
      subject: (form) => `Ya confirmado: ${form}`,
      lead: (date) =>
        `Su dirección acaba de introducirse otra vez. No tiene que hacer nada: lo confirmó el ${date} y sigue en pie.`,
      change: (staff, link) => [
        "Para cambiar sus datos, escriba a ",
        staff,
        " o hágalo usted en cualquier momento: ",
        link,
      ],
    },
  },
};
