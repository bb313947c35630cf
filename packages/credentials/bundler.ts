/** The library put together: as a browser gets it, and the part of it that holds the code of others. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type InputOptions, type OutputChunk, rolldown } from 'rolldown';

/** Kilobytes of 1,000 bytes, compressed. The goal for both together is 120. */
export const BUDGET = {
  /** What every page that imports the library loads. */
  atOnce: 60,
  /** JSON-LD in full, loaded with the first badge whose form is not known yet. */
  later: 50,
};

interface BrowserBundle {
  /** The entry first. */
  chunks: OutputChunk[];
  /** Kilobytes of 1,000 bytes, compressed: of what is loaded at once, and of what may be loaded later. */
  atOnce: number;
  later: number;
  /** Modules of Node that the code asks for; a browser has none. */
  nodeModules: string[];
}

/** @param entry path of a module; @param cwd where its dependencies are looked for */
export async function bundleForBrowser(entry: string, cwd = import.meta.dirname): Promise<BrowserBundle> {
  const nodeModules = new Set<string>();
  const chunks = await bundle({
    input: entry,
    cwd,
    external: (id) => {
      if (isBuiltin(id)) nodeModules.add(id);
      return false;
    },
  });
  const [first] = chunks;
  const atOnce = chunks.filter((chunk) => chunk === first || first?.imports.includes(chunk.fileName));
  return {
    chunks,
    atOnce: weigh(atOnce),
    later: weigh(chunks.filter((chunk) => !atOnce.includes(chunk))),
    nodeModules: [...nodeModules],
  };
}

const FULL_PATH = join(import.meta.dirname, 'src', 'canon', 'full-path.ts');

/**
 * JSON-LD in full with the libraries that it needs, as one module that Node and browsers read, so that the package depends on none:
 * their form for browsers, which brings no HTTP client along. Contexts are embedded, nothing is fetched.
 */
export async function bundleFullPath(): Promise<{ code: string; licences: string }> {
  const [chunk, ...more] = await bundle({
    input: FULL_PATH,
    plugins: [
      {
        name: 'the rest of the library stands beside it',
        resolveId: (id, importer) =>
          importer === FULL_PATH && id.startsWith('.') ? { id: id.replace(/\.ts$/, '.js'), external: true } : null,
      },
    ],
  });
  if (chunk === undefined || more.length > 0) throw new Error('The full path was to be one module');
  const needed = chunk.imports.find((name) => !name.startsWith('../'));
  if (needed !== undefined) throw new Error(`The full path was to need nothing else, and imports ${needed}`);
  return { code: chunk.code, licences: licencesOf(chunk.moduleIds) };
}

/** @returns the chunks, the entry first */
async function bundle(options: InputOptions): Promise<OutputChunk[]> {
  const build = await rolldown({ ...options, platform: 'browser', logLevel: 'silent' });
  try {
    const { output } = await build.generate({ format: 'es', minify: true });
    return output.filter((part) => part.type === 'chunk').sort((a, b) => Number(b.isEntry) - Number(a.isEntry));
  } finally {
    await build.close();
  }
}

const weigh = (chunks: OutputChunk[]) => chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0) / 1000;

/** The licence of each package whose modules are among these, which they ask to be kept with their code. */
function licencesOf(modules: string[]): string {
  const packages = new Set(modules.flatMap((module) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module) ?? []));
  const texts = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} comes without the text of its licence`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
