// The checks of the lockfile, of the network's clients, of sizes, names, words and problem pages, seen red.
import { fetchUse } from '../checks/fetch-use.ts';
import { fileNames } from '../checks/file-names.ts';
import { fileSizes } from '../checks/file-sizes.ts';
import { forbiddenWords } from '../checks/forbidden-words.ts';
import { generatedFiles } from '../checks/generated-files.ts';
import { installScripts } from '../checks/install-scripts.ts';
import { lockfileSources } from '../checks/lockfile-sources.ts';
import { problemPages } from '../checks/problem-pages.ts';
import { pureCode } from '../checks/pure-code.ts';
import { versionFloors } from '../checks/version-floors.ts';
import type { Files } from './planted-tree.ts';
import { goesRed, type Proof, staysGreen } from './proof.ts';

const POLICY = {
  floors: {
    hono: { lines: { '4': '4.12.34' }, why: 'CVE' },
    undici: { lines: { '6': '6.28.0', '7': '7.24.0' }, why: 'CVE' },
  },
  banned: { ip: 'bypasses' },
  alike: [{ packages: '^@mantine/', version: '9.7.3', why: 'pinned together' }],
};
const locked = (packages: Record<string, object>): Files => ({
  'package-lock.json': JSON.stringify({
    packages: {
      '': {},
      'node_modules/hono': { version: '4.13.0' },
      'node_modules/undici': { version: '8.0.0' },
      'node_modules/@mantine/core': { version: '9.7.3' },
      'node_modules/node': { version: '24.21.0', hasInstallScript: true },
      'node_modules/@insigne/server': { resolved: 'apps/server', link: true },
      ...packages,
    },
  }),
});
const LOCKED: Files = {
  ...locked({}),
  'package.json': JSON.stringify({ allowScripts: { node: true } }),
  'tools/version-floors.json': JSON.stringify(POLICY),
  'tools/install-scripts.json': JSON.stringify({ notRun: {} }),
};
const redLock = (check: typeof versionFloors, title: string, packages: Record<string, object>, expected: RegExp) =>
  goesRed(check, LOCKED, title, locked(packages), expected);

const SERVICE = 'apps/server/src/modules/badges/badges.service.ts';
const OPEN_FETCH: Files = {
  'apps/server/src/platform/fetch/fetch.ts': 'export const ask = (url: string) => fetch(url);\n',
};
const redFetch = (title: string, code: string) =>
  goesRed(
    fetchUse,
    OPEN_FETCH,
    title,
    { [SERVICE]: code },
    /badges\.service\.ts:\d+: (fetch|WebSocket) outside platform\/fetch/,
  );

const NODE_PORT: Files = { 'packages/credentials/src/platform/node.ts': 'export const argv = process.argv;\n' };

const PROBLEM: Files = {
  'apps/server/src/platform/problem/problem-types.ts':
    "export const PROBLEM_TYPES = { 'not-found': { status: 404 } };\n",
  'locales/fr/problems.json': '{ "not-found": { "title": "Introuvable", "detail": "Rien ici." } }\n',
  'locales/en/problems.json': '{ "not-found": { "title": "Not there", "detail": "Nothing here." } }\n',
  'docs/problems/not-found.md': page('not-found', 404),
  'docs/problems/README.md': '| [not-found](not-found.md) | 404 | Not there |\n',
};

function page(type: string, status: number): string {
  const example = JSON.stringify({ type: `/problems/${type}`, title: 'Not there', status, detail: 'Nothing here.' });
  return `# Not there\n\n## What happened\n\n## What to do\n\n## Example\n\n\`\`\`json\n${example}\n\`\`\`\n\n## En français\n\n**Introuvable.** Rien ici.\n`;
}

const source = (lines: number): string => 'export {};\n'.repeat(lines);

