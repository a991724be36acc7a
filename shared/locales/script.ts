// What the script for embedding sites says by itself, in each language; every other word comes with the server's answer.

import type { Language } from "./languages.ts";

export interface ScriptWords {
  readonly sending: string;
  /** Accepted, to be confirmed. */
  readonly inbox: string;
  /** Accepted, nothing to confirm. */
  readonly received: string;
  readonly offline: string;
  readonly failed: string;
  /** Before the address that was probably meant. */
  readonly meant: string;
}

export const scriptWords: Readonly<Record<Language, ScriptWords>> = {
  en: {
    sending: "Sending …",
    inbox: "Check your inbox: we have sent you an email. Press the button in it, only then does anything begin.",
    received: "Thank you, we have received it.",
    offline: "There is no connection. Everything you typed is still here: send it again in a moment.",
    failed: "That did not work. Everything you typed is still here: please try again in a few minutes.",
    meant: "Did you mean this?",
  },
  de: {
    sending: "Wird gesendet …",
    inbox:
      "Sehen Sie in Ihr Postfach: Wir haben Ihnen eine E-Mail geschickt. Drücken Sie den Knopf darin, erst dann geht es los.",
    received: "Danke, es ist bei uns angekommen.",
    offline: "Es besteht keine Verbindung. Ihre Eingaben sind alle noch da: Senden Sie sie gleich noch einmal.",
    failed:
      "Das hat nicht geklappt. Ihre Eingaben sind alle noch da: Versuchen Sie es bitte in ein paar Minuten noch einmal.",
    meant: "Meinten Sie das?",
  },
  es: {
    sending: "Enviando …",
    inbox:
      "Revise su bandeja de entrada: le hemos enviado un correo. Pulse el botón que contiene, solo entonces empieza.",
    received: "Gracias, lo hemos recibido.",
    offline: "No hay conexión. Todo lo que escribió sigue aquí: envíelo otra vez dentro de un momento.",
    failed: "No ha funcionado. Todo lo que escribió sigue aquí: inténtelo otra vez en unos minutos, por favor.",
    meant: "¿Quería decir esto?",
  },
};
