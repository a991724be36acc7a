// The words of the privacy notice, in Spanish.

import type { NoticeCatalogue } from "./en.ts";

const days = (count: number): string => (count === 1 ? "1 día" : `${count} días`);
const years = (count: number): string => (count === 1 ? "1 año" : `${count} años`);

export const es: NoticeCatalogue = {
  title: "Aviso de privacidad",
  lead: "Qué hacemos con lo que usted nos cuenta en nuestros formularios y qué puede pedirnos.",
  domains: (names) => `Se aplica a los formularios de ${names}.`,

  controller: {
    title: "Quién es responsable",
    contact: (address) => ["Puede escribirnos a ", address, "."],
    officer: (name, address) => [`Delegado/a de protección de datos: ${name}, `, address, "."],
  },

  activity: {
    purpose: "Para qué",
    use: (purpose) => `Usamos sus datos ${purpose}.`,
    fields: "Qué le preguntamos",
    mandatory: (label) => `${label} (obligatorio)`,
    basis: "Base jurídica",
    bases: {
      consent:
        "Su consentimiento, art. 6.1.a RGPD. Darlo es voluntario; sin él y sin los datos obligatorios, sencillamente no podemos hacerlo.",
    },
    declarations: "Qué declara usted",
    given: { tick: "se da marcando una casilla", send: "se da al enviar el formulario" },
    optional: "opcional",
    version: (version) => `versión ${version}`,
    optIn: "Cómo empieza",
    single: "Recibido al momento, sin confirmación.",
    double:
      "Usted recibe un correo con un enlace. Solo cuando haya pulsado el botón al que lleva usamos sus datos; hasta entonces no enviamos nada más.",
    keeps: "Cuánto tiempo lo guardamos",
    pending: (count) => `Sin confirmar: se borra automáticamente a los ${days(count)}.`,
    confirmed: {
      withdrawn: "Confirmado: hasta que usted retire su consentimiento. Entonces sus datos se borran al instante.",
      days: (count) => `Confirmado: se borra automáticamente a los ${days(count)} de su confirmación.`,
    },
    proof: {
      days: (count) => `La prueba de su consentimiento: ${days(count)} después de que termine.`,
      years: (count) =>
        `La prueba de su consentimiento: ${years(count)} después de que termine, y hasta el final de ese año natural.`,
    },
  },

  proof: {
    title: "Prueba de su consentimiento",
    held: "La ley nos exige poder demostrar cada consentimiento (art. 5.2 y 7.1 RGPD). Registramos el texto que usted aceptó, su versión y su idioma, cómo y en qué página lo aceptó, cuándo lo pidió, recibió nuestro correo, lo confirmó y lo retiró, y su dirección IP sin la última parte.",
    after:
      "Cuando se borran sus datos, esta prueba permanece durante el plazo indicado arriba de forma seudonimizada: en lugar de su dirección hay una huella que solo puede calcularse con nuestra clave. No es anónima. Solo sirve para formular, ejercer o defender reclamaciones (art. 17.3.e RGPD) y se borra automáticamente.",
  },

  recipients: {
    title: "Quién más lo ve",
    text: (region) =>
      `Nadie fuera de nuestra organización. La única empresa que trabaja aquí para nosotros es nuestro encargado del tratamiento (art. 28 RGPD): Amazon Web Services, que aloja los formularios y entrega los correos${region === undefined ? "" : `, en la región ${region}`}.`,
  },

  tracking: {
    title: "Ni cookies ni seguimiento",
    text: "Nuestros formularios no usan cookies, y ni ellos ni nuestros correos cargan nada de otras empresas. No medimos quién abre un correo o sigue un enlace, y nada se decide sobre usted de forma automática.",
    logs: (count) =>
      `Nuestros registros contienen qué clase de página se pidió, cuándo y con qué resultado: ni direcciones, ni nombres, ni direcciones IP. Se borran a los ${days(count)}.`,
    backups: (count) => `En nuestras copias de seguridad, lo borrado perdura ${days(count)} como máximo.`,
  },

  rights: {
    title: "Sus derechos",
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
    how: (address) => [
      "Para darse de baja, use el enlace de nuestros correos. Para todo lo demás, y también para eso, basta un mensaje informal a ",
      address,
      ".",
    ],
    authority: (authority) => ["La autoridad que nos supervisa: ", authority, "."],
  },

  version: (hash) =>
    `Versión ${hash}. Cada cambio del texto da una versión nueva; con cada consentimiento se registra bajo cuál se dio.`,
};
