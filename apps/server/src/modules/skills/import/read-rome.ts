import { oneLine, type Reading, type ReadSkill } from './reading.ts';
import { cellsOf, type FrameworkFile, lineOfValue } from './recognise.ts';

const SOURCE = {
  name: 'ROME 4.0',
  url: 'https://www.francetravail.org/opendata',
  licence: 'Licence Ouverte 2.0',
  notice: { fr: 'Répertoire opérationnel des métiers et des emplois, France Travail.', en: '' },
};

type At = { file: string; line: number | null };
type Bag = Record<string, unknown>;
const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});
const bags = (value: unknown): Bag[] => (Array.isArray(value) ? value.map(bag) : []);
/** Codes are numbers in some files and text in others. */
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? oneLine(String(value)) : '';

/** ROME 4.0: the tree of skills as CSV or JSON, the plain lists, and what the API answers. French alone. */
export function readRome(reading: Reading, files: FrameworkFile[]): void {
  reading.facts.name = { fr: 'ROME 4.0 – compétences', en: 'ROME 4.0 – skills' };
  reading.facts.uri = 'https://www.francetravail.org/opendata/rome-4/competences';
  reading.facts.source = SOURCE;
  const version = files.map(({ name }) => /_v(\d{3})/.exec(name)?.[1]).find((found) => found !== undefined);
  if (version !== undefined) reading.facts.version = `${version.slice(0, 1)}.${version.slice(1)}`;
  // The tree before the lists: what stands in both has its place already.
  for (const kind of ['rome-tree', 'rome-json', 'rome-list'])
    for (const file of files.filter((one) => one.kind === kind)) {
      if (kind === 'rome-tree') readTree(reading, file);
      else if (kind === 'rome-list') readList(reading, file);
      else readJson(reading, file);
    }
}

/** One step of the tree under the one before; a skill under several keeps the first place. */
function step(reading: Reading, at: At, under: ReadSkill | undefined, code: string, name: string, isFamily: boolean) {
  if (code === '' || name === '') {
    reading.fault(at.file, at.line, code === '' ? 'malformed' : 'name-missing', code || name);
    return under;
  }
  const skill = reading.skill(`${isFamily ? 'family' : 'ogr'}:${code}`, at, isFamily ? 'family' : 'skill');
  skill.code = code;
  skill.name.fr = name;
  if (under !== undefined) reading.under(skill, under.key);
  return skill;
}

function readTree(reading: Reading, file: FrameworkFile): void {
  const cell = cellsOf(file);
  for (const row of file.rows) {
    const at = { file: file.name, line: row.line };
    if (row.fault) {
      reading.fault(file.name, row.line, row.fault);
      continue;
    }
    const of = (column: string) => oneLine(cell(row, column));
    const domain = step(reading, at, undefined, of('code_domaine_competence'), of('domaine_competence'), true);
    const stake = step(reading, at, domain, of('code_enjeu'), of('enjeu'), true);
    const aim = step(reading, at, stake, of('code_objectif'), of('objectif'), true);
    const macro = step(reading, at, aim, of('code_ogr_macro_competence'), of('libelle_macro_competence'), false);
    // A row without the last step tells of the macro-skill itself.
    if (of('code_ogr_competence') !== '')
      step(reading, at, macro, of('code_ogr_competence'), of('libelle_competence'), false);
  }
}

function readList(reading: Reading, file: FrameworkFile): void {
  const cell = cellsOf(file);
  const isKnowledge = file.columns.includes('code_ogr_savoir');
  const [code, name] = isKnowledge ? ['code_ogr_savoir', 'libelle_savoir'] : ['code_ogr', 'libelle_competence'];
  const seen = new Set<string>();
  for (const row of file.rows) {
    const ogr = oneLine(cell(row, code));
    if (seen.has(ogr)) reading.fault(file.name, row.line, 'code-twice', ogr);
    seen.add(ogr);
    step(reading, { file: file.name, line: row.line }, undefined, ogr, oneLine(cell(row, name)), false);
  }
}

function readJson(reading: Reading, file: FrameworkFile): void {
  const root = bag(file.json);
  const at = (code: string): At => ({ file: file.name, line: lineOfFault(file, code) });
  const make = (under: ReadSkill | undefined, code: unknown, name: unknown, isFamily: boolean) =>
    step(
      reading,
      text(code) === '' || text(name) === '' ? at(text(code) || text(name)) : { file: file.name, line: null },
      under,
      text(code),
      text(name),
      isFamily,
    );
  for (const one of bags(bag(root.arborescence_competence).domaine_competence)) {
    const domain = make(undefined, one.code_fonctionnel, one.libelle_domaine_competence, true);
    for (const two of bags(one.liste_enjeux)) {
      const stake = make(domain, two.code_fonctionnel, two.libelle_enjeu, true);
      for (const three of bags(two.liste_objectifs)) {
        const aim = make(stake, three.code_fonctionnel, three.libelle_objectif, true);
        for (const four of bags(three.liste_macro_competences)) {
          const macro = make(aim, four.code_ogr_macro_competence, four.libelle_macro_competence, false);
          for (const five of bags(four.liste_competences))
            make(macro, five.code_ogr_competence, five.libelle_competence, false);
        }
      }
    }
  }
  for (const one of [...bags(root.item_referentiel_competence), ...bags(file.json)]) {
    // The API nests what a skill stands under: macro-skill, aim, stake, domain.
    const macro = bag(one.macroCompetence ?? one.macroSavoirFaire);
    const aim = bag(one.objectif ?? macro.objectif);
    const stake = bag(one.enjeu ?? aim.enjeu ?? macro.enjeu);
    const domain = bag(stake.domaineCompetence ?? stake.domaine);
    const place = [domain, stake, aim].reduce<ReadSkill | undefined>(
      (under, family) => (text(family.code) === '' ? under : make(under, family.code, family.libelle, true)),
      undefined,
    );
    const above = text(macro.code) === '' ? place : make(place, macro.codeOgr ?? macro.code, macro.libelle, false);
    make(above, one.codeOgr ?? one.code_ogr ?? one.code, one.libelle, false);
  }
}

const lineOfFault = (file: FrameworkFile, value: string): number | null =>
  value === '' ? null : (lineOfValue(file.text, value) ?? lineOfNumber(file.text, value));

function lineOfNumber(text_: string, value: string): number | null {
  const place = text_.search(new RegExp(`: *${value.replaceAll(/\W/g, '.')}\\b`));
  return place === -1 ? null : text_.slice(0, place).split('\n').length;
}
