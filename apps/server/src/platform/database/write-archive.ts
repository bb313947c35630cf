import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Pack, pack } from 'tar-stream';
import type { Vault } from '../vault.ts';
import { type ArchivedTable, JOBS, MANIFEST, type Manifest, sealManifest } from './archive-manifest.ts';

/** A tar entry states its size first, so a table is written in parts: this much is in memory at once. */
const PART_BYTES = 4 * 1024 * 1024;

interface Table {
  name: string;
  columns: string[];
  /** all: no wall. system: rows are seen in the system's scope. each: by organisation. */
  scope: 'all' | 'system' | 'each';
}

/**
 * Writes every row of the database into one file, all as of one moment, while the server goes on. The master key is not in
 * it: sealed columns stay sealed. The file takes its name when it is whole and on disk.
 */
export async function writeArchive(
  url: string,
  file: string,
  facts: { vault: Vault; baseUrl: string; now: Date },
): Promise<{ manifest: Manifest; bytes: number }> {
  const partial = `${file}.partial`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const archive = pack();
  const read = async () => {
    const manifest = await writeTables(client, archive, facts);
    archive.finalize();
    return manifest;
  };
  try {
    await client.query('begin isolation level repeatable read read only');
    // Both at once: a disk that is full ends the writing while the reading still waits for it.
    const [manifest] = await Promise.all([
      read(),
      pipeline(archive, createGzip(), createWriteStream(partial, { mode: 0o600 })),
    ]);
    await client.query('commit');
    const handle = await open(partial, 'r+');
    await handle.sync();
    const { size } = await handle.stat();
    await handle.close();
    await rename(partial, file);
    return { manifest, bytes: size };
  } catch (error) {
    archive.destroy();
    await rm(partial, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function writeTables(
  client: pg.Client,
  archive: Pack,
  { vault, baseUrl, now }: { vault: Vault; baseUrl: string; now: Date },
): Promise<Manifest> {
  const { rows: migrations } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  const { rows: organisations } = await client.query<{ id: string }>('select id from organisations order by id');
  // The address that badges carry, whatever this command was started with.
  const { rows: fixed } = await client.query<{ value: string }>("select value from settings where name = 'base-url'");
  const ids = organisations.map(({ id }) => id);
  const tables: ArchivedTable[] = [];
  for (const { name, columns, scope } of await listTables(client)) {
    const statement = `copy (select ${columns.map(quote).join(', ')} from ${quote(name)}) to stdout`;
    const writer = partWriter(archive, name);
    for (const organisation of scope === 'each' ? ids : [undefined]) {
      await client.query(
        "select set_config('insigne.organisation', $1, false), set_config('insigne.system', $2, false)",
        [organisation ?? '', scope === 'system' ? 'on' : ''],
      );
      await writer.copy(client, statement);
    }
    tables.push({ name, columns, ...(await writer.end()) });
  }
  const jobs = partWriter(archive, JOBS);
  await jobs.copy(
    client,
    `copy (select json_build_object('name', t.identifier, 'payload', j.payload, 'series', q.queue_name, 'runAt', j.run_at,
      'maxAttempts', j.max_attempts, 'key', j.key, 'priority', j.priority)
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      left join graphile_worker._private_job_queues q on q.id = j.job_queue_id) to stdout`,
  );
  tables.push({ name: JOBS, columns: ['job'], ...(await jobs.end()) });
  const manifest = sealManifest(vault, {
    createdAt: now.toISOString(),
    migration: migrations.at(-1)?.name ?? '',
    baseUrl: fixed[0]?.value ?? baseUrl,
    tables,
  });
  await addEntry(archive, MANIFEST, Buffer.from(JSON.stringify(manifest, null, 1)));
  return manifest;
}

const quote = (name: string) => `"${name}"`;

/** The tables of the product, and in which scope the wall between organisations shows all their rows. */
async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{
    name: string;
    columns: string[];
    walled: boolean;
    policies: string;
    tenant: boolean;
  }>(`
    select c.relname as name, c.relrowsecurity as walled,
      array_agg(a.attname::text order by a.attnum) as columns, bool_or(a.attname = 'organisation_id') as tenant,
      coalesce((select string_agg(p.qual, ' ') from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname), '') as policies
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely_%'
    group by c.oid, c.relname, c.relrowsecurity order by 1`);
  return rows.map(({ name, columns, walled, policies, tenant }) => {
    if (!walled || policies.split(' ').includes('true')) return { name, columns, scope: 'all' as const };
    if (/is_system\(\)/.test(policies)) return { name, columns, scope: 'system' as const };
    if (tenant) return { name, columns, scope: 'each' as const };
    throw new Error(`No scope shows all rows of ${name}: its policies need is_system()`);
  });
}

function partWriter(archive: Pack, name: string) {
  const hash = createHash('sha256');
  let rows = 0;
  let part = 0;
  let held: Buffer[] = [];
  let size = 0;
  const flush = async () => {
    if (size === 0) return;
    part += 1;
    await addEntry(archive, `data/${name}/${String(part).padStart(6, '0')}`, Buffer.concat(held));
    held = [];
    size = 0;
  };
  return {
    async copy(client: pg.Client, statement: string) {
      const stream = client.query(copyTo(statement));
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        hash.update(chunk);
        held.push(chunk);
        size += chunk.length;
        if (size >= PART_BYTES) await flush();
      }
      rows += stream.rowCount;
    },
    async end() {
      await flush();
      return { rows, sha256: hash.digest('hex') };
    },
  };
}

/** Waits until the archive took it: a slow disk slows the reading down. */
async function addEntry(archive: Pack, name: string, bytes: Buffer): Promise<void> {
  const entry = archive.entry({ name, size: bytes.length, mode: 0o600 });
  const done = once(entry, 'finish');
  entry.end(bytes);
  await done;
}
