// The words of the record of processing activities, in English; this file defines what the other languages must match.

export const en = {
  title: "Record of processing activities",
  lead: (version: string) =>
    `Art. 30(1) GDPR. Generated from the definitions that run the forms; it belongs to version ${version} of the privacy notice.`,
  controller: "Controller",
  contact: "Contact",
  officer: "Data protection officer",
  authority: "Supervisory authority",
  purpose: "Purpose",
  subjects: "Categories of data subjects",
  people: (form: string) =>
    `People who fill in the form “${form}”, or who were brought over for it from an earlier list`,
  data: "Categories of data",
  basis: "Legal basis",
  recipients: "Recipients and processors",
  transfers: "Transfers to third countries",
  unknown: "The region is not known here",
  limits: "Time limits for erasure",
  stored: "Stored for every activity",
  copies: "Copies and their longest life",
  measures: "Technical and organisational measures (Art. 32(1) GDPR)",
  taken: {
    pseudonyms: "Pseudonyms: data is kept under a keyed hash of the address; the key is kept apart from the data.",
    encryption: "Encryption: everything stored is encrypted at rest, and every way in takes TLS only.",
    access: "Least access: every function has a role of its own that names single actions on single resources.",
    integrity: "Integrity: each proof of consent is sealed, so that a later change is found.",
    recovery: (days: number) =>
      `Recovery: the database can be restored to any second of the last ${days} days, and is guarded against deletion.`,
    erasure: "Erasure: ends of periods are carried out by the database and by a schedule that runs every minute.",
    logs: (days: number) => `Logs without personal details: route, status and time only, for ${days} days.`,
    misuse: "Misuse: sign-ups and emails are capped, and floods are refused.",
    tests: "Review: automated tests hold what the privacy notice says against the software.",
  },
};

export type RegisterCatalogue = typeof en;
