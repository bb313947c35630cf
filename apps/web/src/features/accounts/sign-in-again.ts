import type { Person } from '@insigne/server/api';
import { Problem, problemFrom } from '../../api/problem.ts';
import { request } from '../../api/request.ts';
import { askPasskey } from './passkey-browser.ts';

/** The forms of the sign-in page, sent from here: the session that they open is this browser's, and the screen stays as it is. */
async function post(path: string, form: Record<string, string>): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      // A sign-in that worked leads on to a page: that it leads on is the answer.
      redirect: 'manual',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Accept-Language': document.documentElement.lang },
      body: new URLSearchParams(form),
    });
  } catch {
    throw new Problem('unreachable', 0);
  }
}

export async function askForSignInCode(email: string): Promise<void> {
  const answer = await post('/sign-in', { email });
  if (!answer.ok) throw await problemFrom(answer);
}

/** @param refused what is said of a wrong code: the form's own answer is a page */
export async function signInByCode(
  { email, code }: { email: string; code: string },
  refused: { title: string; detail: string },
): Promise<void> {
  const answer = await post('/sign-in/code', { email, code });
  if (answer.type === 'opaqueredirect') return;
  throw answer.status === 422 ? new Problem('code-refused', 422, refused) : await problemFrom(answer);
}

/** A passkey may be another person's: what was typed here is not theirs to send. */
export async function signInByPasskey(expected: Person): Promise<void> {
  const { options } = await request<{ options: object }>('POST', '/sign-in/passkey/options');
  const credential = await askPasskey(options);
  await request('POST', '/sign-in/passkey', { body: { credential } });
  const { person } = await request<{ person: Person }>('GET', '/me');
  if (person.id !== expected.id) location.assign('/app/');
}
