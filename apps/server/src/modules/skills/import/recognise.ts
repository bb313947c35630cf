import { AppError } from '../../../platform/problem/app-error.ts';
import { readTable, type TableRow } from '../../../platform/tabular/index.ts';
import { type FileKind, MAX_SKILLS } from '../imports.schema.ts';

/** A file of an import as it was read: a table, or what its JSON holds. */
export interface FrameworkFile {
  name: string;
  kind: FileKind;
  columns: string[];
  rows: TableRow[];
  json: unknown;
  /** Of a JSON: to find the line of what is wrong. */
  text: string;
  encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

/** Columns that only this kind of table has, the surest first. ESCO and ROME name theirs in every language alike. */
const TABLES: [kind: FileKind, columns: string[]][] = [
  ['esco-skills', ['conceptUri', 'skillType', 'preferredLabel']],
  ['esco-broader', ['conceptUri', 'broaderUri']],
  ['esco-hierarchy', ['Level 0 URI', 'Level 0 preferred term']],
  ['other', ['conceptUri', 'iscoGroup']],
  ['other', ['occupationUri', 'skillUri']],
  ['other', ['originalSkillUri', 'relatedSkillUri']],
  ['esco-groups', ['conceptUri', 'preferredLabel', 'code']],
  ['rome-tree', ['code_objectif', 'code_ogr_competence', 'libelle_competence']],
  ['rome-list', ['code_ogr', 'libelle_competence']],
  ['rome-list', ['code_ogr_savoir', 'libelle_savoir']],
  ['other', ['code_rome', 'code_ogr']],
  ['other', ['code_rome', 'libelle_rome']],
];
/** Two steps for each table that leads to others: more rows than skills. */
const MAX_TABLE_ROWS = 2 * MAX_SKILLS;

/**
 * Reads a file by its content, whatever it is called: UTF-8, UTF-16 with its mark, or Windows-1252.
 * @throws AppError `framework-unreadable` (facts `reason`, and `line` where there is one)
 */
export async function recognise(name: string, bytes: Uint8Array): Promise<FrameworkFile> {
  if (bytes.length === 0) throw new AppError('framework-unreadable', { reason: 'empty' });
  const { utf8, encoding } = toUtf8(bytes);
  const first = firstSign(utf8);
  if (first === '<') throw new AppError('framework-unreadable', { reason: 'markup' });
  if (first === '{' || first === '[') return recogniseJson(name, utf8, encoding);
  try {
    const table = await readTable(utf8, { maxRows: MAX_TABLE_ROWS });
    const kind = TABLES.find(([, columns]) => columns.every((column) => table.columns.includes(column)))?.[0] ?? 'csv';
    const found = 'encoding' in table && encoding === 'utf-8' ? table.encoding : encoding;
    return { name, kind, columns: table.columns, rows: table.rows, json: null, text: '', encoding: found };
  } catch (error) {
    // The same findings, told of frameworks and not of people.
    if (error instanceof AppError && error.type === 'list-unreadable')
      throw new AppError('framework-unreadable', error.facts);
    throw error;
  }
}

function toUtf8(bytes: Uint8Array): { utf8: Uint8Array; encoding: FrameworkFile['encoding'] } {
  const [first, second] = bytes;
  const order = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (order === null) return { utf8: bytes, encoding: 'utf-8' };
  return { utf8: new TextEncoder().encode(new TextDecoder(order).decode(bytes)), encoding: 'utf-16' };
}

function firstSign(bytes: Uint8Array): string {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  return Buffer.from(bytes.subarray(mark, mark + 200))
    .toString('latin1')
    .trimStart()
    .slice(0, 1);
}

function recogniseJson(name: string, bytes: Uint8Array, encoding: FrameworkFile['encoding']): FrameworkFile {
  const { text, found } = decoded(bytes, encoding);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const place = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    throw new AppError('framework-unreadable', { reason: 'json', line: lineOf(text, place) });
  }
  const kind = kindOfJson(json);
  if (kind === undefined) throw new AppError('framework-unreadable', { reason: 'json-unknown' });
  return { name, kind, columns: [], rows: [], json, text, encoding: found };
}

/** France Travail's JSON is Windows-1252, against the standard. */
function decoded(bytes: Uint8Array, encoding: FrameworkFile['encoding']) {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), found: encoding };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), found: 'windows-1252' as const };
  }
}

function kindOfJson(json: unknown): FileKind | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  if ('CFDocument' in json && 'CFItems' in json) return 'case';
  if ('insigneFramework' in json) return 'json';
  if ('arborescence_competence' in json || 'item_referentiel_competence' in json) return 'rome-json';
  const [first] = Array.isArray(json) ? json : [];
  if (typeof first === 'object' && first !== null && 'libelle' in first && ('code' in first || 'code_ogr' in first))
    return 'rome-json';
  return undefined;
}

export function lineOf(text: string, place: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < place; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The line where an identifier stands first, as its own value. */
export function lineOfValue(text: string, value: string): number | null {
  const place = text.indexOf(JSON.stringify(value));
  return place === -1 ? null : lineOf(text, place);
}

/** Cells of a row by their column. */
export function cellsOf(file: FrameworkFile): (row: TableRow, column: string | null) => string {
  const places = new Map(file.columns.map((column, index) => [column, index]));
  return (row, column) => {
    const place = column === null ? undefined : places.get(column);
    return place === undefined ? '' : (row.cells[place]?.trim() ?? '');
  };
}
