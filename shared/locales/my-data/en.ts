// The words of the pages around one's own data, in English; this file defines what the other languages must match.

import type { Sentence } from "../sentence.ts";

/** What somebody may do to their data with one button. */
export type Action = "withdraw" | "restrict" | "lift" | "object" | "erase";

/** What an action is called, what follows from it, its button, and what is said when it is done. */
export interface ActionWords {
  readonly title: string;
  readonly before: readonly string[];
  readonly action: string;
  readonly done: string;
  readonly after: string;
}

const actions: Readonly<Record<Action, ActionWords>> = {
  withdraw: {
    title: "Withdraw this consent",
    before: [
      "What we did before then stays lawful. We keep the proof that you agreed and withdrew, in pseudonymous form.",
    ],
    action: "Withdraw it now",
    done: "Your consent is withdrawn",
    after: "We no longer do what you had agreed to there.",
  },
  restrict: {
    title: "Restrict the use",
    before: [
      "We keep your data, but do not use it: you get no email from us, you are left out of every export, and nothing is deleted, not even what would otherwise be due.",
      "It stays that way until you lift the restriction here.",
    ],
    action: "Restrict it now",
    done: "The use of your data is restricted",
    after: "We keep your data and do nothing else with it, until you lift the restriction here.",
  },
  lift: {
    title: "Lift the restriction",
    before: ["We use your data again as you had agreed to, and what has run out in the meantime is deleted."],
    action: "Lift it now",
    done: "The restriction is lifted",
    after: "We use your data again as you had agreed to.",
  },
  object: {
    title: "Object to our messages",
    before: [
      "You get no more messages from us, from no list, for good. Inquiries that you sent us can still be answered.",
      "So that it stays that way, we keep your objection under a keyed hash of your address.",
    ],
    action: "Object now",
    done: "Your objection is noted",
    after: "You get no more messages from us.",
  },
  erase: {
    title: "Erase everything",
    before: [
      "We delete everything we hold about you, at once. It cannot be undone.",
      "The proof that you had given your consent, in pseudonymous form: a keyed hash stands in place of your address. It serves only to answer legal claims (Art. 17(3)(e) GDPR) and is deleted by itself at the end of its period.",
      "And, under the same keyed hash, what you may have asked of our staff by letter or email: what, when, and how it was answered.",
      "For some time more: copies in backups, the note under the same keyed hash that you had everything erased, and emails from you in our staff's mailboxes, until they delete them. The privacy notice says how long.",
    ],
    action: "Erase everything now",
    done: "Your data is erased",
    after:
      "Everything we held about you is deleted, and you are signed out. Only what we named before remains, in pseudonymous form, until its period is over.",
  },
};

const minutes = (count: number): string => `${count} minutes`;

