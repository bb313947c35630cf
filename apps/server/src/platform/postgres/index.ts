// The embedded PostgreSQL: a real server from npm, for installations that name none in DATABASE_URL. Owns the data
// folder's lock, postgres.json, postgres.log and postgres/. One living process per data folder; the database stays up,
// at one address, until it is told to stop; a killed process leaves nothing that the next start does not clear up.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries } from './binaries.ts';
import { makeCluster, requireVersion, SUPERUSER } from './cluster.ts';
import { acquireDataFolder } from './data-folder.ts';
import { lockFolder } from './folder-lock.ts';
import { openHome } from './home.ts';
import { stopLeftover } from './postmaster.ts';
import { provision, ROLE } from './provision.ts';
import { StartError } from './start-error.ts';
import { type PostgresLogger, supervise } from './supervise.ts';

export { acquireDataFolder, type DataFolder } from './data-folder.ts';
export { StartError } from './start-error.ts';
export type { PostgresLogger } from './supervise.ts';

export interface EmbeddedPostgres {
  /** The server's role on its database, over loopback. */
  connectionString: string;
  /** The superuser, for making and dropping databases: tests only, the server never works as it. */
  adminConnectionString: string;
  port: number;
  /** Where its files are. */
  folder: string;
  /** Undefined while PostgreSQL is down and being started again. */
  processId(): number | undefined;
  /** Fast clean shutdown; gives the data folder back. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Brings up the database of a data folder, making it at the first start. When PostgreSQL dies while we run it is started
 * again on the same port.
 *
 * @throws StartError with a sentence for the operator.
 */
export async function startEmbeddedPostgres(options: {
  dataFolder: string;
  logger: PostgresLogger;
  /** False for databases that are thrown away: nothing is synced to disk. */
  durable?: boolean;
}): Promise<EmbeddedPostgres> {
  const { logger, durable = true } = options;
  const folder = await acquireDataFolder(options.dataFolder);
  const undo = [() => folder.release()];
  try {
    const home = openHome(folder.path);
    // The lock of the data folder does not cover a home outside of it, which a copied data folder points at as well.
    const lock = await lockFolder(join(home.record.home, 'lock'));
    if ('owner' in lock) {
      throw new StartError(
        `The database in ${home.record.home} is in use by another Insigne (process ${lock.owner}), whose data folder ` +
          `${folder.path} was copied from. Remove postgres.json from the copy to give it a database of its own.`,
      );
    }
    undo.unshift(() => lock.release());
    const binaries = findBinaries(home.user);
    if (!existsSync(home.cluster)) {
      logger.info({ folder: home.record.home }, 'making the database');
      await makeCluster(binaries, { cluster: home.cluster, user: home.user, durable, ...home.record });
      home.save({ made: true });
    }
    requireVersion(home.cluster);
    const leftover = await stopLeftover(home.cluster);
    if (leftover) logger.warn({ pid: leftover }, 'stopped the PostgreSQL that a killed process had left behind');
    const { postgres } = binaries;
    const logFile = join(folder.path, 'postgres.log');
    const { cluster, user, record } = home;
    const server = await supervise({ postgres, cluster, logFile, user, durable }, record.port, logger);
    if (server.port !== record.port) home.save({ port: server.port });
    const url = (role: string, password: string, database: string) =>
      `postgres://${role}:${password}@127.0.0.1:${server.port}/${database}`;
    const adminConnectionString = url(SUPERUSER, record.superuserPassword, 'postgres');
    await provision(adminConnectionString, record.rolePassword).catch(async (error) => {
      await server.stop();
      throw error;
    });
    let stopped: Promise<void> | undefined;
    return {
      connectionString: url(ROLE, record.rolePassword, ROLE),
      adminConnectionString,
      port: server.port,
      folder: record.home,
      processId: server.processId,
      stop: () => {
        stopped ??= server.stop().then(() => {
          for (const act of undo) act();
        });
        return stopped;
      },
    };
  } catch (error) {
    for (const act of undo) act();
    throw error;
  }
}
