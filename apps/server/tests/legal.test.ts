import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HealthCheck } from '../src/modules/operation/operation.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { signInOperator } from './support/factory.ts';
import type { Visitor } from './support/visitor.ts';

const PATH = '/api/operator/legal';
const NOTHING = { address: '', dataContact: '', hosting: '', terms: { fr: '', en: '' }, privacy: { fr: '', en: '' } };
const SAID = {
  address: '12 rue des Forges\n40110 Morcenx',
  dataContact: 'donnees@hautelande.example',
  hosting: 'Nuage Landais\n3 quai du Port, 40100 Dax',
  terms: { fr: '## Durée\n\nUn **an**, <script>alert(1)</script> [lien](javascript:alert(1)).', en: 'One **year**.' },
  privacy: { fr: 'Nos journaux durent dix jours.', en: '' },
};
const PAGES = ['terms', 'privacy', 'accessibility', 'credits', 'contact'];

let test: TestApp;
let operator: Visitor;

beforeAll(async () => {
  test = await openTestApp();
  operator = await signInOperator(test);
}, 60_000);
afterAll(() => test?.close());

const html = async (path: string) => (await test.visitor().get(path, { accept: 'text/html' })).text();
const check = async () =>
  (await operator.ask<{ checks: HealthCheck[] }>('GET', '/api/operator/health')).checks.find(
    ({ id }) => id === 'legal',
  );

describe('what the operator says on the legal pages', () => {
  it('leaves no gap where nothing is said: the operator is told, the visitor is not', async () => {
    expect(await operator.ask('GET', PATH)).toEqual(NOTHING);
    for (const page of PAGES) {
      const text = await html(`/fr/legal/${page}`);
      expect(text, page).not.toMatch(/<dl class="facts">|id="imprint"|id="own"|pas encore indiqué|\{\{/);
      expect(text, page).not.toMatch(/ :\s*<\/p><\/section>/);
    }
    expect(await check()).toMatchObject({
      state: 'attention',
      finding: 'legal-missing',
      facts: { missing: 'entity address contact dataContact hosting' },
    });
  });

  it('stands on each of them, in both languages, own texts in safe Markdown and marked where they lack their translation', async () => {
    await operator.ask('PUT', '/api/operator/installation', {
      ...{ name: 'Badges', timeZone: 'Europe/Paris' },
      ...{ entity: 'Coopérative <b>Haute-Lande</b>', contact: 'badges@hautelande.example' },
    });
    expect(await operator.ask('PUT', PATH, SAID)).toEqual(SAID);
    for (const language of ['fr', 'en'])
      for (const page of PAGES) {
        const text = await html(`/${language}/legal/${page}`);
        expect(text, page).toContain('Coopérative &lt;b&gt;Haute-Lande&lt;/b&gt;');
        expect(text, page).toContain('<bdi>12 rue des Forges</bdi><br><bdi>40110 Morcenx</bdi>');
        expect(text, page).toContain('Nuage Landais');
        expect(text.includes('mailto:donnees@hautelande.example'), page).toBe(page === 'privacy' || page === 'contact');
      }
    const terms = await html('/fr/legal/terms');
    expect(terms).toContain('<strong>an</strong>');
    expect(terms).toContain('<h4>Durée</h4>');
    expect(terms).not.toMatch(/<script>alert|href="javascript/);
    expect(await html('/en/legal/terms')).toContain('One <strong>year</strong>');
    const privacy = await html('/en/legal/privacy');
    expect(privacy).toMatch(/not translated yet[\s\S]*lang="fr"[^>]*>\s*<p>Nos journaux durent dix jours/);
    // Half a translation is all that is left to say.
    expect(await check()).toMatchObject({ finding: 'legal-missing', facts: { missing: 'privacy' } });
    await operator.ask('PUT', PATH, { ...SAID, privacy: { ...SAID.privacy, en: 'Our logs last ten days.' } });
    expect(await check()).toMatchObject({ state: 'good', finding: 'legal-named' });
  });

  it('is on the trail by its names alone, and only when it changes', async () => {
    const lines = async () => {
      const { events } = await operator.ask<{ events: { action: string; facts: object }[] }>(
        'GET',
        '/api/operator/trail',
      );
      return events.filter(({ action }) => action === 'installation.changed');
    };
    const before = await lines();
    const legal = await operator.ask<object>('GET', PATH);
    await operator.ask('PUT', PATH, legal);
    expect(await lines()).toHaveLength(before.length);
    await operator.ask('PUT', PATH, { ...legal, hosting: 'Ailleurs' });
    const after = await lines();
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]?.facts).toEqual({ hosting: true });
  });

  it.each([
    [{ dataContact: 'nobody' }, '/dataContact'],
    [{ address: 'x'.repeat(501) }, '/address'],
    [{ hosting: 'a\u0000b' }, '/hosting'],
    [{ terms: { fr: 'x'.repeat(30_001), en: '' } }, '/terms/fr'],
  ])('is refused as it cannot be shown: %#', async (change, pointer) => {
    const answer = await operator.send('PUT', PATH, { ...NOTHING, ...change });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer }] });
  });

  it('is nobody else’s to read or to say', async () => {
    expect((await test.visitor().get(PATH)).status).toBe(401);
    expect((await test.visitor().send('PUT', PATH, NOTHING)).status).toBe(401);
  });
});
