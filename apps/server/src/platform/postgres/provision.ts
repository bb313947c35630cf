import pg from 'pg';

/** The role that the server works as, and its database. */
export const ROLE = 'insigne';

/**
 * Makes the server's role and database where they are missing. The role owns its database and nothing else: neither
 * superuser nor exempt from row-level security.
 */
export async function provision(adminUrl: string, rolePassword: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const roles = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [ROLE]);
    if (roles.rowCount === 0) {
      await client.query(
        `CREATE ROLE ${ROLE} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION PASSWORD ${client.escapeLiteral(rolePassword)}`,
      );
    }
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [ROLE]);
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${ROLE} OWNER ${ROLE}`);
    await client.query(`REVOKE ALL ON DATABASE ${ROLE} FROM PUBLIC`);
  } finally {
    await client.end();
  }
}
