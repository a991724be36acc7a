// The words of the privacy notice for what is stored and where its copies are, in Spanish.

import type { NoticeData } from "./en.ts";

const days = (count: number): string => (count === 1 ? "1 día" : `${count} días`);
const hours = (count: number): string => (count === 1 ? "1 hora" : `${count} horas`);

export const data: NoticeData = {
  stored: {
    title: "Qué se guarda",
    lead: "Lo que guardamos junto con sus datos o aparte, por categorías:",
    categories: {
      details: {
        name: "Sus datos",
        text: "Lo que usted escribió, el idioma que eligió, la lista en la que figura, su plaza en un evento. Durante el tiempo indicado arriba para cada formulario.",
      },
      proof: {
        name: "Prueba de su consentimiento",
        text: "Debemos poder demostrar cada consentimiento (art. 6.1.c en relación con los arts. 5.2 y 7.1 RGPD). Registramos el texto que usted aceptó, su versión y su idioma, cómo y en qué página lo aceptó, qué versión de este aviso regía, cuándo lo pidió, recibió nuestro correo, lo confirmó y lo retiró, el número de ese correo y su dirección IP sin la última parte. Cuando se borran sus datos, esta prueba permanece durante el plazo indicado en el formulario de forma seudonimizada: en lugar de su dirección hay una huella que solo puede calcularse con nuestra clave. No es anónima. Solo sirve para formular, ejercer o defender reclamaciones (art. 17.3.e RGPD) y para no volver a escribirle, y se borra automáticamente.",
      },
      duty: {
        name: "Conservado por ley",
        text: "Solo donde un formulario de arriba nombra una obligación legal: los campos allí indicados y cuándo terminó el asunto, aparte de todo lo demás y para ningún otro uso (arts. 6.1.c y 17.3.b RGPD).",
      },
      origin: {
        name: "Procedencia",
        text: "Solo para direcciones que hemos trasladado de una lista anterior: cuándo, de qué línea de qué archivo y qué constaba allí sobre su consentimiento, su texto, su momento y su fuente. Tanto tiempo como la prueba.",
      },
      mails: {
        name: "Nuestros correos a usted",
        text: "Qué correo queda por enviar, cuándo le enviamos uno, para que nadie reciba demasiados, y cuándo llegó su consulta a nuestro personal. Tanto tiempo como sus datos; los momentos, sin prueba, un día más como máximo; en otro caso, tanto como la prueba.",
      },
      mailbox: {
        name: "Bloqueo de correos",
        text: "Si un correo dirigido a usted fue devuelto o señalado como no deseado, anotamos el hecho y el momento bajo la huella de su dirección para no volver a escribirle, tampoco después de un borrado (interés legítimo, art. 6.1.f RGPD). Un fallo pasajero se olvida a los 30 días; el bloqueo no tiene un final fijo. Si se levanta porque usted lo pide, anotamos cuándo y por qué, durante tres años hasta el final del año natural.",
      },
      rights: {
        name: "Sus solicitudes",
        text: "Que limitó el uso de sus datos y desde cuándo; que su dirección cambió, con un resumen con clave de la anterior; y, en un diario de resúmenes con clave, que retiró su consentimiento, se opuso o hizo borrar todo. Lo que nos pidió por carta o correo electrónico, cuándo, y quién lo atendió y cuándo, bajo el resumen con clave de su dirección. Mientras se conserven sus datos o su prueba; el diario, 35 días; lo que nos pidió, tres años hasta fin de año, contados desde que se atendió. Si se da de baja por el enlace de un correo, queda durante 30 minutos una copia cifrada de sus datos, para que pueda deshacerse un error; después se borra.",
      },
      technical: {
        name: "Datos técnicos",
        text: "La huella de su dirección, bajo la que se encuentran los datos; el estado, la revisión y el formato de un registro; lo que hace únicos sus enlaces; y cuándo le toca su próximo paso o su borrado. Tanto tiempo como aquello a lo que pertenecen.",
      },
      access: {
        name: "Peticiones sobre sus datos",
        text: "Si pide el enlace a sus datos o una dirección nueva: adónde enviamos ese correo, hasta que se envía; que su enlace espera, durante media hora, y una dirección nueva, hasta que se confirma; cuándo enviamos tales correos, durante un día; qué retirada hemos registrado por usted, hasta que se envía el correo que lo comunica; y que su página está abierta, durante veinte minutos. Como la ley nos obliga a responderle (art. 6.1.c con los arts. 12 y 15 RGPD).",
      },
      networks: {
        name: "Recuentos contra el abuso",
        text: "Cuántas inscripciones llegaron en una hora, en total y desde una red (dirección IP sin la última parte), cuántos correos salieron o fueron devueltos, si se rechazan inscripciones durante un tiempo y que se respondió a una pregunta que distingue a personas de máquinas (un valor de comprobación, durante media hora). Para defendernos de envíos masivos y automáticos (interés legítimo, art. 6.1.f RGPD); las redes, dos días como máximo.",
      },
      texts: {
        name: "Textos",
        text: "Los textos de nuestros correos y cada versión de este aviso, sin datos de nadie. No tienen final, para que una prueba pueda leerse.",
      },
    },
  },

  origin: {
    title: "De dónde vienen los datos",
    text: "De usted: los introduce usted en un formulario. La excepción es una lista anterior de suscriptores que trasladamos: en ese caso, su dirección y, si constaba, su nombre vienen de esa lista (art. 14.2.f RGPD). Registramos de dónde procede la lista y se lo decimos si lo pide. Quien retiró un consentimiento o está bloqueado no vuelve por una lista.",
  },

  copies: {
    title: "Copias y su duración máxima",
    lead: "Borrado significa: fuera de todo uso desde ese momento. Dónde más puede quedar un rastro, y hasta cuándo:",
    copy: "Copia",
    life: "Como máximo",
    lives: {
      days: (count) => days(count),
      hours: (count) => hours(count),
      told: "según lo indicado en cada formulario",
      hand: "hasta que el personal la borra",
      never: "ninguna",
    },
    names: {
      table: {
        name: "Base de datos",
        text: "Ilegible al terminar su plazo; la entrada misma se elimina pocos días después.",
      },
      stream: { name: "Flujo de cambios", text: "Entrega cada cambio a la función que envía los correos." },
      backups: {
        name: "Copia de seguridad",
        text: "Lo borrado podría restaurarse en este tiempo.",
      },
      journal: {
        name: "Diario de retiradas",
        text: "Resúmenes con clave: quién retiró, se opuso, limitó o borró, y cuándo. Solo para que ninguna copia restaurada lo deshaga.",
      },
      positions: { name: "Cola de entregas fallidas", text: "Posiciones en el flujo, sin datos personales." },
      feedback: { name: "Cola de avisos fallidos", text: "Huellas y números de correos, sin dirección." },
      events: { name: "Avisos sobre correos", text: "En camino desde el servicio de correo, con la dirección." },
      logs: { name: "Registros de actividad", text: "Sin datos personales." },
      suppression: {
        name: "Lista de bloqueo del servicio de correo",
        text: "No se usa para nuestros correos.",
      },
      staffMail: {
        name: "Correos a nuestro personal",
        text: "Lo que usted nos envía puede llegar al personal por correo; debe borrarse con el asunto.",
      },
      exports: { name: "Listas exportadas", text: "Extraídas para un envío; deben borrarse después de usarlas." },
    },
  },
};
