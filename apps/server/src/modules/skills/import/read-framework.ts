import type { FileKind, Format, SkillMapping } from '../imports.schema.ts';
import { checkTree } from './check-tree.ts';
import { readCase } from './read-case.ts';
import { guessMapping, readCsvSkills } from './read-csv-skills.ts';
import { readEsco } from './read-esco.ts';
import { readOwnJson } from './read-own-json.ts';
import { readRome } from './read-rome.ts';
import { Reading } from './reading.ts';
import type { FrameworkFile } from './recognise.ts';

const FORMAT_OF: Record<FileKind, Format | null> = {
  ...{ csv: 'csv', json: 'json', case: 'case' },
  ...{ 'esco-skills': 'esco', 'esco-groups': 'esco', 'esco-broader': 'esco', 'esco-hierarchy': 'esco' },
  ...{ 'rome-tree': 'rome', 'rome-list': 'rome', 'rome-json': 'rome' },
  other: null,
};

/** What the files are together; null: nothing that has skills. */
export function formatOf(kinds: readonly FileKind[]): Format | null {
  return kinds.map((kind) => FORMAT_OF[kind]).find((format) => format !== null) ?? null;
}

/** Reads all files of an import as one framework, and says everything that is wrong with it. */
export function readFramework(files: readonly FrameworkFile[], mapping: SkillMapping | undefined): Reading {
  const format = formatOf(files.map(({ kind }) => kind)) ?? 'csv';
  const reading = new Reading(format);
  const used = files.filter(({ kind }) => FORMAT_OF[kind] === format);
  for (const { name, kind } of files) {
    const other = FORMAT_OF[kind];
    if (other === null) reading.note('file-left-out', name);
    else if (other !== format) reading.fault(name, null, 'mixed-files', name);
  }
  for (const { name, encoding } of used) if (encoding !== 'utf-8') reading.note('encoding', `${name} (${encoding})`);
  const [first, ...more] = used;
  if (format === 'esco') readEsco(reading, used);
  else if (format === 'rome') readRome(reading, used);
  else if (first !== undefined) {
    for (const { name } of more) reading.fault(name, null, 'mixed-files', name);
    if (format === 'case') readCase(reading, first);
    else if (format === 'json') readOwnJson(reading, first);
    else readCsvSkills(reading, first, mapping ?? guessMapping(first.columns));
  }
  checkTree(reading);
  return reading;
}
