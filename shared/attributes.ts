// Every attribute that is stored, by its path, and the category under which the privacy notice tells of it.

/** The notice has a name and a text for each, in every language. */
export type Category =
  | "details"
  | "proof"
  | "duty"
  | "origin"
  | "mails"
  | "mailbox"
  | "technical"
  | "access"
  | "networks"
  | "texts"
  | "rights";

const all = <N extends string>(category: Category, ...paths: readonly N[]) =>
  Object.fromEntries(paths.map((path) => [path, category])) as Record<N, Category>;

const agreement = ["text", "version", "language", "attested", "given", "withdrawnAt", "seal"].map(
  (name) => `consents.*.${name}`,
);
const brought = ["at", "file", "line", "statement", "confirmedAt", "consentText", "source"].map(
  (name) => `origin.import.${name}`,
);

/** What a living record and the proof after it have in common. */
const evidence = {
  ...all("technical", "pk", "sk", "schema", "expiresAt"),
  ...all("proof", ...agreement, "origin.site", "origin.page", "origin.network"),
  ...all("proof", "notice", "askedAt", "confirmedAt", "receivedAt"),
  ...all("proof", "mailed.at", "mailed.messageId", "mailed.template", "mailed.seal"),
  ...all("origin", ...brought),
  ...all("mails", "sent.*"),
  ...all("rights", "moved.*"),
};

/**
 * By kind of item. `*` stands for a name that a form gives, or for each of several values. A test stores everything that
 * the use-cases can store and compares: what is missing here is not named in the notice.
 */
export const attributes: Readonly<Record<string, Readonly<Record<string, Category>>>> = {
  record: {
    ...evidence,
    ...all("details", "email", "answers.*", "language", "list"),
    ...all("technical", "revision", "state", "link", "dueAt", "dueKey", "listKey", "open"),
    ...all("mails", "owes.mail", "owes.nonce", "owes.since", "owes.notBefore", "remindAt", "told"),
    ...all("mails", "staffMails.*", "unreachable"),
    ...all("rights", "paused.at", "paused.expiresAt"),
  },
  /** Under its event. */
  seat: {
    ...all("technical", "pk", "sk", "schema", "expiresAt", "form", "id", "sequence"),
    ...all("details", "state", "ticket", "since"),
  },
  request: {
    ...all("technical", "pk", "sk", "schema", "expiresAt", "dueAt", "dueKey"),
    ...all("rights", "awaits", "what", "person", "received", "due", "opened.at", "opened.by"),
    ...all("rights", "done.at", "done.by", "done.outcome", "done.note"),
  },
  restriction: { ...all("technical", "pk", "sk", "schema"), ...all("rights", "at") },
  pointer: { ...all("technical", "pk", "sk", "schema", "expiresAt"), ...all("rights", "to") },
  /** In a table of its own. */
  journal: {
    ...all("technical", "pk", "sk", "schema", "expiresAt"),
    ...all("rights", "what", "person", "form", "consent", "matter", "why", "to", "left", "received", "until"),
  },
  /** `copy` is a record that was left, encrypted. */
  undo: {
    ...all("technical", "pk", "sk", "schema", "expiresAt", "dueAt", "dueKey", "nonce"),
    ...all("rights", "consent", "at", "copy"),
  },
  proof: { ...evidence, ...all("proof", "ending.why", "ending.at") },
  retained: {
    ...all("technical", "pk", "sk", "schema", "expiresAt"),
    ...all("duty", "fields.*", "endedAt"),
  },
  standing: {
    ...all("technical", "pk", "sk", "schema", "expiresAt"),
    ...all("mailbox", "suppressed.why", "suppressed.at", "softBounces.*"),
    ...all("mailbox", ...["since", "why", "received", "at", "reason", "until"].map((name) => `lifted.${name}`)),
  },
  errand: {
    ...all("technical", "pk", "sk", "schema", "expiresAt", "dueAt", "dueKey"),
    ...all("access", "email", "language", "owes.mail", "owes.since", "owes.notBefore", "opens", "withdrawn.*"),
    ...all("networks", "origin.network"),
  },
  mailings: { ...all("technical", "pk", "sk", "schema", "expiresAt"), ...all("access", "sent.*") },
  session: { ...all("technical", "pk", "sk", "schema", "expiresAt"), ...all("access", "language") },
  tally: {
    ...all("technical", "pk", "sk", "schema", "expiresAt"),
    ...all("networks", "hour", "asked", "sent", "bounced", "complained"),
  },
  brake: {
    ...all("technical", "pk", "sk", "schema", "expiresAt"),
    ...all("networks", "stack", "network", "until", "held.why", "held.since", "released"),
  },
  template: {
    ...all("technical", "pk", "sk", "schema"),
    ...all("texts", "subject", "html", "text", "language", "timeZone", "pending"),
  },
  puzzle: { ...all("technical", "pk", "sk", "schema", "expiresAt"), ...all("networks", "usedBy") },
  edition: { ...all("technical", "pk", "sk", "schema"), ...all("texts", "language", "since", "html") },
};
