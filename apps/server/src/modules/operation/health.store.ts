import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

export interface StoreFacts {
  version: string;
  bytes: number;
  fsync: string;
  pages: string;
  migrations: number;
  now: Date;
}

export async function readStoreFacts(tx: Tx): Promise<StoreFacts> {
  const { rows } = await sql<StoreFacts>`select current_setting('server_version') as version,
    pg_database_size(current_database()) as bytes, current_setting('fsync') as fsync,
    current_setting('full_page_writes') as pages, (select count(*) from kysely_migration) as migrations,
    clock_timestamp() as now`.execute(tx);
  const [facts] = rows;
  if (facts === undefined) throw new Error('PostgreSQL did not answer');
  return facts;
}
