// The words of the pages around one's own data, in Spanish.

import type { MyDataCatalogue } from "./en.ts";

const minutes = (count: number): string => `${count} minutos`;

export const es: MyDataCatalogue = {
  ask: {
    title: "Sus datos",
    lead: "Vea lo que guardamos sobre usted, corríjalo, lléveselo, retire sus consentimientos o haga que se borre. Le enviamos un enlace para que solo usted lo vea.",
    action: "Enviarme el enlace",
    use: "Usamos su dirección para enviarle este único correo, como pide la ley (art. 6.1.c con los arts. 12 y 15 del RGPD). Durante un día recordamos, bajo un valor cifrado, que se envió; la dirección misma no la guardamos para ello.",
  },
  asked: {
    title: "Mire su correo",
    lead: "Le hemos enviado un correo. Si guardamos algo sobre usted, contiene el enlace; si no, lo dice.",
    hints: (lives) => [
      "Debería llegar en pocos minutos.",
      "Si no lo ve, mire en la carpeta de correo no deseado.",
      `El enlace sirve una sola vez, durante ${minutes(lives)}.`,
    ],
    human: (address) => ["¿Sigue sin llegar? Escriba a ", address, " y una persona le ayudará."],
    again: "¿Se equivocó en la dirección? Escríbala de nuevo",
  },
  open: {
    title: "Mostrar sus datos",
    lead: (lives) =>
      `Pulse el botón y se abrirá la página con sus datos durante ${minutes(lives)}. El enlace sirve una sola vez.`,
    action: "Mostrar mis datos",
    cookie:
      "Durante estos minutos una cookie le dice a la página que es usted. No sirve para nada más y termina cuando cierra la sesión.",
  },
  address: {
    title: "Confirme su nueva dirección de correo",
    lead: "Pulse el botón y en adelante usaremos esta dirección en lugar de la anterior.",
    action: "Confirmar esta dirección",
    done: "Su nueva dirección está confirmada",
    after:
      "La usamos desde ahora. La dirección anterior se ha borrado; se lo hemos comunicado. Los enlaces de nuestros correos antiguos siguen funcionando.",
  },
  gone: {
    title: "Este enlace ya se ha usado",
    lead: "Servía una sola vez y durante media hora. Pida otro; tarda un minuto.",
    action: "Pedir otro enlace",
  },
  refused: {
    title: "Eso no vino de nuestra página",
    lead: "Hacemos estas cosas solo cuando usted pulsa el botón en nuestra propia página, para que ningún otro sitio lo pulse por usted.",
    back: "A sus datos",
  },
  page: {
    title: "Sus datos",
    lead: (organisation) =>
      `Esto es todo lo que ${organisation} guarda sobre usted, para qué sirve y qué puede hacer con ello.`,
    closes: (time) => `Esta página se cierra sola ${time.startsWith("1:") ? "a la" : "a las"} ${time}.`,
    contents: "Lo que guardamos",
    within: "En cada apartado puede corregir sus datos y retirar sus consentimientos.",
    nothing: "Ya no guardamos nada sobre usted, salvo lo que se muestra abajo.",
    restricted: (time) => `Limitado desde el ${time}: conservamos sus datos y no hacemos nada más con ellos.`,
    blocked: {
      bounced: (time) =>
        `El ${time} se devolvió un correo dirigido a usted. Desde entonces no le enviamos ninguno, salvo los que pide aquí.`,
      complained: (time) =>
        `El ${time} se denunció como no deseado un correo nuestro. Desde entonces no le enviamos ninguno, salvo los que pide aquí.`,
      objected: (time) => `Usted se opuso el ${time}. Desde entonces no le enviamos mensajes.`,
    },
    states: { pending: "aún sin confirmar", confirmed: "activo", received: "recibido", restricted: "limitado" },
    details: "Sus datos",
    correct: "Corregir estos datos",
    more: "Base jurídica, origen y borrado",
    origin: "De dónde vienen",
    you: (place, time) =>
      place === undefined ? `De usted, el ${time}.` : `De usted, el ${time}, con el formulario en ${place}.`,
    list: (time) => `De una lista anterior que incorporamos el ${time}.`,
    network: (network) => `Red del remitente, sin su última parte: ${network}.`,
    ends: "Borrado previsto",
    on: (time) => `El ${time}, por sí solo.`,
    paused:
      "Mientras el tratamiento esté limitado, no se borra nada. Cuando levante la limitación, vuelve a valer lo siguiente.",
    consents: "Lo que aceptó",
    agreed: "Aceptado",
    given: {
      tick: "marcando la casilla",
      send: "enviando el formulario",
      press: "pulsando el botón del enlace de nuestro correo",
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
      "Cuando algo termina, sus datos se borran y solo queda la prueba, bajo un valor cifrado en lugar de su dirección: debemos poder demostrar que había aceptado (arts. 5.2 y 7.1 del RGPD) y la conservamos solo para reclamaciones (art. 17.3.e).",
    ended: "Terminado",
    running: "aún no ha terminado",
    endings: {
      withdrawn: "retirado por usted",
      superseded: "sustituido por otro más reciente",
      handled: "su consulta se atendió",
      over: "terminó su plazo",
      unreachable: "los correos a usted se devolvieron",
      erased: "borrado por usted",
    },
    duties: "Conservado por ley",
    duty: (title, ground, until) =>
      `${title}: conservado según ${ground} hasta el ${until}, bloqueado para todo lo demás, y luego borrado.`,
    kept: "Conservado hasta",
    others: "Quién más los ve",
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
    object: "No más mensajes nuestros, de forma definitiva.",
    erase: "Todo lo que indicó se borra al instante.",
    download: "Todo lo de esta página, para usted o para otro servicio.",
  },
  correct: {
    title: (form) => `Corregir sus datos: ${form}`,
    lead: "Cambie lo que esté mal o falte. Los datos anteriores no se guardan.",
    email: "Una dirección de correo nueva vale en cuanto la confirme: le enviamos allí un enlace.",
    action: "Guardar",
    done: "Sus datos se han corregido",
    after: "Los datos anteriores se han borrado.",
    move: (address) =>
      `Enviamos un correo a ${address}: como mucho tres al día, con dos minutos entre ellos. Su nueva dirección vale en cuanto pulse el botón de su enlace.`,
  },
  never:
    "Y no volver a escribirme nunca: conserven mi dirección, como valor cifrado, solo para que nadie la añada de nuevo.",
  done: (time) => `Hecho el ${time}.`,
  remains: "Qué queda",
  copy: "¿Quiere antes una copia?",
  back: "Volver a sus datos",
  cancel: "No, dejarlo todo como está",
  actions: {
    withdraw: {
      title: "Retirar este consentimiento",
      before: [
        "Lo que se hizo antes sigue siendo lícito. La prueba de que lo aceptó y lo retiró queda en forma seudónima.",
      ],
      action: "Retirarlo ahora",
      done: "Su consentimiento se ha retirado",
      after: "Ya no hacemos lo que había aceptado allí.",
    },
    restrict: {
      title: "Limitar el uso",
      before: [
        "Conservamos sus datos, pero no los usamos: no recibe ningún correo nuestro, ninguna exportación le incluye y no se borra nada, ni siquiera lo que se borraría por sí solo.",
        "Sigue así hasta que usted levante aquí la limitación.",
      ],
      action: "Limitarlo ahora",
      done: "El uso de sus datos está limitado",
      after: "Conservamos sus datos y no hacemos nada más con ellos hasta que levante aquí la limitación.",
    },
    lift: {
      title: "Levantar la limitación",
      before: ["Volvemos a usar sus datos como usted había aceptado, y lo que haya vencido entretanto se borra."],
      action: "Levantarla ahora",
      done: "La limitación se ha levantado",
      after: "Volvemos a usar sus datos como usted había aceptado.",
    },
    object: {
      title: "Oponerse a nuestros mensajes",
      before: [
        "No recibe más mensajes nuestros, de ninguna lista, de forma definitiva. Las consultas que nos envió aún pueden responderse.",
        "Para que siga así, conservamos su oposición bajo un valor cifrado de su dirección.",
      ],
      action: "Oponerme ahora",
      done: "Su oposición está anotada",
      after: "No recibe más mensajes nuestros.",
    },
    erase: {
      title: "Borrarlo todo",
      before: [
        "Borramos todo lo que guardamos sobre usted, al instante y en todas partes. Nadie puede recuperarlo, tampoco nosotros.",
        "Queda la prueba de que había dado su consentimiento, en forma seudónima: en lugar de su dirección hay un valor cifrado. Solo sirve para responder a reclamaciones (art. 17.3.e del RGPD) y se borra por sí sola al final de su plazo.",
        "También queda, bajo el mismo valor cifrado, lo que pidió a nuestro personal por carta o correo: qué, cuándo y cómo se respondió.",
      ],
      action: "Borrarlo todo ahora",
      done: "Sus datos se han borrado",
      after:
        "Todo lo que guardábamos sobre usted se ha borrado y su sesión se ha cerrado. En forma seudónima solo queda lo que se indicó antes, hasta que termine su plazo. Le enviamos un último correo como justificante.",
    },
  },
  onward: {
    opened: "¿Lo acaba de abrir en este navegador?",
    action: "Seguir a sus datos",
    confirmed:
      "¿Pulsó el botón dos veces? Pida un enlace con su nueva dirección: la página con sus datos muestra si ya vale.",
  },
  noSession: "No ha abierto sus datos, o el tiempo para verlos ha terminado. Pida otro enlace; tarda un minuto.",
  which: "Indique un consentimiento que usted haya dado. La página con sus datos los enumera.",
  signedOut: { title: "Ha cerrado la sesión", lead: "Nadie puede ya abrir sus datos en este dispositivo." },
};
