import { open } from 'node:fs/promises';
import { CHECKS, parseJson, readBundle, type VerificationReport, verifyBadge } from '@insigne/credentials';
import { type DocumentTable, networkFetch, tableFetch } from './document-fetch.ts';

/** One badge to verify; plain data, so that it can be handed to a worker. */
export interface VerifyTask {
  /** A file, an address, or what standard input gave. */
  source: { file: string } | { url: string } | { bytes: Uint8Array };
  now?: Date;
  offline: boolean;
  /** A file, or the table itself. */
  documents?: string | DocumentTable;
  recipient?: string;
}

/** A table of documents may hold many status lists; a badge never comes near. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
const MAX_BADGE_BYTES = 5 * 1024 * 1024;

export interface Verified {
  report: VerificationReport;
  /** The result rests on the documents of a bundle, taken at this time. */
  documentsOf?: Date;
}

/** @throws what is wrong with the documents file; a badge that cannot be read is a report */
export async function runTask(task: VerifyTask): Promise<Verified> {
  const answering = await fetchFor(task);
  const input = await inputOf(task.source);
  if (input === undefined) return { report: unreadable() };
  // The documents of a bundle are believed where nobody else may be asked, and only there.
  const bundle = answering === undefined && input instanceof Uint8Array ? readBundle(input) : undefined;
  const fetch = answering ?? bundle?.fetch;
  const report = await verifyBadge(input, {
    now: task.now ?? new Date(),
    ...(fetch && { fetch }),
    ...(task.recipient !== undefined && { recipient: task.recipient }),
  });
  return { report, ...(bundle && { documentsOf: bundle.madeAt }) };
}

/** Documents answer in place of the network, also offline. */
async function fetchFor({ documents, offline }: VerifyTask) {
  if (documents === undefined) return offline ? undefined : networkFetch();
  if (typeof documents !== 'string') return tableFetch(documents);
  const table = parseJson(await readBounded(documents, MAX_FILE_BYTES), MAX_FILE_BYTES);
  return tableFetch(table as DocumentTable);
}

async function inputOf(source: VerifyTask['source']): Promise<Uint8Array | URL | undefined> {
  if ('bytes' in source) return source.bytes;
  if ('url' in source) return new URL(source.url);
  try {
    return await readBounded(source.file, MAX_BADGE_BYTES + 1);
  } catch {
    return undefined;
  }
}

async function readBounded(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, maxBytes));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What cannot be opened holds no badge: exit code 3, like everything that is none. */
function unreadable(): VerificationReport {
  return {
    verdict: 'not-a-badge',
    checks: CHECKS.map((check) =>
      check === 'format' ? { check, outcome: 'fail', code: 'file-unreadable' } : { check, outcome: 'not-applicable' },
    ),
  };
}
