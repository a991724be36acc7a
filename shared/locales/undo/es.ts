// The words around a leaving that can be undone for half an hour, in Spanish.

import type { UndoCatalogue } from "./en.ts";

export const es: UndoCatalogue = {
  offer: {
    title: "¿Ha sido un error?",
    lead: (minutes) =>
      `Puede deshacerlo durante ${minutes === 1 ? "1 minuto" : `${minutes} minutos`}. Entonces todo quedará como antes.`,
  },
  action: "Deshacer",
  left: {
    title: (form) => `Baja: ${form}`,
    lead: (at) => `Ocurrió el ${at}, con el enlace de uno de nuestros correos.`,
    ask: (until) => `¿Ha sido un error, o ha sido otra persona? Puede deshacerlo aquí hasta el ${until}.`,
  },
  undone: {
    title: "Todo está como antes",
    lead: (form) => `${form}: no está de baja. Recibirá noticias nuestras como hasta ahora.`,
    leave: "Darme de baja de todos modos",
  },
  gone: {
    title: "Ya no se puede deshacer",
    lead: "Una baja se puede deshacer durante 30 minutos, salvo que usted se haya inscrito de nuevo o haya cambiado otra cosa entretanto. Después no guardamos nada con lo que pudiéramos revertirla.",
    way: "Si quiere volver, puede hacerlo en cualquier momento.",
    action: "Inscribirse de nuevo",
  },
  else: {
    lists: "Nuestras otras listas:",
    data: "Ver, corregir o borrar los datos que tenemos sobre usted",
  },
};
