import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The check in the visitor's browser: built from the server's own words, given by it below this path. */
const BASE = '/check/';
const SOURCES = join(import.meta.dirname, '../server/src/modules/showcase/in-browser');

export default defineConfig({
  base: BASE,
  publicDir: false,
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: false,
    rolldownOptions: { input: join(SOURCES, 'worker.ts') },
  },
});
