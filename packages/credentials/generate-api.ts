/**
 * Writes API.md, what each export of the library is, from its declaration and its comment: `node packages/credentials/generate-api.ts`.
 * With `--check` it fails when API.md would be another one. What can be called and has no comment is refused.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = import.meta.dirname;
const SRC = join(ROOT, 'src');
const TARGET = join(ROOT, 'API.md');

/** Headings, and the files whose exports stand below them. */
const SECTIONS: [title: string, path: RegExp][] = [
  ['Verify', /^(verify|report|fetch|bundle)\.ts$/],
  ['Build', /^achievement\//],
  ['Sign', /^(proof|jws)\//],
  ['Keys', /^(keys|platform)\//],
  ['Issuers', /^did\//],
  ['Statuses', /^status\//],
  ['Plain credentials and presentations', /^plain\//],
  ['Bake', /^bake\//],
  ['Canonical form and JSON', /^(canon|contexts|json)\//],
  ['Errors', /^error\.ts$/],
];

interface Export {
  name: string;
  path: string;
  isType: boolean;
  text: string;
}

function readExports(): Export[] {
  const program = ts.createProgram([join(SRC, 'index.ts')], {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    types: ['node'],
    noEmit: true,
    strict: true,
  });
  const checker = program.getTypeChecker();
  const index = program.getSourceFile(join(SRC, 'index.ts'));
  const door = index && checker.getSymbolAtLocation(index);
  if (!door) throw new Error('src/index.ts exports nothing');
  return checker.getExportsOfModule(door).map((entry) => {
    const symbol = entry.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(entry) : entry;
    const [declaration] = symbol.declarations ?? [];
    if (!declaration) throw new Error(`${entry.name} is declared nowhere`);
    const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
    const isType = ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration);
    if (comment === '' && !isType) throw new Error(`${entry.name} has no comment`);
    return {
      name: entry.name,
      path: relative(SRC, declaration.getSourceFile().fileName),
      isType,
      text: [
        `### ${entry.name}`,
        `\`\`\`ts\n${written(declaration, checker)}\n\`\`\``,
        inLines(comment),
        ...tagsOf(symbol, checker),
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
    };
  });
}

/** The declaration without what runs in it. */
function written(declaration: ts.Declaration, checker: ts.TypeChecker): string {
  if (ts.isFunctionDeclaration(declaration)) return head(declaration);
  if (ts.isClassDeclaration(declaration)) {
    const members = declaration.members.map((member) => `  ${head(member)};`);
    return `${declaration.getText().split('{')[0]?.replace('export ', '')}{\n${members.join('\n')}\n}`;
  }
  if (ts.isVariableDeclaration(declaration)) {
    const type = checker.getTypeAtLocation(declaration);
    return `const ${declaration.name.getText()}: ${checker.typeToString(type, declaration, ts.TypeFormatFlags.NoTruncation)}`;
  }
  return declaration.getText().replace(/^export /, '');
}

function head(declaration: ts.Declaration): string {
  const body = 'body' in declaration ? (declaration.body as ts.Node | undefined) : undefined;
  const from = declaration.getStart();
  const text = declaration.getSourceFile().text.slice(from, body?.getStart() ?? declaration.end);
  return text
    .replace(/^export |async (?=function)/g, '')
    .replace(/async (?=function)/, '')
    .replace(/[\s;]+$/, '');
}

/** What it takes and what it throws. */
function tagsOf(symbol: ts.Symbol, checker: ts.TypeChecker): string[] {
  const lines = symbol.getJsDocTags(checker).map(({ name, text }) => {
    const words = inLines(ts.displayPartsToString(text));
    if (name === 'throws') return `Throws ${words}`;
    if (name === 'returns') return `Gives ${words}`;
    const [parameter, ...rest] = words.split(' ');
    if (name === 'param') return `\`${parameter}\`: ${rest.join(' ').replace(/^- /, '')}`;
    throw new Error(`@${name} of ${symbol.name} is not known here`);
  });
  return lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : [];
}

/** Numbers of the house's own rules say nothing to a reader outside. */
const HOUSE_RULE = / \(P-[A-Z]+-\d+\)/g;

/** One paragraph, one line; code keeps its own. */
const inLines = (text: string) =>
  text
    .replace(HOUSE_RULE, '')
    .split(/(```[\s\S]*?```)/)
    .map((part) => (part.startsWith('```') ? part : part.replace(/([^\n])\n(?!\n)/g, '$1 ')))
    .join('')
    .trim();

function generate(): string {
  const all = readExports();
  const lost = all.find(({ path }) => !SECTIONS.some(([, files]) => files.test(path)));
  if (lost) throw new Error(`${lost.name} of ${lost.path} has no section in generate-api.ts`);
  const sections = SECTIONS.flatMap(([title, files]) => {
    const own = all.filter(({ path }) => files.test(path));
    // What is called before what it takes.
    own.sort((a, b) => Number(a.isType) - Number(b.isType));
    return own.length > 0 ? [`## ${title}`, ...own.map(({ text }) => text)] : [];
  });
  return `${[
    '# @insigne/credentials, export by export',
    'Written by generate-api.ts from the comments in src. README.md says which function does what, and what the codes of a report mean.',
    ...sections,
  ].join('\n\n')}\n`;
}

if (import.meta.main) {
  const made = generate();
  if (!process.argv.includes('--check')) writeFileSync(TARGET, made);
  else if (readFileSync(TARGET, 'utf8') !== made) {
    process.stderr.write(
      'packages/credentials/API.md is out of step with src: node packages/credentials/generate-api.ts\n',
    );
    process.exitCode = 1;
  }
}
