import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChainCheck } from '../src/modules/audit/audit.schema.ts';
import { recordEvent } from '../src/modules/audit/index.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { noteTrailHeads } from '../src/modules/organisations/trail.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { DAY, MINUTE } from './support/clock.ts';
import { awardTo, createOrganisation, publishedBadge, signIn, signInOperator } from './support/factory.ts';
import { rowsOf } from './support/rows.ts';
import type { Visitor } from './support/visitor.ts';

const CLI = join(import.meta.dirname, '../../cli/src/main.ts');
const AT_ONCE = 40;

interface Trail {
  events: { id: string; position: number; action: string; actor: { id: string; name: string } | null; at: string }[];
  total: number;
}

let test: TestApp;
let operator: Visitor;
let owner: Visitor;
let organisation: OrganisationView;
let badgeId: string;
const folder = mkdtempSync(join(tmpdir(), 'insigne-trail-'));

beforeAll(async () => {
  test = await openTestApp();
  operator = await signInOperator(test);
  ({ organisation, owner } = await createOrganisation(test, operator, { handle: 'atelier', name: 'L’Atelier' }));
  badgeId = (await publishedBadge(owner, 'atelier')).id;
}, 60_000);
afterAll(async () => {
  await test?.close();
  rmSync(folder, { recursive: true, force: true });
});

const BASE = '/api/organisations/atelier/trail';
const check = (by = owner, base = BASE) => by.ask<ChainCheck>('GET', `${base}/check`);
const exported = async (name: string) => {
  const text = await (await owner.get(`${BASE}.jsonl`)).text();
  const file = join(folder, name);
  writeFileSync(file, text);
  return { text, file };
};
const audit = (file: string) =>
  spawnSync(process.execPath, [CLI, 'audit', 'verify', file], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en' },
  });

