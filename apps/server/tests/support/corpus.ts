import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VerifierDocument } from '../../src/platform/verifier/index.ts';

const VECTORS = join(import.meta.dirname, '../../../../vectors');

export const readVector = (path: string) => readFileSync(join(VECTORS, path));

/** One badge of `vectors/`, the clock and documents that it is verified with, and the verdict. */
interface Case {
  id: string;
  file: string;
  now: string;
  documents: string;
  recipient?: string;
  expected: string;
}

export const CASES: Case[] = JSON.parse(readVector('cases.json').toString());

export const documentAt = (url: string, body: unknown, status = 200): VerifierDocument => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  url,
});

/** The table of a case, as answers; one that redirects stands at its last address. */
export function vectorDocuments(path: string): Record<string, VerifierDocument> {
  type Entry = { status?: number; headers?: Record<string, string>; body?: unknown };
  const table: Record<string, Entry> = JSON.parse(readVector(path).toString());
  const answer = (url: string): VerifierDocument => {
    const { status = 200, headers = {}, body = '' } = table[url] ?? { status: 404 };
    const location = Object.entries(headers).find(([name]) => name.toLowerCase() === 'location')?.[1];
    return status >= 300 && status < 400 && location ? answer(location) : documentAt(url, body, status);
  };
  return Object.fromEntries(Object.keys(table).map((url) => [url, answer(url)]));
}
