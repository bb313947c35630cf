import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { createAdminApp, createApp } from './app.ts';
import { printDemo, seedDemo } from './demo/index.ts';
import { createAuth, createOperatorLink } from './modules/accounts/index.ts';
import { codeMails } from './modules/notices/index.ts';
import { alignDids } from './modules/organisations/index.ts';
import { createLocalDocuments } from './modules/verification/index.ts';
import { reapplyErasures } from './personal-data.ts';
import { clockAhead } from './platform/clock.ts';
import { type Config, ConfigError, readConfig } from './platform/config.ts';
import type { Context } from './platform/context.ts';
import { isConnectionError, openDatabase } from './platform/database/database.ts';
import { findInstallation } from './platform/database/installation.store.ts';
import { findMark, keepMark } from './platform/database/mark.store.ts';
import { migrate } from './platform/database/migrate.ts';
import { throughOutage } from './platform/database/through-outage.ts';
import { createGuardedFetch } from './platform/fetch/index.ts';
import { forgetUnanswered } from './platform/http/idempotency.store.ts';
import { listen } from './platform/http/listener.ts';
import { createImaging } from './platform/imaging/index.ts';
import { createMailer } from './platform/mail/mailer.ts';
import { measuredMailer } from './platform/metrics/measured.ts';
import { createMetrics } from './platform/metrics/metrics.ts';
import { acquireDataFolder, StartError, startEmbeddedPostgres } from './platform/postgres/index.ts';
import { AppError } from './platform/problem/app-error.ts';
import { ifAlone } from './platform/queue/abandoned.store.ts';
import { createStorage, isStorageFull } from './platform/storage.ts';
import { reportMissingTextsTo } from './platform/texts/texts.ts';
import { createVault, loadMasterKey } from './platform/vault.ts';
import { createVerifier } from './platform/verifier/verifier.ts';
import { VERSION } from './version.ts';
import { startWorker } from './worker.ts';

/** P-DOS-01: what a stranger's badge may cost. */
const VERIFIER_LIMITS = { timeoutMs: 15_000, memoryMb: 256 };
/** What is printed last waits this long for a database that stopped meanwhile: our own is back within seconds. */
const LONGEST_OUTAGE_MS = 30_000;
/** `/readyz` says so before the port closes: a load balancer that asks each second sends its visitors elsewhere in time. */
const DRAIN_MS = 2_000;
/** P-REL-15: whatever still hangs then is cut, and a PostgreSQL of our own ends itself in order. */
const LONGEST_STOP_MS = 29_000;
const MARK_PURPOSE = 'master-key-mark';

/** A database's error names the row's values in `detail`: addresses of people have no place in a log. */
const withoutData = (error: Error & { code?: unknown }) => ({
  type: error.name,
  message: error.message,
  code: error.code,
  stack: error.stack,
});

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The database: the one named in the environment, or our own in the data folder. Either way one owner per data folder. */
async function openStore(config: Config, logger: pino.Logger) {
  if (config.databaseUrl === undefined) {
    const postgres = await startEmbeddedPostgres({ dataFolder: config.dataFolder, logger });
    return { url: postgres.connectionString, folder: postgres.folder, close: () => postgres.stop() };
  }
  const folder = await acquireDataFolder(config.dataFolder);
  return { url: config.databaseUrl, folder: undefined, close: async () => folder.release() };
}

/** Another key than the one that sealed this database must stop the start, before anything is sealed with it (P-REL-17). */
async function openVault(config: Config, db: Context['db']) {
  const mark = await findMark(db);
  const vault = createVault(loadMasterKey(config.dataFolder, config.masterKey, mark === undefined));
  if (mark === undefined) await keepMark(db, vault.seal(Buffer.from('insigne'), MARK_PURPOSE));
  else {
    try {
      vault.open(mark, MARK_PURPOSE);
    } catch {
      throw new StartError(
        'The master key is not the one of this database. Put back the file master.key, or INSIGNE_MASTER_KEY, that belongs to it',
      );
    }
  }
  return vault;
}

