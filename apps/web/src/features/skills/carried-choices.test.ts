import type { FrameworkImportView, SkillMapping } from '@insigne/server/api';
import { describe, expect, it } from 'vitest';
import { carriedChoices } from './carried-choices.ts';

const NONE = { code: null, uri: null, parent: null, family: null, kind: null, nameFr: null, nameEn: null };
const TEXTS = { descriptionFr: null, descriptionEn: null, keywordsFr: null, keywordsEn: null };
const mapping = (over: Partial<SkillMapping>): SkillMapping => ({ ...NONE, ...TEXTS, descriptors: [], ...over });
const read = (columns: string[], guessed: SkillMapping, format = 'csv') =>
  ({
    format,
    files: [{ name: 'x.csv', kind: 'csv', rowCount: 1, columns }],
    choices: { mapping: guessed },
  }) as unknown as FrameworkImportView;

describe('the corrected copy of a file', () => {
  it('keeps the columns that were chosen and are still there, and what was said not to be in the file', () => {
    const kept = { isComplete: true, mapping: mapping({ nameFr: 'Geste', code: 'No', family: null }) };
    const now = read(['Geste', 'Code', 'Domaine'], mapping({ nameFr: null, code: 'Code', family: 'Domaine' }));
    expect(carriedChoices(kept, now)).toEqual({
      isComplete: true,
      mapping: mapping({ nameFr: 'Geste', code: 'Code', family: null }),
    });
  });

  it('has its own levels, and no columns where it is no table', () => {
    const descriptors = [{ column: 'Niveau 1', level: '1', language: 'fr' as const }];
    const kept = { version: '2', mapping: mapping({ nameFr: 'Nom' }) };
    expect(carriedChoices(kept, read(['Nom', 'Niveau 1'], mapping({ descriptors }))).mapping?.descriptors).toEqual(
      descriptors,
    );
    expect(carriedChoices(kept, read([], mapping({}), 'case'))).toEqual({ version: '2' });
  });
});
