import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import type { GuardedFetch } from './fetch/guarded-fetch.ts';
import type { Imaging } from './imaging/index.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Storage } from './storage.ts';
import type { Vault } from './vault.ts';
import type { Verifier } from './verifier/verifier.ts';

/**
 * All that a use case may reach outside itself. Filled once by main.ts; services take a `Pick` of it, so that a
 * signature says what the use case touches.
 */
export interface Context {
  config: Config;
  clock: Clock;
  logger: Logger;
  db: Database;
  vault: Vault;
  imaging: Imaging;
  fetch: GuardedFetch;
  verifier: Verifier;
  mailer: Mailer;
  metrics: Metrics;
  storage: Storage;
}
