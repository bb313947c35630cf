// The sizes of the web app and of the library over their budgets, seen red on a planted build.
import { createHash } from 'node:crypto';
import { appBudgets } from '../checks/app-budgets.ts';
import { libraryBudgets } from '../checks/library-budgets.ts';
import type { Files } from './planted-tree.ts';
import { goesRed, type Proof } from './proof.ts';

/** Text that compresses to about `kilobytes`: base64 carries three quarters of its length. */
const weighing = (kilobytes: number): string =>
  Array.from({ length: Math.ceil((kilobytes * 1000) / 64) }, (_, index) =>
    createHash('sha512').update(`${index}`).digest('base64'),
  ).join('');

const HOME = 'src/home-page.tsx';
const OTHER = 'src/other-page.tsx';
const FRENCH = '../../locales/fr/app.json';
const build = (sizes: {
  frame?: number;
  home?: number;
  other?: number;
  css?: number;
  texts?: number;
  check?: number;
}): Files => ({
  'apps/web/dist/.vite/manifest.json': JSON.stringify({
    'index.html': { file: 'a/frame.js', isEntry: true, css: ['a/frame.css'], dynamicImports: [HOME, OTHER] },
    [HOME]: { file: 'a/home.js', isDynamicEntry: true, imports: ['index.html'] },
    [OTHER]: { file: 'a/other.js', isDynamicEntry: true, imports: ['index.html'] },
    [FRENCH]: { file: 'a/texts.js', isDynamicEntry: true },
  }),
  'apps/web/dist/check/.vite/manifest.json': JSON.stringify({ 'worker.ts': { file: 'a/worker.js', isEntry: true } }),
  'apps/web/dist/check/a/worker.js': weighing(sizes.check ?? 80),
  'apps/web/dist/a/frame.js': weighing(sizes.frame ?? 150),
  'apps/web/dist/a/home.js': weighing(sizes.home ?? 40),
  'apps/web/dist/a/other.js': weighing(sizes.other ?? 20),
  'apps/web/dist/a/frame.css': weighing(sizes.css ?? 20),
  'apps/web/dist/a/texts.js': weighing(sizes.texts ?? 10),
});
const red = (title: string, sizes: Parameters<typeof build>[0], expected: RegExp) =>
  goesRed(appBudgets, build({}), title, build(sizes), expected);

const library = (kilobytes: number): Files => ({
  'packages/credentials/size.ts': `console.log('[{"what":"library","kilobytes":${kilobytes},"budget":60}]');\n`,
});

export const budgetProofs: Proof[] = [
  red('a first load over its budget', { frame: 240 }, /^first load, scripts: \d+\.\d kB, at most 250$/),
  red('a screen over its budget', { other: 80 }, /^other-page\.tsx: \d+\.\d kB, at most 60$/),
  red('styles over their budget', { css: 70 }, /^styles: \d+\.\d kB, at most 50$/),
  red('a check over its budget', { check: 160 }, /^check in the browser: \d+\.\d kB, at most 120$/),
  red('texts over their budget', { texts: 40 }, /^texts fr\/app\.json: \d+\.\d kB, at most 25$/),
  goesRed(libraryBudgets, library(37.2), 'a library over its budget', library(60.1), /^library: 60\.1 kB, at most 60$/),
];
