// The words around a leaving that can be undone for half an hour, in English; the other languages must match.

export const en = {
  /** After leaving. */
  offer: {
    title: "Was that a mistake?",
    lead: (minutes: number) =>
      `You can undo it for ${minutes === 1 ? "1 minute" : `${minutes} minutes`}. Then everything is as it was before.`,
  },
  action: "Undo",
  /** Where the same link is opened again. */
  left: {
    title: (form: string) => `You left: ${form}`,
    lead: (at: string) => `This happened on ${at}, through the link in one of our emails.`,
    ask: (until: string) => `Was it a mistake, or somebody else? You can undo it here until ${until}.`,
  },
  undone: {
    title: "Everything is as it was",
    lead: (form: string) => `${form}: you have not left. You will hear from us as before.`,
    leave: "Leave after all",
  },
  gone: {
    title: "This can no longer be undone",
    lead: "Leaving can be undone for 30 minutes, unless you signed up again or changed something else in the meantime. After that we keep nothing from which we could restore it.",
    way: "If you would like to come back, you are welcome at any time.",
    action: "Sign up again",
  },
  /** Below the button, small; the same for everybody. */
  else: {
    lists: "Our other lists:",
    data: "See, correct or delete what we hold about you",
  },
};

export type UndoCatalogue = typeof en;
