import type { DocumentFetch } from '@insigne/credentials';
import { LOOPBACK } from '../../../platform/loopback.ts';

/** As the server's own fetch: enough for every DID document and status list, too little to stall or fill a browser. */
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 2 * 1024 * 1024;

/**
 * The browser's own fetch, by its own rules: what another site does not open to every page is not read. Says nothing of who
 * looks, and sends nothing that the site has stored here.
 * @param own the origin of the page
 * @param unread gets each address that could not be read
 * @param onRead hears of each site as it is asked
 */
export function readDocuments(
  own: string,
  unread: Set<string>,
  onRead: (host: string) => void = () => {},
): DocumentFetch {
  const isLocal = LOOPBACK.test(new URL(own).hostname);
  return async (address, init) => {
    try {
      const url = new URL(address);
      const isAllowed = url.protocol === 'https:' || url.origin === own || (isLocal && LOOPBACK.test(url.hostname));
      if (!isAllowed) throw new Error('https only');
      onRead(url.host);
      const response = await fetch(url, {
        headers: { accept: init?.accept ?? '*/*' },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const body = await readBounded(response);
      return { status: response.status, headers: Object.fromEntries(response.headers), body, url: response.url };
    } catch (error) {
      unread.add(address);
      throw error;
    }
  };
}

async function readBounded(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > MAX_BYTES) {
      await reader?.cancel();
      throw new Error(`More than ${MAX_BYTES} bytes`);
    }
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return body;
}
