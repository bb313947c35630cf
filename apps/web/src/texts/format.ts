import type { Bilingual, Language } from '@insigne/server/api';

/** Day before month in both languages. */
const LOCALE: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };
const NO_BREAK = '\u00a0';

/** Where the person sits; pages of an organisation give its own zone instead. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
/** All that a form offers; a browser may go by one that is in no list, such as UTC. */
export const timeZones = (): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ownTimeZone()])];

/** “1er février 2026”, “1 February 2026”. Intl writes “1 février”; French wants “1er”. */
export function formatDate(when: string, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone })
    .formatToParts(new Date(when))
    .map(({ type, value }) => (language === 'fr' && type === 'day' && value === '1' ? '1er' : value))
    .join('')
    .replace(' ', NO_BREAK);
}

/** “22 novembre 2026 à 9 h 41”, “22 November 2026, 09:41”. */
export function formatDateTime(when: string, language: Language, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(LOCALE[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(new Date(when));
  const value = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  const date = formatDate(when, language, timeZone);
  return language === 'fr'
    ? `${date} à ${Number(value('hour'))}${NO_BREAK}h${NO_BREAK}${value('minute')}`
    : `${date}, ${value('hour')}:${value('minute')}`;
}

/** “1 000”, “1,000”. */
export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALE[language]).format(value);

/** “4,4:1”, “4.4:1”. Rounded down, so that no figure claims what is not reached. */
export const formatContrast = (ratio: number, language: Language): string =>
  `${new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 1, roundingMode: 'floor' }).format(ratio)}:1`;

const SIZES: Record<Language, string[]> = { fr: ['o', 'ko', 'Mo', 'Go', 'To'], en: ['B', 'kB', 'MB', 'GB', 'TB'] };

/** “1,5 Go”, “1.5 GB”: by thousands, as disks are sold. */
export function formatBytes(bytes: number, language: Language): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), SIZES[language].length - 1);
  const figure = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: step === 0 ? 0 : 1 });
  return `${figure.format(bytes / 1000 ** step)}${NO_BREAK}${SIZES[language][step]}`;
}

/** “a, b et c”, “a, b and c”. */
export const formatList = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALE[language]).format(items);

/** Names in the order of the language: Élodie stands between Denis and Fanny. */
export const byName =
  <T>(nameOf: (item: T) => string, language: Language) =>
  (a: T, b: T): number =>
    new Intl.Collator(LOCALE[language], { sensitivity: 'base', numeric: true }).compare(nameOf(a), nameOf(b));

/** The text in the language wanted, else in the other one; `language` says which it is. */
export function inLanguage(text: Bilingual, wanted: Language): { text: string; language: Language } {
  const other: Language = wanted === 'fr' ? 'en' : 'fr';
  return text[wanted] === '' && text[other] !== ''
    ? { text: text[other], language: other }
    : { text: text[wanted], language: wanted };
}

/** Name shown for a person: what they gave, else their address. */
export const shownName = (person: { name: string; email: string }): string => person.name || person.email;

/** Letter of the round mark that stands for a person. */
export const initialOf = (name: string): string => ([...name.trim()][0] ?? '?').toUpperCase();
