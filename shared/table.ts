// The table: its keys, its indexes and the numbered ways in which it is read and written.
//
//  1  one submission           GetItem   pk, sk                              confirm
//  2  all about one person     Query     pk, consistent                      confirm, unsubscribe, mail
//  3  a new submission         PutItem   if absent or expired                form
//  4  a repeated submission    UpdateItem if unchanged since read            form
//  5  a move of a record       UpdateItem if unchanged since read            confirm
//  6  a mail noted as sent     UpdateItem if it is still the one owed        on-record-change, on-schedule
//  7  a record closed          Transaction: Delete, Put proof                unsubscribe, confirm
//  8  what is due              Query     due: dueKey, dueAt ≤ now            on-schedule
//  9  who may be written to    Query     list: listKey                       the operator's export
// 10  a mail's template kept   PutItem   if absent                           on-record-change, on-schedule
// 11  a mail's template        GetItem   pk, sk                              10, and the operator's proof

export const indexes = {
  list: { name: "list", partition: "listKey", sort: "pk", projects: ["email", "answers", "language", "confirmedAt"] },
  due: { name: "due", partition: "dueKey", sort: "dueAt", projects: [] },
} as const;

/** The TTL attribute, epoch seconds: the only word on when something is over. */
export const expiry = "expiresAt";

const shards = 8;
const shardOf = (person: string): number => (person.codePointAt(0) ?? 0) % shards;

export const keys = {
  person: (person: string) => `PERSON#${person}`,
  submission: (form: string, id: string) => `FORM#${form}#${id}`,
  proof: (form: string, id: string, at: number) => `PROOF#${form}#${id}#${at}`,
  /** One partition for all mails' templates, so that a policy can name it. */
  templates: "TEMPLATES",
  template: (hash: string) => `TEMPLATE#${hash}`,
  /** Spread over shards by the person's key, so that no index partition grows hot. */
  due: (person: string) => `DUE#${shardOf(person)}`,
  list: (consent: string, person: string) => `LIST#${consent}#${shardOf(person)}`,
  allLists: (consent: string): readonly string[] =>
    Array.from({ length: shards }, (_, shard) => `LIST#${consent}#${shard}`),
  allDue: (): readonly string[] => Array.from({ length: shards }, (_, shard) => `DUE#${shard}`),
} as const;
