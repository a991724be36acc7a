// The words of the pages around one's own data, in Spanish.

import type { MyDataCatalogue } from "./en.ts";

const minutes = (count: number): string => `${count} minutos`;

export const es: MyDataCatalogue = {
  ask: {
    title: "Sus datos",
    lead: "Vea los datos que guardamos sobre usted, corríjalos, descárguelos, retire sus consentimientos o bórrelo todo. Le enviamos un enlace para que solo usted los vea.",
    action: "Enviarme el enlace",
    use: "Usamos su dirección para enviarle este único correo, como exige la ley (art. 6.1.c en relación con los arts. 12 y 15 RGPD). Durante un día recordamos que se envió, bajo una huella con clave; la dirección en sí no la guardamos para ello.",
  },
  asked: {
    title: "Revise su bandeja de entrada",
    lead: "Le hemos enviado un correo. Si guardamos algo sobre usted, contiene el enlace; si no, así se lo decimos.",
    hints: (lives) => [
      "Debería llegar en unos minutos.",
      "Si no lo ve, mire en la carpeta de correo no deseado.",
      `El enlace sirve una sola vez, durante ${minutes(lives)}.`,
    ],
    human: (address) => ["¿Sigue sin llegar? Escriba a ", address, " y le ayudará una persona."],
    again: "¿Se equivocó de dirección? Escríbala otra vez",
  },
  open: {
    title: "Mostrar sus datos",
    lead: (lives) => `El botón abre la página con sus datos durante ${minutes(lives)}. El enlace sirve una sola vez.`,
    action: "Mostrar mis datos",
    cookie:
      "Durante ese tiempo, una cookie indica a la página que es usted. No sirve para nada más y termina al cerrar la sesión.",
  },
  address: {
    title: "Confirme su nueva dirección de correo",
    lead: "Pulse el botón y en adelante usaremos esta dirección en lugar de la anterior.",
    action: "Confirmar esta dirección",
    done: "Su nueva dirección está confirmada",
    after:
      "La usamos desde ahora. La dirección anterior se ha borrado; un último correo enviado a ella lo comunica. Los enlaces de nuestros correos antiguos siguen funcionando.",
  },
  gone: {
    title: "Este enlace ya no funciona",
    lead: "Un enlace sirve una sola vez y durante media hora. Pida otro; es solo un minuto.",
    action: "Pedir otro enlace",
  },
  refused: {
    title: "Eso no vino de nuestra página",
    lead: "Hacemos algo así solo cuando usted pulsa el botón en nuestra propia página, para que ningún otro sitio pueda pulsarlo por usted.",
    back: "Ir a sus datos",
  },
  page: {
    title: "Sus datos",
    lead: (organisation) =>
      `Esto es todo lo que ${organisation} guarda sobre usted, para qué sirve y qué puede hacer con ello.`,
    closes: (time) => `Esta página se cierra sola ${time.startsWith("1:") ? "a la" : "a las"} ${time}.`,
    contents: "Lo que guardamos",
    within: "Allí puede corregir sus datos y retirar sus consentimientos.",
    nothing: "Ya no guardamos nada sobre usted, salvo lo que se muestra abajo.",
    restricted: (time) => `Uso limitado desde el ${time}: conservamos sus datos y no hacemos nada más con ellos.`,
    blocked: {
      bounced: (time) =>
        `El ${time} nos devolvieron un correo dirigido a usted. Desde entonces no le enviamos ninguno, salvo los que pida aquí.`,
      complained: (time) =>
        `El ${time} un correo nuestro se marcó como no deseado. Desde entonces no le enviamos ninguno, salvo los que pida aquí.`,
      objected: (time) => `Usted se opuso el ${time}. Desde entonces no le enviamos mensajes.`,
    },
    states: { pending: "aún sin confirmar", confirmed: "en vigor", received: "recibido", restricted: "uso limitado" },
    details: "Sus datos",
    correct: "Corregir estos datos",
    more: "Base jurídica, origen y borrado",
    origin: "De dónde vienen",
    you: (place, time) =>
      place === undefined ? `De usted, el ${time}.` : `De usted, el ${time}, por el formulario de ${place}.`,
    list: (time) => `De una lista anterior que incorporamos el ${time}.`,
    network: (network) => `Red del remitente, sin su última parte: ${network}.`,
    ends: "Borrado previsto",
    on: (time) => `El ${time}, por sí solo.`,
    paused:
      "Mientras el uso esté limitado, no se borra nada. Cuando levante la limitación, volverá a aplicarse lo siguiente:",
    consents: "Lo que aceptó",
    agreed: "Aceptado",
    given: {
      tick: "marcando la casilla",
      send: "enviando el formulario",
      press: "pulsando el botón al que lleva el enlace de nuestro correo",
      imported: "en otro lugar, según la lista que incorporamos",
    },
    since: (what, time) => `${what} el ${time}`,
    how: "Cómo",
    through: "Página",
    mailed: "Nuestro correo",
    confirmed: "Confirmado",
    withdrawn: "Retirado",
    version: "Texto",
    wording: (version, language, attested) =>
      `Versión ${version} (${language})${attested ? ", como lo mostraba la página" : ""}`,
    unknownWording: "El texto ya no está registrado.",
    message: (time, id) => `${time}, número ${id}`,
    proofs: "Pruebas que quedan",
    proofsLead:
      "Cuando algo termina, borramos sus datos y conservamos solo la prueba, con una huella con clave en lugar de su dirección. Debemos poder demostrar que usted había aceptado (arts. 5.2 y 7.1 RGPD) y la conservamos únicamente para reclamaciones (art. 17.3.e).",
    ended: "Terminado",
    running: "aún no ha terminado",
    undated: "no se conserva cuándo exactamente",
    endings: {
      withdrawn: "retirado por usted",
      superseded: "sustituido por otro más reciente",
      handled: "su consulta se ha atendido",
      over: "su plazo ha terminado",
      unreachable: "nos devolvían los correos dirigidos a usted",
      erased: "borrado por usted",
    },
    duties: "Conservado por ley",
    duty: (title, ground, until) =>
      `${title}: conservado según ${ground} hasta el ${until}, bloqueado para todo lo demás, y luego borrado.`,
    kept: "Conservado hasta",
    others: "Quién más ve sus datos",
    automatic: "Decisiones automatizadas",
    authority: "Reclamaciones",
    notice: "El aviso de privacidad completo",
    todo: "Lo que puede hacer",
    download: "Descargar como archivo (JSON)",
    signOut: "Cerrar la sesión",
  },
  hints: {
    restrict: "Conservamos sus datos y no hacemos nada más con ellos.",
    lift: "Volvemos a usar sus datos.",
    object: "No recibirá más mensajes nuestros, de forma definitiva.",
    erase: "Todo lo que indicó se borra al instante.",
    download: "Todo lo que muestra esta página, para usted o para otro servicio.",
  },
  correct: {
    title: (form) => `Corregir sus datos: ${form}`,
    lead: "Cambie lo que esté mal o falte. Los datos anteriores no se guardan.",
    email: "Una nueva dirección de correo vale en cuanto la confirme: enviamos allí un enlace.",
    action: "Guardar",
    cancel: "Cancelar",
    done: "Sus datos se han corregido",
    asked: "Casi listo: confirme su nueva dirección",
    after: "Los datos anteriores se han borrado.",
    move: (address) =>
      `Enviamos un enlace a ${address}. Su nueva dirección vale en cuanto pulse el botón al que lleva. Si ha pedido varios, salen cada dos minutos, como máximo tres al día.`,
  },
  never:
    "Y no me escriban nunca más. Para ello, conserven una huella con clave de mi dirección, para que nadie la añada de nuevo.",
  done: (time) => `Hecho el ${time}.`,
  remains: "Qué queda",
  copy: "¿Quiere antes una copia?",
  back: "Volver a sus datos",
  receipt: "Le enviamos un último correo como justificante.",
  ended: {
    title: "Eso ya ha terminado",
    lead: "Lo que quería corregir ha terminado entretanto y ya no se guarda. No se ha cambiado nada.",
  },
  cancel: "No, dejarlo todo como está",
  actions: {
    withdraw: {
      title: "Retirar este consentimiento",
      before: [
        "Lo que hicimos hasta ahora sigue siendo lícito. Conservamos la prueba de que lo dio y lo retiró, de forma seudonimizada.",
      ],
      action: "Retirarlo ahora",
      done: "Su consentimiento se ha retirado",
      after: "Ya no usamos sus datos para ello.",
    },
    restrict: {
      title: "Limitar el uso",
      before: [
        "Conservamos sus datos, pero no los usamos: no recibirá ningún correo nuestro, no figurará en ninguna exportación y no se borrará nada, ni siquiera lo que ya tocaría borrar.",
        "Será así hasta que levante la limitación aquí.",
      ],
      action: "Limitar el uso ahora",
      done: "El uso de sus datos está limitado",
      after: "Conservamos sus datos y no hacemos nada más con ellos hasta que levante aquí la limitación.",
    },
    lift: {
      title: "Levantar la limitación",
      before: ["Volveremos a usar sus datos tal como usted aceptó. Lo que haya vencido entretanto se borrará."],
      action: "Levantarla ahora",
      done: "La limitación se ha levantado",
      after: "Volvemos a usar sus datos tal como usted aceptó.",
    },
    object: {
      title: "Oponerse a nuestros mensajes",
      before: [
        "No recibirá más mensajes nuestros, de ninguna lista, de forma definitiva. Las consultas que nos envió aún podemos responderlas.",
        "Para que siga siendo así, conservamos su oposición bajo una huella con clave de su dirección.",
      ],
      action: "Oponerme ahora",
      done: "Su oposición está anotada",
      after: "No recibirá más mensajes nuestros.",
    },
    erase: {
      title: "Borrarlo todo",
      before: [
        "Borramos todo lo que guardamos sobre usted, al instante. No se puede deshacer.",
        "La prueba de que usted había dado su consentimiento, de forma seudonimizada: en lugar de su dirección figura una huella con clave. Solo sirve para responder a reclamaciones (art. 17.3.e RGPD) y se borra por sí sola al final de su plazo.",
        "Y, bajo la misma huella, lo que haya pedido a nuestro personal por carta o por correo electrónico: qué pidió, cuándo y cómo se le respondió.",
        "Durante algún tiempo más: las copias de seguridad, la anotación bajo la misma huella de que lo borró todo, y los correos suyos que tenga nuestro personal, hasta que los borre. El aviso de privacidad indica cuánto.",
      ],
      action: "Borrarlo todo ahora",
      done: "Sus datos se han borrado",
      after:
        "Todo lo que guardábamos sobre usted se ha borrado y su sesión se ha cerrado. Solo queda, de forma seudonimizada, lo que se indicó antes, hasta que termine su plazo.",
    },
  },
  onward: {
    opened: "¿Lo acaba de abrir en este navegador?",
    action: "Ir a sus datos",
    confirmed:
      "¿Ha pulsado el botón dos veces? Pida un enlace con su nueva dirección: la página con sus datos muestra si ya vale.",
  },
  noSession: "No hay ninguna sesión abierta, o su tiempo ha terminado. Pida otro enlace; es solo un minuto.",
  along: (what) => `Con ello termina también: ${what}.`,
  which: "Indique un consentimiento que usted haya dado. La página con sus datos los enumera.",
  signedOut: { title: "Ha cerrado la sesión", lead: "Ya nadie puede abrir sus datos en este dispositivo." },
};
