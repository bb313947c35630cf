import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { AppError } from '../problem/app-error.ts';
import { isStorageFull } from '../storage.ts';

/** Each store adds the tables that it owns with `withTables`; services only pass it on. */
export type NoTables = Record<never, never>;
export type Tx = Transaction<NoTables>;

/**
 * Whose rows a transaction may see: row-level security in the database reads these settings.
 * A scope without a field sees no row that needs it.
 */
export interface Scope {
  organisationId?: string | undefined;
  /** The organisation that has this handle, in place of its id; no such handle: no organisation. */
  handle?: string | undefined;
  personId?: string | undefined;
  /** Proved addresses of a holder: opens the awards made to them. */
  emails?: readonly string[] | undefined;
  /** SHA-256 in hex of a link's secret: opens the one row that it names. */
  tokenHash?: string | undefined;
  /** For jobs of the installation (mail, resume) and the operator's lists. */
  system?: boolean | undefined;
  /** What anybody may read of every organisation: its published badges, and nothing else. */
  catalogue?: boolean | undefined;
}

export interface Database {
  /** One transaction within one scope. Throws AppError `database-unavailable` without a connection, `storage-full` without room. */
  within<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** For the sign-in library alone, which brings its own queries. */
  readonly kysely: Kysely<NoTables>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Enough for 2 cores; more connections only queue inside PostgreSQL. */
const POOL_SIZE = 12;
/** P-REL-04: while the database is away an answer comes within 2 s. */
const CONNECT_TIMEOUT_MS = 2_000;
const INT8 = 20;

const CONNECTION_LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '08001',
]);

/** Whether this error says that PostgreSQL is away, and not that the query is wrong. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    CONNECTION_LOST.has(code) ||
    // "not queryable": the rollback on a broken connection fails in turn, and its error hides the first one.
    /connection (?:terminated|timeout)|timeout exceeded when trying to connect|not queryable/i.test(error.message)
  );
}

const organisationOf = ({ organisationId = '', handle }: Scope) =>
  handle === undefined ? sql`${organisationId}` : sql`coalesce(organisation_of(${handle}), '')`;

export function openDatabase(url: string, onIdleError: (error: Error) => void): Database {
  const types: pg.CustomTypesConfig = {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types,
  });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', onIdleError);
  pool.on('connect', (client) => client.on('error', onIdleError));
  const kysely = new Kysely<NoTables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return {
    kysely,
    pool,
    async within(scope, work) {
      try {
        return await kysely.transaction().execute(async (tx) => {
          await sql`select
            set_config('insigne.organisation', ${organisationOf(scope)}, true),
            set_config('insigne.person', ${scope.personId ?? ''}, true),
            set_config('insigne.emails', ${(scope.emails ?? []).join('\n')}, true),
            set_config('insigne.token', ${scope.tokenHash ?? ''}, true),
            set_config('insigne.system', ${scope.system === true ? 'on' : ''}, true),
            set_config('insigne.catalogue', ${scope.catalogue === true ? 'on' : ''}, true)`.execute(tx);
          return await work(tx);
        });
      } catch (error) {
        if (isConnectionError(error)) throw new AppError('database-unavailable');
        if (isStorageFull(error)) throw new AppError('storage-full');
        throw error;
      }
    },
    close: () => kysely.destroy(),
  };
}

/** PostgreSQL's code for a broken UNIQUE constraint, with the constraint's name. */
export function uniqueViolation(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '23505') return undefined;
  return 'constraint' in error ? String(error.constraint) : '';
}
