// The words of the record of processing activities, in Spanish.

import type { RegisterCatalogue } from "./en.ts";

export const es: RegisterCatalogue = {
  title: "Registro de actividades de tratamiento",
  lead: (version) =>
    `Art. 30.1 RGPD. Generado a partir de las definiciones con las que funcionan los formularios; corresponde a la versión ${version} del aviso de privacidad.`,
  controller: "Responsable",
  contact: "Contacto",
  officer: "Delegado/a de protección de datos",
  authority: "Autoridad de control",
  purpose: "Fines",
  subjects: "Categorías de interesados",
  people: (form) => `Personas que rellenan el formulario «${form}» o que se trasladaron para él de una lista anterior`,
  data: "Categorías de datos personales",
  basis: "Base jurídica",
  recipients: "Destinatarios y encargados del tratamiento",
  transfers: "Transferencias a terceros países",
  unknown: "Aquí no se conoce la región",
  limits: "Plazos de supresión",
  stored: "Se guarda en cada actividad",
  copies: "Copias y su duración máxima",
  measures: "Medidas técnicas y organizativas (art. 32.1 RGPD)",
  taken: {
    pseudonyms:
      "Seudónimos: los datos se guardan bajo una huella con clave de la dirección; la clave se guarda aparte de los datos.",
    encryption: "Cifrado: todo lo guardado está cifrado en reposo y todo acceso admite solo TLS.",
    access: "Acceso mínimo: cada función tiene un rol propio que nombra acciones concretas sobre recursos concretos.",
    integrity: "Integridad: cada prueba de consentimiento está sellada, de modo que un cambio posterior se descubre.",
    recovery: (days) =>
      `Recuperación: la base de datos puede restaurarse a cualquier segundo de los últimos ${days} días y está protegida contra el borrado.`,
    erasure: "Supresión: el final de los plazos lo ejecutan la base de datos y un proceso que corre cada minuto.",
    logs: (days) => `Registros sin datos personales: solo ruta, estado y hora, durante ${days} días.`,
    misuse: "Abuso: las inscripciones y los correos tienen un tope y los envíos masivos se rechazan.",
    tests: "Revisión: pruebas automáticas contrastan con el software lo que dice el aviso de privacidad.",
  },
};
