// The table: its keys, its indexes and the numbered ways in which it is read and written.
//
//  1  one submission           GetItem   pk, sk                              confirm
//  2  all about one person     Query     pk, consistent                      confirm, unsubscribe, mail, on-mail-event
//  3  a form sent, first or again UpdateItem what is absent, and the debt   form
//  4  where that cannot be     PutItem   if absent or expired; or as 5       form
//  5  a move of a record       UpdateItem if unchanged since read            confirm, on-mail-event
//  6  a mail noted as sent     UpdateItem if it is still the one owed        on-record-change, on-schedule
//  7  a record closed          Transaction: Delete, Put proof                unsubscribe, confirm, on-mail-event
//  8  a person suppressed      UpdateItem the first cause stays              on-mail-event
//  9  what is due              Query     due: dueKey, dueAt ≤ now            on-schedule
// 10  who may be written to    Query     list: listKey                       the operator's export
// 11  the brake                Query     pk = BRAKE                          form, on-record-change, on-schedule
// 12  sign-ups and mails count UpdateItem ADD                                on-record-change, on-mail-event
// 13  the day's counts         Query     pk = TALLY, sk from an hour         on-schedule
// 14  a mail's template kept   PutItem   if absent                           on-record-change, on-schedule
// 15  a mail's template        GetItem   pk, sk                              14, and the operator's proof
// 16  kept by a legal duty     Put, in 7; Query pk = DUTY#…                  who ends records; the operator
// 17  all keys and their ends  Scan                                         on-night, the operator
// 18  a puzzle used            PutItem   if absent, or by the same post      form
// 19  a notice's edition kept  PutItem   if absent                           on-schedule
// 20  one edition              GetItem   pk, sk                              19, notice-editions
// 21  all editions             Query     pk = NOTICES                        notice-editions
// 22  what staff has to handle Query     list: listKey                       the operator's inquiries
// 23  an inquiry handled       Transaction: Delete, Put proof                the operator's inquiries
// 30  all events               Query     pk = EVENTS                         form, programme, the operator
// 31  one event                Query     pk = EVENTS, sk, consistent         confirm, unsubscribe, mail, programme
// 32  a new event              PutItem   if absent                           the operator
// 33  an event changed         UpdateItem if unchanged since read            the operator, on-schedule
// 34  a ticket                 UpdateItem ADD                                confirm
// 35  a seat                   Query     pk = EVENT#id, sk, consistent       confirm, unsubscribe, mail, my data
// 36  all seats of an event    Query     pk = EVENT#id, consistent           unsubscribe, on-schedule
// 37  a seat with its record   Transaction: 5 or 7, Put or Delete the seat, ADD the event's counters if there is room
//                                                                            confirm, unsubscribe, on-schedule
// 38  what events are due      Query     due: DUE#EVENTS, dueAt ≤ now        on-schedule
// 50  a person restricted      PutItem   the first moment stays              my data, the operator
// 51  a restriction lifted     DeleteItem                                    my data, the operator
// 52  an address changed       Transaction: Delete, Put under the other key  my data
// 53  where links lead to      PutItem, DeleteItem; read in 2                my data, unsubscribe, on-schedule
// 54  all else about a person  Query pk; DeleteItem                          my data, the operator
// 55  a deed for the journal   PutItem in a table of its own                 unsubscribe, on-mail-event, my data
// 56  the journal              Query     pk = JOURNAL#day                    the operator, before a restored table serves
// 57  a leaving undone         Transaction: Put or Update, Put or Delete proof, Delete the undo  unsubscribe
// 58  an undo over or in vain  DeleteItem                                    unsubscribe, my-data, on-mail-event, on-schedule
// 59  which undos are over     Query     due: DUE#UNDO, dueAt ≤ now          on-schedule
// 80  a request entered        PutItem, UpdateItem if open                      the operator
// 81  all requests             Query     due: DUE#REQUESTS, then 82             the operator
// 82  one person's requests    Query     pk = REQUESTS#…, consistent            my-data, on-record-change, on-schedule, the operator
// 83  … under another key      Transaction: Delete, Put; UpdateItem if open     my-data
// 60  a mail for a right, owed PutItem                                       my-data
// 61  all about who asked      Query     pk, consistent                      on-record-change, on-schedule
// 62  its mail sent            Transaction: Update or Delete it, Update when on-record-change, on-schedule
// 63  what of these is due     Query     due: DUE#ERRANDS, dueAt ≤ now       on-schedule
// 64  a link spent             DeleteItem if it waits and is not over        my-data
// 65  a session                Transaction: Delete its link, Put; GetItem, DeleteItem  my-data

