// The words of the privacy notice for one processing activity, in English.

const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);
const years = (count: number): string => (count === 1 ? "1 year" : `${count} years`);

export const activity = {
  purpose: "What for",
  use: (purpose: string) => `We use your details ${purpose}.`,
  fields: "What we ask for",
  mandatory: (label: string) => `${label} (mandatory)`,
  basis: "Legal basis",
  bases: {
    consent:
      "Your consent, Art. 6(1)(a) GDPR. Giving it is voluntary; without it, and without the mandatory details, we simply cannot do this for you.",
  },
  declarations: "What you agree to",
  given: { tick: "given by ticking a box", send: "given by sending the form" },
  optional: "optional",
  version: (version: string) => `version ${version}`,
  optIn: "How it begins",
  single: "What you send reaches us at once; no confirmation is needed.",
  double:
    "You get one email with a link. Only when you have pressed the button behind it do we use your details; until then we send nothing else.",
  keeps: "How long we keep it",
  pending: (count: number) => `Not confirmed: deleted automatically after ${days(count)}.`,
  confirmed: {
    "until-withdrawn": () => "Confirmed: until you withdraw your consent. Then your details are deleted at once.",
    received: () => "Until you withdraw your consent. Then your details are deleted at once.",
    "received-days": (count: number) => `Deleted automatically ${days(count)} after we received them.`,
    "until-handled": (count: number) =>
      `Until your inquiry is handled. Then it is deleted with all your details, at the latest ${days(count)} after the last reminder to our staff.`,
    "after-event": (count: number) =>
      `Until the event is over. Then your details are deleted; if you agreed to what follows the event, once that is done, at the latest ${days(count)} after it.`,
    days: (count: number) => `Confirmed: deleted automatically ${days(count)} after your confirmation.`,
  },
  unreachable: (count: number) =>
    `If emails to you come back for good: we stop writing, and delete your details automatically after ${days(count)}.`,
  duty: (fields: string, period: string, ground: string) =>
    `Longer by law: ${fields}, for ${period}. Ground: ${ground}. Locked away from every other use, then deleted automatically.`,
  days: (count: number) => days(count),
  years: (count: number) => `${years(count)} to the end of the calendar year`,
  proof: {
    days: (count: number) => `The proof of your consent: ${days(count)} after it ended.`,
    years: (count: number) =>
      `The proof of your consent: ${years(count)} after it ended, and on to the end of that calendar year.`,
  },
};

export type NoticeActivity = typeof activity;
