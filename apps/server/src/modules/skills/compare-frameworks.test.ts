import { describe, expect, it } from 'vitest';
import { compareFrameworks } from './compare-frameworks.ts';
import type { DocumentSkill, FrameworkDocument } from './framework-document.schema.ts';

const both = (fr: string, en = fr) => ({ fr, en });
const level = (id: string, rank: number) => ({ id, rank, name: both(id), definition: both('') });
const skill = (id: string, more: Partial<DocumentSkill> = {}): DocumentSkill => ({
  ...{ id, parent: null, kind: 'skill', code: null, uri: null, name: both(id), description: both('') },
  ...{ keywords: { fr: [], en: [] }, descriptors: {}, retired: false, crosswalks: [], retiredAt: null },
  changedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});
const document = (skills: DocumentSkill[], more: Partial<FrameworkDocument> = {}): FrameworkDocument => ({
  insigneFramework: 1,
  framework: {
    ...{ uri: 'urn:uuid:1', name: both('Métiers', 'Trades'), description: both(''), version: '1' },
    source: { name: '', url: '', licence: '', notice: both('') },
    levels: [level('initie', 1), level('expert', 2)],
  },
  ...{ skills, aliases: [], retired: false, changedAt: '2026-01-01T00:00:00.000Z' },
  ...more,
});
const compare = (before: DocumentSkill[], after: DocumentSkill[]) =>
  compareFrameworks(document(before), document(after));
const kinds = (compared: ReturnType<typeof compareFrameworks>) =>
  compared.changes.map(({ id, changes }) => [id, ...changes]);

describe('two states of a framework', () => {
  it('that say the same have no differences, whenever they were changed last', () => {
    const one = skill('a', { descriptors: { initie: both('Aide') }, keywords: words(['arc']) });
    const compared = compare([one], [{ ...one, changedAt: '2026-06-01T00:00:00.000Z' }]);
    expect(compared).toMatchObject({ framework: [], changes: [] });
    expect(Object.values(compared.counts)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('tell what was renamed and said in other words, per language and per level, accents included', () => {
    const before = skill('a', { name: both('Controle', 'Check'), descriptors: { expert: both('Forme', 'Teaches') } });
    const after = skill('a', {
      name: both('Contrôle', 'Check'),
      descriptors: { expert: both('Forme', 'Teaches others') },
      keywords: words(['mesure', 'métrologie']),
    });
    const [change] = compare([before], [after]).changes;
    expect(change).toMatchObject({ changes: ['renamed', 'reworded'], place: null, links: [] });
    expect(change?.texts).toEqual([
      { field: 'name', level: null, language: 'fr', before: 'Controle', after: 'Contrôle' },
      { field: 'descriptor', level: both('expert'), language: 'en', before: 'Teaches', after: 'Teaches others' },
      { field: 'keywords', level: null, language: 'fr', before: '', after: 'mesure · métrologie' },
    ]);
  });

  it('tell what came and went: new, back in use, come apart; retired, merged', () => {
    const before = document([skill('gone'), skill('doubled'), skill('kept'), skill('back', { retired: true })], {
      aliases: [{ id: 'apart', into: 'kept', code: null, name: both('apart') }],
    });
    const after = document(
      [skill('gone', { retired: true }), skill('kept'), skill('back'), skill('apart'), skill('new')],
      { aliases: [{ id: 'doubled', into: 'kept', code: null, name: both('doubled') }] },
    );
    const { changes, counts } = compareFrameworks(before, after);
    expect(changes.map(({ id, how }) => [id, how])).toEqual([
      ['back', 'restored'],
      ['apart', 'unmerged'],
      ['new', 'new'],
      ['gone', 'retired'],
      ['doubled', 'merged'],
    ]);
    expect(changes.at(-1)?.mergedInto).toEqual(both('kept'));
    expect(counts).toMatchObject({ added: 3, removed: 2, moved: 0 });
  });

  it('tell only those as moved that were: one that went first, one that went below another', () => {
    const ids = ['f', 'a', 'b', 'c', 'd'];
    const before = ids.map((id) => skill(id));
    const after = ['c', 'f', 'a', 'd', 'b'].map((id) => skill(id, id === 'b' ? { parent: 'f' } : {}));
    const compared = compare(before, after);
    expect(kinds(compared)).toEqual([
      ['c', 'moved'],
      ['b', 'moved'],
    ]);
    expect(compared.changes[0]?.place).toEqual({
      before: { path: [], after: both('b') },
      after: { path: [], after: null },
    });
    expect(compared.changes[1]?.place?.after).toEqual({ path: [both('f')], after: null });
  });

  it('do not call moved what makes room for a new one, or closes up where one was retired', () => {
    const compared = compare(
      [skill('a'), skill('b'), skill('c')],
      [skill('new'), skill('a', { retired: true }), skill('b'), skill('c')],
    );
    expect(kinds(compared)).toEqual([
      ['new', 'added'],
      ['a', 'removed'],
    ]);
  });

  it('tell codes, addresses and crosswalks as details, with the name of the other one', () => {
    const link = { id: '1', called: null, uri: null, name: '', createdAt: '2026-01-01T00:00:00.000Z' };
    const before = skill('a', { crosswalks: [{ ...link, to: 'b', relation: 'close', confidence: 0.8 }] });
    const after = skill('a', {
      code: 'S1',
      crosswalks: [
        { ...link, to: 'b', relation: 'close', confidence: 0.9 },
        { ...link, id: '2', to: null, uri: 'https://skills.example/1', relation: 'exact', confidence: 1 },
      ],
    });
    const [change] = compare(
      [before, skill('b', { name: both('Braser', 'Brazing') })],
      [after, skill('b', { name: both('Braser', 'Brazing') })],
    ).changes;
    expect(change?.changes).toEqual(['details']);
    expect(change?.texts).toEqual([{ field: 'code', level: null, language: null, before: '', after: 'S1' }]);
    expect(change?.links).toEqual([
      {
        name: both('Braser', 'Brazing'),
        before: { relation: 'close', confidence: 0.8 },
        after: { relation: 'close', confidence: 0.9 },
      },
      { name: both('https://skills.example/1'), before: null, after: { relation: 'exact', confidence: 1 } },
    ]);
  });

  it('tell the scale and the terms of the framework itself', () => {
    const before = document([]);
    const after = document([]);
    after.framework = {
      ...after.framework,
      version: '2',
      levels: [level('initie', 1), { ...level('expert', 2), name: both('Expert', 'Expert') }, level('maitre', 3)],
    };
    expect(
      compareFrameworks(before, after).framework.map(({ field, language, after: now }) => [field, language, now]),
    ).toEqual([
      ['version', null, '2'],
      ['scale', 'fr', '1. initie\n2. Expert\n3. maitre'],
      ['scale', 'en', '1. initie\n2. Expert\n3. maitre'],
    ]);
  });
});

function words(fr: string[]) {
  return { fr, en: [] };
}
