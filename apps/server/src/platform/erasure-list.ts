import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * What was erased at somebody's request, as ids alone: a file of the data folder, outside the database and its backups. After
 * a restore it is applied again before anything is served (guide: log restore, privacy 4.4).
 */
export interface Erasure {
  kind: 'person' | 'award';
  id: string;
  at: Date;
}

const FILE = 'erasures.jsonl';
const lineSchema = z.object({ kind: z.enum(['person', 'award']), id: z.uuid(), at: z.iso.datetime() });

/** Appends and waits for the disk: only what stands here may be erased. Several processes may append at once. */
export function appendErasures(dataFolder: string, erasures: Erasure[]): void {
  if (erasures.length === 0) return;
  const path = join(dataFolder, FILE);
  const isNew = !existsSync(path);
  const file = openSync(path, 'a', 0o600);
  try {
    // One write, begun on a line of its own: a line that a power cut left half done spoils no other.
    const lines = erasures.map(({ kind, id, at }) => `${JSON.stringify({ kind, id, at: at.toISOString() })}\n`);
    writeSync(file, `${isNew ? '' : '\n'}${lines.join('')}`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (!isNew) return;
  const folder = openSync(dataFolder, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Every erasure, the oldest first. A line cut off by a crash was never acknowledged, and is left out. */
export function readErasures(dataFolder: string): Erasure[] {
  const path = join(dataFolder, FILE);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const parsed = lineSchema.safeParse(parseLine(line));
      return parsed.success ? [{ ...parsed.data, at: new Date(parsed.data.at) }] : [];
    });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
