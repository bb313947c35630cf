import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../platform/language.ts';
import { badgePage } from './badge.page.ts';
import { badgeClassPage } from './badge-class.page.ts';
import { cataloguePage } from './catalogue.page.ts';
import { BADGE_PATH, BASE_URL, badgeView, catalogueView, classView, visit } from './page-samples.test-support.ts';
import { programmePage } from './programme.page.ts';
import { skillPage } from './skill.page.ts';
import type { SkillPageView } from './skill.views.ts';
import { publicProgramme, SKILL_PATH, skillView } from './skill-samples.test-support.ts';

const draw = (over: Partial<SkillPageView> = {}, language: 'fr' | 'en' = 'fr', path = SKILL_PATH) =>
  String(skillPage(visit(language, path), skillView(language, over)));

describe('the page of a skill', () => {
  test('is found by search engines, shown by others in words, and gives the same as data', () => {
    const html = draw();
    expect(html).not.toContain('noindex');
    expect(html.match(/rel="canonical"/g)).toHaveLength(1);
    expect(html).toContain(`<meta property="og:url" content="${BASE_URL}/fr${SKILL_PATH}">`);
    for (const name of ['title', 'description']) expect(html).toContain(`<meta property="og:${name}"`);
    // There is no picture of a skill.
    expect(html).not.toContain('og:image');
    expect(html).toContain(`<link rel="alternate" type="application/json" href="${BASE_URL}${SKILL_PATH}.json">`);
  });

  test.each(LANGUAGES)('tells levels, terms, other names and how sure a crosswalk is: %s', (language) => {
    const html = draw({}, language);
    for (const words of language === 'fr'
      ? ['Palier 3', 'Répartit le travail', 'CC BY 4.0', 'Travailler en équipe', 'Proche', 'Texte de la branche']
      : ['Step 3', 'Shares work out', 'CC BY 4.0', 'Team work', 'Close', 'Text of the trade'])
      expect(html).toContain(words);
    expect(html.replace(/[\u00a0\u202f ]/g, '')).toContain(language === 'fr' ? 'sûreà80%' : '80%sure');
    expect(html.includes('<span lang="fr">Coopération</span>')).toBe(language === 'en');
  });

  test('says that it is retired, and keeps to itself what is not open', () => {
    expect(draw()).not.toContain('n’est plus proposée');
    expect(draw({ isRetired: true })).toContain('n’est plus proposée');
    const closed = draw({ isOpen: false, crosswalks: [], levels: [], badges: [] });
    expect(closed).toContain('noindex');
    expect(closed).not.toMatch(/og:title|Badges qui en témoignent/);
  });

  test('isolates and escapes hostile texts, and links to no address that is none of the web', () => {
    const hostile = '<script>alert(1)</script>"\u202eevil';
    const text = { text: hostile, language: 'fr' as const };
    const html = draw({
      ...{ name: text, description: text, code: hostile, path: [text], otherNames: [text] },
      framework: { ...skillView('fr').framework, name: text, source: hostile, licence: hostile, notice: text },
      crosswalks: [{ relation: 'exact', name: text, url: null, framework: null, percent: 50 }],
    });
    expect(html).not.toMatch(/<script|href="javascript:|content="[^"]*<script/);
    expect(html).toContain('<bdi>&lt;script&gt;');
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });
});

describe('skills on other pages', () => {
  const link = `<a href="${SKILL_PATH}">`;

  test('lead to their page from a badge, an award, a programme and the catalogue', () => {
    const alignments = [{ name: 'Coopérer', url: SKILL_PATH, about: '' }];
    const definition = { ...classView('fr').definition, alignments };
    expect(String(badgeClassPage(visit('fr', '/b'), { ...classView('fr'), definition }))).toContain(`<li>${link}`);
    expect(String(badgePage(visit('fr', BADGE_PATH), badgeView('fr', { alignments })))).toContain(`<li>${link}`);
    const programme = String(programmePage(visit('fr', '/p'), publicProgramme()));
    expect(programme).toContain(`${link}Coopérer</a>`);
    expect(programme).toContain('<dt class="b">Patience</dt>');
    const skills = [{ name: { text: 'Coopérer', language: 'fr' as const }, url: SKILL_PATH }];
    expect(String(cataloguePage(visit('fr', '/catalog'), catalogueView('fr', { skills })))).toContain(link);
  });

  test('keep the language of the address', () => {
    const alignments = [{ name: 'Coopérer', url: SKILL_PATH, about: '' }];
    const page = badgePage(visit('en', BADGE_PATH, { languageInPath: true }), badgeView('en', { alignments }));
    expect(String(page)).toContain(`href="/en${SKILL_PATH}"`);
  });
});

test('what other systems call a badge is folded below it, escaped, and absent when nobody said it', () => {
  const shown = (elsewhere: ReturnType<typeof classView>['definition']['elsewhere']) => [
    String(
      badgeClassPage(visit('en', '/b'), {
        ...classView('en'),
        definition: { ...classView('en').definition, elsewhere },
      }),
    ),
    String(badgePage(visit('en', BADGE_PATH), badgeView('en', { elsewhere }))),
  ];
  for (const html of shown({ identifiers: [{ type: 'isbn', text: '<b>978' }], related: ['https://other.example/b'] })) {
    expect(html).toContain('<dt>ISBN</dt><dd><bdi>&lt;b&gt;978</bdi></dd>');
    expect(html).toContain('href="https://other.example/b" rel="nofollow noopener noreferrer"');
  }
  for (const html of shown({ identifiers: [], related: [] })) expect(html).not.toContain('Other identifiers');
});
