/** Verifies the shared corpus with the published library and nothing else, in Node or in a page: package.test.ts gives it to both. */
import { type DocumentFetch, type Verdict, verifyBadge } from '@insigne/credentials';

type Table = Record<string, { status?: number; headers?: Record<string, string>; body?: unknown }>;

export interface Corpus {
  cases: { id: string; file: string; now: string; documents: string; recipient?: string; expected: Verdict }[];
  /** Base64, by name. */
  files: Record<string, string>;
  /** What addresses answer, by the name of the table. */
  documents: Record<string, Table>;
}

/** By the id of the case. */
export async function verdictsOf({ cases, files, documents }: Corpus): Promise<Record<string, Verdict>> {
  const verdicts: Record<string, Verdict> = {};
  for (const { id, file, now, documents: table, recipient } of cases) {
    const bytes = Uint8Array.from(atob(files[file] ?? ''), (letter) => letter.charCodeAt(0));
    const { verdict } = await verifyBadge(bytes, {
      now: new Date(now),
      fetch: answering(documents[table] ?? {}),
      ...(recipient !== undefined && { recipient }),
    });
    verdicts[id] = verdict;
  }
  return verdicts;
}

function answering(table: Table): DocumentFetch {
  return async (url) => {
    const { status = 200, headers = {}, body = '' } = table[url] ?? { status: 404 };
    const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    if (status >= 300 && status < 400 && named.location !== undefined) return answering(table)(named.location);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return { status, headers: named, body: new TextEncoder().encode(text), url };
  };
}