export const indexes = {
  list: { name: "list", partition: "listKey", sort: "pk", projects: ["email", "answers", "language", "confirmedAt"] },
  due: { name: "due", partition: "dueKey", sort: "dueAt", projects: [] },
} as const;

/** The TTL attribute, epoch seconds: the only word on when something is over. A record without an end has the year 9999's. */
export const expiry = "expiresAt";

/** All that the nightly check may see of an item. */
export const inventoried = ["pk", "sk", "state", "paused", expiry] as const;

const shards = 8;
const shardOf = (person: string): number => (person.codePointAt(0) ?? 0) % shards;

export const keys = {
  person: (person: string) => `PERSON#${person}`,
  submission: (form: string, id: string) => `FORM#${form}#${id}`,
  /** How the person's mailbox stands. */
  standing: "STANDING",
  /** That the person's use is restricted. */
  restriction: "RESTRICTED",
  /** Under the key of an earlier address: the present one. */
  pointer: "MOVED",
  /** What takes a leaving back for half an hour. */
  undo: (form: string, id: string) => `UNDO#${form}#${id}`,
  dueUndos: "DUE#UNDO",
  proof: (form: string, id: string, at: number) => `PROOF#${form}#${id}#${at}`,
  /** What a legal duty keeps, apart from all else about the person, so that policies can lock it away. */
  retained: (person: string) => `DUTY#${person}`,
  /** One partition for all mails' templates, so that a policy can name it. */
  templates: "TEMPLATES",
  template: (hash: string) => `TEMPLATE#${hash}`,
  /** One partition for all editions of the privacy notice, so that a policy can name it. */
  notices: "NOTICES",
  notice: (version: string) => `NOTICE#${version}`,
  /** The brake: its state, and an item for each network that is refused for a while. */
  brake: { pk: "BRAKE", sk: "STATE" },
  networkBrake: (network: string) => ({ pk: "BRAKE", sk: `NETWORK#${network}` }),
  tally: (hour: number) => ({ pk: "TALLY", sk: `HOUR#${hour}` }),
  networkTally: (hour: number, network: string) => ({ pk: `TALLY#${hour}`, sk: `NETWORK#${network}` }),
  /** A puzzle that was answered: names nobody, and is gone when the puzzle would be over. */
  puzzle: (nonce: string) => ({ pk: "PUZZLE", sk: nonce }),
  /** One partition for all events: the programme is one query, and a policy can name it. */
  events: "EVENTS",
  event: (id: string) => `EVENT#${id}`,
  seat: (event: string, person: string) => ({ pk: `EVENT#${event}`, sk: `SEAT#${person}` }),
  dueEvents: "DUE#EVENTS",
  /** In the journal's table: a partition a day (UTC), in order of time and, within a second, as noted (milliseconds). */
  journal: (day: string) => `JOURNAL#${day}`,
  deed: (at: number, noted: number, nonce: string) => `${at}#${noted}#${nonce}`,
  /** What reached staff for a person, in order of its deadline's beginning; apart from their partition, which an erasure empties. */
  requests: (person: string) => `REQUESTS#${person}`,
  dueRequests: "DUE#REQUESTS",
  request: (received: number, id: string) => `${received}#${id}`,
  /** The way to one's own data: a mail that is owed for it or a link that waits, when such mails went out, a session. */
  errand: (nonce: string) => `ACCESS#${nonce}`,
  mailings: (mail: string) => `ASKED#${mail}`,
  session: (id: string) => `SESSION#${id}`,
  /** One partition of the index: the API's throttle lets far fewer in than one takes. */
  dueErrands: "DUE#ERRANDS",
  /** Spread over shards by the person's key, so that no index partition grows hot. */
  due: (person: string) => `DUE#${shardOf(person)}`,
  list: (consent: string, person: string) => `LIST#${consent}#${shardOf(person)}`,
  allLists: (consent: string): readonly string[] =>
    Array.from({ length: shards }, (_, shard) => `LIST#${consent}#${shard}`),
  /** In the `list` index too, under keys that no list has: what is open for staff to handle. */
  open: (form: string, person: string) => `OPEN#${form}#${shardOf(person)}`,
  allOpen: (form: string): readonly string[] => Array.from({ length: shards }, (_, shard) => `OPEN#${form}#${shard}`),
  allDue: (): readonly string[] => Array.from({ length: shards }, (_, shard) => `DUE#${shard}`),
} as const;
