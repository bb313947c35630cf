// `npm run -s restore -- FILE`: puts a backup into an empty data folder, or with --replace in the place of what is there.
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { checkInstallation } from './modules/verification/index.ts';
import { systemClock } from './platform/clock.ts';
import { type Config, ConfigError, readConfig } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { isEmptyDatabase, loadArchive } from './platform/database/load-archive.ts';
import { knowsMigration, migrate } from './platform/database/migrate.ts';
import { type ArchiveFault, checkArchive } from './platform/database/read-archive.ts';
import { acquireDataFolder, StartError, startEmbeddedPostgres } from './platform/postgres/index.ts';
import { ifAlone } from './platform/queue/abandoned.store.ts';
import { createVault, loadMasterKey } from './platform/vault.ts';

/** Of each organisation: seconds on two cores, and enough to show that keys, lists and documents fit together. */
const SAMPLE = 500;
const USAGE = `npm run -s restore -- FILE [--replace] [--check-all]
  --replace    what the database holds now is given up for the backup
  --check-all  verifies every signed badge before the exchange, not the newest ${SAMPLE} of each organisation
`;
const EXIT = { done: 0, failed: 1, usage: 64 } as const;

/** Why nothing was changed, and what to do. */
class Refusal extends Error {}

const FAULTS: Record<ArchiveFault, string> = {
  unreadable: 'This file is no backup of Insigne, or one of a version that this one cannot read.',
  cut: 'This file ends too early or is damaged: take another copy of the backup.',
  changed: 'This file is not as the backup wrote it: a table or the list of tables was changed. Take another copy.',
  'other-key':
    'This backup was made under another master key. Put the master.key of that installation into the data folder, or set INSIGNE_MASTER_KEY, then restore again.',
};

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const wanted = optionsOf(process.argv.slice(2));
  if (wanted === undefined) {
    process.stderr.write(USAGE);
    return EXIT.usage;
  }
  const config = readConfig(process.env);
  // Refuses while a server lives on this data folder.
  const folder = await acquireDataFolder(config.dataFolder);
  try {
    const vault = openVault(config);
    const manifest = await checkArchive(wanted.file, vault);
    if (typeof manifest === 'string') throw new Refusal(FAULTS[manifest]);
    if (!knowsMigration(manifest.migration))
      throw new Refusal(`This backup was made by a newer version (${manifest.migration}): restore it with that one.`);
    say(`${wanted.file}: whole, as of ${manifest.createdAt}, made at ${manifest.baseUrl}`);
    const store = await openStore(config);
    try {
      await restore(store.url, wanted, manifest, config);
    } finally {
      await store.close();
    }
    return EXIT.done;
  } finally {
    folder.release();
  }
}

async function restore(
  url: string,
  { file, replace, checkAll }: Options,
  manifest: Exclude<Awaited<ReturnType<typeof checkArchive>>, ArchiveFault>,
  config: Config,
): Promise<void> {
  if (!replace && !(await isEmptyDatabase(url)))
    throw new Refusal('The database is not empty. With --replace, what it holds is given up for the backup.');
  await migrate(url);
  await refuseUnlessAlone(url);
  const loaded = await loadArchive(url, file, manifest);
  try {
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    say(`loaded: ${rows} rows of ${manifest.tables.length} tables; counts and references hold`);
    const db = openDatabase(loaded.url, () => undefined);
    const deps = { db, config: { ...config, baseUrl: manifest.baseUrl }, clock: systemClock };
    const check = await checkInstallation(deps, checkAll ? Number.MAX_SAFE_INTEGER : SAMPLE).finally(() => db.close());
    if (check.faults.length > 0)
      throw new Refusal(
        `The backup does not hold together, so nothing was changed:\n${check.faults.slice(0, 20).join('\n')}`,
      );
    say(
      `self-check: ${check.verified} of ${check.editions} signed badges verified, log entries and audit trails whole`,
    );
    await loaded.exchange();
  } finally {
    await loaded.close();
  }
  await migrate(url);
  say(
    'restored. Erasures since the backup (erasures.jsonl of the data folder; into a new folder, copy it from the old one)',
  );
  say('are applied again when the server starts, before it serves.');
  say(
    'The public log holds rows only in this version: no checkpoint was published that this database could fall behind.',
  );
  if (manifest.baseUrl !== config.baseUrl)
    say(`Note: this backup was made at ${manifest.baseUrl}. Start with INSIGNE_BASE_URL=${manifest.baseUrl}`);
}

interface Options {
  file: string;
  replace: boolean;
  checkAll: boolean;
}

function optionsOf(args: string[]): Options | undefined {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { replace: { type: 'boolean' }, 'check-all': { type: 'boolean' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return undefined;
    return { file, replace: values.replace ?? false, checkAll: values['check-all'] ?? false };
  } catch {
    return undefined;
  }
}

function openVault(config: Config) {
  try {
    return createVault(loadMasterKey(config.dataFolder, config.masterKey, false));
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

async function openStore(config: Config): Promise<{ url: string; close(): Promise<void> }> {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, close: async () => undefined };
  const logger = pino({ level: 'error' }, pino.destination(2));
  const postgres = await startEmbeddedPostgres({ dataFolder: config.dataFolder, logger });
  return { url: postgres.connectionString, close: () => postgres.stop() };
}

/** A database of one's own may be served from another data folder. */
async function refuseUnlessAlone(url: string): Promise<void> {
  const db = openDatabase(url, () => undefined);
  let isAlone = false;
  await ifAlone(db, async () => {
    isAlone = true;
  }).finally(() => db.close());
  if (!isAlone) throw new Refusal('A server works on this database: stop it first.');
}

process.exitCode = await main().catch((error: unknown) => {
  if (error instanceof Refusal || error instanceof StartError || error instanceof ConfigError)
    process.stderr.write(`${error.message}\n`);
  else
    process.stderr.write(
      `Not restored: ${error instanceof Error ? error.message : String(error)}\nWhat was in the database before is there as it was.\n`,
    );
  return EXIT.failed;
});
