import type { Bilingual, Language } from '../../../platform/language.ts';
import type { SkillMapping } from '../imports.schema.ts';
import { fold } from '../labels.schema.ts';
import type { SkillKind } from '../skills.schema.ts';
import { oneLine, prose, type Reading } from './reading.ts';
import { cellsOf, type FrameworkFile } from './recognise.ts';

/** Words of headers in French and English, folded; the earlier word wins. */
const HEADERS: Record<keyof Omit<SkillMapping, 'descriptors'>, string[]> = {
  code: ['code', 'reference', 'ref', 'identifiant', 'id', 'code competence', 'skill code'],
  uri: ['uri', 'url', 'adresse', 'concepturi'],
  parent: ['parent', 'code parent', 'parent code', 'parent id', 'rattachement'],
  family: ['famille', 'family', 'domaine', 'domain', 'categorie', 'category', 'theme', 'groupe', 'group'],
  kind: ['kind', 'type', 'nature'],
  nameFr: [
    ...['name fr', 'nom fr', 'libelle fr', 'intitule fr', 'competence fr', 'nom', 'libelle', 'intitule', 'competence'],
    ...['competences', 'titre', 'francais'],
  ],
  nameEn: ['name en', 'nom en', 'libelle en', 'label en', 'skill en', 'name', 'label', 'skill', 'title', 'english'],
  descriptionFr: ['description fr', 'definition fr', 'description', 'definition'],
  descriptionEn: ['description en', 'definition en'],
  keywordsFr: ['keywords fr', 'mots cles fr', 'mots cles', 'synonymes', 'synonymes fr'],
  keywordsEn: ['keywords en', 'mots cles en', 'keywords', 'synonyms', 'synonyms en'],
};
const LEVEL = /^(?:level|niveau|descripteur|descriptor)[\s:_-]+(.+?)(?:[\s:_-]+(fr|en))?$/i;

export const levelId = (name: string): string =>
  fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** What each column of a table seems to hold. */
export function guessMapping(columns: string[]): SkillMapping {
  const folded = columns.map(fold);
  const taken = new Set<number>();
  const find = (words: string[]): string | null => {
    for (const word of words) {
      const place = folded.findIndex((header, index) => header === word && !taken.has(index));
      if (place === -1) continue;
      taken.add(place);
      return columns[place] ?? null;
    }
    return null;
  };
  const descriptors = columns.flatMap((column, index) => {
    const [, name = '', language = 'fr'] = LEVEL.exec(column.trim()) ?? [];
    if (levelId(name) === '') return [];
    taken.add(index);
    return [{ column, level: levelId(name), language: language.toLowerCase() as 'fr' | 'en' }];
  });
  const guessed = Object.entries(HEADERS).map(([fact, words]) => [fact, find(words)]);
  return { ...Object.fromEntries(guessed), descriptors } as SkillMapping;
}

const FAMILY_WORDS = ['family', 'famille', 'domaine', 'domain', 'groupe', 'group', 'categorie', 'category'];
const SKILL_WORDS = ['', 'skill', 'competence', 'savoir', 'savoir faire', 'savoir etre', 'knowledge'];

function kindOf(cell: string): SkillKind | undefined {
  const word = fold(cell);
  if (FAMILY_WORDS.includes(word)) return 'family';
  return SKILL_WORDS.includes(word) ? 'skill' : undefined;
}

const keywords = (cell: string): string[] =>
  cell
    .split(/[;|\n]/)
    .map(oneLine)
    .filter(Boolean);

/** A table of skills, a row each. Parents are named by code, address or name, and may come later. */
export function readCsvSkills(reading: Reading, file: FrameworkFile, mapping: SkillMapping): void {
  const cell = cellsOf(file);
  const levels = [...new Set(mapping.descriptors.map(({ level }) => level))];
  reading.facts.levels = levels.map((id, index) => ({
    id,
    rank: index + 1,
    name: titleOf(mapping, id),
    definition: { fr: '', en: '' },
  }));
  const parents: { key: string; parent: string; line: number }[] = [];
  const byName = new Map<string, string[]>();
  for (const row of file.rows) {
    const at = { file: file.name, line: row.line };
    if (row.fault) {
      reading.fault(file.name, row.line, row.fault);
      continue;
    }
    const [nameFr, nameEn] = [oneLine(cell(row, mapping.nameFr)), oneLine(cell(row, mapping.nameEn))];
    const [code, uri] = [oneLine(cell(row, mapping.code)), oneLine(cell(row, mapping.uri))];
    const kind = kindOf(cell(row, mapping.kind));
    if (kind === undefined) reading.fault(file.name, row.line, 'kind-unknown', cell(row, mapping.kind));
    // Each row is one of its own: what is there twice is found below by its code.
    const skill = reading.skill(`row:${row.line}`, at, kind);
    Object.assign(skill, { code: code || null, uri: uri || null, name: { fr: nameFr, en: nameEn } });
    skill.description = { fr: prose(cell(row, mapping.descriptionFr)), en: prose(cell(row, mapping.descriptionEn)) };
    skill.keywords = { fr: keywords(cell(row, mapping.keywordsFr)), en: keywords(cell(row, mapping.keywordsEn)) };
    for (const { column, level, language } of mapping.descriptors) {
      const text = prose(cell(row, column));
      if (text !== '')
        skill.descriptors[level] = { ...(skill.descriptors[level] ?? { fr: '', en: '' }), [language]: text };
    }
    for (const name of new Set([nameFr, nameEn, code, uri].map(fold).filter(Boolean)))
      byName.set(name, [...(byName.get(name) ?? []), skill.key]);
    const parent = cell(row, mapping.parent);
    if (parent !== '') parents.push({ key: skill.key, parent, line: row.line });
    else setFamily(reading, skill.key, oneLine(cell(row, mapping.family)), at);
  }
  for (const { key, parent, line } of parents) {
    const found = (byName.get(fold(parent)) ?? []).filter((one) => one !== key);
    const [first] = found;
    const skill = reading.skills.get(key);
    if (skill === undefined) continue;
    if (first === undefined) reading.fault(file.name, line, 'parent-missing', parent);
    else if (found.length > 1) reading.fault(file.name, line, 'parent-ambiguous', parent);
    else skill.parentKey = first;
  }
}

function setFamily(reading: Reading, key: string, name: string, at: { file: string; line: number | null }): void {
  const skill = reading.skills.get(key);
  if (name === '' || skill === undefined) return;
  const family = reading.skill(`family:${fold(name)}`, at, 'family');
  if (family.name.fr === '') family.name = { fr: name, en: '' };
  skill.parentKey = family.key;
}

/** As its columns write it, in their language; in the other one alike until somebody says better. */
function titleOf({ descriptors }: SkillMapping, id: string): Bilingual {
  const told = (language: Language) => {
    const column = descriptors.find((one) => one.level === id && one.language === language)?.column ?? '';
    const name = LEVEL.exec(column.trim())?.[1] ?? '';
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  const [fr, en] = [told('fr'), told('en')];
  return { fr: fr || en || id, en: en || fr || id };
}
