import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { type Auth, createAuth } from '../../src/modules/accounts/index.ts';
import { codeMails } from '../../src/modules/notices/index.ts';
import { createLocalDocuments } from '../../src/modules/verification/index.ts';
import { readConfig } from '../../src/platform/config.ts';
import type { Context } from '../../src/platform/context.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import { findInstallation } from '../../src/platform/database/installation.store.ts';
import { createGuardedFetch, type GuardedFetch } from '../../src/platform/fetch/index.ts';
import { createImaging } from '../../src/platform/imaging/index.ts';
import { createMailer } from '../../src/platform/mail/mailer.ts';
import { measuredMailer } from '../../src/platform/metrics/measured.ts';
import { createMetrics } from '../../src/platform/metrics/metrics.ts';
import { createStorage } from '../../src/platform/storage.ts';
import { createVault } from '../../src/platform/vault.ts';
import { createVerifier } from '../../src/platform/verifier/index.ts';
import { startWorker } from '../../src/worker.ts';
import { BASE_URL } from './base-url.ts';
import { type MovedClock, movedClock } from './clock.ts';
import { testDatabase } from './postgres.ts';
import { createVisitor, type Visitor } from './visitor.ts';

export const MASTER_KEY = Buffer.alloc(32, 7);
const VERIFIER_LIMITS = { timeoutMs: 15_000, memoryMb: 256 };

export interface TestApp {
  context: Context & { auth: Auth };
  clock: MovedClock;
  /** A browser that nobody is signed in with. */
  visitor(): Visitor;
  /** The routes of the app, as registered. */
  routes: { method: string; path: string }[];
  /** Opens a port of its own; answers the address. */
  listen(): Promise<string>;
  /** Jobs run from here on. */
  startJobs(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The whole server without its port: every part is the real one, on a database of this test file's own (or the one of
 * `databaseUrl`). Without `smtpUrl` mails are kept, as on an installation without a mail server.
 */
export async function openTestApp(
  options: {
    smtpUrl?: string;
    socketTimeoutMs?: number;
    databaseUrl?: string;
    /** As if PostgreSQL were on this machine, and so much of its disk had to stay free. */
    reserveBytes?: number;
    /** In place of the network. */
    fetch?: GuardedFetch;
    /** Of the environment, in place of what tests have. */
    variables?: Record<string, string>;
  } = {},
): Promise<TestApp> {
  const closers: (() => unknown)[] = [];
  const dataFolder = mkdtempSync(join(tmpdir(), 'insigne-app-'));
  closers.push(() => rmSync(dataFolder, { recursive: true, force: true }));
  const own = options.databaseUrl === undefined ? await testDatabase() : undefined;
  if (own !== undefined) closers.push(own.drop);
  const config = readConfig({
    INSIGNE_BASE_URL: BASE_URL,
    INSIGNE_DATA: dataFolder,
    INSIGNE_LIMITS: 'off',
    SMTP_URL: options.smtpUrl,
    ...options.variables,
  });
  const clock = movedClock();
  const logger = pino({ level: process.env.INSIGNE_TEST_LOG ?? 'silent' });
  const db = openDatabase(options.databaseUrl ?? own?.url ?? '', (error) =>
    logger.warn({ err: error }, 'idle connection'),
  );
  closers.push(db.close);
  config.installation = await findInstallation(db);
  const imaging = createImaging();
  closers.push(imaging.close);
  const fetch = options.fetch ?? createGuardedFetch({ allowLoopback: config.onLoopback, allowHttp: false });
  const verifier = createVerifier({ fetch, localDocument: createLocalDocuments({ db, config }), ...VERIFIER_LIMITS });
  closers.push(verifier.close);
  const metrics = createMetrics({ pool: db.pool, version: 'test' });
  const mailer = measuredMailer(
    metrics,
    createMailer(config.smtpUrl, config.mailFrom, { socketTimeoutMs: options.socketTimeoutMs }),
  );
  closers.push(mailer.close);
  const base: Context = {
    config,
    clock,
    logger,
    db,
    vault: createVault(MASTER_KEY),
    imaging,
    fetch,
    verifier,
    mailer,
    metrics,
    storage: createStorage({
      dataFolder,
      ...(options.reserveBytes !== undefined && { databaseFolder: dataFolder, reserveBytes: options.reserveBytes }),
    }),
  };
  const auth = createAuth({
    ...base,
    deliverCode: codeMails(base),
  });
  const context = { ...base, auth };
  const app = createApp({ ...context, stopping: new AbortController().signal });
  return {
    context,
    clock,
    visitor: () => createVisitor(app),
    routes: app.routes.map(({ method, path }) => ({ method, path })),
    async listen() {
      const server = createServer(getRequestListener(app.fetch));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      closers.push(() => server.close());
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    async startJobs() {
      const runner = await startWorker(context);
      closers.push(runner.stop);
    },
    async close() {
      for (const close of closers.reverse()) await close();
    },
  };
}
