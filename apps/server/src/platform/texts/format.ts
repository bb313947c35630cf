import type { Language } from '../language.ts';

/** Regional forms: day before month in both languages, as the rest of the product does. */
const LOCALE: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };
const NO_BREAK = '\u00a0';

type When = Date | string;
const asDate = (when: When): Date => (typeof when === 'string' ? new Date(when) : when);

/** Making a formatter costs more than a whole page: one for each language, zone and form is made once and kept. */
function kept<Formatter>(make: (key: string) => Formatter): (key: string) => Formatter {
  const made = new Map<string, Formatter>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
const dates = new Map<string, Intl.DateTimeFormat>();
function formatter(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  const known = dates.get(key) ?? new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone });
  dates.set(key, known);
  return known;
}
const numbers = kept((locale) => new Intl.NumberFormat(locale));
const lists = kept((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const ages = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));

/** “1er février 2026”, “1 February 2026”. Intl writes “1 février”; French wants “1er”. */
export function formatDate(when: When, language: Language, timeZone: string): string {
  const parts = formatter(language, timeZone, { dateStyle: 'long' }).formatToParts(asDate(when));
  return parts
    .map(({ type, value }) => (language === 'fr' && type === 'day' && value === '1' ? '1er' : value))
    .join('')
    .replace(' ', NO_BREAK);
}

/** “22 novembre 2026 à 9 h 41 (heure de Paris)” without the zone: say it beside, where it matters. */
export function formatDateTime(when: When, language: Language, timeZone: string): string {
  const time = formatter(language, timeZone, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const parts = time.formatToParts(asDate(when));
  const value = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  const date = formatDate(when, language, timeZone);
  return language === 'fr'
    ? `${date} à ${Number(value('hour'))}${NO_BREAK}h${NO_BREAK}${value('minute')}`
    : `${date}, ${value('hour').padStart(2, '0')}:${value('minute')}`;
}

/** Year and month (1 to 12) in a place, for forms that want them apart. Date.getMonth() counts from 0, in another zone. */
export function yearAndMonth(when: When, timeZone: string): { year: number; month: number } {
  const parts = formatter('en', timeZone, { year: 'numeric', month: 'numeric' }).formatToParts(asDate(when));
  const value = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  return { year: value('year'), month: value('month') };
}

/** “1 000”, “1,000”. */
export const formatNumber = (value: number, language: Language): string => numbers(LOCALE[language]).format(value);

/** “a, b et c”, “a, b and c”. */
export const formatList = (items: readonly string[], language: Language): string =>
  lists(LOCALE[language]).format(items);

/** “il y a 2 minutes”, “2 minutes ago”; undefined under a minute, which reads better as “just now”. */
export function formatAge(seconds: number, language: Language): string | undefined {
  if (seconds < 60) return undefined;
  const relative = ages(LOCALE[language]);
  if (seconds < 3600) return relative.format(-Math.round(seconds / 60), 'minute');
  if (seconds < 86_400) return relative.format(-Math.round(seconds / 3600), 'hour');
  return relative.format(-Math.round(seconds / 86_400), 'day');
}

/**
 * A name inside a plain sentence, isolated so that its writing direction cannot reorder the words around it (P-TXT-01).
 * In HTML, `<bdi>` does the same.
 */
export const isolate = (name: string): string => `\u2068${name}\u2069`;

/** Longest sentence that a mail quotes. */
const MAX_SENTENCE = 240;

/** The first sentence of a text, on one line; a very long one is cut at a word. */
export function firstSentence(text: string, language: Language): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const [first] = new Intl.Segmenter(LOCALE[language], { granularity: 'sentence' }).segment(line);
  const sentence = first?.segment.trim() ?? '';
  if (sentence.length <= MAX_SENTENCE) return sentence;
  return `${sentence.slice(0, MAX_SENTENCE).replace(/\s+\S*$/, '')}…`;
}
