import { describe, expect, it } from 'vitest';
import {
  type BadgeDesign,
  findIcons,
  guilloche,
  guillocheRosette,
  ICON_NAMES,
  iconLabel,
  iconPaths,
  insigneMark,
  levelLozenges,
  openGraphCard,
} from './index.ts';
import { expectClosedPicture, expectWellFormed } from './well-formed.testing.ts';

const design: BadgeDesign = {
  v: 1,
  style: 'cocarde',
  palette: 'prune',
  icon: 'microphone',
  title: 'Forum des métiers',
  sub: 'Maîtrise',
  level: 3,
  alt: 'Badge Forum des métiers',
};

describe('openGraphCard', () => {
  const card = openGraphCard(design, { name: 'Forum des métiers', issuer: 'Coopérative <Hautes-Rives> & fils' });

  it('is a closed, well-formed picture of 1200 × 627', () => {
    expect(card).toContain('viewBox="0 0 1200 627"');
    expectWellFormed(card);
    expectClosedPicture(card);
  });

  it('shows the badge, its name and its issuer', () => {
    expect(card).toContain('FORUM DES MÉTIERS');
    expect(card).toMatch(/font-family="Spectral"[^>]*>Forum des</);
    expect(card).toMatch(/font-family="Spectral"[^>]*>métiers</);
    expect(card).toMatch(/font-family="Atkinson Hyperlegible Next"[^>]*>Coopérative &lt;Hautes-Rives&gt; &amp; fils</);
  });

  it('shows a revoked badge as a plain card with the word and without the badge', () => {
    const plain = openGraphCard(design, { name: 'Forum des métiers', issuer: 'Hautes-Rives', statusWord: 'Révoqué' });
    expectWellFormed(plain);
    expect(plain).toContain('>Révoqué<');
    expect(plain).toContain('>Forum des métiers<');
    expect(plain).not.toContain('FORUM DES MÉTIERS');
    expect(plain).not.toContain('Gradient');
    expect(plain).not.toContain('Maîtrise');
  });

  it('writes a very long name whole', () => {
    const name = Array.from({ length: 40 }, (_, i) => `mot${i}`).join(' ');
    const svg = openGraphCard(design, { name, issuer: 'x' });
    const lines = [...svg.matchAll(/font-family="Spectral"[^>]*>([^<]*)</g)].map(([, line]) => line);
    expect(lines.join(' ')).toBe(name);
  });
});

describe('guilloché', () => {
  it('is drawn in one path, closed once a turn', () => {
    const d = guilloche({ radius: 100, amplitude: 20, lobes: 12, turns: 5 });
    expect(d.match(/M/g)).toHaveLength(5);
    expect(d.match(/z/g)).toHaveLength(5);
    expect(d).not.toMatch(/NaN|e-/);
  });

  it('makes a rosette of at most 12 kB in a checked colour', () => {
    const rosette = guillocheRosette({ color: 'currentColor' });
    expectWellFormed(rosette);
    expect(rosette.length).toBeLessThanOrEqual(12 * 1024);
    expect(() => guillocheRosette({ color: 'url(https://x.example)' })).toThrow('colour');
  });
});

describe('marks', () => {
  it('names the product’s mark when it stands alone and hides it otherwise', () => {
    expectWellFormed(insigneMark({ title: 'Insigne', size: 32 }));
    expect(insigneMark({ title: 'Insigne' })).toContain('<title>Insigne</title>');
    expect(insigneMark()).toContain('aria-hidden="true"');
    expect(insigneMark({ tone: 'mono' })).not.toContain('#C9962F');
  });

  it('fills as many lozenges as the level', () => {
    for (const level of [1, 2, 3, 4] as const) {
      const svg = levelLozenges(level, 4);
      expectWellFormed(svg);
      expect(svg.match(/fill="currentColor"/g)).toHaveLength(level);
      expect(svg.match(/fill="none"/g) ?? []).toHaveLength(4 - level);
    }
  });
});

describe('icons', () => {
  it('has at least three hundred, each with paths and French and English words', () => {
    expect(ICON_NAMES.length).toBeGreaterThanOrEqual(300);
    for (const name of ICON_NAMES) for (const d of iconPaths(name)) expect(d).toMatch(/^M[\d\s.,a-zA-Z-]+$/);
  });

  it('finds them in both languages, without accents', () => {
    expect(findIcons('écoute')).toContain('ear');
    expect(findIcons('ecoute')).toContain('ear');
    expect(findIcons('listen')).toContain('ear');
    expect(findIcons('oeil')).toContain('eye');
    expect(findIcons('zzz')).toEqual([]);
    expect([iconLabel('compass', 'fr'), iconLabel('compass', 'en')]).toEqual(['boussole, orientation', 'compass']);
    expect(findIcons('')).toHaveLength(ICON_NAMES.length);
  });
});
