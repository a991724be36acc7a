// The words of the page to print, in each language.

import type { Language } from "../../../shared/locales/languages.ts";

const en = {
  title: "Proof of consent",
  address: (address: string) => `For the address ${address}, as presented on`,
  nobody: "Nothing is known about this address: no consent, and no proof of an earlier one.",
  method:
    "The records hold a keyed hash of the address. They are found because the address was presented, and hold it no more once the person's data is erased. Each consent was sealed when it was confirmed and when it ended (HMAC-SHA-256 with a key that the operator keeps apart); the seal was verified for this page.",
  controller: "Controller",
  declaration: "The declaration",
  unknown: (hash: string) => `No form declares this text any more. Its content hash is ${hash}.`,
  wording: "Wording",
  version: (version: string, language: string) => `version ${version}, ${language}`,
  attested: {
    true: "The page itself told which wording it showed.",
    false: "The page did not tell which wording it showed.",
  },
  how: "Given by",
  given: {
    tick: "ticking a box of its own, empty at first",
    send: "sending the form under the declaration",
    press: "pressing the button under the declaration, on the page behind the link in the mail",
    imported: "nothing that was seen here: the controller brought it in and states how it was obtained",
  },
  brought: {
    at: "Brought in",
    place: (line: number) => `line ${line} of a file`,
    statement: "The controller states",
    source: "Source, as the file has it",
    confirmed: "Given, as the file has it",
    timeless: "no time is stated",
    wordless: "The words that were agreed to are not stated.",
  },
  where: "Page",
  network: "Network",
  notice: "Privacy notice",
  asked: "Form sent",
  mailed: "Confirmation mail",
  message: (id: string) => `message ${id}`,
  mail: {
    whole: "The confirmation mail as it was sent; where its link stood, it says [link]:",
    missing: "The template of the confirmation mail is not kept, so the mail cannot be shown.",
    changed: "The confirmation mail is NOT SHOWN: its template is not what its hash was made of.",
  },
  confirmed: "Confirmed",
  withdrawn: "Withdrawn",
  ended: "Ended",
  endings: {
    superseded: "by a newer submission",
    over: "by itself",
    unreachable: "by itself, since emails came back for good",
  },
  seal: "Seal",
  verified: "verified: unchanged since it was sealed",
  changed: "NOT VERIFIED: not what was sealed",
  pending: "none yet: not confirmed",
};

const de: typeof en = {
  title: "Nachweis der Einwilligung",
  address: (address) => `Zur Adresse ${address}, vorgelegt am`,
  nobody: "Zu dieser Adresse ist nichts bekannt: keine Einwilligung und kein Nachweis einer früheren.",
  method:
    "Die Aufzeichnungen enthalten einen schlüsselabhängigen Hashwert der Adresse. Sie werden gefunden, weil die Adresse vorgelegt wurde, und enthalten sie nicht mehr, sobald die Daten der Person gelöscht sind. Jede Einwilligung wurde bei ihrer Bestätigung und an ihrem Ende versiegelt (HMAC-SHA-256 mit einem Schlüssel, den der Betreiber getrennt verwahrt); für diese Seite wurde das Siegel geprüft.",
  controller: "Verantwortlicher",
  declaration: "Die Erklärung",
  unknown: (hash) => `Kein Formular enthält diesen Text noch. Sein Inhaltshash ist ${hash}.`,
  wording: "Fassung",
  version: (version, language) => `Version ${version}, ${language}`,
  attested: {
    true: "Die Seite hat selbst mitgeteilt, welche Fassung sie zeigte.",
    false: "Die Seite hat nicht mitgeteilt, welche Fassung sie zeigte.",
  },
  how: "Erteilt durch",
  given: {
    tick: "Setzen eines eigenen, zunächst leeren Häkchens",
    send: "Absenden des Formulars unter der Erklärung",
    press: "Drücken der Schaltfläche unter der Erklärung, auf der Seite hinter dem Link in der Mail",
    imported:
      "nichts, was hier zu sehen war: Der Verantwortliche hat sie übernommen und gibt an, wie sie erlangt wurde",
  },
  brought: {
    at: "Übernommen",
    place: (line) => `Zeile ${line} einer Datei`,
    statement: "Angabe des Verantwortlichen",
    source: "Herkunft laut Datei",
    confirmed: "Erteilt laut Datei",
    timeless: "keine Zeit angegeben",
    wordless: "Der Wortlaut der Erklärung ist nicht angegeben.",
  },
  where: "Seite",
  network: "Netz",
  notice: "Datenschutzhinweise",
  asked: "Formular gesendet",
  mailed: "Bestätigungsmail",
  message: (id) => `Nachricht ${id}`,
  mail: {
    whole: "Die Bestätigungsmail, wie sie gesendet wurde; wo ihr Link stand, steht [link]:",
    missing: "Die Vorlage der Bestätigungsmail ist nicht aufbewahrt; die Mail kann nicht gezeigt werden.",
    changed: "Die Bestätigungsmail wird NICHT GEZEIGT: Ihre Vorlage ist nicht das, woraus ihr Hashwert gebildet wurde.",
  },
  confirmed: "Bestätigt",
  withdrawn: "Widerrufen",
  ended: "Beendet",
  endings: {
    superseded: "durch eine neuere Eingabe",
    over: "durch Zeitablauf",
    unreachable: "von selbst, weil E-Mails endgültig zurückkamen",
  },
  seal: "Siegel",
  verified: "geprüft: unverändert seit der Versiegelung",
  changed: "NICHT BESTÄTIGT: nicht das, was versiegelt wurde",
  pending: "noch keines: nicht bestätigt",
};

