import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SYSTEM_FOLDER } from './binaries.ts';
import { type DatabaseUser, findDatabaseUser, userCan } from './database-user.ts';
import { StartError, systemCode } from './start-error.ts';

const recordSchema = z.strictObject({
  /** The folder that holds the database: `postgres` in the data folder, or one below /var/lib/insigne. */
  home: z.string(),
  superuserPassword: z.string(),
  rolePassword: z.string(),
  /** Asked for again at the next start, so that tools of the operator keep their address. */
  port: z.number().int().optional(),
  /** Whether the database was made: from then on its absence is a loss, and never answered by an empty one. */
  made: z.boolean(),
});

export type HomeRecord = z.infer<typeof recordSchema>;

export interface Home {
  record: HomeRecord;
  /** PostgreSQL's own data directory. */
  cluster: string;
  user: DatabaseUser;
  save(changes: Partial<HomeRecord>): void;
}

/**
 * Finds, or chooses and records, the folder that the database of a data folder lives in. Root's database lives in a
 * folder below /var/lib/insigne when its user cannot reach the data folder.
 *
 * @throws StartError when the database that the record tells of is gone or out of reach.
 */
export function openHome(dataFolder: string): Home {
  const file = join(dataFolder, 'postgres.json');
  const inside = join(dataFolder, 'postgres');
  let record = read(file);
  if (!record && existsSync(join(inside, 'cluster'))) {
    throw new StartError(`${file}, which holds the passwords of the database in ${inside}, is missing: put it back.`);
  }
  const save = (changes: Partial<HomeRecord>) => {
    record = { ...(record ?? newRecord(inside)), ...changes };
    write(file, record);
    return record;
  };
  // Renamed or copied data folders take the database inside them along.
  if (record && !record.home.startsWith(`${SYSTEM_FOLDER}/`) && record.home !== inside) record = save({ home: inside });
  record ??= save({});
  // Killed between the making of the database and the note of it.
  if (!record.made && existsSync(join(record.home, 'cluster', 'PG_VERSION'))) record = save({ made: true });
  const user = findDatabaseUser(join(record.home, 'cluster'));
  if (record.made) {
    requireCluster(dataFolder, record.home, user);
  } else if (!offer(record.home, user)) {
    record = save({ home: join(SYSTEM_FOLDER, randomBytes(8).toString('hex')) });
    if (!offer(record.home, user)) {
      throw new StartError(
        `The user of PostgreSQL can reach neither ${dataFolder} nor ${record.home}. ` +
          'Choose a folder that every user can pass with INSIGNE_DATA, or name a server of your own in DATABASE_URL.',
      );
    }
  }
  return { record, cluster: join(record.home, 'cluster'), user, save };
}

function newRecord(home: string): HomeRecord {
  const password = () => randomBytes(24).toString('base64url');
  return { home, superuserPassword: password(), rolePassword: password(), made: false };
}

function requireCluster(dataFolder: string, home: string, user: DatabaseUser): void {
  if (!existsSync(join(home, 'cluster', 'PG_VERSION'))) {
    throw new StartError(
      `The database of ${dataFolder} should be in ${home}, and is not there. ` +
        `Put it back, or remove ${dataFolder} to begin with nothing.`,
    );
  }
  if (user && !userCan(user, 'cd "$1"', home)) {
    throw new StartError(
      `The database is in ${home}, which its user (uid ${user.uid}) can no longer reach: ` +
        'let everyone pass the folders above it (chmod o+x).',
    );
  }
}

/** Makes the folder for that user; false when the user cannot work in it all the same. */
function offer(home: string, user: DatabaseUser): boolean {
  try {
    mkdirSync(home, { recursive: true });
    if (home.startsWith(`${SYSTEM_FOLDER}/`)) chmodSync(SYSTEM_FOLDER, 0o755);
    chmodSync(home, 0o700);
    if (user) chownSync(home, user.uid, user.gid);
  } catch (error) {
    // File systems that keep no owners, or squash root, refuse this.
    if (user && ['EPERM', 'EACCES', 'EROFS', 'EINVAL', 'ENOTSUP'].includes(systemCode(error) ?? '')) return false;
    throw error;
  }
  if (!user || userCan(user, 'cd "$1" && test -w .', home)) return true;
  rmdirSync(home);
  return false;
}

function read(file: string): HomeRecord | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    if (systemCode(error) === 'EACCES') {
      throw new StartError(
        `${file} belongs to another user: start as that one, or choose another folder with INSIGNE_DATA.`,
      );
    }
    throw error;
  }
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch {
    throw new StartError(`${file}, which holds the passwords of the database, is damaged: put back an older copy.`);
  }
}

function write(file: string, record: HomeRecord): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
