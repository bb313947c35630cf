import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Vault } from '../vault.ts';
import { MANIFEST, type Manifest, type ManifestFault, openManifest } from './archive-manifest.ts';

type Entry = AsyncIterable<Buffer> & { header: { name: string }; resume(): unknown };

export type ArchiveFault = ManifestFault | 'cut';

/** Longer than any manifest; a damaged file must not fill the memory. */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;

/** Entries of a `.tar.gz`, in order; each must be read before the next comes. */
export async function* entriesOf(file: string): AsyncGenerator<Entry> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  const tar = extract();
  source.on('error', (error) => gunzip.destroy(error));
  gunzip.on('error', (error) => tar.destroy(error));
  source.pipe(gunzip).pipe(tar);
  try {
    yield* tar as AsyncIterable<Entry>;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** `data/<table>/<part>` */
export const tableOf = (entry: Entry): string | undefined => /^data\/([a-z_0-9]+)\/\d+$/.exec(entry.header.name)?.[1];

/**
 * Reads the whole file once and believes nothing of it before: hashes of every table, and the seal of the master key over
 * them. Only then may a row be loaded.
 */
export async function checkArchive(file: string, vault: Vault): Promise<Manifest | ArchiveFault> {
  const hashes = new Map<string, ReturnType<typeof createHash>>();
  let manifest: Manifest | ManifestFault | undefined;
  try {
    for await (const entry of entriesOf(file)) {
      const table = tableOf(entry);
      if (entry.header.name === MANIFEST) manifest = openManifest(vault, await textOf(entry));
      else if (table === undefined) return 'changed';
      else {
        const hash = hashes.get(table) ?? createHash('sha256');
        hashes.set(table, hash);
        for await (const chunk of entry) hash.update(chunk);
      }
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES')) throw error;
    return 'cut';
  }
  if (manifest === undefined) return 'cut';
  if (typeof manifest === 'string') return manifest;
  const empty = createHash('sha256').digest('hex');
  const digests = new Map([...hashes].map(([table, hash]) => [table, hash.digest('hex')]));
  const known = new Set(manifest.tables.map(({ name }) => name));
  if ([...digests.keys()].some((table) => !known.has(table))) return 'changed';
  return manifest.tables.every(({ name, sha256 }) => (digests.get(name) ?? empty) === sha256) ? manifest : 'changed';
}

async function textOf(entry: Entry): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of entry) {
    size += chunk.length;
    if (size > MAX_MANIFEST_BYTES) throw new Error('the manifest is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
