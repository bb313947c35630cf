import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sourceOf } from './style.ts';

/** Where the build of apps/web/vite.check.config.ts stands. */
const BUILT = join(import.meta.dirname, '../../../../web/dist/check');
const WORKER = /in-browser\/worker\.ts$/;

export interface CheckFiles {
  /** Address of the worker on this installation. */
  worker: string;
  /** By name, below `/check/`. */
  scripts: Map<string, { plain: Buffer; gzip: Buffer }>;
  /** The script of a page to keep, safe inside an element, and its source for a policy. */
  kept: { text: string; source: string };
}

let files: CheckFiles | undefined;

/** The built files of the check in the browser, read once; undefined as long as nothing was built. */
export function checkFiles(): CheckFiles | undefined {
  files ??= readFiles();
  return files;
}

/** Neither its end nor a comment may begin in a text of the script; in texts and patterns `\x3c` is the same sign. */
const inElement = (script: string): string => script.replaceAll(/<(?=\/script|script|!--)/gi, '\\x3c');

function readFiles(): CheckFiles | undefined {
  try {
    const manifest: Record<string, { file: string; isEntry?: boolean }> = JSON.parse(
      readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8'),
    );
    const chunks = Object.entries(manifest);
    const worker = chunks.find(([source]) => WORKER.test(source))?.[1].file;
    if (worker === undefined) return undefined;
    const scripts = chunks.map(([, { file }]) => {
      const plain = readFileSync(join(BUILT, file));
      return [file, { plain, gzip: gzipSync(plain) }] as const;
    });
    const kept = inElement(readFileSync(join(BUILT, 'kept/kept-page.js'), 'utf8'));
    return { worker: `/check/${worker}`, scripts: new Map(scripts), kept: { text: kept, source: sourceOf(kept) } };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
