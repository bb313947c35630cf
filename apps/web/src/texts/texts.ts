import type { Language } from '@insigne/server/api';
import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

const STORED = 'insigne.language';
const AREAS = ['app', 'common'] as const;

/** Each language is its own file. Both are loaded: a badge is lettered and described in the two of them. */
const CATALOGUES = {
  fr: {
    app: () => import('../../../../locales/fr/app.json'),
    common: () => import('../../../../locales/fr/common.json'),
  },
  en: {
    app: () => import('../../../../locales/en/app.json'),
    common: () => import('../../../../locales/en/common.json'),
  },
};

const isLanguage = (value: unknown): value is Language => value === 'fr' || value === 'en';

/** Before the person is known: what was shown last here, else what the browser prefers. */
function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return preferred ?? 'fr';
}

async function loadCatalogue(language: Language): Promise<void> {
  for (const area of AREAS) {
    if (i18next.hasResourceBundle(language, area)) continue;
    const { default: texts } = await CATALOGUES[language][area]();
    i18next.addResourceBundle(language, area, texts);
  }
}

/** Shows the app in a language: page, filters and typed text stay. */
export async function showLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(STORED, language);
}

export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    fallbackLng: false,
    ns: [...AREAS],
    defaultNS: 'common',
    // React escapes.
    interpolation: { escapeValue: false },
  });
  await Promise.all([loadCatalogue('fr'), loadCatalogue('en')]);
  await showLanguage(firstLanguage());
}

export type Translate = TFunction<['app', 'common']>;

/** The texts of the app; keys are written whole, `app:…` or `common:…`. */
export function useText(): { t: Translate; language: Language } {
  const { t, i18n } = useTranslation(AREAS);
  return { t, language: isLanguage(i18n.language) ? i18n.language : 'fr' };
}

/** Both languages by their name in the language shown, for a field to choose one. */
export const languageChoices = (t: Translate): { value: Language; label: string }[] => [
  { value: 'fr', label: t('common:languageName.fr') },
  { value: 'en', label: t('common:languageName.en') },
];
