import { sql } from 'kysely';
import type { Database } from './database.ts';

const NAME = 'master-key-mark';

/** What the master key sealed when this database was new; undefined for a new database. */
export async function findMark(db: Database): Promise<Buffer | undefined> {
  const { rows } = await db.within({}, (tx) =>
    sql<{ value: string }>`select value from settings where name = ${NAME}`.execute(tx),
  );
  return rows[0] && Buffer.from(rows[0].value, 'base64');
}

export async function keepMark(db: Database, sealed: Buffer): Promise<void> {
  await db.within({}, (tx) =>
    sql`insert into settings (name, value) values (${NAME}, ${sealed.toString('base64')}) on conflict do nothing`.execute(
      tx,
    ),
  );
}
