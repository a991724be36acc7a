// The words around a leaving that can be undone for half an hour, in Spanish.

import type { UndoCatalogue } from "./en.ts";

export const es: UndoCatalogue = {
  offer: { title: "¿Ha sido un error?", lead: "Puede deshacerlo durante 30 minutos. Entonces todo queda como antes." },
  action: "Deshacer",
  left: {
    title: (form) => `Baja: ${form}`,
    lead: (at) => `Ocurrió el ${at}, por el enlace de uno de nuestros correos.`,
    ask: (until) => `¿Fue un error o fue otra persona? Hasta el ${until} puede deshacerlo con solo pulsar el botón.`,
  },
  undone: {
    title: "Todo está como antes",
    lead: (form) => `${form}: no está de baja. Recibirá noticias nuestras como hasta ahora.`,
    leave: "Si al final quiere darse de baja, basta el mismo enlace.",
  },
  gone: {
    title: "Ya no se puede deshacer",
    lead: "Una baja se puede deshacer durante 30 minutos, salvo que usted se haya inscrito de nuevo o haya cambiado otra cosa entretanto. Pasado ese tiempo no guardamos nada con lo que revertirla.",
    way: "Si quiere volver, siempre es bienvenido.",
    action: "Inscribirse de nuevo",
  },
  else: {
    lists: "Nuestras otras listas:",
    data: "Ver, corregir o borrar los datos que tenemos sobre usted",
  },
};
