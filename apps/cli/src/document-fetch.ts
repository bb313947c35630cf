import type { DocumentFetch } from '@insigne/credentials';

/** Answers of a `--documents` file, in place of the network: address → answer. */
export type DocumentTable = Record<string, { status?: number; headers?: Record<string, string>; body?: unknown }>;

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** One request, no redirect followed. */
type Ask = (url: string, accept: string) => Promise<Answer>;

/** As the platform's own fetch: enough for every DID document and status list, too little to stall or fill a machine. */
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 2 * 1024 * 1024;
const MAX_REDIRECTS = 3;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

export function networkFetch(): DocumentFetch {
  return followingRedirects(askNetwork);
}

export function tableFetch(documents: DocumentTable): DocumentFetch {
  return followingRedirects(async (url) => {
    const found = documents[url];
    if (!found) throw new Error(`${url} is not in the documents`);
    const { status = 200, headers = {}, body = '' } = found;
    const lowered = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return { status, headers: lowered, body: new TextEncoder().encode(text) };
  });
}

function followingRedirects(ask: Ask): DocumentFetch {
  return async (address, init) => {
    let url = new URL(address);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const answer = await ask(url.href, init?.accept ?? '*/*');
      const { location } = answer.headers;
      if (answer.status < 300 || answer.status > 399 || location === undefined) return { ...answer, url: url.href };
      const next = new URL(location, url);
      if (url.protocol === 'https:' && next.protocol !== 'https:') throw new Error('A redirect away from https');
      url = next;
    }
    throw new Error('Too many redirects');
  };
}

async function askNetwork(address: string, accept: string): Promise<Answer> {
  const url = new URL(address);
  const plainLoopback = url.protocol === 'http:' && LOOPBACK.test(url.hostname);
  if (url.protocol !== 'https:' && !plainLoopback) throw new Error('https only; http for this machine alone');
  const response = await fetch(url, {
    headers: { accept },
    redirect: 'manual',
    credentials: 'omit',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await readBounded(response),
  };
}

async function readBounded(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > MAX_BYTES) throw new Error(`More than ${MAX_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
