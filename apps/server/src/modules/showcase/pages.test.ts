import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../platform/language.ts';
import { NOTHING_SAID } from '../../platform/legal.ts';
import { problemText } from '../../platform/texts/problem-text.ts';
import { badgePage } from './badge.page.ts';
import { badgeClassPage } from './badge-class.page.ts';
import { cataloguePage } from './catalogue.page.ts';
import { claimPage } from './claim.page.ts';
import type { Html } from './html.page.ts';
import { issuerPage } from './issuer.page.ts';
import { landingPage } from './landing.page.ts';
import { isLegalPage, LEGAL_PAGES, legalPage } from './legal.page.ts';
import {
  BADGE_PATH,
  BASE_URL,
  badgeView,
  catalogueView,
  claimView,
  classView,
  emptyLanding,
  face,
  issuerView,
  landingView,
  revoked,
  valid,
  verifiedBadge,
  verifyForm,
  visit,
  withCheck,
} from './page-samples.test-support.ts';
import { problemPage } from './problem.page.ts';
import { problemTypePage, problemTypesPage } from './problem-types.page.ts';
import { programmePage } from './programme.page.ts';
import type { BadgePageView, Visit } from './showcase.views.ts';
import { signInCodePage, signInLinkPage, signInPage } from './sign-in.page.ts';
import { skillPage } from './skill.page.ts';
import { publicProgramme, SKILL_PATH, skillView } from './skill-samples.test-support.ts';
import { PUBLIC_CSS } from './style.ts';
import { verifyPage } from './verify.page.ts';

/** Experience guide, section 11: HTML with its style, compressed. */
const BUDGET = 10_000;

const onBadge = (language: Language, over: Partial<BadgePageView> = {}, at: Partial<Visit> = {}) =>
  badgePage(visit(language, BADGE_PATH, at), badgeView(language, over));
const nobody = { said: { ...NOTHING_SAID, entity: '', contact: '' } };
const endorsement = {
  verdict: valid,
  isOfAnother: false,
  name: 'Guild',
  comment: '**Fair** <script>alert(1)</script>',
};
const held = { verdict: valid, name: 'Welding', issuer: 'School' };
const choice = {
  action: '/claim/x/visibility',
  visibility: 'private',
  showName: true,
  indexable: false,
  showParticulars: false,
} as const;

const successor = {
  name: { text: 'Coopérer à distance', language: 'fr' as const },
  url: '/o/hautes-rives/badges/after',
};

