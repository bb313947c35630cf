import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountAddresses, AccountPasskey, AccountSession, Look } from '../src/api.ts';
import { listMails } from '../src/modules/notices/index.ts';
import { purgeAll } from '../src/platform/retention.ts';
import { retentionClasses } from '../src/retention.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { type Authenticator, createAuthenticator } from './support/authenticator.ts';
import { BASE_URL } from './support/base-url.ts';
import { DAY } from './support/clock.ts';
import { awardTo, createOrganisation, joinAs, publishedBadge, signIn, signInOperator } from './support/factory.ts';
import { until } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

type Options = { options: { challenge: string; user: { id: string } } };
type Held = { badges: { publicId: string; recipientName: string }[] };

const HANDLE = 'comptes';
let test: TestApp;
let owner: Visitor;
let badgeId: string;
let people = 0;
const newEmail = () => `account-${++people}@people.example`;

beforeAll(async () => {
  test = await openTestApp();
  await test.startJobs();
  const operator = await signInOperator(test);
  const made = await createOrganisation(test, operator, { handle: HANDLE, name: 'Comptes' });
  owner = made.owner;
  badgeId = (await publishedBadge(owner, HANDLE)).id;
}, 60_000);
afterAll(() => test?.close());

async function mailedCode(to: string): Promise<string> {
  const { mails } = await listMails(test.context, null, 1);
  return /\b\d{6}\b/.exec(mails.find((mail) => mail.to === to)?.text ?? '')?.[0] ?? '';
}
async function problemOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { type: string }).type.replace('/problems/', '');
}
async function addAddress(visitor: Visitor, email: string, move = false): Promise<Response> {
  await visitor.ask('POST', '/api/me/addresses/code', { email }).catch(() => undefined);
  return visitor.post('/api/me/addresses', { email, code: await mailedCode(email), move });
}
const addressesOf = async (visitor: Visitor) =>
  (await visitor.ask<AccountAddresses>('GET', '/api/me/addresses')).addresses.map(({ address }) => address);
const idOf = async (visitor: Visitor) => (await visitor.ask<{ person: { id: string } }>('GET', '/api/me')).person.id;
const aged = () => test.clock.advance(16 * 60_000);

