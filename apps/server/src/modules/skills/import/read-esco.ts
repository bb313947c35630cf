import type { Language } from '../../../platform/language.ts';
import { oneLine, prose, type Reading, type ReadSkill } from './reading.ts';
import { cellsOf, type FrameworkFile } from './recognise.ts';

const LEVELS = [0, 1, 2, 3];
const FRENCH = /(?:^|\s)(?:le|la|les|des|du|et|une?|pour|dans)(?=\s)/gi;
const ENGLISH = /(?:^|\s)(?:the|of|and|an?|for|in|to)(?=\s)/gi;

/** ESCO's notice, which its licence asks for wherever it is shown. */
const SOURCE = {
  name: 'ESCO',
  url: 'https://esco.ec.europa.eu',
  licence: 'CC BY 4.0',
  notice: {
    fr: 'Ce service utilise la classification ESCO de la Commission européenne.',
    en: 'This service uses the ESCO classification of the European Commission.',
  },
};

/** The language of a file stands in its name (skills_fr.csv); else its texts say it. */
function languageOf(reading: Reading, file: FrameworkFile): Language {
  const [, named] = /_(fr|en)\.(?:csv|xlsx)$/i.exec(file.name) ?? [];
  if (named !== undefined) return named.toLowerCase() as Language;
  const text = file.rows
    .slice(0, 200)
    .flatMap(({ cells }) => cells)
    .join(' ');
  reading.note('language-guessed', file.name);
  return (text.match(FRENCH)?.length ?? 0) > (text.match(ENGLISH)?.length ?? 0) ? 'fr' : 'en';
}

const labels = (...cells: string[]): string[] =>
  cells
    .flatMap((cell) => cell.split(/[\n|]/))
    .map(oneLine)
    .filter(Boolean);

/** The files of an ESCO download: skills and groups in one or two languages, and the two files that say what is under what. */
export function readEsco(reading: Reading, files: FrameworkFile[]): void {
  reading.facts.name = { fr: 'ESCO – aptitudes et compétences', en: 'ESCO – skills and competences' };
  reading.facts.uri = 'http://data.europa.eu/esco/concept-scheme/skills';
  reading.facts.source = SOURCE;
  const order = ['esco-skills', 'esco-groups', 'esco-hierarchy', 'esco-broader'];
  for (const kind of order)
    for (const file of files.filter((one) => one.kind === kind)) {
      const language = languageOf(reading, file);
      if (kind === 'esco-hierarchy') readHierarchy(reading, file, language);
      else if (kind === 'esco-broader') readBroader(reading, file, language);
      else readConcepts(reading, file, language);
    }
}

function readConcepts(reading: Reading, file: FrameworkFile, language: Language): void {
  const cell = cellsOf(file);
  const seen = new Set<string>();
  for (const row of file.rows) {
    const uri = cell(row, 'conceptUri');
    if (row.fault || uri === '') {
      reading.fault(file.name, row.line, row.fault ?? 'malformed', uri);
      continue;
    }
    if (seen.has(uri)) reading.fault(file.name, row.line, 'uri-twice', uri);
    seen.add(uri);
    const skill = reading.skill(uri, { file: file.name, line: row.line }, kindOf(file, cell(row, 'conceptType')));
    skill.uri = uri;
    skill.code ??= cell(row, 'code') || null;
    skill.name[language] = oneLine(cell(row, 'preferredLabel'));
    skill.keywords[language] = labels(cell(row, 'altLabels'), cell(row, 'hiddenLabels'));
    const texts = [cell(row, 'definition'), cell(row, 'description'), cell(row, 'scopeNote')].map(prose);
    skill.description[language] = [...new Set(texts.filter(Boolean))].join('\n\n');
    skill.isRetired = cell(row, 'status') === 'obsolete';
  }
}

const kindOf = (file: FrameworkFile, type: string) =>
  type === 'SkillGroup' || file.kind === 'esco-groups' ? 'family' : 'skill';

/** Each row is a path of up to four steps, the last one being the group that it describes. */
function readHierarchy(reading: Reading, file: FrameworkFile, language: Language): void {
  const cell = cellsOf(file);
  for (const row of file.rows) {
    let last: ReadSkill | undefined;
    for (const level of LEVELS) {
      const uri = cell(row, `Level ${level} URI`);
      if (uri === '') break;
      const group = reading.skill(uri, { file: file.name, line: row.line }, 'family');
      group.uri = uri;
      group.name[language] ||= oneLine(cell(row, `Level ${level} preferred term`));
      group.code ??= cell(row, `Level ${level} code`) || null;
      if (last !== undefined && group.parentKey === null) group.parentKey = last.key;
      last = group;
    }
    if (last !== undefined) last.description[language] ||= prose(cell(row, 'Description'));
  }
}

function readBroader(reading: Reading, file: FrameworkFile, language: Language): void {
  const cell = cellsOf(file);
  for (const row of file.rows) {
    const [uri, broader] = [cell(row, 'conceptUri'), cell(row, 'broaderUri')];
    const skill = reading.skills.get(uri);
    // A group of which no other file tells: this one has its label.
    const isGroup = cell(row, 'conceptType') === 'SkillGroup';
    if (skill === undefined && !isGroup) {
      reading.fault(file.name, row.line, 'link-unknown', uri);
      continue;
    }
    const named = (key: string, label: string): ReadSkill => {
      const group = reading.skill(key, { file: file.name, line: row.line }, 'family');
      group.uri = key;
      group.name[language] ||= oneLine(label);
      return group;
    };
    const child = skill ?? named(uri, cell(row, 'conceptLabel'));
    if (!reading.skills.has(broader)) {
      if (cell(row, 'broaderType') !== 'SkillGroup') {
        reading.fault(file.name, row.line, 'parent-missing', broader);
        continue;
      }
      named(broader, cell(row, 'broaderLabel'));
    }
    reading.under(child, broader);
  }
}