function allPages(language: Language): Record<string, Html> {
  const at = (path: string) => visit(language, path);
  const claim = (over: Parameters<typeof claimView>[1]) => claimPage(at('/claim/x'), claimView(language, over));
  return {
    landing: landingPage(at('/'), landingView(language)),
    'landing of a new installation': landingPage(at('/'), emptyLanding),
    'sign-in': signInPage(at('/sign-in'), { action: '/sign-in', next: '/app', email: 'a@', fault: 'Mal formée.' }),
    'sign-in code': signInCodePage(at('/sign-in/code'), {
      action: '/sign-in/code',
      resendAction: '/sign-in',
      email: 'maelle@hautes-rives.example',
      next: '/app',
    }),
    'sign-in link': signInLinkPage(at('/sign-in/link/x'), { action: '/sign-in/link/x', next: '/app' }),
    badge: onBadge(language),
    'revoked badge': onBadge(language, { verdict: revoked }),
    'archived badge': onBadge(language, { archived: true }),
    'archived badge with a successor': onBadge(language, { archived: true, successor }),
    'badge of a suspended organisation': onBadge(language, { suspended: true }),
    claim: claim({}),
    'claim just accepted': claim({ state: 'accepted', justAccepted: true, visibility: choice }),
    'claim accepted before': claim({ state: 'accepted', badgeUrl: BADGE_PATH }),
    'claim declined': claim({ state: 'declined', decidedAt: '2026-11-01T08:00:00Z' }),
    'claim expired': claim({ state: 'expired' }),
    'claim renewed': claim({ state: 'expired', renewed: true }),
    'claim revoked': claim({ state: 'revoked' }),
    'badge class': badgeClassPage(at('/o/hautes-rives/badges/coop'), classView(language)),
    issuer: issuerPage(at('/o/hautes-rives'), issuerView(language)),
    catalogue: cataloguePage(at('/catalog'), catalogueView(language)),
    'catalogue of one organisation': cataloguePage(
      at('/o/hautes-rives/catalog'),
      catalogueView(language, {
        issuer: { ...issuerView(language), url: '/o/hautes-rives' },
        pages: 1,
        printUrl: null,
      }),
    ),
    'catalogue without an answer': cataloguePage(at('/catalog'), catalogueView(language, { items: [], total: 0 })),
    'catalogue of a new installation': cataloguePage(
      at('/catalog'),
      catalogueView(language, { items: [], all: 0, total: 0 }),
    ),
    programme: programmePage(at('/o/hautes-rives/programmes/x'), publicProgramme()),
    skill: skillPage(at(SKILL_PATH), skillView(language)),
    'skill that is not open': skillPage(
      at(SKILL_PATH),
      skillView(language, { isOpen: false, badges: [], levels: [], crosswalks: [] }),
    ),
    verify: verifyPage(at('/verify'), { form: verifyForm, result: null }),
    'verify result': verifyPage(at('/verify'), {
      form: verifyForm,
      result: { verdict: valid, badge: verifiedBadge, endorsements: [], held: [] },
    }),
    'verify what stands in it': verifyPage(at('/verify'), {
      form: verifyForm,
      result: { verdict: valid, badge: verifiedBadge, endorsements: [endorsement], held: [held, { verdict: revoked }] },
    }),
    'verify without a badge': verifyPage(at('/verify'), {
      form: verifyForm,
      result: {
        verdict: { ...valid, verdict: 'not-a-badge', checks: withCheck('format', 'fail', 'no-payload'), issuer: null },
        badge: null,
        endorsements: [],
        held: [],
      },
    }),
    ...Object.fromEntries(
      Object.keys(LEGAL_PAGES)
        .filter(isLegalPage)
        .map((name) => [`legal ${name}`, legalPage(at(`/legal/${name}`), { page: name, retention: [], ...nobody })]),
    ),
    'not found': problemPage(at('/x'), { status: 404, ...problemText(language, 'not-found') }),
    'problem types': problemTypesPage(at('/problems')),
    'problem type': problemTypePage(at('/problems/last-owner'), 'last-owner'),
    'problem type with cases': problemTypePage(at('/problems/list-unreadable'), 'list-unreadable'),
    failure: problemPage(at('/x'), { status: 500, ...problemText(language, 'internal-error'), requestId: '0199-7c4e' }),
  };
}

/** Two script files of ours, and data that no browser runs. */
const withoutOurs = (html: string) =>
  html.replaceAll(
    /<script src="\/(copy|check\/page)\.js" defer><\/script>|<script type="application\/json">[^<]*<\/script>/g,
    '',
  );
const PASSKEY_SCRIPT = '<script src="/sign-in/passkey.js" defer></script>';

