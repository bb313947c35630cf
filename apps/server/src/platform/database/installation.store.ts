import { sql } from 'kysely';
import { type Installation, installationFrom, UNNAMED } from '../installation.ts';
import type { Database, Tx } from './database.ts';

const NAME = 'installation';

/** What the operator said of the installation; the product's own words until then. */
export async function findInstallation(db: Database): Promise<Installation> {
  const { rows } = await db.within({}, (tx) =>
    sql<{ value: string }>`select value from settings where name = ${NAME}`.execute(tx),
  );
  return rows[0] === undefined ? UNNAMED : installationFrom(rows[0].value);
}

export const keepInstallation = (tx: Tx, installation: Installation) =>
  sql`insert into settings (name, value) values (${NAME}, ${JSON.stringify(installation)})
    on conflict (name) do update set value = excluded.value`.execute(tx);
