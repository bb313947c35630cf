import { describe, expect, it } from 'vitest';
import { type BadgeDesign, fitText, type Level, STYLE_NAMES, titlePixels, titleWarnings } from './index.ts';
import { measure, missingLetters } from './letter-widths.ts';
import { capitals, cutInTwo } from './lettering.ts';

const design: BadgeDesign = { v: 1, style: 'sceau', palette: 'nuit', icon: 'star', title: 'Tutorat', alt: 'Badge' };
const LEVELS: (Level | undefined)[] = [undefined, 1, 2, 3, 4];
const everyShape = STYLE_NAMES.flatMap((style) =>
  LEVELS.map((level) => ({ ...design, style, ...(level && { level }) })),
);

describe('fitText', () => {
  it('keeps the size wanted where there is room', () => {
    expect(fitText({ text: 'ABC', size: 30, room: 400 })).toMatchObject({ size: 30, tracking: 30 * 0.08 });
  });

  it('closes the letters up before it makes them smaller', () => {
    const text = 'ACCOMPAGNEMENT';
    const natural = measure(text, 'badge') * 30;
    const closer = fitText({ text, size: 30, room: natural + 14 });
    expect(closer.size).toBe(30);
    expect(closer.tracking).toBeLessThan(30 * 0.08);
    expect(fitText({ text, size: 30, room: natural * 0.8 }).size).toBeLessThan(30);
  });

  it('never runs over its room', () => {
    for (const text of ['I', 'ÉVALUATION', 'W'.repeat(120), '日本語の名前', ''])
      for (const room of [10, 100, 700])
        expect(fitText({ text, size: 33, room }).width).toBeLessThanOrEqual(room + 1e-6);
  });
});

describe('measured letters', () => {
  it('knows the letters of French and English names', () => {
    expect(missingLetters(capitals('L’œuvre – « Où ça ? » Àâéèêëîïôûüÿç №1/2 & co.'))).toEqual(['№']);
  });

  it('sets the narrow no-break space, which the font lacks, as the wide one', () => {
    expect(missingLetters('\u202f')).toEqual(['\u202f']);
    expect(missingLetters(capitals('Quoi\u202f?'))).toEqual([]);
  });
});

describe('cutInTwo', () => {
  it('cuts at the most even place and keeps a hyphen on the first line', () => {
    expect(cutInTwo('TRAITEMENT DE L’INFORMATION')).toEqual(['TRAITEMENT DE', 'L’INFORMATION']);
    expect(cutInTwo('MÉDICO-SOCIAL')).toEqual(['MÉDICO-', 'SOCIAL']);
    expect(cutInTwo('TUTORAT')).toBeUndefined();
  });
});

describe('titleWarnings', () => {
  it('says nothing about a short title', () => {
    expect(titleWarnings(design)).toEqual([]);
  });

  it('keeps a title of 27 letters readable on every badge', () => {
    for (const shape of everyShape)
      expect(titlePixels({ ...shape, title: 'Traitement de l’information' })).toBeGreaterThanOrEqual(14);
  });

  it('warns of a long title, and of one that becomes small', () => {
    const title =
      'Coordination des équipes pluridisciplinaires en milieu hospitalier et médico-social, niveau régional';
    const warnings = titleWarnings({ ...design, style: 'chevron', title });
    expect(warnings).toContainEqual({ code: 'title-long', letters: 100, recommended: 24 });
    expect(warnings.find(({ code }) => code === 'title-small')).toMatchObject({ recommended: 12 });
  });

  it('warns of letters that the font does not hold, of a long second line, of a metal without effect', () => {
    const warnings = titleWarnings({
      ...design,
      title: '日本',
      sub: 'Une seconde ligne bien trop longue',
      level: 2,
      metal: 'or',
    });
    expect(warnings).toContainEqual({ code: 'letters-missing', letters: ['日', '本'] });
    expect(warnings.map(({ code }) => code)).toEqual(['sub-long', 'letters-missing', 'metal-ignored']);
  });
});