describe.each(LANGUAGES)('pages in %s', (language) => {
  test.each(Object.entries(allPages(language)))(
    '%s: one h1, its language, no hole, no script, in budget',
    async (name, page) => {
      const whole = String(await page);
      // One page may offer a passkey, by a file of its own.
      const html = name === 'sign-in' ? whole.replace(PASSKEY_SCRIPT, '') : whole;
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      expect(html).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
      expect(html).not.toMatch(/\{\{|undefined|\[object|NaN|[\uE000\uE001]/);
      // One page offers copy buttons, by one file of this installation; it is whole without.
      expect(withoutOurs(html)).not.toMatch(/<script|\son\w+=|javascript:|\sstyle=/i);
      // Nobody else is asked for anything: every source is of this installation.
      expect(html).not.toMatch(/\b(src|action)="(?!\/)/);
      expect(html).toContain(`<style>${PUBLIC_CSS}</style>`);
      expect(gzipSync(html).length).toBeLessThanOrEqual(BUDGET);
    },
  );

  test.each(Object.entries(allPages(language)))(
    '%s: headings go down in order, labels and ids pair up',
    async (_, page) => {
      const html = String(await page);
      const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
      for (const [index, level] of levels.entries()) {
        if (index > 0) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
      }
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of html.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g))
        expect(ids).toContain(id);
      for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
      expect([...html.matchAll(/<img (?![^>]*width="\d+" height="\d+" alt=")/g)]).toHaveLength(0);
    },
  );

  test('the sign-in sentence does not tell whether the address is known', async () => {
    const html = String(await allPages(language)['sign-in code']);
    expect(html).toMatch(language === 'fr' ? /Si .*peut recevoir un code/ : /If .*can receive a code/);
  });
});

describe('the badge page', () => {
  test('gives absolute preview tags, one canonical address and both languages', async () => {
    const html = String(await onBadge('fr'));
    for (const name of ['title', 'description', 'url', 'image']) expect(html).toContain(`<meta property="og:${name}"`);
    expect(html).toContain(`<meta property="og:image" content="${BASE_URL}${BADGE_PATH}/card.png?v=1">`);
    expect(html).toContain(`<meta property="og:url" content="${BASE_URL}/fr${BADGE_PATH}">`);
    expect(html.match(/rel="canonical"/g)).toHaveLength(1);
    for (const language of LANGUAGES)
      expect(html).toContain(`hreflang="${language}" href="${BASE_URL}/${language}${BADGE_PATH}"`);
    expect(html).toContain(`<link rel="alternate" type="application/vc" href="${BASE_URL}${BADGE_PATH}.json">`);
  });

  test('is kept from search engines unless its holder lists it, and never with a mere link', async () => {
    const robots = '<meta name="robots" content="noindex">';
    expect(String(await onBadge('fr'))).toContain(robots);
    expect(String(await onBadge('fr', { visibility: 'link', indexable: true }))).toContain(robots);
    expect(String(await onBadge('fr', { indexable: true }))).not.toContain(robots);
  });

  test('keeps the token of a link in its own addresses', async () => {
    const html = String(await onBadge('en', { visibility: 'link' }, { query: '?k=abc' }));
    expect(html).toContain(`href="/fr${BADGE_PATH}?k=abc"`);
    expect(html).toContain(encodeURIComponent(`${BASE_URL}${BADGE_PATH}?k=abc`));
  });

  test('shows no name that the holder does not show', async () => {
    expect(String(await onBadge('fr'))).toContain('Maëlle Le Goff');
    expect(String(await onBadge('fr', { holderName: null }))).not.toContain('Attribué à');
  });

  test('holds no address and no hash, whoever reads it', async () => {
    for (const language of LANGUAGES) {
      const html = String(await onBadge(language)).replaceAll(PUBLIC_CSS, '');
      expect(html).not.toMatch(/[\w.]+@[\w.]+|sha256|identityHash|salt/i);
    }
  });

  test.each(LANGUAGES)('says date and reason of a revocation first, and stops praising: %s', async (language) => {
    const html = String(await onBadge(language, { verdict: revoked }));
    const text = html.replace(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain(
      language === 'fr'
        ? 'Badge révoqué par l’émetteur le 20 novembre 2026'
        : 'Revoked by the issuer on 20 November 2026',
    );
    expect(text).toContain('délivré par erreur');
    expect(text.indexOf('délivré par erreur')).toBeLessThan(text.indexOf('<h1'));
    expect(html).not.toMatch(/linkedin|class="ros|Critères remplis|Criteria met|mailto:/i);
    const description = /<meta property="og:description" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(description).not.toContain(badgeView(language).description.text.slice(0, 20));
  });

  test('isolates hostile names and escapes them', async () => {
    const hostile = '<script>alert(1)</script>"\u202eevil';
    const html = String(
      await onBadge('en', {
        holderName: hostile,
        tags: [hostile],
        badge: { ...face('en'), name: { text: hostile, language: 'en' }, alt: { text: hostile, language: 'en' } },
        issuer: { ...badgeView('en').issuer, name: hostile },
        criteria: {
          text: `# ${hostile}\n\n<img src=x onerror=alert(1)> ![x](https://spy.example/p.png) [go](javascript:alert(1))`,
          language: 'en',
        },
      }),
    );
    expect(withoutOurs(html)).not.toMatch(/<script|<img src=x|spy\.example|href="javascript:/);
    expect(html).toContain('<bdi>&lt;script&gt;');
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });

  test('marks what is not translated, in the language that it is in', async () => {
    const html = String(await onBadge('en', { criteria: { text: 'A fait cela.', language: 'fr' } }));
    expect(html).toContain('not translated yet');
    expect(html).toMatch(/<div class="md prose" lang="fr">\s*<p>A fait cela/);
  });
});

describe('the claim page', () => {
  test('gives accepting and declining the same size and weight, and posts both', async () => {
    const html = String(await claimPage(visit('fr', '/claim/x'), claimView('fr')));
    const buttons = [...html.matchAll(/<form method="post" action="([^"]+)"><button class="([^"]+)">/g)];
    expect(buttons.map(([, action, look]) => [action, look])).toEqual([
      ['/claim/x/accept', 'btn'],
      ['/claim/x/decline', 'btn'],
    ]);
  });

  test('ticks no box beforehand, and private first', async () => {
    const html = String(
      await claimPage(
        visit('fr', '/claim/x'),
        claimView('fr', { state: 'accepted', justAccepted: true, visibility: choice }),
      ),
    );
    expect(html).toMatch(/value="private" checked/);
    expect(html).not.toMatch(/type="checkbox"[^>]*checked/);
    expect(html).toContain('Tout le monde pourra voir votre nom, le badge et sa date.');
  });

  test('keeps its secret address out of the head', async () => {
    const html = String(await claimPage(visit('fr', '/claim/secret'), claimView('fr')));
    expect(html.slice(0, html.indexOf('<body>'))).not.toContain('secret');
  });
});

test('what stands in a badge has its own word, and no markup of a stranger', async () => {
  const html = String(
    await verifyPage(visit('en', '/verify'), {
      form: verifyForm,
      result: {
        ...{ verdict: valid, badge: null },
        endorsements: [endorsement, { verdict: revoked, isOfAnother: true, name: '<i>x' }],
        held: [held, { verdict: revoked }],
      },
    }),
  );
  expect(html).toContain('2 endorsements');
  expect(html).toContain('2 badges in this record');
  expect(html).toContain('<strong>Fair</strong>');
  expect(html).toContain('&lt;i&gt;x');
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('It speaks of something else than this badge.');
  expect(html).toContain('A badge that is not shown');
});

test('an address of a stranger’s badge becomes a link only when it is one of the web', async () => {
  const badge = { ...verifiedBadge, criteriaUrl: 'javascript:alert(1)', name: '<b>x', artworkUrl: undefined };
  const html = String(
    await verifyPage(visit('en', '/verify'), {
      form: verifyForm,
      result: { verdict: valid, badge, endorsements: [], held: [] },
    }),
  );
  expect(html).not.toContain('href="javascript:');
  expect(html).toContain('&lt;b&gt;x');
});

test('links keep the language of the address, and the switch keeps the page', async () => {
  const html = String(await landingPage(visit('en', '/', { languageInPath: true }), emptyLanding));
  expect(html).toContain('href="/en/verify"');
  expect(html).toContain('href="/fr/" lang="fr" hreflang="fr"');
});

test('an accepted badge is called private only while its page is closed', () => {
  const shown = (badgeUrl: string | null) =>
    String(claimPage(visit('fr', '/claim/x'), claimView('fr', { state: 'accepted', badgeUrl })));
  expect(shown(null)).toContain('Il est privé');
  expect(shown(BADGE_PATH)).not.toContain('Il est privé');
});

test('a page of an archived badge leads to the badge that follows it, its name marked when it is not translated', () => {
  const address = '/o/hautes-rives/badges/after"';
  const award = String(onBadge('en', { archived: true, successor }));
  const badgeClass = String(
    badgeClassPage(visit('en', '/o/hautes-rives/badges/coop'), { ...classView('en'), archived: true, successor }),
  );
  for (const page of [award, badgeClass]) {
    expect(page).toContain(address);
    expect(page).toMatch(/<span lang="fr">Coopérer à distance<\/span><span class="nt">/);
  }
  expect(String(onBadge('en', { archived: true }))).not.toContain(address);
});

test('what was verified travels in the page, and no text of it ends its element', async () => {
  const text = '{"name":"</script><script>alert(1)</script><!--"}';
  const html = String(
    await verifyPage(visit('en', '/verify'), {
      form: verifyForm,
      result: { verdict: valid, badge: verifiedBadge, endorsements: [], held: [] },
      inPage: { worker: '/check/assets/worker.js', given: { text }, recipient: 'a@people.example' },
    }),
  );
  expect(html).not.toContain('<script>alert');
  const [, data = ''] = /<script type="application\/json">(.*?)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(data)).toEqual({
    given: { text },
    recipient: 'a@people.example',
    language: 'en',
    timeZone: valid.timeZone,
    verdict: 'valid',
  });
});
