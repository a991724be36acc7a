// The words of the privacy notice, in English; this file defines what the other languages must match.

import type { Sentence } from "../sentence.ts";
import { activity } from "./activity/en.ts";
import { data } from "./data/en.ts";

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

export const en = {
  title: "Privacy notice",
  lead: "What we do with what you tell us through our forms, and what you can have us do.",
  domains: (names: string) => `It applies to the forms on ${names}.`,

  controller: {
    title: "Who is responsible",
    contact: <T>(address: T): Sentence<T> => ["You reach us at ", address, "."],
    officer: <T>(name: string, address: T): Sentence<T> => [`Data protection officer: ${name}, `, address, "."],
  },

  activity,

  ...data,

  recipients: {
    title: "Who else sees it",
    nobody:
      "Nobody outside our organisation and the processors named here (Art. 28 GDPR). We pass nothing on to anyone else without your consent.",
    aws: (place: string | undefined) =>
      `Amazon Web Services (AWS) hosts the forms, stores the data and delivers the emails${place === undefined ? "" : `, in the region ${place}`}.`,
    eea: "The region lies within the European Economic Area. We transfer the data to no third country and to no international organisation.",
    third:
      "The region lies outside the European Economic Area. The transfer rests on an adequacy decision of the European Commission where there is one (Art. 45 GDPR), else on its standard contractual clauses, which are part of the processor's terms (Art. 46(2)(c) GDPR); we give you a copy on request.",
  },

  cookies: {
    title: "Cookies and tracking",
    text: "Our forms set no cookies. The page with your own data sets one when you open it, so that nobody but you sees it; it ends when you sign out, after twenty minutes at the latest (§ 25(2) no. 2 TDDDG). Neither the forms nor our emails load anything from other companies, and we do not measure who opens an email or follows a link.",
  },

  logs: {
    title: "Logs",
    text: (count: number) =>
      `Our logs hold which kind of page was asked for, when and with what result: no address, no name, no IP address. They are deleted after ${days(count)}.`,
  },

  rights: {
    title: "Your rights",
    lead: "You have the right",
    list: [
      "to withdraw your consent at any time, which leaves what was done before lawful (Art. 7(3) GDPR)",
      "to know what we hold about you and get a copy of it (Art. 15)",
      "to have it corrected or completed (Art. 16)",
      "to have it erased (Art. 17)",
      "to have its use restricted (Art. 18)",
      "to take it along in a machine-readable form (Art. 20)",
      "to object to its use, to advertising always (Art. 21)",
      "to complain to a supervisory authority (Art. 77)",
    ],
    how: <T>(page: T, address: T): Sentence<T> => [
      "All of this you can do yourself and at once: ask for the link to your page under ",
      page,
      ". To unsubscribe, the link in our emails does it too. Or send an informal message to ",
      address,
      "; that is enough.",
    ],
    decisions: "No decision about you is made automatically, and no profile of you is made (Art. 22 GDPR).",
    authority: <T>(authority: T): Sentence<T> => ["The authority that supervises us: ", authority, "."],
  },

  version: (hash: string) =>
    `Version ${hash}. A change in the text gives a new version; each consent records the one it was given under.`,

  editions: {
    title: "Versions of the privacy notice",
    link: "Earlier versions",
    lead: "Every version that was in force, with the time from which it was:",
    none: "There are none yet. The version in force is kept within minutes of its publication.",
    from: (date: string) => `from ${date}`,
    now: "in force now",
    earlier: (hash: string, date: string) => `Version ${hash}, in force from ${date}. A newer one may be in force now.`,
    current: "The version in force",
  },
};

export type NoticeCatalogue = typeof en;
