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

export interface FindDocument {
  /** Undefined when it is out of reach, for whatever reason: that is never the badge's fault. */
  (url: string, accept: string): Promise<FetchedDocument | undefined>;
  /** After a look at it: the address said 410, that what stood there is taken back for good. */
  isGone(url: string): boolean;
}

const GONE = 410;

/** One look at each document in a run: two checks that need one issuer see the same issuer. */
export function findDocumentWith(fetch: DocumentFetch | undefined): FindDocument {
  const seen = new Map<string, Promise<FetchedDocument | undefined>>();
  const gone = new Set<string>();
  const look = async (url: string, accept: string) => {
    if (!fetch) return undefined;
    try {
      const { status, body, url: finalUrl } = await fetch(url, { accept });
      if (status === GONE) gone.add(url);
      return status >= 200 && status < 300 ? { body, url: finalUrl } : undefined;
    } catch {
      return undefined;
    }
  };
  const find = (url: string, accept: string) => {
    const key = `${accept} ${url}`;
    const known = seen.get(key) ?? look(url, accept);
    seen.set(key, known);
    return known;
  };
  return Object.assign(find, { isGone: (url: string) => gone.has(url) });
}
