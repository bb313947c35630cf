import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwardView } from '../src/modules/issuing/issuing.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { badgeContent, createOrganisation, keptToken, signInOperator } from './support/factory.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'phare';
const BASE = `/api/organisations/${HANDLE}`;
const HTML = { accept: 'text/html' };

let test: TestApp;
let owner: Visitor;
let badge: { id: string; publicId: string };
let open: AwardView;
let hidden: AwardView;

beforeAll(async () => {
  test = await openTestApp();
  const made = await createOrganisation(test, await signInOperator(test), { handle: HANDLE, name: 'Le Phare' });
  owner = made.owner;
  const answer = await owner.ask<{ badge: typeof badge }>('POST', `${BASE}/badges`, { content: badgeContent('Vigie') });
  badge = answer.badge;
  await owner.ask('POST', `${BASE}/badges/${badge.id}/publish`);
  open = await awarded('ondine@people.example', 'Ondine Marchand', made.organisation.id, { indexable: 'on' });
  hidden = await awarded('perle@people.example', 'Perle Lenoir', made.organisation.id);
}, 60_000);
afterAll(() => test?.close());

/** Accepted; shown to everybody if a choice is given. */
async function awarded(email: string, name: string, organisationId: string, choice?: Record<string, string>) {
  const recipient = { email, name, language: 'fr' };
  const { award } = await owner.ask<{ award: AwardView }>('POST', `${BASE}/awards`, { badgeId: badge.id, recipient });
  const token = await keptToken(test, email, organisationId);
  const next = (await test.visitor().post(`/fr/claim/${token}/accept`)).headers.get('location') ?? '';
  const [, link] = /\/claim\/(\w+)/.exec(next) ?? [];
  if (choice !== undefined) {
    const form = new URLSearchParams({ visibility: 'public', ...choice });
    await test.visitor().post(`/fr/claim/${link}/visibility`, form);
  }
  return award;
}
const get = (path: string, headers: Record<string, string> = HTML) => test.visitor().get(path, headers);
const pathOf = ({ publicId }: AwardView) => `/o/${HANDLE}/b/${publicId}`;
const baseUrl = () => test.context.config.baseUrl;
const oembed = (url: string, more = '') => get(`/oembed?url=${encodeURIComponent(url)}${more}`, {});

