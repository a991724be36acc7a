// The words for what is held beside records and proofs, in German.

import type { HeldCatalogue } from "./en.ts";

export const de: HeldCatalogue = {
  left: {
    title: "Gerade abgemeldet",
    said: (what, time) => `Sie haben sich am ${time} über den Link in einer E-Mail abgemeldet: ${what}.`,
    sealed: (until) =>
      `Ihre Angaben sind gelöscht, bis auf eine versiegelte Kopie, die niemand liest. Wir behalten sie bis zum ${until}, damit Sie es auf der Seite hinter demselben Link rückgängig machen können. Danach ist auch sie gelöscht.`,
    open: (until) => `Bis ${until} können Sie es auf der Seite hinter demselben Link rückgängig machen.`,
  },
  requests: {
    title: "Worum Sie uns gebeten haben",
    lead: "Per Brief oder E-Mail, und was daraus wurde. Wir bewahren das unter einem Hashwert Ihrer Adresse auf, auch nach einer Löschung, damit wir belegen können, dass Sie rechtzeitig Antwort bekamen (Art. 5 Abs. 2 und Art. 12 Abs. 3 DSGVO).",
    what: {
      access: "Auskunft über Ihre Daten",
      correct: "Berichtigung Ihrer Daten",
      erase: "Löschung Ihrer Daten",
      restrict: "Einschränkung der Verarbeitung",
      lift: "Aufhebung der Einschränkung",
      object: "Keine Nachrichten mehr",
      withdraw: "Widerruf Ihrer Einwilligung",
      "sign-out": "Ende aller offenen Sitzungen",
    },
    number: "Nummer",
    received: "Eingegangen",
    due: "Antwort bis",
    answered: "Beantwortet",
    awaits: "sobald Ihre neue Adresse bestätigt ist",
    outcomes: {
      withdrawn: "Ihre Einwilligung ist widerrufen",
      restricted: "die Verarbeitung Ihrer Daten ist eingeschränkt",
      lifted: "die Einschränkung ist aufgehoben",
      objected: "Ihr Widerspruch ist vermerkt",
      erased: "Ihre Daten sind gelöscht",
      corrected: "Ihre Angaben sind berichtigt",
      link_sent: "wir haben Ihnen den Link zu Ihren Daten geschickt",
      signed_out: "alle Sitzungen wurden beendet",
      unchanged: "Ihre Angaben lauteten schon so",
      nothing: "es gab nichts dergleichen zu tun",
      confirmation_required: "wir haben an die neue Adresse geschrieben",
      closed: "durch unsere Mitarbeitenden",
      moved: "Ihre neue Adresse ist bestätigt",
    },
  },
  sessions: {
    title: "Anderswo offen",
    lead: (count) =>
      count === 1
        ? "Diese Seite ist noch an einer anderen Stelle offen, über einen anderen Link aus Ihrem Postfach."
        : `Diese Seite ist noch an ${count} anderen Stellen offen, über andere Links aus Ihrem Postfach.`,
    one: (begun, until) => `Geöffnet am ${begun}; endet um ${until} von selbst.`,
    hint: "Das waren nicht Sie? Dann schließen Sie die Seite dort: Auch Links, die noch in E-Mails warten, gelten dann nicht mehr. Wo sie geöffnet wurde, speichern wir nicht.",
    none: "Die Seite ist nirgends sonst offen.",
    others: "Anderswo schließen",
    all: "Überall beenden",
    done: {
      others: { title: "Anderswo geschlossen", lead: "Ihre Daten sind nur noch hier offen." },
      all: {
        title: "Alle Sitzungen sind beendet",
        lead: "Niemand kann Ihre Daten mehr öffnen, es sei denn mit einem neuen Link aus Ihrem Postfach.",
      },
    },
  },
  address: {
    asked: (email) => `Sie haben ${email} als neue Adresse angegeben. Sie gilt, sobald sie dort jemand bestätigt.`,
    keep: "Doch nicht ändern",
    kept: {
      title: "Ihre Adresse bleibt, wie sie ist",
      lead: "Der Link, den wir an die neue Adresse geschickt haben, gilt nicht mehr.",
    },
  },
  emails: {
    title: "Unsere E-Mails zu dieser Seite",
    mails: {
      access: "der Link zu Ihren Daten",
      move: "der Link, der eine neue Adresse bestätigt",
      moved: "dass Ihre Adresse geändert wurde",
      corrected: "dass Ihre Angaben berichtigt wurden",
      erased: "dass Ihre Daten gelöscht wurden",
      restricted: "dass die Verarbeitung Ihrer Daten eingeschränkt wurde",
      lifted: "dass die Einschränkung aufgehoben wurde",
      objected: "dass Ihr Widerspruch vermerkt wurde",
      withdrawn: "dass Ihre Einwilligung widerrufen wurde",
    },
    unblocked: (time, reason) =>
      `Am ${time} wurde ein Sperrvermerk für E-Mails an Sie aufgehoben. Dazu vermerkt: „${reason}“`,
    owed: (what, to, time) => `Seit ${time} unterwegs an ${to}: ${what}.`,
    session: (until) => `Ein Link zu Ihren Daten lässt sich noch öffnen, bis zum ${until}.`,
    address: (email, until) => `${email} kann bis zum ${until} als Ihre neue Adresse bestätigt werden.`,
    sent: (what, times) => `Gesendet: ${what}, ${times}.`,
    kept: "Dass wir sie gesendet haben, merken wir uns einen Tag lang, damit niemand Ihr Postfach überfluten kann.",
  },
};
