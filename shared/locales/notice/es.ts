// The words of the privacy notice, in Spanish.

import { activity } from "./activity/es.ts";
import { data } from "./data/es.ts";
import type { NoticeCatalogue } from "./en.ts";

const days = (count: number): string => (count === 1 ? "1 día" : `${count} días`);

export const es: NoticeCatalogue = {
  title: "Aviso de privacidad",
  lead: "Qué hacemos con lo que usted nos cuenta en nuestros formularios y qué puede pedirnos.",
  domains: (names) => `Se aplica a los formularios de ${names}.`,

  controller: {
    title: "Quién es responsable",
    contact: (address) => ["Puede escribirnos a ", address, "."],
    officer: (name, address) => [`Delegado/a de protección de datos: ${name}, `, address, "."],
  },

  activity,

  ...data,

  recipients: {
    title: "Quién más lo ve",
    nobody:
      "Nadie fuera de nuestra organización y de los encargados del tratamiento que se nombran aquí (art. 28 RGPD). A nadie más le pasamos nada sin su consentimiento.",
    aws: (place) =>
      `Amazon Web Services (AWS) aloja los formularios, guarda los datos y entrega los correos${place === undefined ? "" : `, en la región ${place}`}.`,
    eea: "La región está dentro del Espacio Económico Europeo. No transferimos los datos a terceros países ni a organizaciones internacionales.",
    third:
      "La región está fuera del Espacio Económico Europeo. La transferencia se basa en una decisión de adecuación de la Comisión Europea, si la hay (art. 45 RGPD), y si no en sus cláusulas contractuales tipo, que forman parte de las condiciones del encargado (art. 46.2.c RGPD); le damos una copia si la pide.",
  },

  cookies: {
    title: "Cookies y seguimiento",
    text: "Nuestros formularios no usan cookies. La página con sus propios datos usa una cuando usted la abre, para que nadie más la vea; termina al cerrar la sesión, a los veinte minutos como máximo. Ni los formularios ni nuestros correos cargan nada de otras empresas, y no medimos quién abre un correo o sigue un enlace.",
  },

  logs: {
    title: "Registros",
    text: (count) =>
      `Nuestros registros contienen qué clase de página se pidió, cuándo y con qué resultado: ni direcciones, ni nombres, ni direcciones IP. Se borran a los ${days(count)}.`,
  },

  rights: {
    title: "Sus derechos",
    lead: "Usted tiene derecho a",
    list: [
      "retirar su consentimiento en cualquier momento; lo hecho hasta entonces sigue siendo lícito (art. 7.3 RGPD)",
      "saber qué guardamos sobre usted y recibir una copia (art. 15)",
      "hacer que se rectifique o se complete (art. 16)",
      "hacer que se suprima (art. 17)",
      "hacer que se limite su uso (art. 18)",
      "llevárselo en un formato de lectura mecánica (art. 20)",
      "oponerse a su uso, siempre en el caso de la publicidad (art. 21)",
      "reclamar ante una autoridad de control (art. 77)",
    ],
    how: (page, address) => [
      "Todo esto puede hacerlo usted mismo y al instante: pida el enlace a su página en ",
      page,
      ". Para darse de baja basta también el enlace de nuestros correos. O envíe un mensaje informal a ",
      address,
      ".",
    ],
    decisions: "Nada se decide sobre usted de forma automática, ni se elabora un perfil suyo (art. 22 RGPD).",
    authority: (authority) => ["La autoridad que nos supervisa: ", authority, "."],
  },

  version: (hash) =>
    `Versión ${hash}. Cada cambio del texto da una versión nueva; con cada consentimiento se registra bajo cuál se dio.`,

  editions: {
    title: "Versiones del aviso de privacidad",
    link: "Versiones anteriores",
    lead: "Cada versión que ha estado en vigor, con el momento desde el que lo estuvo:",
    none: "Todavía no hay ninguna. La versión en vigor se conserva pocos minutos después de su publicación.",
    from: (date) => `desde el ${date}`,
    now: "en vigor ahora",
    earlier: (hash, date) => `Versión ${hash}, en vigor desde el ${date}. Puede que ahora rija una más nueva.`,
    current: "La versión en vigor",
  },
};
