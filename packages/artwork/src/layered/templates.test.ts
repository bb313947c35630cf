import { describe, expect, it } from 'vitest';
import {
  contrastWarnings,
  designToSvg,
  EMBLEM_NAMES,
  findEmblems,
  type Layer,
  type LayeredDesign,
  levelSet,
  parseLayeredDesign,
  SHAPE_NAMES,
  TEMPLATE_USES,
  TEMPLATES,
  templateById,
  textFits,
} from '../index.ts';
import { expectClosedPicture, expectWellFormed } from '../well-formed.testing.ts';

describe('templates', () => {
  it('are at least twenty-four, of every use and every shape, each with its own id and picture', () => {
    expect(TEMPLATES.length).toBeGreaterThanOrEqual(24);
    expect(new Set(TEMPLATES.map(({ use }) => use))).toEqual(new Set(TEMPLATE_USES));
    expect(new Set(TEMPLATES.map(({ design }) => design.shape))).toEqual(new Set(SHAPE_NAMES));
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
    expect(new Set(TEMPLATES.map(({ design }) => designToSvg(design))).size).toBe(TEMPLATES.length);
    expect(TEMPLATES.filter(({ levelled, use }) => levelled && use === 'technical').length).toBeGreaterThanOrEqual(6);
    expect(templateById('hackathon')?.design.shape).toBe('billet');
  });

  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s can be read, stored, named and set in levels, in both languages',
    (_id, { design, name, levelled }) => {
      expect(parseLayeredDesign(JSON.parse(JSON.stringify(design)))).toEqual(design);
      expect(name.fr && name.en).not.toBe('');
      expect(design.layers.filter((layer) => 'link' in layer && layer.link === 'name')).toHaveLength(1);
      const scale = Array.from({ length: 4 }, () => ({ word: { fr: 'Acquisition', en: 'Acquisition' } }));
      for (const each of [design, ...(levelled ? levelSet(design, scale) : [])])
        for (const language of ['fr', 'en'] as const) {
          expect(contrastWarnings(each, language)).toEqual([]);
          expect(textFits(each, language).filter(({ fits, isCut }) => !fits || isCut)).toEqual([]);
          const svg = designToSvg(each, { language });
          expectWellFormed(svg);
          expectClosedPicture(svg);
        }
    },
  );
});

describe('studs of a level', () => {
  const studs = (hidden: boolean, y = 76) => {
    const [plain] = TEMPLATES.filter(({ id }) => id === 'site-safety').map(({ design }) => design);
    if (plain === undefined) throw new Error('no such template');
    const layers = plain.layers.map(
      (layer): Layer => (layer.id === 'sub' ? { ...layer, y, ...(hidden && { hidden }) } : layer),
    );
    const design: LayeredDesign = {
      ...plain,
      layers,
      level: { rank: 1, of: 4, word: { fr: 'Aptitude', en: 'Aptitude' } },
    };
    // Levels not reached are outlines, and nothing else of the picture is drawn like them.
    return designToSvg(design).match(/stroke-width="1.7" opacity="0.6"/g)?.length ?? 0;
  };
  it('give way to a text that stands where they would', () => {
    expect(studs(true)).toBe(3);
    expect(studs(false)).toBe(0);
    expect(studs(false, -20)).toBe(3);
  });
});

describe('emblems', () => {
  it('are sixteen, found in both languages without accents', () => {
    expect(EMBLEM_NAMES).toHaveLength(16);
    expect(findEmblems('cooperation')).toEqual(['rings']);
    expect(findEmblems('équipe')).toEqual(['rings']);
    expect(findEmblems('listening')).toEqual(['heart']);
    expect(findEmblems('zzz')).toEqual([]);
  });
});
