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

/** What the server wants first: a fresh proof before an act that reaches far (P-AUTH-05), or a session where one has ended. */
export type ProofKind = 'proof' | 'session';
type AskForProof = (kind: ProofKind) => Promise<boolean>;
/** Before anybody is known there is no screen to ask on, and nothing typed on it. */
const askNobody: AskForProof = (kind) => {
  if (kind === 'session') leaveToSignIn();
  return Promise.resolve(false);
};
let askForProof = askNobody;
let asked: Promise<boolean> | undefined;
/** The person would rather not sign in now: what the page asks for by itself does not ask them again. */
let declined = false;

/** How the person says who they are, on the screen that they are on; undefined: there is none. */
export const onProofNeeded = (ask: AskForProof | undefined): void => {
  askForProof = ask ?? askNobody;
};

/** Requests that need it at the same moment ask once. */
function proofGiven(kind: ProofKind, method: Method): Promise<boolean> {
  if (kind === 'session' && declined && method === 'GET') return Promise.resolve(false);
  asked ??= askForProof(kind)
    .then((given) => {
      declined = kind === 'session' && !given;
      return given;
    })
    .finally(() => {
      asked = undefined;
    });
  return asked;
}

function neededFor(error: unknown): ProofKind | undefined {
  if (!(error instanceof Problem)) return undefined;
  if (error.status === 401) return 'session';
  return error.code === 'step-up-needed' ? 'proof' : undefined;
}

let isLeaving = false;
/** The session has ended and the page is being left for it: no question is asked before. */
export const leavesToSignIn = (): boolean => isLeaving;

/** The person signs in on the page for it, and comes back to the same place. */
export function leaveToSignIn(): void {
  isLeaving = true;
  const back = `${location.pathname}${location.search}`;
  location.assign(`/sign-in?return=${encodeURIComponent(back)}`);
}

/** Acts under way, by their keys. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Calls the API of this site. An act that is asked for again while it is under way, as by a double click, is sent once: the
 * server would refuse the second as too early, and the page would show that instead of what was made.
 * @param path below `/api`, each variable part already encoded (see `apiPath`).
 * @throws {Problem} when the server refuses or cannot be reached.
 */
export function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  if (options.idempotencyKey === undefined) return ask<T>(method, path, options);
  const key = `${method} ${path} ${options.idempotencyKey}`;
  const act = (underWay.get(key) as Promise<T> | undefined) ?? ask<T>(method, path, options);
  underWay.set(key, act);
  const over = () => underWay.delete(key);
  act.then(over, over);
  return act;
}

async function ask<T>(method: Method, path: string, options: RequestOptions): Promise<T> {
  try {
    return await send<T>(method, path, options);
  } catch (error) {
    // Nothing was done yet: the same request goes again as it was, its key included, and nothing typed is lost.
    const needed = neededFor(error);
    if (needed === undefined || !(await proofGiven(needed, method))) throw error;
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
