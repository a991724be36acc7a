// The words of the mails around one's own data, in Spanish.

import type { MyDataMailCatalogue } from "./en.ts";

export const es: MyDataMailCatalogue = {
  access: {
    subject: "El enlace a sus datos",
    lead: "Usted ha pedido ver lo que guardamos sobre usted. Con este enlace puede leerlo, corregirlo, llevárselo, retirar sus consentimientos y hacer que se borre.",
    action: "Mostrar mis datos",
    until: (time) => `El enlace sirve una sola vez, hasta el ${time}. Después puede pedir otro.`,
    otherwise: "¿No ha sido usted? Entonces no tiene que hacer nada: sin este enlace nadie ve sus datos.",
  },
  stranger: {
    subject: "No guardamos nada sobre usted",
    lead: "Usted ha pedido ver lo que guardamos sobre usted. Con esta dirección de correo no hay nada. Si ha usado otra con nosotros, pregunte con ella.",
    remembered:
      "Para que nadie pueda inundar su buzón, recordamos durante un día que se envió este correo, bajo un valor cifrado en lugar de su dirección.",
    otherwise: "¿No ha sido usted? Entonces alguien se equivocó al escribir su dirección y no tiene que hacer nada.",
  },
  move: {
    subject: "Confirme su nueva dirección de correo",
    lead: "Una persona cuyos datos guardamos quiere que en adelante usemos esta dirección de correo. Si ha sido usted, confírmelo. Antes no cambia nada.",
    action: "Confirmar esta dirección",
    until: (time) => `El enlace sirve una sola vez, hasta el ${time}.`,
    otherwise: "¿No ha sido usted? Entonces no tiene que hacer nada, y no volveremos a escribirle por ello.",
  },
  receipt: {
    deeds: {
      moved: {
        subject: "Su dirección de correo ha cambiado",
        lead: "Guardamos sus datos ahora con otra dirección de correo, que se confirmó allí. Ya no usamos esta dirección y la hemos borrado.",
      },
      corrected: {
        subject: "Sus datos se han corregido",
        lead: "Hemos sustituido lo que no era correcto, como usted pidió. Los valores anteriores no se guardan en ninguna parte.",
      },
      erased: {
        subject: "Sus datos se han borrado",
        lead: "Todo lo que guardábamos sobre usted se ha borrado. Queda la prueba de que había dado su consentimiento, en forma seudónima: en lugar de su dirección hay un valor cifrado. Solo sirve para responder a reclamaciones (art. 17.3.e del RGPD) y se borra por sí sola. Si eligió no volver a saber de nosotros, guardamos también ese deseo, bajo el mismo valor. Igualmente queda lo que pidió a nuestro personal, si lo hizo.",
      },
      restricted: {
        subject: "El uso de sus datos está limitado",
        lead: "Conservamos sus datos, pero no los usamos: no le enviamos nada, no exportamos nada y no borramos nada hasta que usted levante la limitación en la página con sus datos.",
      },
      lifted: {
        subject: "La limitación se ha levantado",
        lead: "Volvemos a usar sus datos como usted había aceptado.",
      },
      objected: {
        subject: "No volverá a saber de nosotros",
        lead: "Hemos anotado su oposición y no le enviaremos más mensajes. La nota contiene un valor cifrado en lugar de su dirección.",
      },
      withdrawn: {
        subject: "Su consentimiento se ha retirado",
        lead: "El consentimiento que retiró ya no vale. Lo que se hizo antes sigue siendo lícito.",
      },
    },
    when: (time) => `Hecho el ${time}.`,
    otherwise: (staff, link) => [
      "¿No ha sido usted? Entonces escriba a ",
      staff,
      ". Lo que guardamos sobre usted puede verlo en cualquier momento: ",
      link,
    ],
  },
};
