import type pg from 'pg';

/** PostgreSQL answers to changes of this table as it does when its disk is full, until `end`. */
export async function fullTable(
  pool: pg.Pool,
  table: string,
  acts = 'insert or update',
): Promise<{ end(): Promise<unknown> }> {
  await pool.query(`
    create or replace function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
    create trigger full_disk before ${acts} on ${table} for each row execute function full_disk()`);
  return { end: () => pool.query(`drop trigger full_disk on ${table}`) };
}
