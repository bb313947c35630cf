import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource } from 'i18next';
import { LANGUAGES } from '../language.ts';

/** One catalogue for server, web, e-mail and PDF: locales/<language>/<area>.json. */
const LOCALES = join(import.meta.dirname, '../../../../../locales');

export function readCatalogues(): Resource {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const folder = join(LOCALES, language);
      const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
      const areas = files.map((name): [string, Record<string, string>] => [
        name.slice(0, -'.json'.length),
        JSON.parse(readFileSync(join(folder, name), 'utf8')),
      ]);
      return [language, Object.fromEntries(areas)];
    }),
  );
}
