// Builds the web app when its sources are not those of the last build. The finished folder takes the old one's place in
// one rename, so a server that is running never serves half a build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './claims.mjs';
import { Refusal, run } from './process.mjs';

/** The check in a visitor's browser is built from the words of the server's pages. */
const SOURCES = [
  'apps/web',
  'apps/server/src/modules/showcase',
  'apps/server/src/platform',
  'packages',
  'locales',
  'package-lock.json',
];
const NOT_SOURCES = new Set(['node_modules', 'dist', '.cache']);

export async function ensureWebBuilt(root, node, say) {
  const web = join(root, 'apps', 'web');
  if (!existsSync(join(web, 'index.html'))) return;
  const isFresh = () => {
    try {
      return readFileSync(join(web, 'dist', '.sources'), 'utf8') === hashOf(root, SOURCES);
    } catch {
      return false;
    }
  };
  if (isFresh()) return;
  await alone(
    join(root, '.cache', 'building'),
    (pid) => say(`Waiting for another build of the web app (process ${pid})…`),
    async () => {
      if (isFresh()) return;
      say('Building the web app…');
      const sources = hashOf(root, SOURCES);
      const fresh = join(root, '.cache', 'web-new');
      const old = join(root, '.cache', 'web-old');
      rmSync(fresh, { recursive: true, force: true });
      const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
      const build = async (...more) => {
        const args = [vite, 'build', '--emptyOutDir', '--logLevel', 'warn', ...more];
        const { code, output } = await run(node, args, { cwd: web, env: { ...process.env, NODE_ENV: 'production' } });
        if (code !== 0) throw new Refusal(`${output.trim()}\n\nThe web app could not be built (exit code ${code}).`);
      };
      await build('--outDir', fresh);
      const check = ['--config', 'vite.check.config.ts', '--outDir'];
      await build(...check, join(fresh, 'check'));
      await build(...check, join(fresh, 'check', 'kept'), '--mode', 'kept');
      writeFileSync(join(fresh, '.sources'), sources);
      rmSync(old, { recursive: true, force: true });
      if (existsSync(join(web, 'dist'))) renameSync(join(web, 'dist'), old);
      renameSync(fresh, join(web, 'dist'));
      rmSync(old, { recursive: true, force: true });
    },
  );
}

/** One hash over the names and bytes of files and of everything below folders. */
function hashOf(root, paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(root, path);
    let entries;
    try {
      entries = readdirSync(full);
    } catch (error) {
      if (error.code === 'ENOENT') return;
      if (error.code !== 'ENOTDIR') throw error;
      const bytes = readFileSync(full);
      hash.update(`${path}\0${bytes.length}\0`).update(bytes);
      return;
    }
    for (const entry of entries.sort()) {
      if (!NOT_SOURCES.has(entry)) add(`${path}/${entry}`);
    }
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}