export const en = {
  ask: {
    title: "Your data",
    lead: "See what we hold about you, correct it, download it, withdraw your consent, or erase it all. We email you a link, so that nobody but you sees it.",
    action: "Send me the link",
    use: "We use your address to send you this one email, as the law asks of us (Art. 6(1)(c) with Art. 12 and 15 GDPR). For one day we remember that it was sent, under a keyed hash; the address itself we do not keep for that.",
  },
  asked: {
    title: "Check your inbox",
    lead: "We have sent you an email. If we hold something about you, the link to it is inside; if not, it says so.",
    hints: (lives: number) => [
      "It should arrive within a few minutes.",
      "If you do not see it, look in your spam folder.",
      `The link works once, for ${minutes(lives)}.`,
    ],
    human: <T>(address: T): Sentence<T> => ["Still no email? Write to ", address, ", and a person will help you."],
    again: "Mistyped the address? Enter it again",
  },
  open: {
    title: "Show your data",
    lead: (lives: number) =>
      `The button opens the page with your data for ${minutes(lives)}. The link works only once.`,
    action: "Show my data",
    cookie:
      "During this time a cookie tells the page that it is you. It serves no other purpose and ends when you sign out.",
  },
  address: {
    title: "Confirm your new email address",
    lead: "Press the button, and from then on we use this address instead of the previous one.",
    action: "Confirm this address",
    done: "Your new address is confirmed",
    after:
      "We use it from now on. The previous address is deleted; one last email goes there to say so. The links in our old emails still work.",
  },
  gone: {
    title: "This link no longer works",
    lead: "A link works once, and for half an hour. Ask for a new one; it takes a minute.",
    action: "Ask for a new link",
  },
  refused: {
    title: "That did not come from our page",
    lead: "We do such things only when you press the button on our own page, so that no other site can press it for you.",
    back: "To your data",
  },
  page: {
    title: "Your data",
    lead: (organisation: string) =>
      `All that ${organisation} holds about you, what it is for, and what you can do with it.`,
    closes: (time: string) => `This page closes by itself at ${time}.`,
    contents: "What we hold",
    within: "There you can correct your details and withdraw your consent.",
    nothing: "We hold nothing about you any more, except what is shown below.",
    restricted: (time: string) => `Restricted since ${time}: we keep your data and do nothing else with it.`,
    blocked: {
      bounced: (time: string) =>
        `On ${time} an email to you came back. Since then we have sent you none, except those you ask for here.`,
      complained: (time: string) =>
        `On ${time} an email of ours was reported as spam. Since then we have sent you none, except those you ask for here.`,
      objected: (time: string) => `You objected on ${time}. Since then we have sent you no messages.`,
    },
    states: { pending: "not confirmed yet", confirmed: "active", received: "received", restricted: "restricted" },
    details: "Your details",
    correct: "Correct these details",
    more: "Legal basis, origin, deletion",
    origin: "Where it comes from",
    you: (place: string | undefined, time: string) =>
      place === undefined ? `From you, on ${time}.` : `From you, on ${time}, through the form on ${place}.`,
    list: (time: string) => `From an earlier list that we brought over on ${time}.`,
    network: (network: string) => `Network of the sender, without its last part: ${network}.`,
    ends: "Planned deletion",
    on: (time: string) => `On ${time}, by itself.`,
    paused: "Nothing is deleted while the use is restricted. Once you lift that, the following applies again.",
    consents: "What you agreed to",
    agreed: "Agreed",
    given: {
      tick: "by ticking the box",
      send: "by sending the form",
      press: "by pressing the button behind the link in our email",
      imported: "elsewhere, according to the list that we brought over",
    },
    since: (what: string, time: string) => `${what} on ${time}`,
    how: "How",
    through: "Page",
    mailed: "Our email",
    confirmed: "Confirmed",
    withdrawn: "Withdrawn",
    version: "Wording",
    wording: (version: string, language: string, attested: boolean) =>
      `Version ${version} (${language})${attested ? ", as the page showed it" : ""}`,
    unknownWording: "We no longer have the wording.",
    message: (time: string, id: string) => `${time}, number ${id}`,
    proofs: "Proof that remains",
    proofsLead:
      "When something ends, we delete your details and keep only the proof, under a keyed hash in place of your address. We must be able to show that you had agreed (Art. 5(2), 7(1) GDPR), and keep it for legal claims alone (Art. 17(3)(e)).",
    ended: "Ended",
    running: "not ended yet",
    undated: "when exactly is not stored",
    endings: {
      withdrawn: "withdrawn by you",
      superseded: "replaced by a newer one",
      handled: "your inquiry was handled",
      over: "its time was over",
      unreachable: "emails to you came back",
      erased: "erased by you",
    } as Readonly<Record<string, string>>,
    duties: "Kept by law",
    duty: (title: string, ground: string, until: string) =>
      `${title}: kept under ${ground} until ${until}, locked away from every other use, then deleted.`,
    kept: "Kept until",
    others: "Who else sees it",
    automatic: "Automated decisions",
    authority: "Complaints",
    notice: "The full privacy notice",
    todo: "What you can do",
    download: "Download as a file (JSON)",
    signOut: "Sign out",
  },
  hints: {
    restrict: "We keep your data and do nothing else with it.",
    lift: "We use your data again.",
    object: "No more messages from us, for good.",
    erase: "Everything you entered is deleted at once.",
    download: "Everything on this page, for you or for another service.",
  },
  correct: {
    title: (form: string) => `Correct your details: ${form}`,
    lead: "Change what is wrong or missing. The old values are not kept.",
    email: "A new email address counts once you have confirmed it: we send a link to it.",
    action: "Save",
    cancel: "Cancel",
    done: "Your details are corrected",
    /** Where nothing but the address is to be another. */
    asked: "Almost done: confirm your new address",
    after: "The old values are deleted.",
    move: (address: string) =>
      `We are sending a link to ${address}. Your new address counts once you press the button behind it. If you asked for several, they go out two minutes apart, and at most three in a day.`,
  },
  never: "And never write to me again. For that, keep a keyed hash of my address, so that nobody adds it anew.",
  done: (time: string) => `Done on ${time}.`,
  remains: "What remains",
  copy: "Would you like a copy first?",
  back: "Back to your data",
  /** After an erasure, where an address was known. */
  receipt: "We are sending you one last email as a receipt.",
  /** The page stood open while something ended. */
  ended: {
    title: "That is over",
    lead: "What you wanted to correct has ended in the meantime and is not held any more. Nothing was changed.",
  },
  cancel: "No, leave everything as it is",
  actions,
  /** After a button that was perhaps pressed twice. A link that was over in time ends here too, so nothing is claimed. */
  onward: {
    opened: "Did you open it just now in this browser?",
    action: "Go on to your data",
    confirmed:
      "Did you press the button twice? Ask for a link with your new address: the page with your data shows whether it counts already.",
  },
  noSession: "You are not signed in, or your time is up. Ask for a new link; it takes a minute.",
  /** A consent that ends with the one that is withdrawn, for nothing of its record is left without that. */
  along: (what: string) => `This also ends: ${what}.`,
  /** What a script is told that names no consent, or none that was given. */
  which: "Name a consent that you gave. The page with your data lists them.",
  signedOut: { title: "You are signed out", lead: "Nobody can open your data on this device any more." },
};

export type MyDataCatalogue = typeof en;
