// What the web app costs a phone, of the build that stands in apps/web/dist: what is loaded before the first screen shows,
// each screen after it, the styles and the texts. Read from the build's own manifest.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Check } from './check.ts';
import { overBudget, type Size } from './sizes.ts';

/** Kilobytes of 1,000 bytes, compressed as the server sends them: seconds on a slow line. */
const BUDGET = {
  /** Scripts before the first screen of an organisation: the frame, the texts of both languages, the screen. */
  firstLoad: 250,
  styles: 50,
  /** What a screen or a part of one adds to the frame. */
  part: 60,
  /** The studio: all that draws, its templates and the words that icons are found by, for those who design a badge. */
  studio: 120,
  /** The check in a visitor's browser: the library, its contexts and the words of both languages; once, when it is asked for. */
  check: 120,
  /** One area of texts in one language. */
  texts: 25,
};
const DIST = 'apps/web/dist';
const CHECK = `${DIST}/check`;
const FIRST_SCREEN = /\/home-page\.tsx$/;
const STUDIO = /\/studio-page\.tsx$/;
/** Areas that texts.ts loads before anything is shown. */
const FRAME_TEXTS = /locales\/(fr|en)\/(app|common)\.json$/;
const TEXTS = /locales\/\w+\/\w+\.json$/;

interface Chunk {
  file: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  css?: string[];
}
type Manifest = Record<string, Chunk>;

function readManifest(root: string, folder: string): Manifest {
  const path = join(root, folder, '.vite', 'manifest.json');
  if (!existsSync(path)) throw new Error(`${folder} holds no build with a manifest`);
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/** @returns the sizes, largest first within their kind; refuses when there is no build. */
export function readSizes(root: string): Size[] {
  const manifest = readManifest(root, DIST);
  const names = Object.keys(manifest);
  const entry = only(names, (name) => manifest[name]?.isEntry === true, 'entry');
  const frame = closure(manifest, [entry]);
  const texts = names.filter((name) => TEXTS.test(name));
  const first = closure(manifest, [
    entry,
    only(names, (name) => FIRST_SCREEN.test(name), 'first screen'),
    ...texts.filter((name) => FRAME_TEXTS.test(name)),
  ]);
  const weigh = (files: Iterable<string>, folder = DIST) => {
    let bytes = 0;
    for (const file of new Set(files)) bytes += gzipSync(readFileSync(join(root, folder, file))).length;
    return bytes / 1000;
  };
  const scripts = (of: Iterable<string>) => [...of].map((name) => manifest[name]?.file ?? '');
  const parts = names
    .filter((name) => manifest[name]?.isDynamicEntry && !TEXTS.test(name))
    .map((name) => ({
      what: name.replace(/^src\//, ''),
      kilobytes: weigh(scripts([...closure(manifest, [name])].filter((one) => !frame.has(one)))),
      budget: STUDIO.test(name) ? BUDGET.studio : BUDGET.part,
    }));
  return [
    { what: 'first load, scripts', kilobytes: weigh(scripts(first)), budget: BUDGET.firstLoad },
    {
      what: 'styles',
      kilobytes: weigh(names.flatMap((name) => manifest[name]?.css ?? [])),
      budget: BUDGET.styles,
    },
    ...Object.values(readManifest(root, CHECK)).map(({ file, isEntry }) => ({
      what: isEntry ? 'check in the browser' : `check in the browser, ${file.replace(/^assets\/|-[\w-]{8}\.js$/g, '')}`,
      kilobytes: weigh([file], CHECK),
      budget: isEntry ? BUDGET.check : BUDGET.part,
    })),
    ...parts.sort((a, b) => b.kilobytes - a.kilobytes),
    ...texts
      .map((name) => ({
        what: name.replace(/^.*locales\//, 'texts '),
        kilobytes: weigh(scripts([name])),
        budget: BUDGET.texts,
      }))
      .sort((a, b) => b.kilobytes - a.kilobytes),
  ];
}

export const appBudgets: Check = {
  name: 'app-budgets',
  async findFaults(root) {
    return overBudget(readSizes(root));
  },
};

/** The chunks themselves and whatever they need before they run. */
function closure(manifest: Manifest, names: string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...(manifest[name]?.imports ?? []));
  }
  return found;
}

function only(names: string[], is: (name: string) => boolean, what: string): string {
  const [found, ...more] = names.filter(is);
  if (found === undefined || more.length > 0)
    throw new Error(`the build has ${more.length + (found ? 1 : 0)} chunks as ${what}`);
  return found;
}
