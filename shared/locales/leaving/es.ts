// How leaving is spoken of, in Spanish, by what is left.

import type { Leaving, LeavingWords } from "./en.ts";

export const leaving: Readonly<Record<Leaving, LeavingWords>> = {
  list: {
    title: (form) => `Darse de baja: ${form}`,
    lead: "Pulse el botón y listo. No le escribiremos más y borraremos sus datos.",
    action: "Darme de baja",
    done: "Ya está de baja",
    gone: (form) => `${form}: no recibirá nada más de nosotros y sus datos se han borrado.`,
    offer: "Puede darse de baja en cualquier momento y sin dar motivos. Basta con este enlace, que no caduca.",
    link: "Darme de baja",
  },
  mails: {
    title: (form) => `Darse de baja: ${form}`,
    lead: "Pulse el botón y listo. No le enviaremos más información; todo lo demás sigue igual.",
    action: "Darme de baja",
    done: "Ya está de baja",
    gone: (form) => `${form}: no recibirá nada más. Todo lo demás sigue igual.`,
    offer: "Puede darse de baja de la información en cualquier momento. Todo lo demás sigue igual.",
    link: "Darme de baja de la información",
  },
  whole: {
    title: (form) => `Terminar: ${form}`,
    lead: "Pulse el botón y listo. Usted retira su consentimiento y nosotros borramos los datos que dio para ello.",
    action: "Terminar ahora",
    done: "Su consentimiento se ha retirado",
    gone: (form) => `${form}: ha terminado y sus datos se han borrado.`,
    offer:
      "Puede terminarlo en cualquier momento y sin dar motivos; entonces borramos sus datos. Basta con este enlace, que no caduca.",
    link: "Terminar y borrar mis datos",
  },
  part: {
    title: (form) => `Retirar su consentimiento: ${form}`,
    lead: "Pulse el botón y listo. Todo lo demás que usted aceptó sigue igual.",
    action: "Retirarlo ahora",
    done: "Su consentimiento se ha retirado",
    gone: (form) => `${form}: este consentimiento ha terminado. Todo lo demás sigue igual.`,
    offer: "Puede retirar este consentimiento en cualquier momento. Todo lo demás sigue igual.",
    link: "Retirar este consentimiento",
  },
};
