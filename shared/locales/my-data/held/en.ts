// The words for what is held beside records and proofs, in English; this file defines what the other languages must match.

export const en = {
  left: {
    title: "Left a moment ago",
    said: (what: string, time: string) => `You left “${what}” on ${time}, through the link in an email.`,
    sealed: (until: string) =>
      `Your details are deleted, but for a sealed copy that nobody reads. We keep it until ${until}, so that you can undo this on the page behind the same link. Then it is gone.`,
    open: (until: string) => `Until ${until} you can undo this on the page behind the same link.`,
  },
  requests: {
    title: "What you asked of our staff",
    lead: "By letter or email, and what became of it. We keep this under a keyed hash of your address, after an erasure too, so that we can show that you were answered in time (Art. 5(2), 12(3) GDPR).",
    what: {
      access: "To see your data",
      correct: "To correct your data",
      erase: "To erase your data",
      restrict: "To restrict the use of your data",
      lift: "To lift the restriction",
      object: "To send you no more messages",
      withdraw: "To withdraw your consent",
      "sign-out": "To close this page wherever it is open",
    },
    number: "Number",
    received: "Received",
    due: "Answer by",
    answered: "Answered",
    awaits: "when your new address is confirmed",
    outcomes: {
      withdrawn: "your consent is withdrawn",
      restricted: "the use of your data is restricted",
      lifted: "the restriction is lifted",
      objected: "your objection is noted",
      erased: "your data is erased",
      corrected: "your details are corrected",
      link_sent: "we sent you the link to your data",
      signed_out: "this page was closed everywhere",
      unchanged: "your details were like that already",
      nothing: "there was nothing of the kind to do",
      confirmation_required: "we asked the new address",
      closed: "by our staff",
      moved: "your new address is confirmed",
    },
  },
  sessions: {
    title: "Open elsewhere",
    lead: (count: number) =>
      count === 1
        ? "This page is open in one more place, by another link from your mailbox."
        : `This page is open in ${count} more places, by other links from your mailbox.`,
    one: (begun: string, until: string) => `Opened on ${begun}; it closes by itself at ${until}.`,
    hint: "Was that not you? Then close it there: links that still wait in emails stop working too. We do not record where it was opened.",
    none: "This page is open nowhere else.",
    others: "Close it elsewhere",
    all: "Sign out everywhere",
    done: {
      others: { title: "Closed elsewhere", lead: "Your data is open here alone." },
      all: {
        title: "You are signed out everywhere",
        lead: "Nobody can open your data any more, except by a new link from your mailbox.",
      },
    },
  },
  address: {
    asked: (email: string) =>
      `You asked for ${email} as your new address. It counts once somebody there presses the button.`,
    keep: "Do not change it",
    kept: {
      title: "Your address stays as it is",
      lead: "The link that we mailed to the new address leads nowhere any more.",
    },
  },
  emails: {
    title: "Our emails about this page",
    mails: {
      access: "the link to your data",
      move: "the link that confirms a new address",
      moved: "that your address was changed",
      corrected: "that your details were corrected",
      erased: "that your data was erased",
      restricted: "that the use of your data was restricted",
      lifted: "that the restriction was lifted",
      objected: "that your objection was noted",
      withdrawn: "that your consent was withdrawn",
    },
    unblocked: (time: string, reason: string) =>
      `On ${time} a block on emails to you was lifted. Noted for it: “${reason}”`,
    owed: (what: string, to: string, time: string) => `On its way to ${to} since ${time}: ${what}.`,
    session: (until: string) => `A link to your data can still be opened, until ${until}.`,
    address: (email: string, until: string) => `${email} can be confirmed as your new address until ${until}.`,
    sent: (what: string, times: string) => `Sent: ${what}, ${times}.`,
    kept: "We remember for one day that we sent them, so that nobody can flood your mailbox.",
  },
};

export type HeldCatalogue = typeof en;
