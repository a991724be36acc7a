// What is wrong with a field and what to do about it, in Spanish.

import type { FieldErrors } from "./en.ts";

export const fieldError: FieldErrors = {
  required: ({ label }) => `Rellene «${label}».`,
  invalid: ({ label }) => `Escriba «${label}» otra vez, por favor. Contenía caracteres que no podemos leer.`,
  "too-long": ({ label, maxLength, excess }) =>
    `Acorte «${label}» en ${excess === 1 ? "1 carácter" : `${excess} caracteres`}. Caben ${maxLength}.`,
  repeated: ({ label }) => `Indique «${label}» una sola vez. Nos llegó varias veces.`,
  unknown: ({ label }) => `Quite «${label}». Este formulario no tiene ese campo.`,
  "not-allowed": ({ label }) => `Quite «${label}». No se permite en un formulario.`,

  of: {
    email: {
      required: "Escriba su correo electrónico, por ejemplo nombre@example.com.",
      invalid: "Revise su correo electrónico. Debería parecerse a nombre@example.com.",
    },
    tel: {
      required: "Escriba su número de teléfono con el prefijo del país, por ejemplo +34 912 345 678.",
      invalid:
        "Escriba su número de teléfono con el prefijo del país, por ejemplo +34 912 345 678, sin letras ni extensiones.",
    },
    "postal-code": {
      invalid: "Revise su código postal. Puede contener letras, cifras, espacios y guiones.",
    },
    textarea: { required: "Escriba su mensaje, por favor." },
    consent: {
      required: "Marque la casilla si está de acuerdo. Sin su consentimiento no podemos continuar.",
      invalid: "Marque la casilla otra vez, por favor. No hemos podido leer su elección.",
    },
    event: { required: "Elija un evento de la lista." },
    text: {},
    unknown: {},
  },
  consent: "Consentimiento",
};
