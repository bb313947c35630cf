// Why: with string types a forgotten variable of a text compiles; with the literal French texts it is a type error.
// Writes locales/locales.gen.d.ts from locales/fr; `--check` fails when the file is out of step.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogues, type Texts } from './catalogues/read-catalogues.ts';

const TARGET = 'locales/locales.gen.d.ts';

/** The declaration that gives i18next the keys and variables of every text. */
export function renderCatalogueTypes(root: string): string {
  const { areas } = readCatalogues(root);
  const members = [...areas.fr].map(
    ([area, texts]) => `  ${JSON.stringify(area)}: ${renderGroup(groupOf(texts), '  ')};`,
  );
  return `// Made by tools/generate-catalogue-types.ts from locales/fr: do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated
import 'i18next';

export interface Catalogues {
${members.join('\n')}
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Catalogues;
    returnNull: false;
    returnObjects: false;
  }
}
`;
}

interface Group {
  [name: string]: string | Group;
}

function groupOf(texts: Texts): Group {
  const top: Group = {};
  for (const [key, text] of texts) {
    const names = key.split('.');
    let group = top;
    for (const name of names.slice(0, -1)) {
      const below = group[name];
      const own = typeof below === 'object' ? below : {};
      group[name] = own;
      group = own;
    }
    group[names.at(-1) ?? ''] = text;
  }
  return top;
}

function renderGroup(group: Group, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(group).map(([name, value]) => {
    const type = typeof value === 'string' ? JSON.stringify(value) : renderGroup(value, inner);
    return `${inner}${JSON.stringify(name)}: ${type};`;
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const path = join(root, TARGET);
  const made = renderCatalogueTypes(root);
  if (!process.argv.includes('--check')) writeFileSync(path, made);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== made) {
    process.stderr.write(`${TARGET} is out of step with locales/fr: node tools/generate-catalogue-types.ts\n`);
    process.exitCode = 1;
  }
}
