import type pg from 'pg';

/** Rows of one organisation, read past the services: what the database really holds. */
export async function rowsOf<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  organisationId: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('insigne.organisation', $1, true)", [organisationId]);
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.query('rollback');
    client.release();
  }
}
