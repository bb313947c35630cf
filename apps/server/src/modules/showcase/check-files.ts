import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the build of apps/web/vite.check.config.ts stands. */
const BUILT = join(import.meta.dirname, '../../../../web/dist/check');
const WORKER = /in-browser\/worker\.ts$/;

export interface CheckFiles {
  /** Address of the worker on this installation. */
  worker: string;
  /** By name, below `/check/`. */
  scripts: Map<string, Buffer>;
}

let files: CheckFiles | undefined;

/** The built files of the check in the browser, read once; undefined as long as nothing was built. */
export function checkFiles(): CheckFiles | undefined {
  files ??= readFiles();
  return files;
}

function readFiles(): CheckFiles | undefined {
  try {
    const manifest: Record<string, { file: string; isEntry?: boolean }> = JSON.parse(
      readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8'),
    );
    const chunks = Object.entries(manifest);
    const worker = chunks.find(([source]) => WORKER.test(source))?.[1].file;
    if (worker === undefined) return undefined;
    const scripts = chunks.map(([, { file }]): [string, Buffer] => [file, readFileSync(join(BUILT, file))]);
    return { worker: `/check/${worker}`, scripts: new Map(scripts) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
