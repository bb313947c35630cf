import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullTable } from '../../../tests/support/full-table.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/postgres.ts';
import { type Config, readConfig } from '../../platform/config.ts';
import { type Database, openDatabase } from '../../platform/database/database.ts';
import { createVault } from '../../platform/vault.ts';
import {
  createAuth,
  createOperatorLink,
  createPeople,
  createPersonLink,
  describeLink,
  readSession,
  redeemLink,
  requestCode,
  signOut,
  submitCode,
} from './index.ts';
import { openSession } from './sign-in.ts';

const DAY = 24 * 60 * 60 * 1000;
let database: TestDatabase;
let db: Database;
const vault = createVault(Buffer.alloc(32, 7));
const logger = pino({ level: 'silent' });
let now = new Date('2026-03-02T09:00:00Z');
const clock = { now: () => now };
const mailbox: { email: string; code: string; language: string }[] = [];
let people = 0;

beforeAll(async () => {
  database = await testDatabase();
  db = openDatabase(database.url, () => {});
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const configFor = (variables: Record<string, string> = {}): Config =>
  readConfig({ INSIGNE_LIMITS: 'off', ...variables });
const authFor = (config = configFor()) =>
  createAuth({
    config,
    clock,
    db,
    logger,
    vault,
    deliverCode: async (email, code, language) => {
      mailbox.push({ email, code, language });
    },
  });
const depsNow = () => ({ db, clock, config: configFor(), auth: authFor() });
const newEmail = () => `person-${++people}@people.example`;
const cookiesOf = (setCookies: string[]) =>
  new Headers({ cookie: setCookies.map((cookie) => cookie.split(';')[0]).join('; ') });
const from = { clientAddress: '192.0.2.1', language: 'fr' as const };

async function codeFor(email: string, by = authFor()): Promise<string> {
  await requestCode(by, { email, ...from });
  return mailbox.at(-1)?.code ?? '';
}
const wrong = (code: string) => (code === '000000' ? '111111' : '000000');
const enter = (email: string, code: string, by = authFor(), headers = new Headers()) =>
  submitCode(by, { email, code, ...from, headers });
async function signIn(email: string, by = authFor()): Promise<Headers> {
  return cookiesOf((await enter(email, await codeFor(email, by), by)).setCookies);
}
const sessionOf = async (personId: string) =>
  cookiesOf((await openSession(authFor(), personId, new Headers())).setCookies);

describe('signing in with a code', () => {
  it('makes the person at first use and finds the same one later', async () => {
    const email = newEmail();
    await requestCode(authFor(), { email, language: 'en', clientAddress: '192.0.2.1' });
    expect(mailbox.at(-1)).toEqual({ email, code: expect.stringMatching(/^\d{6}$/), language: 'en' });
    const code = mailbox.at(-1)?.code ?? '';
    const answer = await submitCode(authFor(), { email, code, ...from, language: 'en', headers: new Headers() });
    const first = await readSession(authFor(), cookiesOf(answer.setCookies));
    expect(first.actor).toMatchObject({ email, emails: [email], name: '', language: 'en', isOperator: false });
    const second = await readSession(authFor(), await signIn(email));
    expect(second.actor?.id).toBe(first.actor?.id);
  });

  it('proves the address of a person who was only known by name, and nothing before that', async () => {
    const email = newEmail();
    const [known] = await createPeople({ db, clock }, [{ name: 'Zoé Ruiz', email, language: 'en' }]);
    const link = await createPersonLink(depsNow(), known?.id ?? '', { reusable: true });
    const byCode = await readSession(authFor(), await signIn(email));
    expect(byCode.actor).toMatchObject({ id: known?.id, name: 'Zoé Ruiz', language: 'en', emails: [email] });
    await db.pool.query('update people set email_verified = false where email = $1', [email]);
    const headers = await sessionOf(known?.id ?? '');
    expect((await readSession(authFor(), headers)).actor?.emails).toEqual([]);
    const byLink = await redeemLink(depsNow(), link, { headers: new Headers() });
    expect((await readSession(authFor(), cookiesOf(byLink.setCookies))).actor?.emails).toEqual([email]);
  });

  it('refuses a code the second time', async () => {
    const email = newEmail();
    const code = await codeFor(email);
    await enter(email, code);
    await expect(enter(email, code)).rejects.toMatchObject({ type: 'code-refused' });
  });

  it('lets one of ten simultaneous uses of a code through', async () => {
    const email = newEmail();
    await signIn(email);
    const code = await codeFor(email);
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => enter(email, code)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('refuses the right code after five wrong ones', async () => {
    const email = newEmail();
    const code = await codeFor(email);
    for (let i = 0; i < 5; i += 1) {
      await expect(enter(email, wrong(code))).rejects.toMatchObject({ type: 'code-refused' });
    }
    await expect(enter(email, code)).rejects.toMatchObject({ type: 'code-refused' });
  });

  it('refuses a code ten minutes old, an older code than the last one, and one sent to somebody else', async () => {
    const email = newEmail();
    const old = await codeFor(email);
    await db.pool.query(`update verifications set expires_at = now() - interval '1 second'`);
    await expect(enter(email, old)).rejects.toMatchObject({ type: 'code-refused' });
    const first = await codeFor(email);
    let last = await codeFor(email);
    while (last === first) last = await codeFor(email);
    await expect(enter(email, first)).rejects.toMatchObject({ type: 'code-refused' });
    await expect(enter(newEmail(), last)).rejects.toMatchObject({ type: 'code-refused' });
    await expect(enter(email, 'abc')).rejects.toMatchObject({ type: 'code-refused' });
    await expect(enter(email, ` ${last.slice(0, 3)} ${last.slice(3)} `)).resolves.toBeDefined();
  });

  it('says that a code lives ten minutes', async () => {
    const email = newEmail();
    await codeFor(email);
    const { rows } = await db.pool.query(
      `select extract(epoch from expires_at - now()) as seconds, value from verifications where identifier like $1`,
      [`%${email}`],
    );
    expect(rows).toHaveLength(1);
    expect(Number(rows[0].seconds)).toBeGreaterThan(590);
    expect(Number(rows[0].seconds)).toBeLessThanOrEqual(600);
  });

  it('stores no code that a database dump would give away', async () => {
    const email = newEmail();
    const code = await codeFor(email);
    const { rows } = await db.pool.query('select value from verifications where identifier like $1', [`%${email}`]);
    expect(rows[0].value).not.toContain(code);
    const { createHash } = await import('node:crypto');
    expect(rows[0].value).not.toContain(createHash('sha256').update(code).digest('base64url'));
  });

  it('limits asking and entering per account and per address, for known and unknown addresses alike', async () => {
    const limited = authFor(configFor({ INSIGNE_LIMITS: 'on' }));
    const known = newEmail();
    await signIn(known);
    for (const email of [known, newEmail()]) {
      for (let i = 0; i < 5; i += 1) await requestCode(limited, { email, ...from });
      await expect(requestCode(limited, { email, ...from })).rejects.toMatchObject({
        type: 'too-many-requests',
        facts: { seconds: 60 },
      });
    }
    for (let i = 0; i < 20; i += 1) {
      await requestCode(limited, { email: newEmail(), language: 'fr', clientAddress: '192.0.2.9' });
    }
    await expect(
      requestCode(limited, { email: newEmail(), language: 'fr', clientAddress: '192.0.2.9' }),
    ).rejects.toMatchObject({ type: 'too-many-requests' });
    now = new Date(now.getTime() + 60_001);
    await expect(requestCode(limited, { email: known, ...from })).resolves.toBeUndefined();
  });
});

describe('a session', () => {
  it('has an id of its own at each sign-in and ends the one that the browser had', async () => {
    const email = newEmail();
    const before = await signIn(email);
    const answer = await enter(email, await codeFor(email), authFor(), before);
    const after = cookiesOf(answer.setCookies);
    expect(after.get('cookie')).not.toBe(before.get('cookie'));
    expect((await readSession(authFor(), before, { fresh: true })).actor).toBeUndefined();
    expect((await readSession(authFor(), after, { fresh: true })).actor?.email).toBe(email);
  });

  it('ends in the database when the person signs out', async () => {
    const headers = await signIn(newEmail());
    const { setCookies } = await signOut(authFor(), headers);
    expect(setCookies.some((cookie) => /session_token=;.*Max-Age=0/.test(cookie))).toBe(true);
    expect((await readSession(authFor(), headers, { fresh: true })).actor).toBeUndefined();
    await expect(signOut(authFor(), headers)).resolves.toBeDefined();
  });

  it('ends after 30 days even in daily use', async () => {
    const headers = await signIn(newEmail());
    const start = now;
    now = new Date(start.getTime() + 30 * DAY - 1000);
    expect((await readSession(authFor(), headers, { fresh: true })).actor).toBeDefined();
    now = new Date(start.getTime() + 30 * DAY);
    expect((await readSession(authFor(), headers)).actor).toBeUndefined();
    now = start;
    expect((await readSession(authFor(), headers, { fresh: true })).actor).toBeUndefined();
  });

  it('ends after 12 hours without a request, and is renewed by one', async () => {
    const headers = await signIn(newEmail());
    const left = async () => {
      const { rows } = await db.pool.query(
        `select extract(epoch from expires_at - now()) / 3600 as hours from sessions order by id desc limit 1`,
      );
      return Number(rows[0].hours);
    };
    expect(await left()).toBeCloseTo(12, 1);
    await db.pool.query(`update sessions set expires_at = now() + interval '1 hour'`);
    const renewed = await readSession(authFor(), headers, { fresh: true });
    expect(renewed.setCookies.join()).toContain('session_token=');
    expect(await left()).toBeCloseTo(12, 1);
    await db.pool.query(`update sessions set expires_at = now() - interval '1 second'`);
    expect((await readSession(authFor(), headers, { fresh: true })).actor).toBeUndefined();
  });

  it('is believed from its signed cookie, and not from a changed one', async () => {
    const headers = await signIn(newEmail());
    await db.pool.query('delete from sessions');
    expect((await readSession(authFor(), headers)).actor).toBeDefined();
    const forged = new Headers({ cookie: (headers.get('cookie') ?? '').replace(/session_token=./, 'session_token=_') });
    expect((await readSession(authFor(), forged)).actor).toBeUndefined();
    const other = createAuth({
      ...depsNow(),
      logger,
      vault: createVault(Buffer.alloc(32, 8)),
      deliverCode: async () => {},
    });
    expect((await readSession(other, headers)).actor).toBeUndefined();
    expect(
      (await readSession(authFor(), new Headers({ cookie: 'insigne.session_token=%E0%A4%A' }))).actor,
    ).toBeUndefined();
  });

  it('has __Host- cookies over https, and plain ones on loopback', async () => {
    const secure = authFor(configFor({ INSIGNE_BASE_URL: 'https://badges.example' }));
    const email = newEmail();
    const over = await enter(email, await codeFor(email, secure), secure);
    for (const cookie of over.setCookies) {
      expect(cookie).toMatch(/^__Host-insigne\.session_(token|data)=/);
      expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/i);
      expect(cookie).not.toMatch(/Domain/i);
    }
    expect((await readSession(secure, cookiesOf(over.setCookies))).actor?.email).toBe(email);
    const plain = await enter(email, await codeFor(email));
    for (const cookie of plain.setCookies) expect(cookie).toMatch(/^insigne\.session_(?!.*Secure).*HttpOnly/);
  });

  it('stays good while there is no room to renew it', async () => {
    const headers = await signIn(newEmail());
    // As after an hour: due to be renewed.
    await db.pool.query(`update sessions set expires_at = expires_at - interval '1 hour'`);
    const full = await fullTable(db.pool, 'sessions');
    const { actor } = await readSession(authFor(), headers, { fresh: true });
    await full.end();
    expect(actor).toBeDefined();
    // What this test relies on: with room it is renewed.
    const ends = `select expires_at > now() + interval '11 hours 30 minutes' as renewed from sessions where user_id = '${actor?.id}'`;
    expect((await db.pool.query(ends)).rows).toEqual([{ renewed: false }]);
    await readSession(authFor(), headers, { fresh: true });
    expect((await db.pool.query(ends)).rows).toEqual([{ renewed: true }]);
  });

  it('says that the database is away instead of signing people out', async () => {
    const away = openDatabase('postgres://nobody@127.0.0.1:1/none', () => {});
    const cut = createAuth({ ...depsNow(), db: away, logger, vault, deliverCode: async () => {} });
    const headers = await signIn(newEmail());
    await expect(readSession(cut, headers, { fresh: true })).rejects.toMatchObject({ type: 'database-unavailable' });
    await expect(requestCode(cut, { email: newEmail(), ...from })).rejects.toMatchObject({
      type: 'database-unavailable',
    });
    await expect(enter(newEmail(), '123456', cut)).rejects.toMatchObject({ type: 'database-unavailable' });
    await away.close();
  });
});

describe('sign-in links', () => {
  const owner = { name: 'Claire Roux', email: 'claire@operator.example', language: 'en' as const };

  it('ends the link of an earlier start, and looking uses nothing up', async () => {
    const first = (await createOperatorLink(depsNow())) ?? '';
    const second = (await createOperatorLink(depsNow())) ?? '';
    expect(await describeLink(depsNow(), first)).toEqual({ purpose: 'operator', state: 'expired' });
    expect(await describeLink(depsNow(), second)).toEqual({ purpose: 'operator', state: 'open' });
    expect(await describeLink(depsNow(), second)).toEqual({ purpose: 'operator', state: 'open' });
    await expect(redeemLink(depsNow(), first, { operator: owner, headers: new Headers() })).rejects.toMatchObject({
      type: 'link-expired',
    });
    const { rows } = await db.pool.query('select token_hash from sign_in_links');
    expect(rows.map((row) => row.token_hash)).not.toContain(second);
  });

  it('refuses an operator link without a person, an unknown one and one of yesterday, and leaves it open', async () => {
    const token = (await createOperatorLink(depsNow())) ?? '';
    await expect(redeemLink(depsNow(), token, { headers: new Headers() })).rejects.toMatchObject({
      type: 'invalid-request',
    });
    for (const unknown of ['x', '1'.repeat(44)]) {
      await expect(describeLink(depsNow(), unknown)).rejects.toMatchObject({ type: 'not-found' });
    }
    const today = now;
    now = new Date(today.getTime() + DAY);
    expect((await describeLink(depsNow(), token)).state).toBe('expired');
    now = today;
    expect((await describeLink(depsNow(), token)).state).toBe('open');
  });

  it('makes one operator of ten simultaneous redemptions, and offers no link afterwards', async () => {
    const token = (await createOperatorLink(depsNow())) ?? '';
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) =>
        redeemLink(depsNow(), token, {
          operator: { ...owner, email: `claire-${i}@operator.example` },
          headers: new Headers(),
        }),
      ),
    );
    const won = results.filter((result) => result.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ type: 'link-used' });
    }
    const { actor } = await readSession(authFor(), cookiesOf(won[0]?.value.setCookies ?? []));
    expect(actor).toMatchObject({ name: 'Claire Roux', language: 'en', isOperator: true });
    const { rows } = await db.pool.query('select count(*) as count from people where is_operator');
    expect(Number(rows[0].count)).toBe(1);
    expect((await describeLink(depsNow(), token)).state).toBe('used');
    expect(await createOperatorLink(depsNow())).toBeUndefined();
  });

  it('signs a person in by a link once, or again when it says so, and on loopback alone', async () => {
    const email = newEmail();
    const { actor } = await readSession(authFor(), await signIn(email));
    const id = actor?.id ?? '';
    const once = await createPersonLink(depsNow(), id, { reusable: false });
    const { setCookies } = await redeemLink(depsNow(), once, { headers: new Headers() });
    expect((await readSession(authFor(), cookiesOf(setCookies))).actor?.email).toBe(email);
    await expect(redeemLink(depsNow(), once, { headers: new Headers() })).rejects.toMatchObject({ type: 'link-used' });
    const again = await createPersonLink(depsNow(), id, { reusable: true });
    await redeemLink(depsNow(), again, { headers: new Headers() });
    await redeemLink(depsNow(), again, { headers: new Headers() });
    const config = configFor({ INSIGNE_BASE_URL: 'https://badges.example' });
    await expect(createPersonLink({ ...depsNow(), config }, id, { reusable: true })).rejects.toThrow('loopback');
    await expect(redeemLink({ ...depsNow(), config }, again, { headers: new Headers() })).rejects.toMatchObject({
      type: 'not-found',
    });
  });
});
