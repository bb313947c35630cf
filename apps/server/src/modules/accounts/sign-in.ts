import { isAPIError } from 'better-auth/api';
import type { Actor } from '../../platform/actor.ts';
import { isConnectionError } from '../../platform/database/database.ts';
import type { Language } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { isStorageFull } from '../../platform/storage.ts';
import { findOwner } from './addresses.store.ts';
import type { Auth, CodePurpose } from './auth.ts';

/** P-AUTH-02: even a session in daily use ends after 30 days. */
const ABSOLUTE_MS = 30 * 24 * 60 * 60 * 1000;
const CODE_PATTERN = /^\d{6}$/;

/** What a page sends back to the browser; may be empty. */
export interface Cookies {
  setCookies: string[];
}

/** Refuses before any work, for known and unknown addresses alike (P-AUTH-03, P-WEB-04). */
export function limit(auth: Auth, act: 'ask' | 'enter', email: string, clientAddress: string): void {
  const wait = Math.max(auth.limits?.[act].take(email) ?? 0, auth.limits?.address.take(clientAddress) ?? 0);
  if (wait > 0) throw new AppError('too-many-requests', { seconds: wait });
}

/** The same for acts that name no account. */
export function limitAddress(auth: Auth, clientAddress: string): void {
  const wait = auth.limits?.address.take(clientAddress) ?? 0;
  if (wait > 0) throw new AppError('too-many-requests', { seconds: wait });
}

/** The library wraps what it meets; a database that is away, or has no room, must still be told as that. */
async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isConnectionError(error) || (error instanceof Error && isConnectionError(error.cause))) {
      throw new AppError('database-unavailable');
    }
    if (isStorageFull(error) || (error instanceof Error && isStorageFull(error.cause)))
      throw new AppError('storage-full');
    throw error;
  }
}

/**
 * Makes a code and hands it to `deliverCode`. Does the same work and answers the same for every address, whether somebody
 * has it or not.
 *
 * @param email as `emailSchema` gives it.
 * @throws AppError `too-many-requests`
 */
export async function requestCode(
  auth: Auth,
  input: { email: string; language: Language; clientAddress: string },
  purpose: CodePurpose = 'sign-in',
): Promise<void> {
  limit(auth, 'ask', input.email, input.clientAddress);
  const email = await preferredOf(auth, input.email);
  const code = await asking(() => auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } }));
  await auth.deliverCode(input.email, code, input.language, purpose);
}

/** The library knows each person by one address; any proved one opens the same account. */
async function preferredOf(auth: Auth, email: string): Promise<string> {
  const owner = await auth.db.within({}, (tx) => findOwner(tx, email));
  return owner?.emailVerified === true ? owner.email : email;
}

/**
 * Signs in with a code, making the person at first use. The browser gets a new session id; its earlier session ends.
 *
 * @throws AppError `code-refused` (wrong, used, expired or tried too often), `too-many-requests`
 */
export async function submitCode(
  auth: Auth,
  input: { email: string; code: string; language: Language; clientAddress: string; headers: Headers },
): Promise<Cookies> {
  const { language, headers } = input;
  limit(auth, 'enter', input.email, input.clientAddress);
  const otp = input.code.replace(/\s/g, '');
  if (!CODE_PATTERN.test(otp)) throw new AppError('code-refused');
  const email = await preferredOf(auth, input.email);
  try {
    const answer = await asking(() =>
      auth.api.signInEmailOTP({
        body: { email, otp, language },
        headers: withoutCookies(headers),
        returnHeaders: true,
      }),
    );
    await endSession(auth, headers);
    return { setCookies: answer.headers.getSetCookie() };
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) throw new AppError('code-refused');
    throw error;
  }
}

/** Opens a session for a person without a code: the caller has redeemed a link that names them. */
export async function openSession(auth: Auth, personId: string, headers: Headers): Promise<Cookies> {
  const answer = await asking(() =>
    auth.api.openSession({ body: { personId }, headers: withoutCookies(headers), returnHeaders: true }),
  );
  await endSession(auth, headers);
  return { setCookies: answer.headers.getSetCookie() };
}

/** Ends this browser's session, in the database too. Signing out twice is no fault. */
export async function signOut(auth: Auth, headers: Headers): Promise<Cookies> {
  const open = await asking(() => auth.api.getSession({ headers }));
  if (open !== null) auth.ended.add([open.session.token]);
  const answer = await asking(() => auth.api.signOut({ headers, returnHeaders: true }));
  return { setCookies: answer.headers.getSetCookie() };
}

/**
 * Who is signed in, from the signed cookie or the database. `setCookies` renews the cookies and must reach the browser, else
 * each request asks the database and the session ends 12 h after sign-in.
 */
export async function readSession(
  auth: Auth,
  headers: Headers,
  options: { fresh?: boolean } = {},
): Promise<Cookies & { actor: Actor | undefined }> {
  if (!headers.has('cookie')) return { actor: undefined, setCookies: [] };
  const ask = (disableRefresh: boolean) => {
    const query = { disableCookieCache: options.fresh === true, disableRefresh };
    return asking(() => auth.api.getSession({ headers, query, returnHeaders: true }));
  };
  // Without room a session is not renewed, but still good: whoever reads, or mends it, stays signed in.
  const { response, headers: answered } = await ask(false).catch((error: unknown) => {
    if (error instanceof AppError && error.type === 'storage-full') return ask(true);
    throw error;
  });
  const setCookies = answered.getSetCookie();
  if (response === null) return { actor: undefined, setCookies };
  const { user, session } = response;
  if (auth.ended.has(session.token)) return { actor: undefined, ...(await signOut(auth, headers)) };
  if (auth.clock.now().getTime() - session.createdAt.getTime() >= ABSOLUTE_MS) {
    return { actor: undefined, ...(await signOut(auth, headers)) };
  }
  const { id, name, email } = user;
  const language: Language = user.language === 'en' ? 'en' : 'fr';
  // An address opens what was awarded to it: only once it is proved.
  const further = (user.furtherEmails ?? '').split('\n').filter(Boolean);
  const emails = user.emailVerified ? [email, ...further] : further;
  const proof = { provedAt: session.createdAt, sessionId: session.id };
  return { actor: { id, name, email, emails, language, isOperator: user.isOperator === true, ...proof }, setCookies };
}

async function endSession(auth: Auth, headers: Headers): Promise<void> {
  if (headers.has('cookie')) await signOut(auth, headers);
}

/** A new session takes nothing over from the request's cookies. */
function withoutCookies(headers: Headers): Headers {
  const copy = new Headers(headers);
  copy.delete('cookie');
  return copy;
}