describe('several addresses', () => {
  it('make the badges given to any of them the person’s, and each signs in', async () => {
    const [first, second] = [newEmail(), newEmail()];
    const person = await signIn(test, first);
    await awardTo(owner, HANDLE, badgeId, second);
    expect((await person.ask<Held>('GET', '/api/me/badges')).badges).toEqual([]);
    expect((await addAddress(person, second)).status).toBe(200);
    expect((await person.ask<Held>('GET', '/api/me/badges')).badges).toHaveLength(1);
    const elsewhere = await signIn(test, second);
    expect(await idOf(elsewhere)).toBe(await idOf(person));
    const [held] = (await elsewhere.ask<Held>('GET', '/api/me/badges')).badges;
    await elsewhere.ask('POST', `/api/me/badges/${held?.publicId}/accept`);
  });

  it('answer alike for an address that somebody has and one that nobody has, until the code is right', async () => {
    const [mine, taken] = [newEmail(), newEmail()];
    const person = await signIn(test, mine);
    await signIn(test, taken);
    for (const email of [taken, newEmail()]) {
      expect((await person.post('/api/me/addresses/code', { email })).status).toBe(204);
      const wrong = (await mailedCode(email)) === '000000' ? '111111' : '000000';
      expect(await problemOf(await person.post('/api/me/addresses', { email, code: wrong }))).toBe('code-refused');
    }
    expect(await problemOf(await addAddress(person, taken))).toBe('address-elsewhere');
  });

  it('refuse the right code after five wrong ones, and the second time', async () => {
    const email = newEmail();
    const person = await signIn(test, newEmail());
    await person.ask('POST', '/api/me/addresses/code', { email }).catch(() => undefined);
    const code = await mailedCode(email);
    const wrong = code === '000000' ? '111111' : '000000';
    for (let i = 0; i < 5; i += 1)
      expect(await problemOf(await person.post('/api/me/addresses', { email, code: wrong }))).toBe('code-refused');
    expect(await problemOf(await person.post('/api/me/addresses', { email, code }))).toBe('code-refused');
    const other = newEmail();
    expect((await addAddress(person, other)).status).toBe(200);
    const again = { email: other, code: await mailedCode(other) };
    expect(await problemOf(await person.post('/api/me/addresses', again))).toBe('code-refused');
  });

  it('move from another account only when the person says so, which then ends', async () => {
    const [mine, other] = [newEmail(), newEmail()];
    const person = await signIn(test, mine);
    const old = await signIn(test, other);
    await awardTo(owner, HANDLE, badgeId, other);
    expect(await problemOf(await addAddress(person, other))).toBe('address-elsewhere');
    expect(await addressesOf(person)).toEqual([mine]);
    expect((await addAddress(person, other, true)).status).toBe(200);
    expect((await person.ask<Held>('GET', '/api/me/badges')).badges).toHaveLength(1);
    const { rows } = await test.context.db.pool.query('select id from people where email = $1', [other]);
    expect(rows).toEqual([]);
    expect(await idOf(await signIn(test, other))).toBe(await idOf(person));
    expect((await old.get('/api/me')).status).toBe(401);
  });

  it('never end an account of an organisation, or of who runs the installation, in passing', async () => {
    for (const email of [`owner@${HANDLE}.example`, 'operator@installation.example'])
      expect(await problemOf(await addAddress(await signIn(test, newEmail()), email, true))).toBe('address-bound');
  });

  it('keep the last one, and let the person choose which gets the messages', async () => {
    const [first, second] = [newEmail(), newEmail()];
    const person = await signIn(test, first);
    expect(await problemOf(await person.post('/api/me/addresses/remove', { email: first }))).toBe('last-address');
    await addAddress(person, second);
    await person.ask('POST', '/api/me/addresses/prefer', { email: second });
    expect(await addressesOf(person)).toEqual([second, first]);
    expect((await person.ask<{ person: { email: string } }>('GET', '/api/me')).person.email).toBe(second);
    await person.ask('POST', '/api/me/addresses/remove', { email: second });
    expect(await addressesOf(person)).toEqual([first]);
    expect(await idOf(await signIn(test, second))).not.toBe(await idOf(person));
  });

  it('cannot belong to two people, in either table', async () => {
    const [mine, theirs] = [newEmail(), newEmail()];
    const person = await signIn(test, mine);
    await signIn(test, theirs);
    const { pool } = test.context.db;
    const further = 'insert into person_addresses (address, person_id, proved_at) values ($1, $2, now())';
    await expect(pool.query(further, [theirs, await idOf(person)])).rejects.toThrow(/preferred address/);
    const free = newEmail();
    await pool.query(further, [free, await idOf(person)]);
    await expect(pool.query('update people set email = $1 where email = $2', [free, theirs])).rejects.toThrow(
      /further/,
    );
  });
});

describe('sessions', () => {
  it('are listed in words, and end at once, one or all others', async () => {
    const email = newEmail();
    const [here, there] = [await signIn(test, email), await signIn(test, email)];
    const list = async () => (await here.ask<{ sessions: AccountSession[] }>('GET', '/api/me/sessions')).sessions;
    expect((await list()).map(({ current }) => current).sort()).toEqual([false, true]);
    const other = (await list()).find(({ current }) => !current);
    expect((await there.get('/api/me')).status).toBe(200);
    expect((await here.send('DELETE', `/api/me/sessions/${other?.id}`)).status).toBe(204);
    // Its signed cookie would be believed for a minute.
    expect((await there.get('/api/me')).status).toBe(401);
    const third = await signIn(test, email);
    expect(await here.ask('DELETE', '/api/me/sessions')).toEqual({ ended: 1 });
    expect((await third.get('/api/me')).status).toBe(401);
    expect(await list()).toHaveLength(1);
  });

  it('of another person are not found', async () => {
    const [one, two] = [await signIn(test, newEmail()), await signIn(test, newEmail())];
    const { sessions } = await two.ask<{ sessions: AccountSession[] }>('GET', '/api/me/sessions');
    expect((await one.send('DELETE', `/api/me/sessions/${sessions[0]?.id}`)).status).toBe(404);
  });

  it('keep no network address', async () => {
    const { rows } = await test.context.db.pool.query("select 1 from sessions where coalesce(ip_address, '') <> ''");
    expect(rows).toEqual([]);
  });
});

