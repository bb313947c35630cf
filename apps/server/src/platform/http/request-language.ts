import { isLanguage, type Language } from '../language.ts';

const PREFIX = /^\/(fr|en)(?=\/|$)/;

/** `/fr/…` or `/en/…` asks for a language and names the same page as the path without it. */
export function splitLanguage(path: string): { path: string; language: Language | undefined } {
  const match = PREFIX.exec(path);
  if (match === null) return { path, language: undefined };
  const rest = path.slice(match[0].length);
  return { path: rest === '' ? '/' : rest, language: isLanguage(match[1]) ? match[1] : undefined };
}

/** First of our languages that the visitor's browser prefers (RFC 9110, section 12.5.4); French when it says nothing. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((entry, index) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters.map((text) => text.trim()).find((text) => text.startsWith('q='));
      return { tag: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0, index };
    })
    .filter(({ tag, quality }) => isLanguage(tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  const [first] = wanted;
  return isLanguage(first?.tag) ? first.tag : 'fr';
}
