/** The process that mutants run in: one after the other, each with all of the library's modules anew, so that nothing kept before answers. */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { applied, type Mutant } from './mutants.ts';
import { firstFailure } from './mutate-tests.ts';

const SOURCES = new URL('../src/', import.meta.url).href;
/** What stands outside of the sources and keeps hold of them. */
const HOLDERS = ['vector-reports.test.ts', 'vector-reports.ts', 'fuzz-corpus.ts'].map(
  (name) => new URL(name, import.meta.url).href,
);
const isFresh = (url: string) => url.startsWith(SOURCES) || HOLDERS.some((holder) => url.startsWith(holder));
const TESTS = new URL('./mutate-tests.ts', import.meta.url).href;

let run = 0;
let mutant: Mutant | undefined;
const sources = new Map<string, string>();

function sourceOf(url: string): string {
  const path = fileURLToPath(url);
  if (mutant?.file === url) return stripTypeScriptTypes(applied(readFileSync(path, 'utf8'), mutant));
  const known = sources.get(path) ?? stripTypeScriptTypes(readFileSync(path, 'utf8'));
  sources.set(path, known);
  return known;
}

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = isFresh(context.parentURL ?? '');
    if (isOurs && specifier === 'vitest') return { url: TESTS, shortCircuit: true };
    const found = next(specifier, context);
    if (!isFresh(found.url)) return found;
    return { ...found, url: `${found.url.split('?')[0]}?run=${run}`, format: 'module' };
  },
  load(url, context, next) {
    if (!isFresh(url)) return next(url, context);
    const [path = ''] = url.split('?');
    return { format: 'module', source: sourceOf(path), shortCircuit: true };
  },
});

let late: string | undefined;
process.on('unhandledRejection', (error) => {
  late = `unhandled: ${error}`;
});
// The same examples for each mutant; what fails is not made smaller, it has failed.
fc.configureGlobal({ seed: 4, endOnFailure: true });

process.on('message', async ({ mutant: next, tests }: { mutant: Mutant | undefined; tests: string[] }) => {
  run += 1;
  mutant = next;
  late = undefined;
  let failure: string | undefined;
  for (const test of tests) {
    failure ??= await firstFailure(() => import(test));
    failure ??= late;
    if (failure !== undefined) break;
  }
  process.send?.({ failure });
});
