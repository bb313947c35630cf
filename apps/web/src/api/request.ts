import { Problem, problemFrom } from './problem.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RequestOptions {
  /** An object is sent as JSON; a file as its bytes, with its own media type. */
  body?: object | Blob;
  mediaType?: string;
  /** Same key = same act: the server answers a repeat with the first answer. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** 401: the person signs in again and comes back to the same place. */
function signInAgain(): void {
  const back = `${location.pathname}${location.search}`;
  location.assign(`/sign-in?return=${encodeURIComponent(back)}`);
}

/**
 * Calls the API of this site.
 * @param path below `/api`, each variable part already encoded (see `apiPath`).
 * @throws {Problem} when the server refuses or cannot be reached.
 */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const { body, mediaType, idempotencyKey, signal } = options;
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': document.documentElement.lang,
  };
  if (body !== undefined)
    headers['Content-Type'] = body instanceof Blob ? (mediaType ?? body.type) : 'application/json';
  if (idempotencyKey !== undefined) headers['Idempotency-Key'] = idempotencyKey;

  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Problem('unreachable', 0);
  }
  if (response.status === 401) signInAgain();
  if (!response.ok) throw await problemFrom(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** ``apiPath`/organisations/${id}/badges` `` with each value encoded. */
export const apiPath = (texts: TemplateStringsArray, ...values: (string | number)[]): string =>
  texts.reduce((path, text, i) => path + encodeURIComponent(values[i - 1] ?? '') + text);

/** `?page=2&state=pending`, without what is undefined or empty. */
export function queryString(values: Record<string, string | number | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? '' : `?${query}`;
}
