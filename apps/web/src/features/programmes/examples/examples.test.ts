import { SOCIO_COGNITIVE_SKILLS } from '@insigne/library';
import { describe, expect, it } from 'vitest';
import { COURSE, EXAMPLES, SKILL_NAMES } from './index.ts';

const ready = Object.values(EXAMPLES).filter(({ activity }) => activity !== 'blank');
const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(texts)
      : [];

describe('the example programmes', () => {
  it.each(ready.map((one) => [one.activity, one] as const))(
    '%s: four to six skills of the library, each said why',
    (_activity, one) => {
      expect(one.skills.length).toBeGreaterThanOrEqual(4);
      expect(one.skills.length).toBeLessThanOrEqual(6);
      expect(new Set(one.skills.map(({ id }) => id)).size).toBe(one.skills.length);
      expect(texts(one).filter((text) => text === '')).toEqual([]);
    },
  );

  it('name the skills as the library does', () => {
    const named = Object.fromEntries(SOCIO_COGNITIVE_SKILLS.skills.map(({ id, name }) => [id, name]));
    expect(SKILL_NAMES).toEqual(named);
  });

  it('keep the spaces of French before ; ? : and within « »', () => {
    const french = [...ready, ...COURSE].flatMap((one) => JSON.stringify(one).match(/"fr":"(?:[^"\\]|\\.)*"/g) ?? []);
    expect(french.filter((text) => / [;?!:»]|« /.test(text))).toEqual([]);
  });
});