describe('a fresh proof', () => {
  const changeRole = (by: Visitor, personId: string) =>
    by.send('PATCH', `/api/organisations/${HANDLE}/members/${personId}`, { role: 'issuer' });

  it('is asked for by acts that reach far, and lets the same request go on', async () => {
    const { rows } = await test.context.db.pool.query<{ id: string }>(
      'select id from organisations where handle = $1',
      [HANDLE],
    );
    const organisation = { id: rows[0]?.id ?? '', handle: HANDLE } as Parameters<typeof joinAs>[2];
    const member = await joinAs(test, await signIn(test, `owner@${HANDLE}.example`), organisation, 'member');
    const personId = await idOf(member);
    owner = await signIn(test, `owner@${HANDLE}.example`);
    aged();
    const base = `/api/organisations/${HANDLE}`;
    const refused = [
      await changeRole(owner, personId),
      await owner.post(`${base}/invitations`, { email: newEmail(), role: 'administrator' }),
      await owner.post(`${base}/people/invitations`, { entryIds: [organisation.id], role: 'issuer' }),
      await owner.post('/api/me/export'),
      await owner.post('/api/me/erasure', { confirmed: true }),
      await owner.post('/api/me/passkeys/options'),
    ];
    for (const answer of refused) expect([answer.status, await problemOf(answer)]).toEqual([403, 'step-up-needed']);
    // What does not reach far goes on.
    expect((await owner.post(`${base}/invitations`, { email: newEmail(), role: 'member' })).status).toBe(201);
    const key = { 'idempotency-key': 'invite-once' };
    const invited = { email: newEmail(), role: 'issuer' };
    expect((await owner.post(`${base}/invitations`, invited, key)).status).toBe(403);
    const before = (await owner.ask<{ sessions: AccountSession[] }>('GET', '/api/me/sessions')).sessions;
    await owner.ask('POST', '/api/me/proof/code').catch(() => undefined);
    const code = await mailedCode(`owner@${HANDLE}.example`);
    expect((await owner.post('/api/me/proof', { code })).status).toBe(204);
    const after = (await owner.ask<{ sessions: AccountSession[] }>('GET', '/api/me/sessions')).sessions;
    const current = (list: AccountSession[]) => list.find((session) => session.current)?.id;
    expect([current(after) === current(before), after.length]).toEqual([false, before.length]);
    expect((await owner.post(`${base}/invitations`, invited, key)).status).toBe(201);
    expect((await changeRole(owner, personId)).status).toBe(200);
  });

  it('is not given by a wrong code', async () => {
    const person = await signIn(test, newEmail());
    expect(await problemOf(await person.post('/api/me/proof', { code: '12' }))).toBe('code-refused');
  });
});