describe('embedding', () => {
  it('lets any site frame the card, and nothing else', async () => {
    const card = await get(`/fr${pathOf(open)}/embed`);
    const policy = card.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('frame-ancestors *');
    expect(policy).not.toContain('script-src');
    expect(card.headers.get('x-frame-options')).toBeNull();
    const html = await card.text();
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toContain('Valide');
    expect(html).toContain('Ondine Marchand');
    const others = [
      ...[
        '/',
        '/verify',
        '/sign-in',
        '/legal/privacy',
        '/problems',
        `/o/${HANDLE}`,
        `/o/${HANDLE}/badges/${badge.publicId}`,
      ],
      ...[pathOf(open), `${pathOf(open)}.json`, `${pathOf(open)}/card.png`, '/oembed', '/nowhere', '/app/', '/copy.js'],
    ];
    for (const path of others) {
      const other = (await get(path)).headers.get('content-security-policy') ?? '';
      expect.soft(/frame-ancestors 'none'|sandbox/.test(other), `${path}: ${other}`).toBe(true);
    }
  });

  it('shows a stranger the same card, page and refusal for a private badge and for one that never was', async () => {
    const unknown = `/o/${HANDLE}/b/${open.publicId.split('').reverse().join('')}`;
    const alike = async (path: (of: string) => string) => {
      const [one, other] = [await get(path(pathOf(hidden))), await get(path(unknown))];
      expect([one.status, other.status]).toEqual([404, 404]);
      const bare = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
      const [text, otherText] = [bare(await one.text()), bare(await other.text())];
      // Each says its own address, as the way back after signing in, and nothing else that differs.
      const own = (path: string, said: string) => said.replaceAll(path, '').replaceAll(encodeURIComponent(path), '');
      expect(own(pathOf(hidden), text)).toBe(own(unknown, otherText));
      expect(text).not.toMatch(/Perle|Vigie|<img/);
      return text;
    };
    expect(await alike((of) => `/fr${of}/embed`)).toContain('noindex');
    expect(await alike((of) => `/fr${of}`)).toContain('noindex');
    await alike((of) => `/oembed?url=${encodeURIComponent(`${baseUrl()}${of}`)}`);
  });

  it('answers oEmbed with all that a site needs, and never larger than it asked for', async () => {
    const url = `${baseUrl()}/en${pathOf(open)}`;
    const answer = await oembed(url);
    expect(answer.headers.get('content-type')).toContain('application/json');
    const body = await answer.json();
    expect(body).toEqual({
      version: '1.0',
      type: 'rich',
      provider_name: 'Insigne',
      provider_url: `${baseUrl()}/`,
      title: expect.stringContaining('Vigie'),
      author_name: 'Le Phare',
      author_url: `${baseUrl()}/o/${HANDLE}`,
      html: expect.stringContaining(`<iframe src="${url}/embed" width="300" height="340" title="`),
      width: 300,
      height: 340,
      thumbnail_url: expect.stringContaining('/picture.png'),
      thumbnail_width: 800,
      thumbnail_height: 800,
      cache_age: 3600,
    });
    const small = (await (await oembed(url, '&maxwidth=200&maxheight=180')).json()) as Record<string, unknown>;
    expect(small).toMatchObject({ width: 200, height: 180 });
    expect(small).not.toHaveProperty('thumbnail_url');
  });

  it('refuses what oEmbed refuses', async () => {
    const url = `${baseUrl()}${pathOf(open)}`;
    expect((await oembed(url, '&format=xml')).status).toBe(501);
    expect((await oembed(url, '&maxwidth=wide')).status).toBe(422);
    expect((await get('/oembed', {})).status).toBe(422);
    expect((await oembed(`https://elsewhere.example${pathOf(open)}`)).status).toBe(404);
    expect((await oembed(`${baseUrl()}/o/${HANDLE}`)).status).toBe(404);
  });

  it('is found from the page, by its head and by its header', async () => {
    const page = await get(`/en${pathOf(open)}`);
    const html = await page.text();
    const [, found = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(html) ?? [];
    expect(page.headers.get('link')).toContain(`<${found.replaceAll('&amp;', '&')}>`);
    const { pathname, search } = new URL(found.replaceAll('&amp;', '&'));
    expect((await get(`${pathname}${search}`, {})).status).toBe(200);
  });
});

describe('the catalogue', () => {
  it('shows what is published to anybody, of the whole installation or of one organisation, accents forgiven', async () => {
    for (const path of ['/fr/catalog?q=VIGÏE', `/fr/o/${HANDLE}/catalog`]) {
      const html = await (await get(path)).text();
      expect(html).toContain(`href="/fr/o/${HANDLE}/badges/${badge.publicId}"`);
    }
    expect(await (await get('/en/catalog?q=vigie+other')).text()).toContain('No badge matches');
    expect((await get('/o/nobody/catalog')).status).toBe(404);
  });

  it('is found by its bare address, and not by what somebody looked for', async () => {
    expect(await (await get('/en/catalog')).text()).not.toContain('noindex');
    expect(await (await get('/en/catalog?q=vigie')).text()).toContain('noindex');
  });

  it('shows no draft, no archived badge, and what is kept for members to them alone', async () => {
    const make = async (name: string, catalogue: 'public' | 'internal' | 'hidden' = 'public') => {
      const content = { ...badgeContent(name), catalogue };
      const made = await owner.ask<{ badge: { id: string } }>('POST', `${BASE}/badges`, { content });
      if (name !== 'Brouillon') await owner.ask('POST', `${BASE}/badges/${made.badge.id}/publish`);
      return made.badge.id;
    };
    await make('Brouillon');
    await owner.ask('POST', `${BASE}/badges/${await make('Ancienne')}/archive`, {});
    await make('Interne', 'internal');
    await make('Discret', 'hidden');
    for (const path of ['/fr/catalog', `/fr/o/${HANDLE}/catalog`]) {
      const text = await (await get(path)).text();
      expect(/Brouillon|Ancienne|Interne|Discret/.exec(text)?.[0], path).toBeUndefined();
    }
    expect(await (await get(`/fr/o/${HANDLE}`)).text()).not.toMatch(/Interne|Discret/);
    // To its members it shows what it keeps for them, and still not what is nowhere.
    const ofMembers = await (await owner.get(`${BASE}/catalogue`)).text();
    expect(ofMembers).toContain('Interne');
    expect(ofMembers).not.toMatch(/Brouillon|Ancienne|Discret/);
  });
});

describe('the page to verify', () => {
  const verified = async (vector: string) => {
    const text = await readFile(new URL(`../../../vectors/${vector}`, import.meta.url), 'utf8');
    const answer = await test.visitor().post('/en/verify', new URLSearchParams({ text }));
    expect(answer.status).toBe(200);
    return (await answer.text()).replaceAll(/<\/?bdi>/g, '');
  };

  it('tells who endorses a badge, in their words', async () => {
    const html = await verified('valid/endorsed-known-by-keys.json');
    expect(html).toMatch(/<h3>Endorsement<\/h3>.*Branche: <span>Valid<\/span>.*Exigeant et juste/s);
  });

  it('tells each badge of a learner record apart', async () => {
    const html = await verified('invalid/learner-record-known-by-keys.jws');
    expect(html).toMatch(
      /<h3>2 badges in this record<\/h3>.*Coopération: <span>Valid<\/span>.*Coopération: <span>Expired<\/span>/s,
    );
    expect(html).toContain('By Formatrice');
    expect(html).toContain('An authentic learner record; not every badge in it is valid');
    expect(html).toMatch(/École.?, key held by the issuer/);
  });
});

describe('a badge to keep', () => {
  it('comes with all that verifying it without a network needs, and nothing of its holder alone', async () => {
    const { verifyBadge, readBundle } = await import('@insigne/credentials');
    const answer = await get(`${pathOf(open)}.offline.json`, {});
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${open.publicId}.offline.json"`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(text).not.toContain('ondine@people.example');
    const bundle = readBundle(text);
    const badge = await (await get(`${pathOf(open)}.json`, {})).text();
    expect(bundle?.badge).toBe(badge);
    const now = test.context.clock.now();
    expect(now.getTime() - (bundle?.madeAt.getTime() ?? 0)).toBeLessThan(60_000);
    const report = await verifyBadge(text, { now, ...(bundle && { fetch: bundle.fetch }) });
    expect(report.verdict).toBe('valid');
    expect(report.checks.filter(({ outcome }) => outcome === 'unknown')).toEqual([]);
    // Dropped on the page to verify, the badge in it is asked for anew.
    const page = await test.visitor().post('/en/verify', new URLSearchParams({ text }));
    expect(await page.text()).toContain('This badge is authentic and valid');
    expect((await get(`${pathOf(open)}.other.json`)).status).toBe(404);
  });

  it('is checked by the page itself, which may run our scripts and ask nobody', async () => {
    for (const page of [
      await get(pathOf(open)),
      await test.visitor().post('/en/verify', new URLSearchParams({ text: '{}' })),
    ]) {
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`; script-src ${baseUrl()}/check/`);
      expect(policy).toContain(`; worker-src ${baseUrl()}/check/`);
      expect(policy).not.toMatch(/connect-src|unsafe|'self' data: blob/);
    }
    expect((await get('/verify')).headers.get('content-security-policy')).not.toContain('script-src');
    expect((await get('/check/page.js', {})).headers.get('content-type')).toContain('text/javascript');
    expect((await get('/check/assets/..%2f..%2f..%2fpackage.json', {})).status).toBe(404);
  });

  it('is not there for a stranger when its holder keeps it private', async () => {
    for (const form of ['json', 'html']) {
      const answer = await get(`${pathOf(hidden)}.offline.${form}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toMatch(/Perle|Vigie/);
    }
  });
});

describe('public pages', () => {
  it('pair their languages: each address names the other, itself and the one without a language', async () => {
    const paths = [
      '/',
      '/verify',
      '/legal/terms',
      `/o/${HANDLE}`,
      `/o/${HANDLE}/badges/${badge.publicId}`,
      pathOf(open),
    ];
    for (const path of paths) {
      for (const language of ['fr', 'en']) {
        const html = await (await get(`/${language}${path}`)).text();
        expect(html).toContain(`<html lang="${language}">`);
        expect(html.match(/rel="canonical"/g)).toHaveLength(1);
        expect(html).toContain(`rel="canonical" href="${baseUrl()}/${language}${path}"`);
        for (const [tag, prefix] of [
          ['fr', '/fr'],
          ['en', '/en'],
          ['x-default', ''],
        ])
          expect(html).toContain(`hreflang="${tag}" href="${baseUrl()}${prefix}${path}"`);
      }
    }
  });

  it('list on an issuer’s page only who asked to be found', async () => {
    const html = await (await get(`/fr/o/${HANDLE}`)).text();
    expect(html).toContain('Ondine Marchand');
    expect(html).not.toContain('Perle');
    // Two people are a small group: no figure.
    expect(html).not.toContain('affiché par');
    expect(html).toContain('Vigie');
  });

  it('call an address of this machine a trial, and no domain proved', async () => {
    for (const path of ['/', `/o/${HANDLE}`, `/o/${HANDLE}/badges/${badge.publicId}`, pathOf(open)]) {
      const html = await (await get(`/en${path}`)).text();
      expect.soft(html).toContain('Trial address');
      expect.soft(html).not.toMatch(/, domain proved|domain localhost/);
    }
  });

  it('draw the QR code of a badge at an address of its own, as little known as the badge', async () => {
    const html = await (await get(`/fr${pathOf(open)}`)).text();
    expect(html).toContain(`<img src="${pathOf(open)}/qr.svg" width="104" height="104"`);
    const code = await get(`${pathOf(open)}/qr.svg`);
    expect(code.headers.get('content-type')).toBe('image/svg+xml');
    expect(code.headers.get('content-security-policy')).toContain('sandbox');
    const closed = await get(`${pathOf(hidden)}/qr.svg`);
    expect([closed.status, (await get(`/o/${HANDLE}/b/unknown/qr.svg`)).status]).toEqual([404, 404]);
    const modules = await code.text();
    expect(modules).toMatch(
      /^<svg [^>]+><path fill="#fff" d="M0 0h\d+v\d+H0z"\/><path d="(?:M\d+ \d+h\d+v1H\d+z)+"\/><\/svg>$/,
    );
  });

  it('tell why an organisation recognises people, in its own words, and send its number to LinkedIn', async () => {
    expect(await (await get(`/fr/o/${HANDLE}`)).text()).not.toContain('Pourquoi nous reconnaissons');
    const story = { fr: '', en: 'We **thank** in writing. <script>alert(1)</script>' };
    await owner.ask('PATCH', BASE, { story, linkedInId: '4242' });
    const html = await (await get(`/fr/o/${HANDLE}`)).text();
    expect(html).toContain('<strong>thank</strong>');
    expect(html).not.toContain('<script>alert');
    // Told in the other language: said so, and marked.
    expect(html).toMatch(/class="md prose" lang="en"/);
    const page = await (await get(`/fr${pathOf(open)}`)).text();
    expect(page).toContain('organizationId=4242');
    expect(page).not.toContain('organizationName');
  });

  it('refuse a LinkedIn number that is none, and a story that nobody reads', async () => {
    for (const body of [{ linkedInId: 'le-phare' }, { story: { fr: 'x'.repeat(6001), en: '' } }])
      expect((await owner.send('PATCH', BASE, body)).status).toBe(422);
  });

  it('draw a card of 1200 × 627 whose address changes with what it shows', async () => {
    const imageOf = async () => {
      const html = await (await get(`/fr${pathOf(open)}`)).text();
      return new URL(/property="og:image" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '');
    };
    const before = await imageOf();
    const png = Buffer.from(await (await get(`${before.pathname}${before.search}`)).arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 627]);
    expect(png.length).toBeLessThan(1024 * 1024);
    await owner.ask('POST', `${BASE}/awards/${open.id}/revoke`, { reason: 'Essai' });
    const after = await imageOf();
    expect(after.href).not.toBe(before.href);
    const embed = await (await get(`/fr${pathOf(open)}/embed`)).text();
    expect(embed).toContain('Révoqué');
    expect(embed).not.toContain('<img');
  });
});
