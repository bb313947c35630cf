// What the person reads, from the product's own catalogues: a story looks for texts as a person does, in either language.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCALES = join(import.meta.dirname, '..', '..', 'locales');
export type Language = 'fr' | 'en';
type Values = Record<string, string | number>;
type Tree = { [key: string]: string | Tree };

/** `words('award.send', { count: 55 })` below one catalogue, `app:award.send`. */
export type Words = (key: string, values?: Values) => string;

export function wordsOf(language: Language): Words {
  const folder = join(LOCALES, language);
  const catalogues = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(join(folder, name), 'utf8')) as Tree]),
  );
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB');
  return (key, values = {}) => {
    const [area = '', path = ''] = key.split(':');
    const tree = catalogues.get(area);
    const { count } = values;
    const forms = typeof count === 'number' ? [`${path}_${plural.select(count)}`, `${path}_other`, path] : [path];
    const text = forms.map((form) => find(tree, form)).find((found) => found !== undefined);
    if (text === undefined) throw new Error(`no text ${key} in ${language}`);
    return text.replace(/\{\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?\}\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? number.format(value) : value;
    });
  };
}

function find(tree: Tree | undefined, path: string): string | undefined {
  let place: string | Tree | undefined = tree;
  for (const part of path.split('.')) place = typeof place === 'object' ? place[part] : undefined;
  return typeof place === 'string' ? place : undefined;
}