describe('passkeys', () => {
  let person: Visitor;
  let device: Authenticator;
  let email: string;
  const begin = async (visitor: Visitor) =>
    (await visitor.ask<Options>('POST', '/api/sign-in/passkey/options')).options;
  const submit = (visitor: Visitor, credential: object) => visitor.post('/api/sign-in/passkey', { credential });

  beforeAll(async () => {
    email = newEmail();
    person = await signIn(test, email);
    device = createAuthenticator(BASE_URL);
    const { options } = await person.ask<Options>('POST', '/api/me/passkeys/options');
    const made = { name: 'Téléphone', credential: device.register(options) };
    expect((await person.post('/api/me/passkeys', made)).status).toBe(201);
  });

  it('sign in whoever holds them, without an address', async () => {
    const visitor = test.visitor();
    expect((await submit(visitor, device.sign(await begin(visitor)))).status).toBe(204);
    expect(await idOf(visitor)).toBe(await idOf(person));
  });

  it('answer a challenge once, within five minutes', async () => {
    const visitor = test.visitor();
    const options = await begin(visitor);
    expect((await submit(visitor, device.sign(options))).status).toBe(204);
    expect(await problemOf(await submit(visitor, device.sign(options)))).toBe('passkey-refused');
    const late = await begin(visitor);
    test.clock.advance(5 * 60_000 + 1);
    expect(await problemOf(await submit(visitor, device.sign(late)))).toBe('passkey-refused');
  });

  it.each([
    ['another origin', { origin: 'https://insigne.example' }],
    ['another site’s credential', { rpId: 'insigne.example' }],
    ['a touch without the person’s own gesture', { verified: false }],
  ])('are refused with %s', async (_what, change) => {
    const visitor = test.visitor();
    expect(await problemOf(await submit(visitor, device.sign(await begin(visitor), change)))).toBe('passkey-refused');
  });

  it('are refused when their counter goes backwards, as a copy’s would', async () => {
    const visitor = test.visitor();
    device.turnBack();
    expect(await problemOf(await submit(visitor, device.sign(await begin(visitor))))).toBe('passkey-refused');
    for (let i = 0; i < 12; i += 1) device.sign({ challenge: '' });
    expect((await submit(visitor, device.sign(await begin(visitor)))).status).toBe(204);
  });

  it('prove anew who is signed in, and nobody else', async () => {
    const visitor = await signIn(test, email);
    aged();
    expect((await visitor.post('/api/me/export')).status).toBe(403);
    const stranger = await signIn(test, newEmail());
    const credential = device.sign(await begin(stranger));
    expect(await problemOf(await stranger.post('/api/me/proof/passkey', { credential }))).toBe('passkey-refused');
    const own = device.sign(await begin(visitor));
    expect((await visitor.post('/api/me/proof/passkey', { credential: own })).status).toBe(204);
    expect((await visitor.post('/api/me/passkeys/options')).status).toBe(200);
  });

  it('are named anew and removed by their person alone', async () => {
    const visitor = await signIn(test, email);
    const list = async () => (await visitor.ask<{ passkeys: AccountPasskey[] }>('GET', '/api/me/passkeys')).passkeys;
    const [passkey] = await list();
    const path = `/api/me/passkeys/${passkey?.id}`;
    const stranger = await signIn(test, newEmail());
    expect((await stranger.send('DELETE', path)).status).toBe(404);
    expect((await stranger.send('PATCH', path, { name: 'À moi' })).status).toBe(404);
    expect((await visitor.send('PATCH', path, { name: '  ' })).status).toBe(422);
    await visitor.ask('PATCH', path, { name: 'Clé bleue' });
    expect(await list()).toMatchObject([{ name: 'Clé bleue' }]);
    expect((await visitor.send('DELETE', path)).status).toBe(204);
    expect(await list()).toEqual([]);
    expect(await problemOf(await submit(test.visitor(), device.sign(await begin(test.visitor()))))).toBe(
      'passkey-refused',
    );
  });

  it('are offered by a page that brings its script as a file, and is whole without it', async () => {
    const answer = await test.visitor().get('/fr/sign-in', { accept: 'text/html' });
    const page = await answer.text();
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page).toMatch(/<div id="passkey"[^>]* hidden>/);
    expect(page).not.toMatch(/<script>|onclick/);
    const script = await test.visitor().get('/sign-in/passkey.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
  });
});

describe('a page asked for by a bare loopback address', () => {
  it('is sent to the base address, and programs are left alone', async () => {
    const visitor = test.visitor();
    const bare = BASE_URL.replace('localhost', '127.0.0.1');
    const page = await visitor.get(`${bare}/fr/sign-in?return=/app/`, { accept: 'text/html' });
    expect([page.status, page.headers.get('location')]).toEqual([307, `${BASE_URL}/fr/sign-in?return=/app/`]);
    expect((await visitor.get(`${bare}/healthz`)).status).toBe(200);
  });
});

