// Has the engine's file forget what was deleted, to the byte, and its stream what was read.

import { DatabaseSync } from "node:sqlite";

/** How far a table's stream has been read, by whoever is furthest behind. */
export interface ReadUpTo {
  readonly table: string;
  readonly sequenceNumber: string;
}

const upTo = "table_name = :table AND CAST(sequence_number AS INTEGER)";

/**
 * The engine (dynoxide 1.2.1) trims its stream never. Here a record goes once it was read, where DynamoDB would keep it for a day:
 * nobody reads it twice. What nobody has read yet is left alone. The last record stays for its number, without its images: the
 * engine counts on from there.
 */
const trimStream = (database: DatabaseSync, { table, sequenceNumber }: ReadUpTo): void => {
  const run = (change: string) => database.prepare(change).run({ table, last: Number(sequenceNumber) });
  run(`UPDATE _stream_records SET new_image = NULL, old_image = NULL WHERE ${upTo} = :last`);
  run(`DELETE FROM _stream_records WHERE ${upTo} < :last`);
};

/**
 * Trims the stream and writes the file anew. SQLite leaves the bytes of a deleted row where they stood until others come there;
 * `secure_delete` would overwrite them, but is a setting of each connection, and the engine's has none
 * (https://sqlite.org/pragma.html#pragma_secure_delete). The log beside the file is emptied with it.
 */
export const forget = (file: string, read: readonly ReadUpTo[] = []): void => {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    // What is written anew passes through memory and no further file.
    database.exec("PRAGMA temp_store = MEMORY");
    for (const one of read) trimStream(database, one);
    database.exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    database.close();
  }
};