async function start(): Promise<void> {
  const demo = process.argv.includes('--demo');
  const config = readConfig(process.env);
  const logger = pino({ level: config.logLevel, serializers: { err: withoutData } }, pino.destination(2));
  reportMissingTextsTo((message) => logger.error(message));
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const one of closers.splice(0).reverse())
      await one().catch((error: unknown) => logger.error({ err: error }, 'while stopping'));
  };
  const stopping = new AbortController();
  try {
    const store = await openStore(config, logger);
    closers.push(store.close);
    await migrate(store.url);
    const db = openDatabase(store.url, (error) => {
      // At the end of a stop PostgreSQL ends connections that are closing by themselves.
      if (!stopping.signal.aborted) logger.warn({ err: error }, 'database connection lost');
    });
    closers.push(db.close);
    config.installation = await findInstallation(db);
    const vault = await openVault(config, db);
    const imaging = createImaging();
    closers.push(imaging.close);
    const fetch = createGuardedFetch({ allowLoopback: config.onLoopback, allowHttp: false });
    const verifier = createVerifier({ fetch, localDocument: createLocalDocuments({ db, config }), ...VERIFIER_LIMITS });
    closers.push(async () => verifier.close());
    const metrics = createMetrics({ pool: db.pool, version: VERSION });
    const mailer = measuredMailer(metrics, createMailer(config.smtpUrl, config.mailFrom));
    closers.push(mailer.close);
    const context: Context = {
      config,
      clock: clockAhead(config.clockOffsetDays),
      logger,
      db,
      vault,
      imaging,
      fetch,
      verifier,
      mailer,
      metrics,
      storage: createStorage({ dataFolder: config.dataFolder, databaseFolder: store.folder }),
    };
    const auth = createAuth({
      ...context,
      deliverCode: codeMails(context),
    });
    await alignDids(context);
    await ifAlone(db, forgetUnanswered);
    // A database that came from a backup may hold people again who asked to be erased.
    await reapplyErasures(context);
    const deps = { ...context, auth, stopping: stopping.signal };
    const { adminPort, adminHost } = config;
    if (adminPort !== undefined) {
      const admin = { host: adminHost, port: adminPort, variable: 'INSIGNE_ADMIN_PORT' };
      closers.push((await listen(createAdminApp(deps).fetch, admin)).close);
    }
    const main = { host: config.host, port: config.port, variable: 'PORT' };
    const listener = await listen(createApp(deps).fetch, main);
    closers.push(listener.close);
    const runner = await startWorker(context);
    closers.push(runner.stop);
    const stop = async () => {
      if (stopping.signal.aborted) return;
      stopping.abort();
      setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
      const jobs = Promise.all([runner.stop(), mailer.close()]);
      await wait(DRAIN_MS);
      await Promise.all([listener.close(), jobs]);
      await close();
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
    await greet(context, demo);
  } catch (error) {
    // Told to stop while it seeds the demo: what is closed under the seeding is no failure.
    if (stopping.signal.aborted) return;
    await close();
    throw error;
  }
}

async function greet(context: Context, demo: boolean): Promise<void> {
  const { baseUrl } = context.config;
  if (demo) {
    printDemo(await seedDemo(context), say);
    return;
  }
  say(`Insigne is ready.`);
  say(`open: ${baseUrl}/`);
  const token = await throughOutage(LONGEST_OUTAGE_MS, () => createOperatorLink(context));
  if (token !== undefined) {
    say('First start: open this link once, within a day, to become the operator.');
    say(`operator: ${baseUrl}/sign-in/link/${token}`);
  }
}

/** What the operator reads when nothing starts: a sentence where we know one, the stack where we do not. */
function reasonOf(error: unknown): string {
  if (error instanceof StartError || error instanceof ConfigError) return error.message;
  if (isConnectionError(error) || (error instanceof AppError && error.type === 'database-unavailable'))
    return 'The database does not answer, or stopped while Insigne was starting. See that PostgreSQL runs, at the address of DATABASE_URL if you set one, then start again';
  if (isStorageFull(error) || (error instanceof AppError && error.type === 'storage-full'))
    return 'The disk is full: nothing can be stored, and Insigne does not start. Make room, then start again';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

start().catch((error: unknown) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
});