describe('the audit trail', () => {
  it('says who did what, and can be searched by act, person and date', async () => {
    const all = await owner.ask<Trail>('GET', BASE);
    expect(all.events.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['badge.published', 'badge.created', 'member.joined', 'organisation.created']),
    );
    const published = await owner.ask<Trail>('GET', `${BASE}?action=badge.published`);
    expect(published.total).toBe(1);
    const actor = published.events[0]?.actor?.id;
    expect((await owner.ask<Trail>('GET', `${BASE}?actor=${actor}`)).total).toBeLessThan(all.total);
    expect((await owner.ask<Trail>('GET', `${BASE}?from=2099-01-01`)).total).toBe(0);
    const day = published.events[0]?.at.slice(0, 10);
    expect((await owner.ask<Trail>('GET', `${BASE}?from=${day}&to=${day}`)).total).toBe(all.total);
    expect((await owner.get(`${BASE}?action=nothing`)).status).toBe(422);
  });

  it('names the request that an act came with', async () => {
    const rows = await rowsOf<{ request_id: string | null }>(
      test.context.db.pool,
      organisation.id,
      "select request_id from audit_events where action = 'badge.published'",
    );
    expect(rows[0]?.request_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('stays one chain while forty people award at once', async () => {
    const before = (await check()).events;
    const answers = await Promise.allSettled(
      Array.from({ length: AT_ONCE }, (_, n) => awardTo(owner, 'atelier', badgeId, `person${n}@people.example`)),
    );
    expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await check()).toMatchObject({ sound: true, events: before + AT_ONCE, fault: null });
  }, 120_000);

  it('lets transactions write to two chains in any order at once', async () => {
    const within = (first?: string, second?: string) =>
      test.context.db.within({ system: true }, async (tx) => {
        for (const organisationId of [first, second])
          await recordEvent(tx, {
            ...(organisationId !== undefined && { organisationId }),
            action: 'mail.retried',
            at: test.clock.now(),
          });
      });
    const work = Array.from({ length: AT_ONCE }, (_, n) =>
      n % 2 === 0 ? within(organisation.id) : within(undefined, organisation.id),
    );
    await Promise.all(work);
    expect(await check()).toMatchObject({ sound: true });
    expect(await check(operator, '/api/operator/trail')).toMatchObject({ sound: true });
  });

  it('leaves no link of what was rolled back', async () => {
    const before = (await check()).events;
    const fails = test.context.db.within({ organisationId: organisation.id }, async (tx) => {
      await recordEvent(tx, { organisationId: organisation.id, action: 'mail.retried', at: test.clock.now() });
      throw new Error('not after all');
    });
    await expect(fails).rejects.toThrow('not after all');
    expect(await check()).toMatchObject({ sound: true, events: before });
  });

  it('is exported whole, and the command line verifies the file without a server', async () => {
    const { text, file } = await exported('whole.jsonl');
    const lines = text.trimEnd().split('\n');
    const { events, head } = JSON.parse(lines.at(-1) ?? '');
    expect(lines.length).toBe(events + 2);
    const answer = audit(file);
    expect(answer.stdout + answer.stderr).toContain(head);
    expect(answer.status).toBe(0);
    const csv = await (await owner.get(`${BASE}.csv`)).text();
    expect(csv.split('\r\n').length).toBe(events + 3);
  });

  it('shows every change of an exported file', async () => {
    const { text } = await exported('source.jsonl');
    const lines = text.trimEnd().split('\n');
    const changes: Record<string, string[]> = {
      'another action': lines.map((line, n) =>
        n === 2 ? line.replace(/"action":"[^"]+"/, '"action":"award.made"') : line,
      ),
      'a line left out': lines.filter((_, n) => n !== 3),
      'two lines in another order': [...lines.slice(0, 2), lines[3], lines[2], ...lines.slice(4)].map(String),
      'cut short': lines.slice(0, -3),
      'the last event left out': [...lines.slice(0, -2), lines.at(-1) ?? ''],
    };
    for (const [name, changed] of Object.entries(changes)) {
      const file = join(folder, 'changed.jsonl');
      writeFileSync(file, `${changed.join('\n')}\n`);
      expect(audit(file).status, name).toBe(1);
    }
    expect(audit(join(folder, 'nowhere.jsonl')).status).toBe(64);
  }, 60_000);

  it('is exported to nobody who has not just proved who they are, and then says nothing of the try', async () => {
    test.clock.advance(15 * MINUTE);
    const before = await owner.ask<Trail>('GET', BASE);
    for (const [who, base] of [[owner, BASE] as const, [operator, '/api/operator/trail'] as const]) {
      for (const format of ['jsonl', 'csv']) {
        const answer = await who.get(`${base}.${format}`);
        expect(answer.status).toBe(403);
        expect(await answer.json()).toMatchObject({ type: '/problems/step-up-needed' });
      }
    }
    expect((await owner.ask<Trail>('GET', BASE)).total).toBe(before.total);
    owner = await signIn(test, 'owner@atelier.example');
    expect((await owner.get(`${BASE}.jsonl`)).status).toBe(200);
    operator = await signIn(test, 'operator@installation.example');
    expect((await operator.get('/api/operator/trail.csv')).status).toBe(200);
  });

  it('is noted in the public log once a day, and not when nothing happened', async () => {
    const heads = () =>
      rowsOf<{ entry: Buffer }>(
        test.context.db.pool,
        organisation.id,
        "select entry from log_entries where kind = 'audit-head' and organisation_id = $1 order by id",
        [organisation.id],
      );
    await noteTrailHeads(test.context);
    await noteTrailHeads(test.context);
    const { head } = await check();
    const [entry, ...more] = await heads();
    expect(more).toEqual([]);
    expect(JSON.parse(entry?.entry.toString() ?? '')).toMatchObject({
      kind: 'audit-head',
      issuer: organisation.did,
      commitment: Buffer.from(head, 'hex').toString('base64url'),
    });
    test.clock.advance(DAY);
    await noteTrailHeads(test.context);
    expect(await heads()).toHaveLength(1);
    await owner.ask('PATCH', '/api/organisations/atelier', { website: 'https://atelier.example' });
    await noteTrailHeads(test.context);
    expect(await heads()).toHaveLength(2);
  });

  it('is seen to be broken when somebody gets at the database itself, whatever they change', async () => {
    const url = test.context.db.pool.options.connectionString ?? '';
    const tamper = async (statement: string, undo: string) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        // The owner of the tables can switch their guards off: that is what the chain is for.
        await client.query("set insigne.system = 'on'");
        await client.query(`set insigne.organisation = '${organisation.id}'`);
        for (const table of ['audit_events', 'audit_links']) {
          await client.query(`alter table ${table} disable trigger user`);
          await client.query(`alter table ${table} no force row level security`);
        }
        await client.query('create table if not exists kept as select * from audit_events where false');
        await client.query(statement);
        const found = await check();
        await client.query(undo);
        return found;
      } finally {
        for (const table of ['audit_events', 'audit_links']) {
          await client.query(`alter table ${table} enable trigger user`);
          await client.query(`alter table ${table} force row level security`);
        }
        await client.end();
      }
    };
    const third = `(select event_id from audit_links where organisation_id = '${organisation.id}' and position = 3)`;
    const { events } = await check();
    expect(
      await tamper(
        `update audit_events set subject_id = 'x' || subject_id where id = ${third}`,
        `update audit_events set subject_id = substr(subject_id, 2) where id = ${third}`,
      ),
    ).toMatchObject({ sound: false, fault: { kind: 'changed', position: 3 } });
    expect(await check()).toMatchObject({ sound: true });
    expect(
      await tamper(
        `insert into audit_events (id, organisation_id, action, created_at) values ('${organisation.id}', '${organisation.id}', 'award.made', now())`,
        `delete from audit_events where id = '${organisation.id}'`,
      ),
    ).toMatchObject({ sound: false, fault: { kind: 'unlinked' } });
    expect(
      await tamper(
        `update audit_heads set position = position + 1 where organisation_id = '${organisation.id}'`,
        `update audit_heads set position = position - 1 where organisation_id = '${organisation.id}'`,
      ),
    ).toMatchObject({ sound: false, fault: { kind: 'head', position: events + 1 } });
    expect(
      await tamper(
        `create table lost as select * from audit_links where position = 2 and organisation_id = '${organisation.id}';
         delete from audit_links where position = 2 and organisation_id = '${organisation.id}'`,
        'insert into audit_links select * from lost; drop table lost; drop table kept',
      ),
    ).toMatchObject({ sound: false, fault: { kind: 'missing', position: 3 } });
    expect(await check()).toMatchObject({ sound: true, events });
  });
});
