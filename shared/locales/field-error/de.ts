// What is wrong with a field and what to do about it, in German.

import type { FieldErrors } from "./en.ts";

export const fieldError: FieldErrors = {
  required: ({ label }) => `Füllen Sie „${label}“ aus.`,
  invalid: ({ label }) =>
    `Geben Sie „${label}“ bitte noch einmal ein. Es waren Zeichen darin, die wir nicht lesen können.`,
  "too-long": ({ label, maxLength, excess }) =>
    `Kürzen Sie „${label}“ um ${excess} Zeichen. Platz ist für ${maxLength}.`,
  repeated: ({ label }) => `Geben Sie „${label}“ nur einmal an. Es kam mehrmals bei uns an.`,
  unknown: ({ label }) => `Lassen Sie „${label}“ weg. Dieses Formular hat kein solches Feld.`,
  "not-allowed": ({ label }) => `Lassen Sie „${label}“ weg. Es ist in einem Formular nicht erlaubt.`,

  of: {
    email: {
      required: "Geben Sie Ihre E-Mail-Adresse ein, zum Beispiel name@example.com.",
      invalid: "Prüfen Sie Ihre E-Mail-Adresse. Sie sollte aussehen wie name@example.com.",
    },
    tel: {
      required: "Geben Sie Ihre Telefonnummer mit Ländervorwahl ein, zum Beispiel +49 30 901820.",
      invalid:
        "Geben Sie Ihre Telefonnummer mit Ländervorwahl ein, zum Beispiel +49 30 901820, ohne Buchstaben und Durchwahlzusätze.",
    },
    "postal-code": {
      invalid: "Prüfen Sie Ihre Postleitzahl. Sie darf Buchstaben, Ziffern, Leerzeichen und Bindestriche enthalten.",
    },
    textarea: { required: "Schreiben Sie bitte Ihre Nachricht." },
    consent: {
      required:
        "Setzen Sie das Häkchen, wenn Sie einverstanden sind. Ohne Ihre Einwilligung dürfen wir nicht weitermachen.",
      invalid: "Setzen Sie das Häkchen bitte noch einmal. Wir konnten Ihre Wahl nicht lesen.",
    },
    event: { required: "Wählen Sie eine Veranstaltung aus der Liste." },
    text: {},
    unknown: {},
  },
  consent: "Einwilligung",
};
