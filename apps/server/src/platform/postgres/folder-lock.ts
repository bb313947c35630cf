import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isStorageFull } from '../storage.ts';
import { processSpace, startTimeOf } from './process-identity.ts';
import { systemCode } from './start-error.ts';

/** An owner in another container cannot be looked up by its number, so every owner touches its claim this often. */
const HEARTBEAT_MS = 5_000;
/** Six beats missed: that container is gone. */
const SILENT_MS = 30_000;
/** Processes that come at the same moment all step back; chance parts them well within these attempts. */
const ATTEMPTS = 6;

export interface FolderLock {
  release(): void;
}

/**
 * Takes `folder` for this process, or answers the process number of the living owner. A claim is a file named after its
 * process: it is made first and the others are looked at afterwards, so of two processes at least one sees the other.
 * Claims of dead processes are swept away.
 */
export async function lockFolder(folder: string): Promise<FolderLock | { owner: number }> {
  const { boot, container } = processSpace();
  const claim = join(folder, [process.pid, startTimeOf(process.pid), boot, container].join('-'));
  let owner = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await wait(50 + Math.random() * 100);
    mkdirSync(folder, { recursive: true });
    writeFileSync(claim, '');
    const other = livingOwner(folder, claim);
    if (other === undefined) return held(claim);
    owner = other;
    rmSync(claim, { force: true });
  }
  return { owner };
}

function held(claim: string): FolderLock {
  const heartbeat = setInterval(() => {
    try {
      utimesSync(claim, new Date(), new Date());
    } catch (error) {
      // The folder was removed under a running installation, or its disk is full: PostgreSQL notices the same and says so.
      if (systemCode(error) !== 'ENOENT' && !isStorageFull(error)) throw error;
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    release() {
      clearInterval(heartbeat);
      rmSync(claim, { force: true });
    },
  };
}

function livingOwner(folder: string, ownClaim: string): number | undefined {
  const here = processSpace();
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (file === ownClaim) continue;
    const [pid, started, boot, container] = name.split('-');
    const alive =
      boot === here.boot &&
      (container === here.container ? startTimeOf(Number(pid)) === started : touchedWithin(file, SILENT_MS));
    if (alive) return Number(pid);
    rmSync(file, { force: true });
  }
  return undefined;
}

function touchedWithin(file: string, ms: number): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < ms;
}
