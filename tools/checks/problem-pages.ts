// The `type` of a problem document is an address that people open: each has its page, and both languages their sentences.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCatalogues } from '../catalogues/read-catalogues.ts';
import type { Check } from './check.ts';
import { listFiles, readText } from './source-files.ts';

const TABLE = 'apps/server/src/platform/problem/problem-types.ts';
const FOLDER = 'docs/problems/';
const SECTIONS = ['## What happened', '## What to do', '## Example', '## En français'];

export const problemPages: Check = {
  name: 'problem-pages',
  async findFaults(root) {
    if (!existsSync(join(root, TABLE))) return [`${TABLE} is not there`];
    const { areas } = readCatalogues(root);
    const textsIn = (language: 'fr' | 'en', type: string): Words => ({
      title: areas[language].get('problems')?.get(`${type}.title`),
      detail: areas[language].get('problems')?.get(`${type}.detail`),
    });
    const textsOf = (type: string): Texts => ({ fr: textsIn('fr', type), en: textsIn('en', type) });
    const types = Object.entries(await readTable(root));
    const pages = listFiles(root).filter((path) => path.startsWith(FOLDER) && path !== `${FOLDER}README.md`);
    const expected = new Set(types.map(([type]) => `${FOLDER}${type}.md`));
    return [
      ...pages.filter((path) => !expected.has(path)).map((path) => `${path}: no problem of this type is left`),
      ...types.flatMap(([type, { status }]) => pageFaults(root, type, status, textsOf(type))),
      ...indexFaults(root, types, (type) => textsOf(type).en.title),
      ...textFaults(
        root,
        types.map(([type]) => type),
      ),
    ];
  },
};

interface Words {
  title: string | undefined;
  detail: string | undefined;
}

/** What the catalogues call the problem, and what the server says at the same address: the page uses the same words. */
type Texts = Record<'fr' | 'en', Words>;

async function readTable(root: string): Promise<Record<string, { status: number }>> {
  const address = pathToFileURL(join(root, TABLE));
  // A module is loaded once an address: a table that has changed since is another one.
  address.search = createHash('sha256').update(readText(root, TABLE)).digest('hex');
  const table: { PROBLEM_TYPES: Record<string, { status: number }> } = await import(address.href);
  return table.PROBLEM_TYPES;
}

function pageFaults(root: string, type: string, status: number, { fr, en }: Texts): string[] {
  const path = `${FOLDER}${type}.md`;
  if (!existsSync(join(root, path))) return [`${path} is missing`];
  const text = readText(root, path);
  const faults = SECTIONS.filter((section) => !text.includes(section)).map((section) => `no section “${section}”`);
  if (en.title && !text.startsWith(`# ${en.title}\n`)) faults.push(`the heading is not “${en.title}”`);
  if (fr.title && !text.includes(`**${fr.title}.**`)) faults.push(`no sentence begins with “${fr.title}.”`);
  if (fr.detail && !text.includes(`.** ${fr.detail}\n`)) faults.push(`the French sentence is not “${fr.detail}”`);
  const [, json] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
  try {
    const example = JSON.parse(json ?? '') as { type?: unknown; status?: unknown; title?: unknown; detail?: unknown };
    if (example.type !== `/problems/${type}`) faults.push('the type of the example is another one');
    if (example.status !== status) faults.push(`the status of the example is not ${status}`);
    if (en.title && example.title !== en.title) faults.push(`the title of the example is not “${en.title}”`);
    if (en.detail && example.detail !== en.detail) faults.push(`the detail of the example is not “${en.detail}”`);
  } catch {
    faults.push('no example document in JSON');
  }
  return faults.map((what) => `${path}: ${what}`);
}

/** The table of the folder's README lists the same problems, in the order of the table. */
function indexFaults(
  root: string,
  types: [string, { status: number }][],
  titleOf: (type: string) => string | undefined,
) {
  const path = `${FOLDER}README.md`;
  if (!existsSync(join(root, path))) return [`${path} is missing`];
  const rows = readText(root, path)
    .split('\n')
    .filter((line) => line.startsWith('| ['));
  const expected = types.map(([type, { status }]) => `| [${type}](${type}.md) | ${status} | ${titleOf(type) ?? ''} |`);
  return [
    ...expected.filter((row) => !rows.includes(row)).map((row) => `${path}: lacks the row ${row}`),
    ...rows.filter((row) => !expected.includes(row)).map((row) => `${path}: no such problem: ${row}`),
  ];
}

function textFaults(root: string, types: string[]): string[] {
  const texts = readCatalogues(root).areas.fr.get('problems');
  if (!texts) return ['locales/fr/problems.json is missing'];
  const missing = types
    .flatMap((type) => [`${type}.title`, `${type}.detail`])
    .filter((key) => !texts.has(key) && !texts.has(`${key}_other`));
  // The keys of this area are built at run time, so the check of unused texts cannot see them.
  const stale = [...texts.keys()].filter(
    (key) => /\.(title|detail)(_\w+)?$/.test(key) && !types.includes(key.split('.')[0] ?? ''),
  );
  return [
    ...missing.map((key) => `locales/fr/problems.json: ${key} is missing`),
    ...stale.map((key) => `locales/fr/problems.json: ${key} belongs to no problem`),
  ];
}
