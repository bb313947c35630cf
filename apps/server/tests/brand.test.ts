import { createHash } from 'node:crypto';
import { accentOf } from '@insigne/artwork';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { awardTo, createOrganisation, keptToken, publishedBadge, signInOperator } from './support/factory.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'lumiere';
const BASE = `/api/organisations/${HANDLE}`;
const HTML = { accept: 'text/html' };
/** Too light for words on white by far. */
const YELLOW = '#FFD600';
const HOLDER = 'aude@people.example';

let test: TestApp;
let owner: Visitor;
let organisation: OrganisationView;
/** Pages that are the organisation's own, and the one that it is not. */
let pages: Record<string, string>;
let cardPath: string;

const save = (body: object) => owner.send('PATCH', BASE, body);

beforeAll(async () => {
  test = await openTestApp();
  const made = await createOrganisation(test, await signInOperator(test), { handle: HANDLE, name: 'Atelier Lumière' });
  ({ organisation, owner } = made);
  const badge = await publishedBadge(owner, HANDLE);
  const open = await awardTo(owner, HANDLE, badge.id, HOLDER);
  const token = await keptToken(test, HOLDER, organisation.id);
  const next = (await test.visitor().post(`/claim/${token}/accept`)).headers.get('location') ?? '';
  const link = next.replace(/\?.*$/, '');
  await test.visitor().post(`${link}/visibility`, new URLSearchParams({ visibility: 'public' }));
  const other = await awardTo(owner, HANDLE, badge.id, 'brice@people.example');
  const waiting = await keptToken(test, 'brice@people.example', organisation.id);
  const handout = await owner.ask<{ handout: { code: string } }>('POST', `${BASE}/handouts`, {
    ...{ badgeId: badge.id, name: 'Journée', most: 3 },
    endsAt: `${new Date(test.clock.now().getTime() + 864e5).toISOString().slice(0, 10)}T09:00`,
  });
  expect(other.state).toBe('pending');
  cardPath = `/fr/o/${HANDLE}/b/${open.publicId}/card.png`;
  pages = {
    issuer: `/o/${HANDLE}`,
    'badge class': `/o/${HANDLE}/badges/${badge.publicId}`,
    badge: `/o/${HANDLE}/b/${open.publicId}`,
    embed: `/o/${HANDLE}/b/${open.publicId}/embed`,
    claim: `/claim/${waiting}`,
    'no more reminders': `/claim/${waiting}/reminders`,
    handout: `/claim/e/${handout.handout.code}`,
  };
}, 60_000);
afterAll(() => test?.close());

/** The styles of a page, of which its own policy opens each and nothing more. */
async function stylesOf(path: string): Promise<string> {
  const answer = await test.visitor().get(path, HTML);
  expect(answer.status, path).toBe(200);
  const policy = answer.headers.get('content-security-policy') ?? '';
  const [, sources = ''] = /style-src ([^;]*)/.exec(policy) ?? [];
  const styles = [...(await answer.text()).matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css);
  for (const css of styles) expect(sources, path).toContain(createHash('sha256').update(css).digest('base64'));
  expect(sources, path).not.toContain('unsafe');
  return styles.join('\n');
}

describe('an organisation’s colour', () => {
  const readable = accentOf(YELLOW).light.text;

  it('is on each of its pages, in a shade that can be read, by a style that the policy names', async () => {
    const card = await (await test.visitor().get(cardPath)).bytes();
    for (const path of Object.values(pages)) expect(await stylesOf(path)).not.toContain(readable);
    const answer = await save({ brandColour: YELLOW.toLowerCase() });
    expect(await answer.json()).toMatchObject({ organisation: { brandColour: YELLOW } });
    for (const [name, path] of Object.entries(pages)) {
      const styles = await stylesOf(path);
      expect(styles, name).toContain(`--primary:${readable};`);
      expect(styles, name).toContain(`--primary:${YELLOW};`);
    }
    expect(await stylesOf('/')).not.toContain(readable);
    expect(Buffer.from(await (await test.visitor().get(cardPath)).bytes()).equals(Buffer.from(card))).toBe(false);
    const html = await (await test.visitor().get(pages.badge ?? '', HTML)).text();
    expect(html).toMatch(/og:image" content="[^"]*card\.png\?v=[^"]*FFD600/);
  });

  it('goes as it came', async () => {
    await save({ brandColour: null });
    for (const path of Object.values(pages)) expect(await stylesOf(path)).not.toContain(readable);
  });

  it.each(['red', '#FFF', '#GG0000', '#00000000', 'url(x)', '#000000;}'])(
    'is refused where it is none: %s',
    async (brandColour) => {
      const answer = await save({ brandColour });
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ errors: [{ pointer: '/brandColour' }] });
    },
  );
});
