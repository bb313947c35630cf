import { once } from 'node:events';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { JOBS, type Manifest } from './archive-manifest.ts';
import { migrateSchema } from './migrate.ts';
import { entriesOf, tableOf } from './read-archive.ts';

/** Where rows are loaded and checked; the database that serves stays as it is until the exchange. */
const ASIDE = 'restored';

export interface Loaded {
  /** Opens the database on the loaded rows, for the checks before the exchange. */
  url: string;
  /** In one transaction the loaded rows take the place of what was there, and waiting jobs are queued again. */
  exchange(): Promise<void>;
  close(): Promise<void>;
}

/** Whether somebody lives there already. */
export async function isEmptyDatabase(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ there: boolean }>("select to_regclass('public.people') is not null as there");
    if (rows[0]?.there !== true) return true;
    const { rows: people } = await client.query('select 1 from people union all select 1 from organisations limit 1');
    return people.length === 0;
  });
}

/**
 * Loads an archive that `checkArchive` found whole, beside what is there. Counts rows, and has the database check every
 * reference between tables. Interrupted at any moment, what was there still serves, and loading again begins anew.
 * @throws when a count or a reference does not hold
 */
export async function loadArchive(url: string, file: string, manifest: Manifest): Promise<Loaded> {
  const aside = asideUrl(url);
  await withClient(url, (client) => client.query(`drop schema if exists ${ASIDE} cascade; create schema ${ASIDE}`));
  await migrateSchema(aside, ASIDE, manifest.migration);
  const client = new pg.Client({ connectionString: aside });
  await client.connect();
  try {
    await client.query('create temp table waiting_jobs (job json)');
    await client.query('begin');
    const references = await openTables(client);
    await loadTables(client, file, manifest);
    await closeTables(client, references);
    await client.query('commit');
    await migrateSchema(aside, ASIDE);
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    url: aside,
    async exchange() {
      await client.query('begin');
      await client.query(
        `drop schema public cascade; alter schema ${ASIDE} rename to public; set local search_path = public`,
      );
      await client.query('delete from graphile_worker._private_jobs');
      await client.query(`select graphile_worker.add_job(job ->> 'name', job -> 'payload', queue_name => job ->> 'series',
        run_at => (job ->> 'runAt')::timestamptz, max_attempts => (job ->> 'maxAttempts')::int, job_key => job ->> 'key',
        priority => (job ->> 'priority')::int) from waiting_jobs`);
      await client.query('commit');
    },
    close: () => client.end(),
  };
}

function asideUrl(url: string): string {
  const aside = new URL(url);
  aside.searchParams.set('options', `-c search_path=${ASIDE}`);
  return aside.href;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const TABLES = `select quote_ident(relname) as name, relrowsecurity as walled from pg_class
  where relkind = 'r' and relnamespace = '${ASIDE}'::regnamespace and relname not like 'kysely_%'`;

/** Takes guards and references away: rows come table by table, and COPY does not pass row-level security. */
async function openTables(client: pg.Client): Promise<{ add: string }[]> {
  const { rows: references } = await client.query<{ add: string; remove: string }>(`
    select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add,
      format('alter table %s drop constraint %I', conrelid::regclass, conname) as remove
    from pg_constraint where contype = 'f' and connamespace = '${ASIDE}'::regnamespace`);
  for (const { remove } of references) await client.query(remove);
  const { rows: tables } = await client.query<{ name: string; walled: boolean }>(TABLES);
  for (const { name, walled } of tables) {
    await client.query(`alter table ${name} disable trigger user`);
    if (walled) await client.query(`alter table ${name} no force row level security`);
    // What a migration wrote is in the archive as well.
    await client.query(`delete from ${name}`);
  }
  return references;
}

/** Adding a reference checks each row that has it. */
async function closeTables(client: pg.Client, references: { add: string }[]): Promise<void> {
  for (const { add } of references) await client.query(add);
  const { rows: tables } = await client.query<{ name: string; walled: boolean }>(TABLES);
  for (const { name, walled } of tables) {
    await client.query(`alter table ${name} enable trigger user`);
    if (walled) await client.query(`alter table ${name} force row level security`);
  }
}

async function loadTables(client: pg.Client, file: string, manifest: Manifest): Promise<void> {
  const columnsOf = new Map(manifest.tables.map(({ name, columns }) => [name, columns]));
  let open: { table: string; stream: CopyStreamQuery } | undefined;
  const end = async () => {
    if (open === undefined) return;
    const { stream } = open;
    open = undefined;
    const done = once(stream, 'finish');
    stream.end();
    await done;
  };
  for await (const entry of entriesOf(file)) {
    const table = tableOf(entry);
    if (table === undefined) {
      entry.resume();
      continue;
    }
    if (open?.table !== table) {
      await end();
      const into = table === JOBS ? 'waiting_jobs' : `"${table}"`;
      const columns = (columnsOf.get(table) ?? []).map((name) => `"${name}"`).join(', ');
      open = { table, stream: client.query(copyFrom(`copy ${into} (${columns}) from stdin`)) };
    }
    for await (const chunk of entry) {
      if (!open.stream.write(chunk)) await once(open.stream, 'drain');
    }
  }
  await end();
  for (const { name, rows } of manifest.tables) {
    const from = name === JOBS ? 'waiting_jobs' : `"${name}"`;
    const { rows: counted } = await client.query<{ count: string }>(`select count(*) as count from ${from}`);
    const found = Number(counted[0]?.count);
    if (found !== rows) throw new Error(`The table ${name} holds ${found} rows instead of ${rows}`);
  }
}
