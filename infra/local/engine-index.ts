// Keeps the engine's writes as quick with a long stream as with an empty one.

import { DatabaseSync } from "node:sqlite";

/**
 * The engine (dynoxide 1.2.1) numbers a stream record by `MAX(CAST(sequence_number AS INTEGER)) … WHERE table_name = ?`,
 * without an index: each write reads the whole stream, which it never trims, so that ten thousand sign-ups take half an hour. The
 * engine's SQLite takes the index up by itself.
 */
export const indexStream = (file: string): void => {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(
    "CREATE INDEX IF NOT EXISTS assent_stream ON _stream_records (table_name, CAST(sequence_number AS INTEGER))",
  );
  database.close();
};
