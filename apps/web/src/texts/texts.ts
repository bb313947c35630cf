import type { Language } from '@insigne/server/api';
import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Catalogues } from '../../../../locales/locales.gen.d.ts';

const STORED = 'insigne.language';

/** Areas of the catalogue, `locales/<language>/<area>.json`; a key is `area:name`. */
export type Area = Extract<keyof Catalogues, string>;
/** What every screen needs. The other areas come with the routes that name them, see router.tsx. */
const FRAME: Area[] = ['app', 'common'];

const LANGUAGES: readonly Language[] = ['fr', 'en'];
const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value);

/** Before the person is known: what was shown last here, else what the browser prefers. */
function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return preferred ?? 'fr';
}

/** Both languages are loaded: a badge is lettered and described in the two of them, and switching loses nothing. */
export async function loadAreas(areas: readonly Area[]): Promise<void> {
  const wanted = LANGUAGES.flatMap((language) => areas.map((area) => ({ language, area })));
  await Promise.all(
    wanted.map(async ({ language, area }) => {
      if (i18next.hasResourceBundle(language, area)) return;
      const { default: texts } = await import(`../../../../locales/${language}/${area}.json`);
      i18next.addResourceBundle(language, area, texts);
    }),
  );
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
    ns: FRAME,
    defaultNS: 'common',
    // React escapes.
    interpolation: { escapeValue: false },
  });
  await loadAreas(FRAME);
  await showLanguage(firstLanguage());
}

export type Translate = TFunction<[Area, ...Area[]]>;

/** The texts of the app; keys are written whole, `app:…`. */
export function useText(): { t: Translate; language: Language } {
  const { t, i18n } = useTranslation<[Area, ...Area[]]>(FRAME as [Area, ...Area[]]);
  return { t, language: isLanguage(i18n.language) ? i18n.language : 'fr' };
}

/** Both languages by their name in the language shown, for a field to choose one. */
export const languageChoices = (t: Translate): { value: Language; label: string }[] => [
  { value: 'fr', label: t('common:languageName.fr') },
  { value: 'en', label: t('common:languageName.en') },
];
