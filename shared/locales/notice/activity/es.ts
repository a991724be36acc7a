// The words of the privacy notice for one processing activity, in Spanish.

import type { NoticeActivity } from "./en.ts";

const days = (count: number): string => (count === 1 ? "1 día" : `${count} días`);
const years = (count: number): string => (count === 1 ? "1 año" : `${count} años`);

export const activity: NoticeActivity = {
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
  single: "Lo que usted envía nos llega al momento; no hace falta confirmarlo.",
  double:
    "Usted recibe un correo con un enlace. Solo cuando haya pulsado el botón al que lleva usamos sus datos; hasta entonces no enviamos nada más.",
  keeps: "Cuánto tiempo lo guardamos",
  pending: (count) => `Sin confirmar: se borra automáticamente a los ${days(count)}.`,
  confirmed: {
    "until-withdrawn": () =>
      "Confirmado: hasta que usted retire su consentimiento. Entonces sus datos se borran al instante.",
    received: () => "Hasta que usted retire su consentimiento. Entonces sus datos se borran al instante.",
    "received-days": (count) => `Se borran automáticamente a los ${days(count)} de recibirlos.`,
    "until-handled": (count) =>
      `Hasta que su consulta esté atendida. Entonces se borra con todos sus datos, a más tardar ${days(count)} después del último recordatorio a nuestro personal.`,
    "after-event": (count) =>
      `Hasta que termine el evento. Entonces se borran sus datos; si usted aceptó lo que sigue al evento, cuando esté hecho, a más tardar ${days(count)} después.`,
    days: (count) => `Confirmado: se borra automáticamente a los ${days(count)} de su confirmación.`,
  },
  unreachable: (count) =>
    `Si los correos que le enviamos se devuelven definitivamente: dejamos de escribirle y sus datos se eliminan automáticamente a los ${count} días.`,
  duty: (fields, period, ground) =>
    `Más tiempo por obligación legal: ${fields}, durante ${period}. Motivo: ${ground}. Bloqueados para cualquier otro uso y después borrados automáticamente.`,
  days: (count) => days(count),
  years: (count) => `${years(count)} hasta el final del año natural`,
  proof: {
    days: (count) => `La prueba de su consentimiento: ${days(count)} después de que termine.`,
    years: (count) =>
      `La prueba de su consentimiento: ${years(count)} después de que termine, y hasta el final de ese año natural.`,
  },
};