const es: typeof en = {
  title: "Prueba del consentimiento",
  address: (address) => `Para la dirección ${address}, presentada el`,
  nobody: "No consta nada sobre esta dirección: ni un consentimiento ni la prueba de uno anterior.",
  method:
    "Los registros contienen un resumen criptográfico con clave de la dirección. Se encuentran porque la dirección fue presentada, y dejan de contenerla cuando se borran los datos de la persona. Cada consentimiento se selló al confirmarse y al terminar (HMAC-SHA-256 con una clave que el operador guarda aparte); el sello se ha verificado para esta página.",
  controller: "Responsable",
  declaration: "La declaración",
  unknown: (hash) => `Ningún formulario contiene ya este texto. El resumen de su contenido es ${hash}.`,
  wording: "Redacción",
  version: (version, language) => `versión ${version}, ${language}`,
  attested: {
    true: "La propia página indicó qué redacción mostraba.",
    false: "La página no indicó qué redacción mostraba.",
  },
  how: "Otorgado",
  given: {
    tick: "marcando una casilla propia, vacía al principio",
    send: "enviando el formulario bajo la declaración",
    press: "pulsando el botón bajo la declaración, en la página que abre el enlace del correo",
    imported: "nada que se haya visto aquí: el responsable lo trasladó y declara cómo se obtuvo",
  },
  brought: {
    at: "Trasladado",
    place: (line) => `línea ${line} de un archivo`,
    statement: "El responsable declara",
    source: "Procedencia, según el archivo",
    confirmed: "Otorgado, según el archivo",
    timeless: "no consta el momento",
    wordless: "No consta el texto aceptado.",
  },
  where: "Página",
  network: "Red",
  notice: "Aviso de privacidad",
  asked: "Formulario enviado",
  mailed: "Correo de confirmación",
  message: (id) => `mensaje ${id}`,
  mail: {
    whole: "El correo de confirmación tal como se envió; donde estaba su enlace, dice [link]:",
    missing: "La plantilla del correo de confirmación no se conserva, por lo que el correo no puede mostrarse.",
    changed: "El correo de confirmación NO SE MUESTRA: su plantilla no es aquello de lo que se obtuvo su resumen.",
  },
  confirmed: "Confirmado",
  withdrawn: "Retirado",
  ended: "Terminado",
  endings: {
    superseded: "por un envío más reciente",
    over: "por vencimiento",
    unreachable: "por sí solo, porque los correos se devolvían definitivamente",
  },
  seal: "Sello",
  verified: "verificado: sin cambios desde que se selló",
  changed: "NO VERIFICADO: no es lo que se selló",
  pending: "todavía ninguno: sin confirmar",
};

const all: Readonly<Record<Language, typeof en>> = { en, de, es };

export const proofWords = (language: Language): typeof en => all[language];
