import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../e2e/support/chromium.ts';
import { closeAll } from '../../e2e/support/closing.ts';
import { buildPackage } from './build-package.ts';
import { BUDGET, bundleForBrowser } from './bundler.ts';
import type { Corpus, verdictsOf } from './corpus-runner.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

/** The example of README.md, as it stands there. */
const [, EXAMPLE = ''] =
  /```ts\n([\s\S]*?)```/.exec(readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')) ?? [];
const MANIFEST = { name: 'empty', version: '1.0.0', private: true, type: 'module' };
const STRICT = {
  strict: true,
  target: 'es2024',
  module: 'nodenext',
  lib: ['es2024', 'dom'],
  types: [],
  skipLibCheck: false,
  noEmit: true,
};

/** What an npm above tells the scripts that it runs, about this tree, means nothing to one in another. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
const npm = (cwd: string, ...args: string[]) => run('npm', [...args, '--cache', join(folder, 'cache')], { cwd, env });

const folder = mkdtempSync(join(tmpdir(), 'insigne-package-'));
const project = join(folder, 'project');
const corpus = readCorpus();
const expected = Object.fromEntries(corpus.cases.map((one) => [one.id, one.expected]));

beforeAll(async () => {
  await buildPackage(join(folder, 'package'));
  const { stdout } = await npm(join(folder, 'package'), 'pack', '--pack-destination', folder, '--silent');
  mkdirSync(project);
  write('package.json', JSON.stringify(MANIFEST));
  write('tsconfig.json', JSON.stringify({ compilerOptions: STRICT, include: ['*.ts'] }));
  write('example.ts', EXAMPLE);
  write('other-door.ts', "import * as xml from '@insigne/credentials/xml';\nexport default xml;\n");
  copyFileSync(join(import.meta.dirname, 'corpus-runner.ts'), join(project, 'corpus-runner.ts'));
  // Nothing is on the way but the archive itself: an empty cache, and no network.
  await npm(project, 'install', '--offline', '--no-audit', '--no-fund', join(folder, stdout.trim()));
});
afterAll(async () => {
  await closeAll();
  rmSync(folder, { recursive: true, force: true });
});

describe('the package in an empty project', () => {
  it('runs the example of its README, in Node', async () => {
    const { stdout } = await run(process.execPath, ['example.ts'], { cwd: project });
    expect(stdout).toBe('valid Lookout 10\n');
  });

  it('has types that a strict compiler takes to the end', async () => {
    const compiler = join(ROOT, 'node_modules', 'typescript7', 'bin', 'tsc');
    const { stdout } = await run(process.execPath, [compiler], { cwd: project }).catch(({ stdout: said }) => ({
      stdout: said,
    }));
    expect(stdout).toBe('');
    write(
      'wrong.ts',
      "import { verifyBadge } from '@insigne/credentials';\nawait verifyBadge('', { now: 'today' });\n",
    );
    await expect(run(process.execPath, [compiler], { cwd: project })).rejects.toMatchObject({
      stdout: expect.stringMatching(/^wrong\.ts.*not assignable to type .Date/),
    });
  });

  it('says of the whole corpus what is expected, in Node', async () => {
    const { verdictsOf: verify } = await import(join(project, 'corpus-runner.ts'));
    expect(await (verify as typeof verdictsOf)(corpus)).toEqual(expected);
  });

  it('says the same in a headless browser, within its budget and without Node', async () => {
    const { chunks, atOnce, later, nodeModules } = await bundleForBrowser(join(project, 'corpus-runner.ts'));
    expect(nodeModules).toEqual([]);
    expect(atOnce).toBeLessThan(BUDGET.atOnce);
    expect(later).toBeLessThan(BUDGET.later);
    expect(await inBrowser(Object.fromEntries(chunks.map(({ fileName, code }) => [`/${fileName}`, code])))).toEqual(
      expected,
    );
  });
});

function write(name: string, text: string): void {
  writeFileSync(join(project, name), text);
}

/** Of a page that has these scripts, the first of them the corpus runner, and the corpus. */
async function inBrowser(scripts: Record<string, string>): Promise<unknown> {
  const answers: Record<string, [type: string, body: string]> = {
    '/': ['text/html', '<!doctype html><title>corpus</title>'],
    '/corpus.json': ['application/json', JSON.stringify(corpus)],
    ...Object.fromEntries(Object.entries(scripts).map(([path, code]) => [path, ['text/javascript', code] as const])),
  };
  const server = createServer(({ url = '' }, response) => {
    const [type, body] = answers[url] ?? ['text/plain', ''];
    response.writeHead(url in answers ? 200 : 404, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const page = await (await openBrowser()).newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    // As text: what the test runner makes of an import() means nothing in a page.
    return await page.evaluate(
      `import('${Object.keys(scripts)[0]}').then(async (runner) => runner.verdictsOf(await (await fetch('/corpus.json')).json()))`,
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function readCorpus(): Corpus {
  const read = (path: string) => readFileSync(join(ROOT, 'vectors', path));
  const cases: Corpus['cases'] = JSON.parse(read('cases.json').toString());
  return {
    cases,
    files: Object.fromEntries(cases.map(({ file }) => [file, read(file).toString('base64')])),
    documents: Object.fromEntries(cases.map((one) => [one.documents, JSON.parse(read(one.documents).toString())])),
  };
}
