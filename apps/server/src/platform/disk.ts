import { statfs } from 'node:fs/promises';

/** Space where a folder is, in bytes, as an ordinary user has it. */
export async function diskOf(folder: string): Promise<{ free: number; total: number }> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, total: blocks * bsize };
}
