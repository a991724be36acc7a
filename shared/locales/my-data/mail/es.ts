// The words of the mails around one's own data, in Spanish.

import type { MyDataMailCatalogue } from "./en.ts";

export const es: MyDataMailCatalogue = {
  access: {
    subject: "El enlace a sus datos",
    lead: "Ha pedido ver los datos que guardamos sobre usted. Con este enlace puede leerlos, corregirlos, descargarlos, retirar sus consentimientos y borrarlo todo.",
    action: "Mostrar mis datos",
    until: (time) => `El enlace sirve una sola vez, hasta el ${time}. Después puede pedir otro.`,
    otherwise: "¿No ha sido usted? Entonces no tiene que hacer nada: sin este enlace nadie ve sus datos.",
  },
  stranger: {
    subject: "No guardamos nada sobre usted",
    lead: "Ha pedido ver los datos que guardamos sobre usted. Con esta dirección de correo no hay ninguno. Si ha usado otra con nosotros, pregunte con esa.",
    remembered:
      "Para que nadie pueda llenarle el buzón, recordamos durante un día, bajo una huella con clave de su dirección, que se envió este correo.",
    otherwise:
      "¿No ha sido usted? Entonces alguien habrá escrito mal su propia dirección y usted no tiene que hacer nada.",
  },
  move: {
    subject: "Confirme su nueva dirección de correo",
    lead: "Una persona cuyos datos guardamos quiere que en adelante usemos esta dirección de correo. Si ha sido usted, confírmelo. Hasta entonces no cambia nada.",
    action: "Confirmar esta dirección",
    until: (time) => `El enlace sirve una sola vez, hasta el ${time}.`,
    otherwise: "¿No ha sido usted? Entonces no tiene que hacer nada, y no volveremos a escribirle por ello.",
  },
  receipt: {
    deeds: {
      moved: {
        subject: "Su dirección de correo ha cambiado",
        lead: "Ahora guardamos sus datos con otra dirección de correo, ya confirmada. Esta ya no la usamos y la hemos borrado.",
      },
      corrected: {
        subject: "Sus datos se han corregido",
        lead: "Hemos cambiado sus datos como usted pidió. Los anteriores no se guardan en ninguna parte.",
      },
      erased: {
        subject: "Sus datos se han borrado",
        lead: "Todo lo que guardábamos sobre usted se ha borrado. Queda la prueba de que había dado su consentimiento, de forma seudonimizada: en lugar de su dirección figura una huella con clave. Solo sirve para responder a reclamaciones (art. 17.3.e RGPD) y se borra por sí sola. Bajo la misma huella queda también, en su caso, que no quiere volver a saber de nosotros y lo que pidió a nuestro personal.",
      },
      restricted: {
        subject: "El uso de sus datos está limitado",
        lead: "Conservamos sus datos, pero no los usamos: no le enviamos nada, no exportamos nada ni borramos nada hasta que usted levante la limitación en la página con sus datos.",
      },
      lifted: {
        subject: "La limitación se ha levantado",
        lead: "Volvemos a usar sus datos tal como usted aceptó.",
      },
      objected: {
        subject: "No volverá a saber de nosotros",
        lead: "Hemos anotado su oposición y no le enviaremos más mensajes. La anotación contiene una huella con clave en lugar de su dirección.",
      },
      withdrawn: {
        subject: "Su consentimiento se ha retirado",
        lead: "El consentimiento que retiró ya no vale. Lo que hicimos hasta entonces sigue siendo lícito.",
      },
    },
    ended: (what, day) => `Retirado: «${what}», con efecto desde el ${day}.`,
    when: (time) => `Hecho el ${time}.`,
    otherwise: (staff, link) => [
      "¿No ha sido usted? Entonces escriba a ",
      staff,
      ". Puede ver en cualquier momento lo que guardamos sobre usted: ",
      link,
    ],
  },
};
