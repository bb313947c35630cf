import { readFileSync } from 'node:fs';
import type { DocumentFetch } from '../src/index.ts';

const VECTORS = new URL('../../../vectors/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, VECTORS));

/** One document that a case's issuer serves. */
export interface Served {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

export interface Seed {
  id: string;
  bytes: Uint8Array;
  now: Date;
  documents: ReadonlyMap<string, Served>;
  expected: string;
  recipient?: string;
}

/** The vectors as the fuzzer's seeds: each badge with its clock and the documents of its issuer. */
export function readSeeds(): Seed[] {
  const cases: (Omit<Seed, 'bytes' | 'now' | 'documents'> & { file: string; now: string; documents?: string })[] =
    JSON.parse(read('cases.json').toString());
  return cases.map(({ id, file, now, documents, expected, recipient }) => ({
    id,
    bytes: read(file),
    now: new Date(now),
    documents: documents === undefined ? new Map() : readDocuments(documents),
    expected,
    ...(recipient !== undefined && { recipient }),
  }));
}

function readDocuments(path: string): Map<string, Served> {
  const table: Record<string, { status?: number; headers?: Record<string, string>; body?: unknown }> = JSON.parse(
    read(path).toString(),
  );
  return new Map(
    Object.entries(table).map(([url, { status = 200, headers = {}, body = '' }]) => [
      url,
      { status, headers, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) },
    ]),
  );
}

/** Answers from the documents alone; one redirect is followed, as the server's own fetch does. */
export function fetchFrom(documents: ReadonlyMap<string, Served>): DocumentFetch {
  return async (asked) => {
    const first = documents.get(asked);
    const location = first && first.status >= 300 && first.status < 400 ? first.headers.location : undefined;
    const url = location ?? asked;
    const found = location === undefined ? first : documents.get(location);
    return { status: found?.status ?? 404, headers: found?.headers ?? {}, body: found?.body ?? new Uint8Array(), url };
  };
}
