import { chmodSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isStorageFull } from '../storage.ts';
import { lockFolder } from './folder-lock.ts';
import { StartError, systemCode } from './start-error.ts';

/** PostgreSQL runs as another user when we are root and must pass the folder; what is secret in it has a mode of its own. */
const MODE_AS_ROOT = 0o711;
const MODE = 0o700;

export interface DataFolder {
  /** Absolute, symbolic links resolved. */
  path: string;
  release(): void;
}

const held = new Map<string, { uses: number; release(): void }>();

/**
 * Makes the data folder where it is missing and takes it for this process, until `release` is called or the process is
 * gone. Calls within one process share the lock.
 *
 * @throws StartError when another living process holds it, or when it cannot be written.
 */
export async function acquireDataFolder(dataFolder: string): Promise<DataFolder> {
  const path = prepare(dataFolder);
  const known = held.get(path);
  if (known) {
    known.uses++;
    return { path, release: once(() => giveBack(path)) };
  }
  const lock = await refuseUnwritable(path, () => lockFolder(join(path, 'lock')));
  if ('owner' in lock) {
    throw new StartError(
      `The data folder ${path} is in use by another Insigne (process ${lock.owner}). ` +
        'Stop that one first, or choose another folder with INSIGNE_DATA.',
    );
  }
  held.set(path, { uses: 1, release: () => lock.release() });
  return { path, release: once(() => giveBack(path)) };
}

function giveBack(path: string): void {
  const entry = held.get(path);
  if (!entry || --entry.uses > 0) return;
  held.delete(path);
  entry.release();
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

function prepare(dataFolder: string): string {
  const wanted = resolve(dataFolder);
  try {
    if (!existsSync(wanted)) {
      mkdirSync(wanted, { recursive: true });
      // By chmod, because the mode given to mkdir is cut by the umask.
      chmodSync(wanted, process.getuid?.() === 0 ? MODE_AS_ROOT : MODE);
    }
    return realpathSync(wanted);
  } catch (error) {
    throw unwritable(wanted, error);
  }
}

async function refuseUnwritable<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): unknown {
  if (isStorageFull(error)) return new StartError(`The disk of ${path} is full: make room, then start again.`);
  const code = systemCode(error);
  if (!code || !['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) return error;
  return new StartError(
    `The data folder ${path} cannot be written by this user (${code}). ` +
      'Give it to this user, start as the user who made it, or choose another folder with INSIGNE_DATA.',
  );
}
