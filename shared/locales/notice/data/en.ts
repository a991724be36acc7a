// The words of the privacy notice for what is stored and where its copies are, in English.

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);
const hours = (count: number): string => (count === 1 ? "1 hour" : `${count} hours`);

export const data = {
  stored: {
    title: "What is stored",
    lead: "What we store by itself or with your details, by category:",
    categories: {
      details: {
        name: "Your details",
        text: "What you entered, the language you chose, the list you are on, your place at an event. For as long as told for each form above.",
      },
      proof: {
        name: "Proof of your consent",
        text: "We must be able to prove each consent (Art. 6(1)(c) with Art. 5(2) and 7(1) GDPR). We record the wording you agreed to, its version and language, how and on which page you agreed, which version of this notice applied, when you asked, were sent our email, confirmed and withdrew, the number of that email, and your IP address without its last part. When your details are deleted, this proof stays for the period given for the form, in pseudonymous form: a keyed hash stands in place of your address. It is not anonymous. It serves only to establish, exercise or defend legal claims (Art. 17(3)(e) GDPR) and to keep from writing to you again, and is deleted automatically.",
      },
      duty: {
        name: "Kept by law",
        text: "Only where a form above names a legal duty: the fields named there and when the matter ended, apart from everything else and for no other use (Art. 6(1)(c) and 17(3)(b) GDPR).",
      },
      origin: {
        name: "Origin",
        text: "Only for addresses that we brought over from an earlier list: when, from which line of which file, and what was recorded there about your consent, its wording, time and source. As long as the proof.",
      },
      mails: {
        name: "Our emails to you",
        text: "Which email we still owe you, when we sent you one, so that nobody gets too many, and when our staff was mailed your inquiry. As long as your details; the times for one day longer at most where there is no proof, else as long as the proof.",
      },
      mailbox: {
        name: "Block on emails",
        text: "If an email to you was returned, or reported as spam, we note the fact and the time under the keyed hash of your address, so that we do not write again, not even after a deletion (legitimate interest, Art. 6(1)(f) GDPR). A passing fault is forgotten after 30 days; the block itself has no fixed end. If it is lifted because you asked for that, we note when and why, for three years to the end of the year.",
      },
      rights: {
        name: "Your requests",
        text: "That you restricted the use of your data and since when; that your address changed, as a keyed hash of the one before; and, in a journal of keyed hashes, that you withdrew, objected or had everything erased. What you asked our staff by post or email, when, and who answered it when, under the keyed hash of your address. As long as your details or their proof; the journal for 35 days; what you asked of us for three years to the end of the year, counted from our answer. If you leave by the link in an email, an encrypted copy of your details stays for 30 minutes, so that leaving by mistake can be undone; then it is deleted.",
      },
      technical: {
        name: "Technical details",
        text: "The keyed hash of your address, under which the data is found; the state, revision and format of a record; what makes its links unique; and when it is next due or deleted. As long as what they belong to.",
      },
      access: {
        name: "Requests about your data",
        text: "If you ask for the link to your data or for a new address: where we send that email, until it is sent; that its link waits, for half an hour, and a new address until it is confirmed; when we sent such emails, for one day; which withdrawal our staff entered for you, until the email about it is sent; and that your page is open, for twenty minutes. As the law has us answer you (Art. 6(1)(c) with Art. 12 and 15 GDPR).",
      },
      networks: {
        name: "Counts against misuse",
        text: "How many sign-ups came in an hour, in all and from one network (an IP address without its last part), how many emails went out or were returned, whether sign-ups are refused for a while, and that a question which tells people from machines was answered (a keyed hash, for half an hour). To fend off floods and machines (legitimate interest, Art. 6(1)(f) GDPR); networks for two days at most.",
      },
      texts: {
        name: "Wordings",
        text: "The texts of our emails and every version of this notice, without anybody's data. They have no end, so that a proof can be read.",
      },
    },
  },

  origin: {
    title: "Where the data comes from",
    text: "From you: you enter it into a form yourself. The exception is an earlier list of subscribers that we bring over: then your address, and your name if it was there, come from that list (Art. 14(2)(f) GDPR). We record where the list is from and tell you on request. Anyone who withdrew a consent or is blocked is not brought back by a list.",
  },

  copies: {
    title: "Copies and their longest life",
    lead: "Deleted means: gone for every use at that moment. What else may hold a trace, and until when:",
    copy: "Copy",
    life: "At the longest",
    lives: {
      days: (count: number) => days(count),
      hours: (count: number) => hours(count),
      told: "as told for each form",
      hand: "until staff deletes it",
      never: "none",
    },
    names: {
      table: {
        name: "Database",
        text: "Unreadable at the end of its period; the entry itself is removed within a few days.",
      },
      stream: { name: "Change stream", text: "Hands each change to the function that sends emails." },
      backups: {
        name: "Backup",
        text: "What was deleted could be restored in this time.",
      },
      journal: {
        name: "Journal of withdrawals",
        text: "Keyed hashes: who withdrew, objected, restricted or erased, and when. Only so that no restored backup undoes it.",
      },
      positions: { name: "Queue of failed deliveries", text: "Positions in the stream, no personal details." },
      feedback: { name: "Queue of failed reports", text: "Keyed hashes and email numbers, no address." },
      events: { name: "Reports on emails", text: "On their way from the mail service, with the address." },
      logs: { name: "Logs", text: "No personal details." },
      suppression: { name: "The mail service's own block list", text: "Not used for our emails." },
      staffMail: {
        name: "Emails to our staff",
        text: "What you send us may reach staff as an email; it is to be deleted with the matter.",
      },
      exports: { name: "Exports", text: "Lists taken out to send to them; to be deleted after use." },
    },
  },
};

export type NoticeData = typeof data;