export const treeProofs: Proof[] = [
  redLock(
    versionFloors,
    'a package below its floor',
    { 'node_modules/hono': { version: '4.12.33' } },
    /^hono 4\.12\.33 .* below 4\.12\.34/,
  ),
  redLock(
    versionFloors,
    'a second, older copy',
    { 'node_modules/x/node_modules/hono': { version: '3.9.0' } },
    /^hono 3\.9\.0 .*x\/node_modules/,
  ),
  redLock(
    versionFloors,
    'a release line with a floor of its own',
    { 'node_modules/undici': { version: '7.23.9' } },
    /^undici 7\.23\.9 .* below 7\.24\.0/,
  ),
  redLock(
    versionFloors,
    'a pre-release of the floor',
    { 'node_modules/hono': { version: '4.12.34-rc.1' } },
    /^hono 4\.12\.34-rc\.1/,
  ),
  redLock(
    versionFloors,
    'a package that is not to be used',
    { 'node_modules/ip': { version: '2.0.1' } },
    /^ip 2\.0\.1 .* not to be used/,
  ),
  redLock(
    versionFloors,
    'one of a family apart',
    { 'node_modules/@mantine/hooks': { version: '9.7.4' } },
    /^@mantine\/hooks 9\.7\.4 .* is not 9\.7\.3/,
  ),
  redLock(
    installScripts,
    'an install script that nobody allowed',
    { 'node_modules/miner': { version: '1.0.0', hasInstallScript: true } },
    /^miner has an install script/,
  ),
  redLock(
    installScripts,
    'an allowance for nothing',
    { 'node_modules/node': { version: '24.21.0' } },
    /^node has no install script/,
  ),
  redLock(
    lockfileSources,
    'an entry that names its server',
    { 'node_modules/a': { version: '1.0.0', resolved: 'https://packages.example/a' } },
    /^node_modules\/a names where/,
  ),

  redFetch('fetch called', 'export const f = (url: string) => fetch(url);\n'),
  redFetch('fetch handed on', 'export const deps = { fetch };\n'),
  redFetch('fetch taken from globalThis', 'export const ask = globalThis.fetch;\n'),
  redFetch('fetch taken by a pattern', 'export const { fetch: ask } = globalThis;\n'),
  redFetch('fetch named by a string', "export const ask = globalThis['fetch'];\n"),
  redFetch(
    'fetch beside a function with a parameter of that name',
    'export const a = (fetch: () => void) => fetch();\nexport const b = () => fetch("x");\n',
  ),
  redFetch('another client', 'export const s = () => new WebSocket("wss://a.example");\n'),
  staysGreen(fetchUse, OPEN_FETCH, 'a fetch that is a parameter, a member or a type passes', {
    [SERVICE]:
      'type Ask = typeof fetch;\nexport const f = (deps: { fetch: Ask }, fetch: Ask) => [deps.fetch("x"), fetch("x")];\n// fetch(url)\n',
  }),

  ...['packages/artwork/src/draw.ts', 'apps/web/src/draw.ts'].map((path) =>
    goesRed(
      pureCode,
      NODE_PORT,
      `Node’s globals in ${path}`,
      { [path]: 'export const b = Buffer.from("x");\n' },
      /draw\.ts:1: Buffer is not there/,
    ),
  ),

  goesRed(
    fileSizes,
    { 'tools/a.ts': source(400) },
    'a file of 401 lines',
    { 'tools/a.ts': source(401) },
    /^tools\/a\.ts: 401 lines/,
  ),
  goesRed(
    fileNames,
    { 'tools/read-badge.ts': source(1) },
    'a drawer for everything',
    { 'tools/utils.ts': source(1) },
    /“utils” says nothing/,
  ),
  goesRed(
    fileNames,
    { 'tools/read-badge.ts': source(1) },
    'a name in capitals',
    { 'tools/readBadge.ts': source(1) },
    /not kebab-case/,
  ),
  goesRed(
    forbiddenWords,
    { 'README.md': 'A badge.\n' },
    'a path of a machine',
    { 'README.md': `See /${'home'}/ada/badges.\n` },
    /^README\.md:1/,
  ),
  goesRed(
    forbiddenWords,
    { 'README.md': 'A badge.\n' },
    'a package registry',
    { 'docs/a.md': `\n${['registry', 'npmjs', 'org'].join('.')}\n` },
    /^docs\/a\.md:2/,
  ),

  goesRed(
    problemPages,
    PROBLEM,
    'a problem without its page',
    {
      'apps/server/src/platform/problem/problem-types.ts':
        "export const PROBLEM_TYPES = { 'not-found': { status: 404 }, gone: { status: 410 } };\n",
    },
    /^docs\/problems\/gone\.md is missing/,
    /lacks the row \| \[gone\]/,
    /gone\.(title|detail) is missing/,
  ),
  goesRed(
    problemPages,
    PROBLEM,
    'a page with another status',
    { 'docs/problems/not-found.md': page('not-found', 410) },
    /the status of the example is not 404/,
  ),
  goesRed(
    problemPages,
    PROBLEM,
    'a page that calls the problem otherwise than the catalogues',
    { 'locales/en/problems.json': '{ "not-found": { "title": "Gone", "detail": "Nothing here." } }\n' },
    /the heading is not “Gone”/,
    /the title of the example is not “Gone”/,
    /README\.md: (lacks the row|no such problem:) \| \[not-found\]/,
  ),
  goesRed(
    problemPages,
    PROBLEM,
    'a page that says otherwise than the server at the same address',
    {
      'locales/fr/problems.json': '{ "not-found": { "title": "Introuvable", "detail": "Cherchez ailleurs." } }\n',
      'locales/en/problems.json': '{ "not-found": { "title": "Not there", "detail": "Look elsewhere." } }\n',
    },
    /the French sentence is not “Cherchez ailleurs\.”/,
    /the detail of the example is not “Look elsewhere\.”/,
  ),
  goesRed(
    problemPages,
    PROBLEM,
    'an index that lacks a problem and lists another',
    { 'docs/problems/README.md': '| [old](old.md) | 400 | Old |\n' },
    /lacks the row \| \[not-found\]/,
    /no such problem: \| \[old\]/,
  ),
  goesRed(
    problemPages,
    PROBLEM,
    'a page of a problem that is gone',
    { 'docs/problems/old.md': page('old', 400) },
    /^docs\/problems\/old\.md: no problem/,
  ),
  {
    title: 'generated-files: a generated file that no generator makes',
    prove: goesRed(
      {
        ...generatedFiles,
        findFaults: async (root) =>
          (await generatedFiles.findFaults(root)).filter((fault) => !fault.includes('its generator')),
      },
      { 'tools/a.ts': source(1) },
      '',
      { 'tools/a.gen.ts': source(1) },
      /^tools\/a\.gen\.ts: no generator is registered/,
    ).prove,
  },
];
