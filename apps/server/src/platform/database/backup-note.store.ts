import { sql } from 'kysely';
import type { Database } from './database.ts';

const NAME = 'last-backup';

export interface BackupNote {
  at: string;
  bytes: number;
  rows: number;
}

/** Written by the command once the file is whole, so that the health page can say how old the last one is. */
export async function noteBackup(db: Database, note: BackupNote): Promise<void> {
  const value = JSON.stringify(note);
  await db.within({}, (tx) =>
    sql`insert into settings (name, value) values (${NAME}, ${value})
      on conflict (name) do update set value = excluded.value`.execute(tx),
  );
}

export async function findBackupNote(db: Database): Promise<BackupNote | undefined> {
  const { rows } = await db.within({}, (tx) =>
    sql<{ value: string }>`select value from settings where name = ${NAME}`.execute(tx),
  );
  return rows[0] && (JSON.parse(rows[0].value) as BackupNote);
}
