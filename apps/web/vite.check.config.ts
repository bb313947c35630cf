import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The check in the visitor's browser: built from the server's own words, given by it below this path. */
const BASE = '/check/';
const SOURCES = join(import.meta.dirname, '../server/src/modules/showcase/in-browser');

/** The worker, in parts that are loaded when they are needed; or, with `--mode kept`, the one script of a page to keep. */
export default defineConfig(({ mode }) => ({
  base: BASE,
  publicDir: false,
  build: {
    target: 'es2023',
    manifest: mode !== 'kept',
    modulePreload: false,
    rolldownOptions:
      mode === 'kept'
        ? {
            input: join(SOURCES, 'kept-page.ts'),
            output: { format: 'iife', codeSplitting: false, entryFileNames: 'kept-page.js' },
          }
        : { input: join(SOURCES, 'worker.ts') },
  },
}));
