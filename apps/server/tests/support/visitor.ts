import { BASE_URL } from './base-url.ts';

/** An object is sent as JSON, URLSearchParams and FormData as forms, bytes as they are. */
export type Body = URLSearchParams | FormData | Uint8Array<ArrayBuffer> | object;

/** One browser: it keeps its cookies and names its origin, as browsers do. */
export interface Visitor {
  send(method: string, path: string, body?: Body, headers?: Record<string, string>): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body?: Body, headers?: Record<string, string>): Promise<Response>;
  /** The JSON of a request that must succeed; the answer is told when it does not. */
  ask<Answer>(method: string, path: string, body?: Body, headers?: Record<string, string>): Promise<Answer>;
}

/** The app itself, or a way to a server that runs elsewhere. */
interface Destination {
  request(address: string, init: RequestInit): Response | Promise<Response>;
}

export function createVisitor(app: Destination, baseUrl = BASE_URL): Visitor {
  const cookies = new Map<string, string>();

  async function send(method: string, path: string, body?: Body, headers: Record<string, string> = {}) {
    const sent = new Headers(headers);
    if (method !== 'GET' && !sent.has('origin')) sent.set('origin', baseUrl);
    if (cookies.size > 0) sent.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const raw = body instanceof Uint8Array || body instanceof URLSearchParams || body instanceof FormData;
    if (body !== undefined && !raw && !sent.has('content-type')) sent.set('content-type', 'application/json');
    const payload = body === undefined || raw ? body : JSON.stringify(body);
    const address = path.startsWith('http') ? path : `${baseUrl}${path}`;
    const response = await app.request(address, {
      method,
      headers: sent,
      ...(payload !== undefined && { body: payload }),
    });
    for (const cookie of response.headers.getSetCookie()) keep(cookie);
    return response;
  }

  function keep(cookie: string) {
    const [pair = '', ...attributes] = cookie.split(';');
    const at = pair.indexOf('=');
    const ended = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
    if (ended) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }

  return {
    send,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body, headers),
    async ask<Answer>(method: string, path: string, body?: Body, headers?: Record<string, string>) {
      const response = await send(method, path, body, headers);
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Answer;
    },
  };
}
