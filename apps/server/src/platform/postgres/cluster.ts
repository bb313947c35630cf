import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { DatabaseUser } from './database-user.ts';
import { StartError, startErrorOf } from './start-error.ts';

export const SUPERUSER = 'postgres';
const MAJOR_VERSION = '18';
const PARTIAL = 'cluster.partial-';
/** Scram passwords over loopback, nothing else: no local trust, no replication. */
const HOST_RULES = 'host all all 127.0.0.1/32 scram-sha-256\n';

/** What PostgreSQL programs find in their environment: nothing of ours (PGDATA, PGPORT, locale) may change what they do. */
export const CLEAN_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

interface NewCluster {
  cluster: string;
  superuserPassword: string;
  user: DatabaseUser;
  /** False leaves the files to the operating system's own time: for databases that are thrown away. */
  durable: boolean;
}

/**
 * Makes a database cluster beside its final place and renames it into it: an interrupted one never looks finished.
 * What interrupted attempts left behind is removed.
 */
export async function makeCluster(binaries: Binaries, { cluster, superuserPassword, user, durable }: NewCluster) {
  const home = dirname(cluster);
  for (const name of readdirSync(home)) {
    if (name.startsWith(PARTIAL)) rmSync(join(home, name), { recursive: true, force: true });
  }
  const partial = join(home, `${PARTIAL}${randomBytes(6).toString('hex')}`);
  const passwordFile = `${partial}.password`;
  const give = (file: string, text: string) => {
    rmSync(file, { force: true });
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    if (user) chownSync(file, user.uid, user.gid);
  };
  give(passwordFile, `${superuserPassword}\n`);
  try {
    await initialise(home, binaries.initdb, user, [
      `--pgdata=${partial}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own Unicode rules: the same order on every machine, whatever its C library.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
    give(join(partial, 'pg_hba.conf'), HOST_RULES);
    renameSync(partial, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(partial, { recursive: true, force: true });
  }
}

/** @throws StartError when the files were written by another major version of PostgreSQL. */
export function requireVersion(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR_VERSION) return;
  throw new StartError(
    `The database in ${cluster} was written by PostgreSQL ${version}, and this version of Insigne brings ${MAJOR_VERSION}: ` +
      'dump it with the version of Insigne that wrote it.',
  );
}

function initialise(home: string, file: string, user: DatabaseUser, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // In a group of its own: Ctrl-C at the terminal is ours to handle.
    const options = { ...user, cwd: '/', env: CLEAN_ENVIRONMENT, detached: true } as const;
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          startErrorOf(
            home,
            `The database could not be made (initdb, ${signal ?? `exit code ${code}`})`,
            errors.trim(),
          ),
        );
    });
  });
}
