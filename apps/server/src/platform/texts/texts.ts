import { createInstance, type i18n, type TFunction } from 'i18next';
import { readCatalogues } from '#catalogues';
import type { Catalogues } from '../../../../../locales/locales.gen.d.ts';
import { LANGUAGES, type Language } from '../language.ts';

/** Areas of the catalogue; a key is `area:name`. */
type Area = Extract<keyof Catalogues, string>;
/** Says a text of one language: `t('public:badge.title')`. Keys and variables are checked by the compiler. */
export type Translate = TFunction<[Area, ...Area[]]>;

/** Above the number of texts that there are; a bound for keys that are made at run time. */
const MOST_REMEMBERED = 5_000;

type Report = (message: string) => void;

/** A missing text is a fault of ours: it stops a test, and must not stop somebody's page. */
let report: Report = (message) => {
  if (process.env.NODE_ENV === 'test') throw new Error(message);
  process.emitWarning(message);
};

/** Where production says that a text or a variable of it is missing; main.ts gives its log. */
export function reportMissingTextsTo(log: Report): void {
  report = log;
}

function load(): i18n {
  const resources = readCatalogues();
  const instance = createInstance();
  void instance.init({
    resources,
    ns: Object.keys(resources.fr ?? {}),
    // Never changed afterwards: two requests in two languages share this instance.
    lng: 'fr',
    fallbackLng: false,
    // Everything is in memory: ready when this returns.
    initAsync: false,
    // `hono/html` and the mail templates escape; plain texts need none.
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (languages, area, key) => report(`${area}:${key} is missing in ${languages.join(', ')}`),
    missingInterpolationHandler: (text: string, [, variable]: RegExpExecArray) => {
      report(`no value for ${variable} in “${text}”`);
      return '';
    },
    returnNull: false,
  });
  return instance;
}

const instance = load();
type Say = (key: string, facts?: Record<string, unknown>) => string;

/** A text without variables is looked up once: a public page says some eighty of them. What is missing is reported each time. */
function remembering(translate: Say): Say {
  const said = new Map<string, string>();
  return (key, facts) => {
    if (facts !== undefined) return translate(key, facts);
    const known = said.get(key);
    if (known !== undefined) return known;
    const text = translate(key);
    if (text !== key && said.size < MOST_REMEMBERED) said.set(key, text);
    return text;
  };
}

const translators = Object.fromEntries(
  LANGUAGES.map((language) => [language, remembering(instance.getFixedT(language) as unknown as Say)]),
) as unknown as Record<Language, Translate>;

/** The texts in one language. */
export const texts = (language: Language): Translate => translators[language];

/**
 * The text of a key that is only known at run time, such as the code of a check; undefined when the catalogue has none.
 * `key` is `area:name`.
 */
export function findText(language: Language, key: string, facts: Record<string, unknown> = {}): string | undefined {
  if (!instance.exists(key, { lng: language })) return undefined;
  const translate = translators[language] as unknown as Say;
  return Object.keys(facts).length === 0 ? translate(key) : translate(key, facts);
}

/** What stands below a key that is only known at run time: the last parts of its keys. */
export function listNames(language: Language, key: string): string[] {
  const [area = '', name = ''] = key.split(':');
  const group: unknown = instance.getResource(language, area, name);
  return typeof group === 'object' && group !== null ? Object.keys(group) : [];
}

/** The names of the variables that a text takes, for facts that may be there or not. */
export function variablesIn(language: Language, key: string): string[] {
  const [area = '', name = ''] = key.split(':');
  const text: unknown = instance.getResource(language, area, name);
  if (typeof text !== 'string') return [];
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '');
}
