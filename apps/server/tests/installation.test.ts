import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listMails } from '../src/modules/notices/index.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { createOrganisation, signIn, signInOperator } from './support/factory.ts';
import { testDatabase } from './support/postgres.ts';
import type { Visitor } from './support/visitor.ts';

const PATH = '/api/operator/installation';
const SAID = {
  name: 'Badges & Compagnie',
  timeZone: 'America/Montreal',
  entity: 'Coopérative de la Haute-Lande',
  contact: 'badges@hautelande.example',
};

let database: Awaited<ReturnType<typeof testDatabase>>;
let test: TestApp;
let operator: Visitor;

beforeAll(async () => {
  database = await testDatabase();
  test = await openTestApp({ databaseUrl: database.url });
  operator = await signInOperator(test);
}, 60_000);
afterAll(async () => {
  await test?.close();
  await database?.drop();
});

const html = async (path: string) => (await test.visitor().get(path, { accept: 'text/html' })).text();

describe('what the operator says of the installation', () => {
  it('is the product’s own until it is said, and then stands on pages and in mails', async () => {
    expect(await operator.ask('GET', PATH)).toMatchObject({ said: false, installation: { name: 'Insigne' } });
    expect(await operator.ask('PUT', PATH, SAID)).toEqual({ said: true, installation: SAID });
    for (const page of ['/fr/', '/en/sign-in']) {
      const text = await html(page);
      expect(text).toContain('– Badges &amp; Compagnie</title>');
      expect(text).toContain('<bdi>Badges &amp; Compagnie</bdi></a>');
    }
    const contact = await html('/fr/legal/contact');
    expect(contact).toContain('Coopérative de la Haute-Lande');
    expect(contact).toContain('mailto:badges@hautelande.example');
    await signIn(test, 'ines@people.example');
    const { mails } = await listMails(test.context, null, 1);
    expect(mails[0]?.subject).toBe('Votre code de connexion – Badges & Compagnie');
    expect(await operator.ask('GET', '/api/me')).toMatchObject({
      installation: { name: SAID.name, timeZone: SAID.timeZone },
    });
  });

  it('gives its time zone to dates of what belongs to no organisation', async () => {
    test.clock.advance(Date.parse('2030-01-01T03:00:00Z') - test.clock.now().getTime());
    const form = new URLSearchParams({ text: '{"a":1}' });
    const text = await (await test.visitor().post('/en/verify', form)).text();
    expect(text).toContain('America/Montreal');
    expect(text).toMatch(/31\sDecember\s2029/);
  });

  it('is there again after a restart, and on the trail', async () => {
    const again = await openTestApp({ databaseUrl: database.url });
    expect(again.context.config.installation).toEqual(SAID);
    await again.close();
    operator = await signIn(test, 'operator@installation.example');
    const trail = await operator.ask<{ events: { action: string }[] }>('GET', '/api/operator/trail');
    expect(trail.events.map(({ action }) => action)).toContain('installation.changed');
  });

  it('is refused with a name that fits no header, a zone that is none, an address that is none', async () => {
    const refused = async (change: object) => {
      const answer = await operator.send('PUT', PATH, { ...SAID, ...change });
      const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
      return [answer.status, errors.map(({ pointer }) => pointer)];
    };
    expect(await refused({ name: 'A' })).toEqual([422, ['/name']]);
    expect(await refused({ name: 'A'.repeat(41) })).toEqual([422, ['/name']]);
    expect(await refused({ timeZone: 'Europe/Atlantis' })).toEqual([422, ['/timeZone']]);
    expect(await refused({ contact: 'nobody' })).toEqual([422, ['/contact']]);
    expect((await operator.ask<{ installation: object }>('GET', PATH)).installation).toEqual(SAID);
  });

  it('does not exist for anybody else', async () => {
    const { owner } = await createOrganisation(test, operator, { handle: 'atelier', name: 'L’Atelier' });
    expect((await test.visitor().get(PATH)).status).toBe(401);
    expect((await test.visitor().send('PUT', PATH, SAID)).status).toBe(401);
    expect((await owner.get(PATH)).status).toBe(404);
    expect((await owner.send('PUT', PATH, SAID)).status).toBe(404);
  });
});
