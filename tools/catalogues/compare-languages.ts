// The same keys, variables, tags and plural forms in both languages, and no empty text.
import { type Catalogues, LANGUAGES, type Language, type Texts } from './read-catalogues.ts';
import { bareCounts, hasStrayBraces, pluralCategories, pluralForm, tagsOf, variablesOf } from './text-form.ts';
import { typographyFaults } from './typography.ts';

/** i18next takes `_zero` in any language, where a language wants a sentence of its own for none. */
const OPTIONAL = new Set(['zero']);
/** Forms that may say the number in words, or not at all. */
const MAY_OMIT_COUNT = new Set(['zero', 'one']);

export function compareLanguages({ areas }: Catalogues): string[] {
  const names = new Set(LANGUAGES.flatMap((language) => [...areas[language].keys()]));
  return [...names].sort().flatMap((area) => {
    const texts = { fr: areas.fr.get(area), en: areas.en.get(area) };
    if (!texts.fr || !texts.en) return [`locales/${texts.fr ? 'en' : 'fr'}/${area}.json is missing`];
    return compareArea(area, { fr: texts.fr, en: texts.en });
  });
}

function compareArea(area: string, texts: Record<Language, Texts>): string[] {
  const alone = LANGUAGES.flatMap((language) =>
    [...texts[language]].flatMap(([key, text]) =>
      textFaults(text, language).map((what) => `locales/${language}/${area}.json: ${key}: ${what}`),
    ),
  );
  const groups = { fr: groupForms(texts.fr), en: groupForms(texts.en) };
  const bases = new Set([...groups.fr.keys(), ...groups.en.keys()]);
  const together = [...bases].flatMap((base) => {
    const fr = groups.fr.get(base);
    const en = groups.en.get(base);
    if (!fr || !en) return [`${area}:${base} is missing in ${fr ? 'en' : 'fr'}`];
    const ordinal = base.endsWith('_ordinal');
    return [...formFaults('fr', fr, ordinal), ...formFaults('en', en, ordinal), ...differences(fr, en)].map(
      (what) => `${area}:${base} ${what}`,
    );
  });
  return [...alone, ...together];
}

function textFaults(text: string, language: Language): string[] {
  if (text.trim() === '') return ['empty text'];
  return [
    ...(hasStrayBraces(text) ? ['a brace that is no variable'] : []),
    ...(text.includes('$t(') ? ['texts do not call each other'] : []),
    ...(bareCounts(text) ? ['write {{count, number}}, else the figure has no separators'] : []),
    ...typographyFaults(text, language),
  ];
}

/** The forms of a key: one without a category, or one for each plural category. */
type Forms = Map<string, string>;

function groupForms(texts: Texts): Map<string, Forms> {
  const groups = new Map<string, Forms>();
  for (const [key, text] of texts) {
    const form = pluralForm(key);
    const base = form ? `${form.base}${form.ordinal ? '_ordinal' : ''}` : key;
    const forms = groups.get(base) ?? new Map<string, string>();
    groups.set(base, forms.set(form?.category ?? '', text));
  }
  return groups;
}

function formFaults(language: Language, forms: Forms, ordinal: boolean): string[] {
  if (forms.size === 1 && forms.has('')) return [];
  if (forms.has('')) return [`has a text beside its plural forms in ${language}`];
  const needed = pluralCategories(language, ordinal);
  return [
    ...needed
      .filter((category) => !forms.has(category))
      .map((category) => `lacks the form _${category} in ${language}`),
    ...[...forms.keys()]
      .filter((category) => !needed.includes(category) && !OPTIONAL.has(category))
      .map((category) => `has a form _${category} that ${language} does not use`),
  ];
}

function differences(fr: Forms, en: Forms): string[] {
  if (fr.has('') !== en.has('')) return ['has plural forms in one language only'];
  const all = [...fr.values(), ...en.values()].map(variablesOf);
  const variables = new Set(all.flatMap((one) => [...one]));
  const missing = (['fr', 'en'] as const).flatMap((language) =>
    [...(language === 'fr' ? fr : en)].flatMap(([category, text]) => {
      const own = variablesOf(text);
      return [...variables]
        .filter((name) => !own.has(name) && !(name === 'count' && MAY_OMIT_COUNT.has(category)))
        .map((name) => `lacks {{${name}}} in ${language}${category && ` (_${category})`}`);
    }),
  );
  const tags = new Set([...fr.values(), ...en.values()].map((text) => tagsOf(text).join(' ')));
  return tags.size > 1 ? [...missing, 'has other tags in one language'] : missing;
}
