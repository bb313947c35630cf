import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartError } from './start-error.ts';

/** A system user of our own: the distribution's `postgres` may own somebody's databases, and `nobody` is shared. */
const OWN_USER = 'insigne-postgres';
const FALLBACK_USER = 'postgres';

/** The user that PostgreSQL runs as; undefined stands for the user that we are. */
export type DatabaseUser = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root, so root runs it as another user: the owner of the database where there is one
 * already, else a system user made for it.
 *
 * @throws StartError when root can find and make none.
 */
export function findDatabaseUser(cluster: string): DatabaseUser {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = lookUp(OWN_USER) ?? create() ?? lookUp(FALLBACK_USER);
  if (user) return user;
  throw new StartError(
    `PostgreSQL refuses to run as root, and the system user ${OWN_USER} could not be made. ` +
      'Make it, start Insigne as an ordinary user, or name a server of your own in DATABASE_URL.',
  );
}

function create(): DatabaseUser {
  const nowhere = '/nonexistent';
  const login = '/usr/sbin/nologin';
  run('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', nowhere, '--shell', login, OWN_USER]);
  // BusyBox, where there is no useradd.
  if (!lookUp(OWN_USER)) run('adduser', ['-S', '-H', '-D', '-h', nowhere, '-s', '/sbin/nologin', OWN_USER]);
  return lookUp(OWN_USER);
}

function lookUp(name: string): DatabaseUser {
  const [uid, gid] = [run('id', ['-u', name]), run('id', ['-g', name])].map((text) => Number.parseInt(text, 10));
  return uid && gid !== undefined && !Number.isNaN(gid) ? { uid, gid } : undefined;
}

function run(file: string, args: string[]): string {
  const { status, stdout } = spawnSync(file, args, { encoding: 'utf8' });
  return status === 0 ? stdout : '';
}

/** Whether a shell condition such as `cd "$1"` holds for that user; `$1` stands for `path`. */
export function userCan(user: DatabaseUser, condition: string, path: string): boolean {
  // Not in our own working folder, which that user may not be allowed to enter.
  return spawnSync('/bin/sh', ['-c', condition, 'sh', path], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
