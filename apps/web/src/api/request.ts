import { Problem, problemFrom } from './problem.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RequestOptions {
  /** An object is sent as JSON; a file as its bytes, with its own media type. */
  body?: object | Blob;
  mediaType?: string;
  /** Same key = same act: the server answers a repeat with the first answer. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** The answer is a file, and not JSON. */
  as?: 'blob';
}

type AskForProof = () => Promise<boolean>;
let askForProof: AskForProof = () => Promise.resolve(false);
let asked: Promise<boolean> | undefined;

/** How the person proves anew who they are, when an act reaches far (P-AUTH-05); false: they would rather not. */
export const onProofNeeded = (ask: AskForProof): void => {
  askForProof = ask;
};

/** Two requests that need a proof at the same moment ask once. */
function proofGiven(): Promise<boolean> {
  asked ??= askForProof().finally(() => {
    asked = undefined;
  });
  return asked;
}

let isLeaving = false;
/** The session has ended and the page is being left for it: no question is asked before. */
export const leavesToSignIn = (): boolean => isLeaving;

/** 401: the person signs in again and comes back to the same place. */
function signInAgain(): void {
  isLeaving = true;
  const back = `${location.pathname}${location.search}`;
  location.assign(`/sign-in?return=${encodeURIComponent(back)}`);
}

/**
 * Calls the API of this site.
 * @param path below `/api`, each variable part already encoded (see `apiPath`).
 * @throws {Problem} when the server refuses or cannot be reached.
 */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  try {
    return await send<T>(method, path, options);
  } catch (error) {
    // Nothing was done yet: the same request goes again as it was, its key included, and nothing typed is lost.
    if (!(error instanceof Problem) || error.code !== 'step-up-needed' || !(await proofGiven())) throw error;
    return send<T>(method, path, options);
  }
}

async function send<T>(method: Method, path: string, options: RequestOptions): Promise<T> {
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
  if (response.status === 204) return undefined as T;
  return (options.as === 'blob' ? await response.blob() : await response.json()) as T;
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
