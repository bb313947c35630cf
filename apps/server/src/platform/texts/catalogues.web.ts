import type { Resource } from 'i18next';
import en from '../../../../../locales/en/public.json' with { type: 'json' };
import fr from '../../../../../locales/fr/public.json' with { type: 'json' };

/** What is said in a visitor's browser is of the public pages. */
export const readCatalogues = (): Resource => ({ fr: { public: fr }, en: { public: en } });
