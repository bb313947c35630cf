import { describe, expect, it } from 'vitest';
import type { Translate } from '../../texts/texts.ts';
import { newContent } from './badge-content.ts';
import { letteringFaults } from './lettering.ts';

const t = ((key: string) => key) as unknown as Translate;
const LONG = 'Coordination des équipes pluridisciplinaires en milieu hospitalier et médico-social';
const base = { x: 0, y: 0, scale: 1, rotation: 0, color: 'ink' };
const level = (rank: number) => ({ id: `l${rank}`, rank, name: { fr: `Niveau ${rank}`, en: `Level ${rank}` } });

const drawn = (layer: object, name = 'Soudure') => {
  const content = newContent(name, 'fr');
  const text = { ...base, id: 'title', kind: 'text', size: 30, width: 220, text: { fr: 'x', en: 'x' }, ...layer };
  const design = { v: 2, shape: 'disc', palette: 'nuit', layers: [text], alt: { fr: '', en: '' } };
  return { ...content, artwork: { ...content.artwork, design: design as never } };
};
const laddered = (content: ReturnType<typeof drawn>) => ({
  ...content,
  ladder: { of: 4, rungs: [1, 2, 3, 4].map(level) },
});

describe('the texts of a drawing', () => {
  it('are nothing to tell where they are read, uploaded or drawn by simple choices', () => {
    expect(letteringFaults(drawn({ link: 'name' }), t)).toEqual([]);
    const small = drawn({ link: 'name', size: 8 });
    expect(letteringFaults(small, t)).toHaveLength(1);
    expect(letteringFaults({ ...small, artwork: { ...small.artwork, picture: 'p1' } }, t)).toEqual([]);
    expect(letteringFaults(newContent(LONG, 'fr'), t)).toEqual([]);
  });

  it('are told once when they are small at every level, by what they say', () => {
    const faults = letteringFaults(laddered(drawn({ link: 'name', width: 400 }, LONG)), t);
    expect(faults).toMatchObject([{ layer: 'title', text: LONG, kind: 'small', levels: [] }]);
  });

  it('name the levels where the room is less, and the worst of it', () => {
    // As large as is read at the level whose frame leaves most room, and no more.
    const faults = letteringFaults(laddered(drawn({ text: { fr: 'Oui', en: 'Oui' }, size: 17 })), t);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.levels.map(({ rank }) => rank)).toEqual([4]);
  });

  it('cannot be published when nobody reads them, or the edge cuts them', () => {
    expect(letteringFaults(drawn({ link: 'name', width: 60 }, LONG), t)).toMatchObject([{ kind: 'illegible' }]);
    expect(letteringFaults(drawn({ link: 'name', x: 250 }), t)).toMatchObject([{ kind: 'cut' }]);
  });
});
