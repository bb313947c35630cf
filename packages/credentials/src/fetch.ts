/**
 * The only way out of this library: the caller's own fetch, with its own rules about addresses, sizes and times.
 * It rejects when there is no answer; any answer, also 404, resolves. Header names are in lower case; `url` is the final one.
 */
export type DocumentFetch = (
  url: string,
  init?: { accept?: string },
) => Promise<{ status: number; headers: Record<string, string>; body: Uint8Array; url: string }>;

export interface FetchedDocument {
  body: Uint8Array;
  url: string;
}

/** Undefined when it is out of reach, for whatever reason: that is never the badge's fault. */
export type FindDocument = (url: string, accept: string) => Promise<FetchedDocument | undefined>;

/** One look at each document in a run: two checks that need one issuer see the same issuer. */
export function findDocumentWith(fetch: DocumentFetch | undefined): FindDocument {
  const seen = new Map<string, Promise<FetchedDocument | undefined>>();
  const find: FindDocument = async (url, accept) => {
    if (!fetch) return undefined;
    try {
      const { status, body, url: finalUrl } = await fetch(url, { accept });
      return status >= 200 && status < 300 ? { body, url: finalUrl } : undefined;
    } catch {
      return undefined;
    }
  };
  return (url, accept) => {
    const key = `${accept} ${url}`;
    const known = seen.get(key) ?? find(url, accept);
    seen.set(key, known);
    return known;
  };
}
