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
    const titlesOf = (type: string): Titles => ({
      fr: areas.fr.get('problems')?.get(`${type}.title`),
      en: areas.en.get('problems')?.get(`${type}.title`),
    });
    const types = Object.entries(await readTable(root));
    const pages = listFiles(root).filter((path) => path.startsWith(FOLDER) && path !== `${FOLDER}README.md`);
    const expected = new Set(types.map(([type]) => `${FOLDER}${type}.md`));
    return [
      ...pages.filter((path) => !expected.has(path)).map((path) => `${path}: no problem of this type is left`),
      ...types.flatMap(([type, { status }]) => pageFaults(root, type, status, titlesOf(type))),
      ...textFaults(
        root,
        types.map(([type]) => type),
      ),
    ];
  },
};

/** What the catalogues call the problem: the page uses the same words. */
interface Titles {
  fr?: string;
  en?: string;
}

async function readTable(root: string): Promise<Record<string, { status: number }>> {
  const address = pathToFileURL(join(root, TABLE));
  // A module is loaded once an address: a table that has changed since is another one.
  address.search = createHash('sha256').update(readText(root, TABLE)).digest('hex');
  const table: { PROBLEM_TYPES: Record<string, { status: number }> } = await import(address.href);
  return table.PROBLEM_TYPES;
}

function pageFaults(root: string, type: string, status: number, title: Titles): string[] {
  const path = `${FOLDER}${type}.md`;
  if (!existsSync(join(root, path))) return [`${path} is missing`];
  const text = readText(root, path);
  const faults = SECTIONS.filter((section) => !text.includes(section)).map((section) => `no section “${section}”`);
  if (title.en && !text.startsWith(`# ${title.en}\n`)) faults.push(`the heading is not “${title.en}”`);
  if (title.fr && !text.includes(`**${title.fr}.**`)) faults.push(`no sentence begins with “${title.fr}.”`);
  const [, json] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
  try {
    const example = JSON.parse(json ?? '') as { type?: unknown; status?: unknown; title?: unknown };
    if (example.type !== `/problems/${type}`) faults.push('the type of the example is another one');
    if (example.status !== status) faults.push(`the status of the example is not ${status}`);
    if (title.en && example.title !== title.en) faults.push(`the title of the example is not “${title.en}”`);
  } catch {
    faults.push('no example document in JSON');
  }
  return faults.map((what) => `${path}: ${what}`);
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
