import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { BASE_URL } from '../../tests/support/base-url.ts';
import { rowsOf } from '../../tests/support/rows.ts';
import { listOrganisations } from '../modules/organisations/index.ts';
import { ConfigError, readConfig } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import { type DemoLinks, printDemo, seedDemo } from './index.ts';
import { planDemo } from './plan.ts';

/** Alone it takes some 10 s; beside the other test files on two cores, several times that. */
const SEEDING_MS = 120_000;
const NOW = new Date('2026-11-23T10:00:00Z');

async function count(test: TestApp, sql: string): Promise<Record<string, number>> {
  const [organisation] = await listOrganisations(test.context);
  const rows = await rowsOf<{ what: string; n: string }>(test.context.db.pool, organisation?.id ?? '', sql);
  return Object.fromEntries(rows.map(({ what, n }) => [what, Number(n)]));
}
const STATES = 'select state as what, count(*) as n from awards group by state';
const MAILS = 'select state as what, count(*) as n from mails group by state';
const EVERYTHING = `select 'awards' as what, count(*) as n from awards union all select 'editions', count(*) from editions
  union all select 'mails', count(*) from mails union all select 'members', count(*) from memberships
  union all select 'versions', count(*) from badge_versions union all select 'invitations', count(*) from invitations`;
const SMALL = planDemo(NOW, 'small');
const isShown = (as: string) => SMALL.awards.filter(({ shown }) => shown?.visibility === as).length;
const REVOKED = SMALL.awards.filter(({ revoked }) => revoked !== undefined).length;
const DECLINED = SMALL.awards.filter(({ answer }) => answer?.decision === 'declined').length;
const PENDING = SMALL.awards.filter(({ answer }) => answer === undefined).length;
const WHOLE = {
  pending: PENDING,
  accepted: SMALL.awards.length - PENDING - DECLINED - REVOKED,
  declined: DECLINED,
  revoked: REVOKED,
};

describe('the plan', () => {
  it('is the same at every seeding', () => {
    expect(planDemo(NOW)).toEqual(planDemo(NOW));
  });

  it('awards no badge twice to one person', () => {
    const { awards, people } = planDemo(NOW);
    expect(new Set(awards.map(({ badge, levelId, person }) => `${badge} ${levelId} ${person.email}`)).size).toBe(1_616);
    expect(new Set(awards.map(({ badge }) => badge)).size).toBe(24);
    expect(new Set(people.map(({ email }) => email)).size).toBe(240);
    expect(new Set(people.map(({ unit }) => unit)).size).toBe(12);
    expect(people.every(({ email }) => /^[a-z.]+@hautes-rives\.example$/.test(email))).toBe(true);
  });

  it.each([0, 6, 12, 23])('never acts in the future, nor before what it answers, at %i o’clock', (hour) => {
    const now = new Date(NOW);
    now.setUTCHours(hour);
    const { awards, foundedAt, lastAct } = planDemo(now);
    for (const { awardedAt, answer, revoked } of awards) {
      const times = [foundedAt, awardedAt, answer?.at, revoked?.at].flatMap((date) => date?.getTime() ?? []);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(Math.max(...times)).toBeLessThan(now.getTime());
    }
    const latest = Math.max(
      ...awards.flatMap(({ answer, revoked }) => [answer, revoked].flatMap((act) => act?.at.getTime() ?? [])),
    );
    expect(lastAct?.revoked?.at.getTime()).toBe(latest);
  });
});

describe('the seeded demo', () => {
  let test: TestApp;
  let links: DemoLinks;
  beforeAll(async () => {
    test = await openTestApp();
    links = await seedDemo(test.context, 'small');
  }, SEEDING_MS);
  afterAll(() => test.close());

  it('prints its lines, each an address of this installation', () => {
    const lines: string[] = [];
    printDemo(links, (line) => lines.push(line));
    expect(lines.map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
      'open',
      'badge',
      'revoked badge',
      'owner',
      'member',
      'manager',
      'assessor',
    ]);
    for (const line of lines) expect(line).toContain(`: ${BASE_URL}/`);
  });

  it('holds awards in every state, six in ten of them public', async () => {
    expect(await count(test, STATES)).toEqual(WHOLE);
    const shown = await count(test, 'select visibility as what, count(*) as n from awards group by visibility');
    expect(shown).toEqual({
      public: isShown('public'),
      link: isShown('link'),
      private: SMALL.awards.length - isShown('public') - isShown('link'),
    });
    expect(isShown('public') / SMALL.awards.length).toBeCloseTo(0.6, 1);
    const roles = await count(test, 'select role as what, count(*) as n from memberships group by role');
    const planned = Map.groupBy(SMALL.people, ({ role }) => role);
    expect(roles).toEqual(Object.fromEntries([...planned].map(([role, all]) => [role, all.length])));
  });

  it.each([
    ['badge', 'valid'],
    ['revokedBadge', 'revoked'],
  ] as const)('shows the %s, whose file is %s', async (name, verdict) => {
    const visitor = test.visitor();
    const url = links[name] ?? '';
    expect((await visitor.get(url, { accept: 'text/html' })).status).toBe(200);
    const file = await visitor.get(`${url}.json`);
    expect(file.status).toBe(200);
    const report = await test.context.verifier.verify(new Uint8Array(await file.arrayBuffer()), {
      now: test.clock.now(),
    });
    expect(report.verdict).toBe(verdict);
  });

  it('signs in the owner and a member, as often as their links are opened', async () => {
    for (const link of [links.owner, links.member, links.member]) {
      const visitor = test.visitor();
      expect((await visitor.post(link, new URLSearchParams())).status).toBe(303);
      const { person } = await visitor.ask<{ person: { isOperator: boolean } }>('GET', '/api/me');
      expect(person.isOperator).toBe(false);
    }
  });

  it('changes nothing at the next start but the links', async () => {
    const before = await count(test, EVERYTHING);
    const again = await seedDemo(test.context, 'small');
    expect(await count(test, EVERYTHING)).toEqual(before);
    expect([again.badge, again.revokedBadge]).toEqual([links.badge, links.revokedBadge]);
    expect(again.owner).not.toBe(links.owner);
  });
});

describe('a seeding that goes wrong', () => {
  let test: TestApp;
  beforeAll(async () => {
    // Nobody listens there: a mail that was sent would wait as `queued`.
    test = await openTestApp({ smtpUrl: 'smtp://127.0.0.1:9' });
  });
  afterAll(() => test.close());

  it('refuses a public address before it writes anything', async () => {
    const config = readConfig({ INSIGNE_BASE_URL: 'https://badges.example' });
    await expect(seedDemo({ ...test.context, config })).rejects.toThrow(ConfigError);
    expect(await listOrganisations(test.context)).toEqual([]);
  });

  it('is finished by the next start, and never hands a mail to the mail server', { timeout: SEEDING_MS }, async () => {
    const { db } = test.context;
    let left = 1_400;
    const failing: Database = {
      ...db,
      within: (scope, work) => {
        left -= 1;
        return left > 0 ? db.within(scope, work) : Promise.reject(new Error('the power is gone'));
      },
    };
    await expect(seedDemo({ ...test.context, db: failing }, 'small')).rejects.toThrow('the power is gone');
    const { pending = 0, accepted = 0 } = await count(test, STATES);
    expect(pending + accepted).toBeGreaterThan(0);
    expect(pending + accepted).toBeLessThan(SMALL.awards.length);

    await seedDemo(test.context, 'small');
    expect(await count(test, STATES)).toEqual(WHOLE);
    expect(Object.keys(await count(test, MAILS))).toEqual(['kept']);
  });
});
