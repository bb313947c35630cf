import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/postgres.ts';
import { systemClock } from '../../platform/clock.ts';
import { readConfig } from '../../platform/config.ts';
import { type Database, openDatabase } from '../../platform/database/database.ts';
import { createRouter } from '../../platform/http/router.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { PROBLEM_TYPES } from '../../platform/problem/problem-types.ts';
import { createVault } from '../../platform/vault.ts';
import { accountsRoutes, signedInActor } from './accounts.routes.ts';
import { createAuth, requestCode, signOut, submitCode } from './index.ts';

let database: TestDatabase;
let db: Database;
let code = '';
beforeAll(async () => {
  database = await testDatabase();
  db = openDatabase(database.url, () => {});
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const config = readConfig({ INSIGNE_LIMITS: 'off' });

function openDoor() {
  const auth = createAuth({
    config,
    clock: systemClock,
    db,
    logger: pino({ level: 'silent' }),
    vault: createVault(Buffer.alloc(32, 7)),
    deliverCode: async (_email, made) => {
      code = made;
    },
  });
  const app = createRouter();
  app.use(signedInActor(auth));
  app.post('/sign-out', async (c) => {
    const { setCookies } = await signOut(auth, c.req.raw.headers);
    for (const cookie of setCookies) c.header('set-cookie', cookie, { append: true });
    return c.body(null, 204);
  });
  app.route('/', accountsRoutes({ db, config, clock: systemClock, auth }));
  app.onError((error) => {
    if (!(error instanceof AppError)) throw error;
    return Response.json({ type: error.type, errors: error.fields }, { status: PROBLEM_TYPES[error.type].status });
  });
  return { auth, app };
}

const pairs = (setCookies: string[]) => setCookies.map((line) => line.split(';')[0]).join('; ');

async function signedIn(email: string) {
  const { auth, app } = openDoor();
  const from = { language: 'fr' as const, clientAddress: '192.0.2.1' };
  await requestCode(auth, { email, ...from });
  const { setCookies } = await submitCode(auth, { email, code, ...from, headers: new Headers() });
  const send = (method: string, path: string, body?: unknown, cookie = pairs(setCookies)) =>
    app.request(path, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { send, app };
}

describe('/me', () => {
  it('answers 401 to who is not signed in', async () => {
    const { app } = openDoor();
    expect((await app.request('/me')).status).toBe(401);
    const body = JSON.stringify({ name: 'X' });
    const headers = { 'content-type': 'application/json' };
    expect((await app.request('/me', { method: 'PATCH', body, headers })).status).toBe(401);
  });

  it('shows the person and nothing of the session', async () => {
    const { send } = await signedIn('lea@people.example');
    expect(await (await send('GET', '/me')).json()).toEqual({
      person: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        name: '',
        email: 'lea@people.example',
        language: 'fr',
        isOperator: false,
      },
      installation: { name: 'Insigne', timeZone: 'Europe/Paris' },
    });
  });

  it('changes name and language at once, in the cookie too', async () => {
    const { send } = await signedIn('paul@people.example');
    const answer = await send('PATCH', '/me', { name: ' Paul  Œuvré ', language: 'en' });
    expect(await answer.json()).toMatchObject({ person: { name: 'Paul  Œuvré', language: 'en' } });
    const data = answer.headers.getSetCookie().find((line) => line.startsWith('insigne.session_data='));
    const held = Buffer.from((data ?? '').split(/[=;]/)[1] ?? '', 'base64url').toString();
    expect(JSON.parse(held).session.user).toMatchObject({ name: 'Paul  Œuvré', language: 'en' });
  });

  it('refuses rights, addresses and hidden characters with a pointer, and changes nothing', async () => {
    const { send } = await signedIn('eve@people.example');
    for (const [body, pointer] of [
      [{ isOperator: true }, '/'],
      [{ email: 'other@people.example' }, '/'],
      [{ name: 'Eve\u202egro' }, '/name'],
      [{ name: 'x'.repeat(121) }, '/name'],
      [{ language: 'de' }, '/language'],
    ] as const) {
      const answer = await send('PATCH', '/me', body);
      expect([body, answer.status]).toEqual([body, 422]);
      expect(await answer.json()).toMatchObject({ type: 'invalid-request', errors: [{ pointer }] });
    }
    expect(await (await send('GET', '/me')).json()).toMatchObject({
      person: { name: '', email: 'eve@people.example', isOperator: false },
    });
  });

  it('does not hand a session back to a browser that just ended it', async () => {
    const { send } = await signedIn('bea@people.example');
    const answer = await send('POST', '/sign-out');
    const lines = answer.headers.getSetCookie();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/Max-Age=0/);
  });
});