describe('a copy of one’s data', () => {
  it('is made by a job, holds what is kept, and opens to its person alone, after a fresh proof', async () => {
    const email = newEmail();
    const person = await signIn(test, email);
    await awardTo(owner, HANDLE, badgeId, email);
    const [held] = (await person.ask<Held>('GET', '/api/me/badges')).badges;
    await person.ask('POST', `/api/me/badges/${held?.publicId}/accept`);
    const { export: begun } = await person.ask<{ export: { id: string } }>('POST', '/api/me/export');
    const ready = await until('the copy', async () => {
      const answer = await person.ask<{ export: { state: string; done: number; total: number } }>(
        'GET',
        '/api/me/export',
      );
      return answer.export.state === 'ready' ? answer.export : undefined;
    });
    expect(ready).toMatchObject({ done: 1, total: 1 });
    const path = `/api/me/export/${begun.id}/file`;
    const file = Buffer.from(await (await person.get(path)).arrayBuffer());
    expect(file.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    const text = file.toString('latin1');
    expect(text).toContain('account.json');
    expect(text).toContain(`badges/${held?.publicId}/holder-`);
    expect(text).toContain(email);
    expect((await (await signIn(test, newEmail())).get(path)).status).toBe(404);
    aged();
    expect((await person.get(path)).status).toBe(403);
    const later = await signIn(test, email);
    test.clock.advance(DAY);
    expect((await later.ask<{ export: unknown }>('GET', '/api/me/export')).export).toBeNull();
  });
});

describe('a look at somebody’s file', () => {
  it('is shown to that person, a line for each day, and to nobody else', async () => {
    const email = newEmail();
    const looker = await signIn(test, `owner@${HANDLE}.example`);
    const award = await awardTo(looker, HANDLE, badgeId, email);
    const person = await signIn(test, email);
    const looks = async (of: Visitor) => (await of.ask<{ looks: Look[] }>('GET', '/api/me/looks')).looks;
    expect(await looks(person)).toEqual([]);
    const path = `/api/organisations/${HANDLE}/awards/${award.id}`;
    await looker.ask('GET', path);
    await looker.ask('GET', path);
    expect(await looks(person)).toMatchObject([{ organisation: 'Comptes', role: 'owner', times: 2, kinds: ['award'] }]);
    expect(await looks(await signIn(test, newEmail()))).toEqual([]);
  });
});

describe('how long what is kept', () => {
  const purge = () => purgeAll(test.context.clock, retentionClasses(test.context));
  const count = async (table: string) => {
    const { rows } = await test.context.db.pool.query<{ count: number }>(`select count(*)::int as count from ${table}`);
    return rows[0]?.count;
  };

  it('is told to the person, each class with its term', async () => {
    const person = await signIn(test, newEmail());
    const { classes } = await person.ask<{ classes: { name: string; days: number }[] }>('GET', '/api/me/retention');
    expect(classes).toContainEqual({ name: 'declined-awards', days: 730 });
    expect(new Set(classes.map(({ name }) => name)).size).toBe(classes.length);
  });

  it('holds on a moved clock: nothing early, and each class after its term', async () => {
    const email = newEmail();
    const person = await signIn(test, email);
    const looker = await signIn(test, `owner@${HANDLE}.example`);
    const award = await awardTo(looker, HANDLE, badgeId, email);
    await looker.ask('GET', `/api/organisations/${HANDLE}/awards/${award.id}`);
    const [held] = (await person.ask<Held>('GET', '/api/me/badges')).badges;
    await person.ask('POST', `/api/me/badges/${held?.publicId}/decline`);
    const nameOf = async () => (await (await signIn(test, email)).ask<Held>('GET', '/api/me/badges')).badges.length;
    await purge();
    expect(await nameOf()).toBe(1);
    test.clock.advance(700 * DAY);
    expect(await purge()).toMatchObject({ 'declined-awards': 0 });
    expect(await nameOf()).toBe(1);
    test.clock.advance(31 * DAY);
    const purged = await purge();
    expect(purged['declined-awards']).toBeGreaterThanOrEqual(1);
    expect(await nameOf()).toBe(0);
    expect([await count('sign_in_links'), await count('passkey_challenges'), await count('account_exports')]).toEqual([
      0, 0, 0,
    ]);
    expect(await purge()).toMatchObject({ looks: 0, invitations: 0, 'claim-links': 0, 'declined-awards': 0 });
  });
});
