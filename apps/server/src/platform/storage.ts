import { statfs } from 'node:fs/promises';

/** PostgreSQL's `disk_full`, and what the operating system calls a full disk and a used up quota. */
const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);
/**
 * A PostgreSQL whose disk is full to the last byte cannot write its log and stops, and then nothing is read or verified either. Its
 * log grows by files of 16 MiB, and the largest list that is uploaded (25 MiB) stands in the log and in its table.
 */
const RESERVE_BYTES = 128 * 1024 ** 2;
/** How long a look at the disk is believed: a list writes less than the reserve in that time. */
const LOOKED_MS = 500;

/** Whether this error says that nothing more could be written. */
export function isStorageFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && FULL.has(String(error.code));
}

export interface Disk {
  folder: string;
  /** Bytes that an ordinary user may still write. */
  free: number;
  total: number;
}

/** The disks that this process writes to. */
export interface Storage {
  /** The one with the least room. */
  look(): Promise<Disk>;
  /** Whether PostgreSQL has room for new things. Of one that runs elsewhere we do not know: it says so itself. */
  hasRoom(): Promise<boolean>;
}

/** @param databaseFolder of our own PostgreSQL; undefined: it is somebody else's */
export function createStorage({
  dataFolder,
  databaseFolder,
  reserveBytes = RESERVE_BYTES,
}: {
  dataFolder: string;
  databaseFolder?: string | undefined;
  reserveBytes?: number | undefined;
}): Storage {
  let looked = { at: Number.NEGATIVE_INFINITY, hasRoom: true };
  return {
    async look() {
      const disks = await Promise.all([dataFolder, databaseFolder ?? dataFolder].map(diskOf));
      return disks.reduce((one, other) => (other.free < one.free ? other : one));
    },
    async hasRoom() {
      if (databaseFolder === undefined) return true;
      const now = performance.now();
      if (now - looked.at > LOOKED_MS)
        looked = { at: now, hasRoom: (await diskOf(databaseFolder)).free >= reserveBytes };
      return looked.hasRoom;
    },
  };
}

async function diskOf(folder: string): Promise<Disk> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { folder, free: bavail * bsize, total: blocks * bsize };
}
