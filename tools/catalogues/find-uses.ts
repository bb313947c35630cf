// Which texts the product asks for: every key that stands in its code, whole or as the head of a template.
import ts from 'typescript';
import { listCode, readText } from '../checks/source-files.ts';
import type { Texts } from './read-catalogues.ts';
import { pluralForm } from './text-form.ts';

/** Keys that the code puts together out of sight of this check, and why. */
const DYNAMIC: Record<string, string> = {
  'legal:': 'built from the table of the legal pages; their tests draw every part of each',
  'problems:': 'built from the type of the problem document; the check problem-pages compares them with the table',
};

const PRODUCT = /^apps\/[^/]+\/src\//;
const TEST = /\.test\.tsx?$/;
const FULL_KEY = /^[a-z][a-z-]*:[\w.-]+$/;
const SHORT_KEY = /^[\w-]+(\.[\w-]+)*$/;

interface Uses {
  /** `area:key`, with the place of its first use. */
  keys: Map<string, string>;
  /** `area:head` of keys that go on with a variable. */
  heads: Set<string>;
}

/** Texts that nothing shows, and keys that no catalogue holds. */
export function findUnusedAndUnknown(root: string, areas: Map<string, Texts>): string[] {
  const uses = findUses(root, areas);
  const heads = [...Object.keys(DYNAMIC), ...uses.heads];
  const known = new Set<string>();
  const unused: string[] = [];
  for (const [area, texts] of areas) {
    for (const key of texts.keys()) {
      const full = `${area}:${key}`;
      const form = pluralForm(full);
      const names = form ? [full, form.base] : [full];
      for (const name of names) known.add(name);
      if (names.some((name) => uses.keys.has(name)) || heads.some((head) => full.startsWith(head))) continue;
      unused.push(`locales/fr/${area}.json: ${key} is used nowhere`);
    }
  }
  const unknown = [...uses.keys]
    .filter(([key]) => !known.has(key) && areas.has(key.split(':')[0] ?? ''))
    .map(([key, place]) => `${place}: ${key} is in no catalogue`);
  return [...unused, ...unknown];
}

function findUses(root: string, areas: Map<string, Texts>): Uses {
  const uses: Uses = { keys: new Map(), heads: new Set() };
  for (const path of listCode(root)) {
    if (PRODUCT.test(path) && !TEST.test(path)) readUses(path, readText(root, path), areas, uses);
  }
  return uses;
}

function readUses(path: string, text: string, areas: Map<string, Texts>, uses: Uses): void {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const literals: string[] = [];
  const local = new Set<string>();
  const note = (key: string, node: ts.Node) => {
    if (uses.keys.has(key)) return;
    uses.keys.set(key, `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      if (FULL_KEY.test(node.text) && areas.has(node.text.split(':')[0] ?? '')) note(node.text, node);
      else if (SHORT_KEY.test(node.text)) {
        literals.push(node.text);
        // `useTranslation('app')`, `getFixedT(language, 'mail')`: a file that names an area may leave it out of its keys.
        if (areas.has(node.text)) local.add(node.text);
      }
    }
    if (ts.isTemplateExpression(node)) noteHead(node.head.text, areas, local, uses);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const area of local) {
    for (const literal of literals) {
      const texts = areas.get(area);
      if (texts && (texts.has(literal) || texts.has(`${literal}_other`))) uses.keys.set(`${area}:${literal}`, path);
    }
  }
}

/** `app:role.${role}` stands for every key below `app:role.`; a head that names a whole area does not count. */
function noteHead(head: string, areas: Map<string, Texts>, local: Set<string>, uses: Uses): void {
  const [area, rest] = head.includes(':') ? head.split(':') : [undefined, head];
  if (!rest || !/^[\w.-]+$/.test(rest)) return;
  if (area !== undefined) {
    if (areas.has(area)) uses.heads.add(head);
  } else if (rest.includes('.')) {
    for (const name of local) uses.heads.add(`${name}:${rest}`);
  }
}
