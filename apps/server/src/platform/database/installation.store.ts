import { sql } from 'kysely';
import { type Installation, installationFrom, UNNAMED } from '../installation.ts';
import { type Legal, legalFrom, NOTHING_SAID } from '../legal.ts';
import type { Database, Tx } from './database.ts';

const NAME = 'installation';
const LEGAL = 'legal';

/** What the operator said of the installation; the product's own words until then. */
export async function findInstallation(db: Database): Promise<Installation> {
  const value = await findValue(db, NAME);
  return value === undefined ? UNNAMED : installationFrom(value);
}

export const keepInstallation = (tx: Tx, installation: Installation) => keepValue(tx, NAME, installation);

/** What the operator says on the legal pages; nothing until then. */
export async function findLegal(db: Database): Promise<Legal> {
  const value = await findValue(db, LEGAL);
  return value === undefined ? NOTHING_SAID : legalFrom(value);
}

export const keepLegal = (tx: Tx, legal: Legal) => keepValue(tx, LEGAL, legal);

async function findValue(db: Database, name: string): Promise<string | undefined> {
  const { rows } = await db.within({}, (tx) =>
    sql<{ value: string }>`select value from settings where name = ${name}`.execute(tx),
  );
  return rows[0]?.value;
}

const keepValue = (tx: Tx, name: string, value: object) =>
  sql`insert into settings (name, value) values (${name}, ${JSON.stringify(value)})
    on conflict (name) do update set value = excluded.value`.execute(tx);
