// The words of mails to the owner's staff, in English; this file defines what the other languages must match.

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

export const en = {
  mail: {
    subject: (form: string) => `New inquiry: ${form}`,
    form: "Form",
    received: "Received",
    language: "Written in",
    id: "Inquiry",
    agreed: "What was agreed to, word for word:",
    reply: {
      typed: "Reply to this email to answer. Your reply goes to the address above; nobody has checked whose it is.",
      confirmed: "Reply to this email to answer. Your reply goes to the address above, which its owner has confirmed.",
    },
    only: "An inquiry has come in. This email holds nothing of it. To read it:",
    handle: "When it is dealt with, this deletes it and lists the emails that you still have to delete:",
    reminders: (after: string, count: number) =>
      `We remind you after ${after} days. If nobody handles it, it is deleted automatically ${days(count)} after the last reminder.`,
    full: (count: number) =>
      `This person has ${count} open inquiries now. What they send beyond that is not kept, until you have handled some.`,
  },

  reminder: {
    subject: (form: string) => `Still waiting: ${form}`,
    lead: (date: string) => `An inquiry has been waiting since ${date}. To read it:`,
    left: (count: number) => `If nobody handles it, it is deleted automatically in ${days(count)}.`,
  },
};

export type StaffCatalogue = typeof en;
