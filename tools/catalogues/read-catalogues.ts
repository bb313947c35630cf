// Reads locales/<language>/<area>.json into flat keys (`a.b.c`), with the faults that JSON.parse would hide.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { readText } from '../checks/source-files.ts';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The texts of one file by their key. */
export type Texts = Map<string, string>;

export interface Catalogues {
  /** Texts by area, for each language. */
  areas: Record<Language, Map<string, Texts>>;
  faults: string[];
}

export function readCatalogues(root: string): Catalogues {
  const faults: string[] = [];
  const areas = { fr: new Map<string, Texts>(), en: new Map<string, Texts>() };
  for (const language of LANGUAGES) {
    const folder = join(root, 'locales', language);
    const files = existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.json'))
          .sort()
      : [];
    for (const name of files) {
      const path = `locales/${language}/${name}`;
      areas[language].set(name.slice(0, -'.json'.length), readTexts(path, readText(root, path), faults));
    }
  }
  return { areas, faults };
}

function readTexts(path: string, json: string, faults: string[]): Texts {
  const texts: Texts = new Map();
  const source = ts.parseJsonText(path, json);
  const fault = (node: ts.Node, what: string) => {
    faults.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}: ${what}`);
  };
  const visit = (node: ts.Expression, prefix: string[]): void => {
    const key = prefix.join('.');
    if (ts.isStringLiteral(node)) {
      if (texts.has(key)) fault(node, `${key} is there twice`);
      texts.set(key, node.text);
    } else if (ts.isObjectLiteralExpression(node)) {
      const names = new Set<string>();
      for (const property of node.properties) {
        if (!ts.isPropertyAssignment(property) || !ts.isStringLiteral(property.name)) continue;
        const name = property.name.text;
        if (/[.:]/.test(name)) fault(property, `“${name}” holds a separator of keys`);
        if (names.has(name)) fault(property, `“${name}” is there twice in ${key || 'the file'}`);
        names.add(name);
        visit(property.initializer, [...prefix, name]);
      }
    } else {
      fault(node, `${key} is neither a text nor a group of texts`);
    }
  };
  const top = source.statements[0]?.expression;
  if (top && ts.isObjectLiteralExpression(top)) visit(top, []);
  else faults.push(`${path}: not a JSON object`);
  return texts;
}
