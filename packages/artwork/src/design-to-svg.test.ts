import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BadgeDesign, designToSvg, type Level, PALETTE_NAMES, STYLE_NAMES } from './index.ts';
import { expectClosedPicture, expectWellFormed } from './well-formed.testing.ts';

const base: BadgeDesign = {
  v: 1,
  style: 'sceau',
  palette: 'petrole',
  icon: 'heart-handshake',
  title: 'Entraide',
  alt: 'Badge Entraide',
};
const LEVELS: (Level | undefined)[] = [undefined, 1, 2, 3, 4];
const withLevel = (style: BadgeDesign['style'], level: Level | undefined): BadgeDesign =>
  level ? { ...base, style, level, sub: 'Maîtrise' } : { ...base, style, sub: 'Atelier' };
const everyCase = STYLE_NAMES.flatMap((style) =>
  LEVELS.flatMap((level) =>
    (['full', 'mini'] as const).map((optical) => ({
      name: `${style} ${level ?? 0} ${optical}`,
      design: withLevel(style, level),
      optical,
    })),
  ),
);
const digest = (svg: string) => createHash('sha256').update(svg).digest('hex').slice(0, 16);

describe('designToSvg', () => {
  it('gives the same bytes twice', () => {
    for (const { design, optical } of everyCase)
      expect(designToSvg(design, { optical })).toBe(designToSvg({ ...design }, { optical }));
  });

  it('draws a stored design as it did before', () => {
    expect(
      everyCase.map(({ name, design, optical }) => `${name} ${digest(designToSvg(design, { optical }))}`),
    ).toMatchSnapshot();
  });

  it('draws every style, level and cut differently', () => {
    const drawn = new Set(everyCase.map(({ design, optical }) => designToSvg({ ...design, sub: 'Même' }, { optical })));
    expect(drawn.size).toBe(everyCase.length);
  });

  it('draws every palette and every metal differently', () => {
    const palettes = new Set(PALETTE_NAMES.map((palette) => designToSvg({ ...base, palette })));
    expect(palettes.size).toBe(8);
    const metals = (['acier', 'bronze', 'argent', 'or'] as const).map((metal) => designToSvg({ ...base, metal }));
    expect(new Set(metals).size).toBe(4);
  });

  it.each(everyCase)('is well formed and refers to nothing outside: $name', ({ design, optical }) => {
    const svg = designToSvg({ ...design, title: `<&"'> ${design.title}`, alt: ']]><script>' }, { optical });
    expectWellFormed(svg);
    expectClosedPicture(svg);
  });

  it('never lets a text become markup', () => {
    const hostile = `</text><script>alert(1)</script>"'&`;
    const svg = designToSvg({ ...base, title: hostile, sub: hostile, alt: hostile });
    expectWellFormed(svg);
    expect(svg.toLowerCase()).not.toContain('<script');
    expect(svg).toContain('&lt;/text&gt;');
  });

  it('says in words what it shows', () => {
    const svg = designToSvg({ ...base, level: 3, sub: 'Maîtrise' }, { idPrefix: 'x' });
    expect(svg).toContain('role="img" aria-labelledby="x-name" aria-describedby="x-detail"');
    expect(svg).toContain(
      '<title id="x-name">Badge Entraide</title><desc id="x-detail">Entraide · Maîtrise · 3/4</desc>',
    );
  });

  it('writes the whole title in capitals, whatever its length', () => {
    const title = 'Coordination des équipes pluridisciplinaires en milieu hospitalier et médico-social';
    for (const style of STYLE_NAMES) {
      const svg = designToSvg({ ...base, style, title });
      const letters = [...svg.matchAll(/<text\b.*?<\/text>/g)].map(([text]) => text.replace(/<[^>]+>/g, '')).join(' ');
      expect(letters).toBe(title.toUpperCase());
    }
  });

  it('leaves all letters out of the small cut and still tells the levels apart', () => {
    const cuts = LEVELS.map((level) => designToSvg(withLevel('sceau', level), { optical: 'mini' }));
    for (const svg of cuts) expect(svg).not.toContain('<text');
    expect(new Set(cuts).size).toBe(5);
  });

  it('gives each picture on a page its own names', () => {
    const names = (idPrefix: string) =>
      [...designToSvg({ ...base, style: 'ecrou', level: 3 }, { idPrefix }).matchAll(/ id="([^"]+)"/g)].map(
        ([, id]) => id,
      );
    expect(new Set([...names('a'), ...names('b')]).size).toBe(names('a').length * 2);
  });

  it('uses every name it declares and declares every name it uses', () => {
    for (const { design, optical } of everyCase) {
      const svg = designToSvg(design, { optical });
      const declared = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      for (const [, id] of svg.matchAll(/(?:url\(#|href="#|by=")([^")]+)/g)) expect(declared).toContain(id);
    }
  });

  it('embeds a font only when it is one, and never an address', () => {
    expect(designToSvg(base, { fontDataUri: 'data:font/ttf;base64,AAEAAA==' })).toContain(
      'url(data:font/ttf;base64,AAEAAA==)',
    );
    for (const fontDataUri of [
      'https://x.example/a.ttf',
      'data:text/html;base64,AAAA',
      'data:font/ttf;base64,A)}</style>',
    ])
      expect(() => designToSvg(base, { fontDataUri })).toThrow('fontDataUri');
    expect(() => designToSvg(base, { fontFamily: `x';}` })).toThrow('fontFamily');
    expect(() => designToSvg(base, { idPrefix: '"><' })).toThrow('idPrefix');
  });

  it('stays light', () => {
    for (const { design, optical } of everyCase)
      expect(designToSvg(design, { optical }).length).toBeLessThan(optical === 'mini' ? 20_000 : 60_000);
  });
});
