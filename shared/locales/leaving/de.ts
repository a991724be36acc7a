// How leaving is spoken of, in German, by what is left.

import type { Leaving, LeavingWords } from "./en.ts";

export const leaving: Readonly<Record<Leaving, LeavingWords>> = {
  list: {
    title: (form) => `Abmelden: ${form}`,
    lead: "Drücken Sie den Knopf, und es ist erledigt. Wir schreiben Ihnen nicht mehr und löschen Ihre Angaben.",
    action: "Jetzt abmelden",
    done: "Sie sind abgemeldet",
    gone: (form) => `${form}: Sie bekommen nichts mehr von uns, und Ihre Angaben sind gelöscht.`,
    offer: "Sie können sich jederzeit ohne Angabe von Gründen abmelden. Dafür genügt dieser Link; er läuft nicht ab.",
    link: "Abmelden",
  },
  mails: {
    title: (form) => `Abbestellen: ${form}`,
    lead: "Drücken Sie den Knopf, und es ist erledigt. Wir senden Ihnen keine Informationen mehr; alles andere bleibt, wie es ist.",
    action: "Jetzt abbestellen",
    done: "Sie haben das abbestellt",
    gone: (form) => `${form}: Das bekommen Sie nicht mehr. Alles andere bleibt, wie es ist.`,
    offer: "Die Informationen können Sie jederzeit abbestellen. Alles andere bleibt, wie es ist.",
    link: "Informationen abbestellen",
  },
  whole: {
    title: (form) => `Beenden: ${form}`,
    lead: "Drücken Sie den Knopf, und es ist erledigt. Sie widerrufen Ihre Einwilligung, und wir löschen Ihre Angaben dazu.",
    action: "Jetzt beenden",
    done: "Ihre Einwilligung ist widerrufen",
    gone: (form) => `${form}: Das ist beendet, und Ihre Angaben sind gelöscht.`,
    offer:
      "Sie können das jederzeit ohne Angabe von Gründen beenden; wir löschen dann Ihre Angaben. Dafür genügt dieser Link; er läuft nicht ab.",
    link: "Beenden und Angaben löschen",
  },
  part: {
    title: (form) => `Einwilligung widerrufen: ${form}`,
    lead: "Drücken Sie den Knopf, und es ist erledigt. Alles andere, dem Sie zugestimmt haben, bleibt, wie es ist.",
    action: "Jetzt widerrufen",
    done: "Ihre Einwilligung ist widerrufen",
    gone: (form) => `${form}: Diese Einwilligung gilt nicht mehr. Alles andere bleibt, wie es ist.`,
    offer: "Diese Einwilligung können Sie jederzeit widerrufen. Alles andere bleibt, wie es ist.",
    link: "Diese Einwilligung widerrufen",
  },
};
