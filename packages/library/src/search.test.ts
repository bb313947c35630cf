import { describe, expect, it } from 'vitest';
import { SOCIO_COGNITIVE_SKILLS, searchLibrary } from './index.ts';

const found = (query: string) => searchLibrary(SOCIO_COGNITIVE_SKILLS, query).map(({ id }) => id);

describe('search in a library', () => {
  it.each([
    ['a French name without its accents', 'cooperation', 'cooperation'],
    ['the beginning of a name', 'planif', 'planning'],
    ['two faults in one word', 'copreration', undefined],
    ['one letter left out', 'cooperaton', 'cooperation'],
    ['two letters that changed places', 'snythese', 'synthesis'],
    ['an English name', 'trade-off', 'trade-off'],
    ['words of a family and a text', 'complexité scénarios', 'projection'],
  ])('%s: %s', (_, query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  it('wants every word', () => {
    expect(found('coopération')).toContain('cooperation');
    expect(found('coopération zzz')).toEqual([]);
  });

  it('finds all for no words, in the order of the library', () => {
    expect(found(' ')).toEqual(SOCIO_COGNITIVE_SKILLS.skills.map(({ id }) => id));
  });
});
