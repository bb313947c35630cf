// `npm run -s backup -- FILE`: every row of the installation in one file, while the server runs or not.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { type Config, ConfigError, readConfig } from './platform/config.ts';
import { noteBackup } from './platform/database/backup-note.store.ts';
import { openDatabase } from './platform/database/database.ts';
import { writeArchive } from './platform/database/write-archive.ts';
import { StartError, startEmbeddedPostgres } from './platform/postgres/index.ts';
import { runningDatabase } from './platform/postgres/running.ts';
import { isStorageFull } from './platform/storage.ts';
import { createVault, loadMasterKey } from './platform/vault.ts';

const USAGE = 'npm run -s backup -- FILE   writes a new file, for example insigne-2026-11-26.tar.gz\n';
const EXIT = { done: 0, failed: 1, usage: 64 } as const;

async function main(): Promise<number> {
  const file = fileOf(process.argv.slice(2));
  if (file === undefined) {
    process.stderr.write(USAGE);
    return EXIT.usage;
  }
  if (existsSync(file)) {
    process.stderr.write(`${file} exists already: name a new file, no backup is ever overwritten.\n`);
    return EXIT.failed;
  }
  const config = readConfig(process.env);
  const store = await openStore(config);
  try {
    const vault = createVault(loadMasterKey(config.dataFolder, config.masterKey, false));
    const now = new Date();
    const { manifest, bytes } = await writeArchive(store.url, file, { vault, baseUrl: config.baseUrl, now });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const db = openDatabase(store.url, () => undefined);
    await noteBackup(db, { at: now.toISOString(), bytes, rows }).catch(() =>
      process.stderr.write('The backup is made, but could not be noted: the health page does not know of it.\n'),
    );
    await db.close();
    process.stdout.write(
      `${file}: ${rows} rows of ${manifest.tables.length} tables, ${bytes} bytes, as of ${manifest.createdAt}\n` +
        'The master key is not in it: keep master.key (or INSIGNE_MASTER_KEY) elsewhere, without it this file opens nothing.\n',
    );
    return EXIT.done;
  } finally {
    await store.close();
  }
}

function fileOf(args: string[]): string | undefined {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    return positionals.length === 1 ? positionals[0] : undefined;
  } catch {
    return undefined;
  }
}

/** The database of the server that runs, or else our own, started for as long as the backup takes. */
async function openStore(config: Config): Promise<{ url: string; close(): Promise<void> }> {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, close: async () => undefined };
  try {
    const logger = pino({ level: 'error' }, pino.destination(2));
    const postgres = await startEmbeddedPostgres({ dataFolder: config.dataFolder, logger });
    return { url: postgres.connectionString, close: () => postgres.stop() };
  } catch (error) {
    const url = runningDatabase(config.dataFolder);
    if (!(error instanceof StartError) || url === undefined) throw error;
    return { url, close: async () => undefined };
  }
}

process.exitCode = await main().catch((error: unknown) => {
  const isKnown = error instanceof StartError || error instanceof ConfigError;
  const reason = isKnown || error instanceof Error ? error.message : String(error);
  const full = 'the disk of that file is full: make room, or name a file on another one';
  process.stderr.write(`No backup was made: ${isStorageFull(error) ? full : reason}\n`);
  return EXIT.failed;
});
