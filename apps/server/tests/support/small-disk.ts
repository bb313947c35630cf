import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  folder: string;
  free(): number;
  /** Writes a file until nothing more fits but `leave` bytes; answers how much that was. */
  fill(leave?: number): number;
  /** Removes that file. */
  clear(): void;
  close(): void;
}

/** Whether this user may mount one. */
export const maySmallDisk = (): boolean => {
  try {
    openSmallDisk(1).close();
    return true;
  } catch {
    return false;
  }
};

/** A disk of its own, in memory, that a test can fill up. Only root may mount one. */
export function openSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'insigne-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    throw new Error(`no disk could be mounted: ${mounted.error?.message ?? mounted.stderr}`);
  }
  chmodSync(folder, 0o755);
  const filler = join(folder, 'filler');
  return {
    folder,
    free: () => {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    },
    fill(leave = 0) {
      const file = openSync(filler, 'a');
      let written = 0;
      try {
        // In pages, until the last one is gone.
        for (const size of [1 << 20, 4096]) {
          const block = Buffer.alloc(size, 1);
          try {
            while (statfsSync(folder).bavail * 4096 > leave) written += writeSync(file, block);
          } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
          }
        }
      } finally {
        closeSync(file);
      }
      return written;
    },
    clear: () => rmSync(filler, { force: true }),
    close() {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
