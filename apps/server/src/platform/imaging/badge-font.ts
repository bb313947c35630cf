import { readFile } from 'node:fs/promises';
import { capitals } from '@insigne/artwork';
import subsetFont from 'subset-font';
import { fontPath } from './fonts.ts';

/** Sets of letters kept, of about 10 kB each. */
const CACHE_LIMIT = 500;

const cache = new Map<string, Promise<string>>();
let wholeFont: Promise<Buffer> | undefined;

/**
 * The badge font cut down to the capitals of `text`, as `data:font/ttf;base64,…`: a published SVG keeps its lettering
 * where our fonts are missing.
 */
export function badgeFontDataUri(text: string): Promise<string> {
  const letters = [...new Set(capitals(text))].sort().join('');
  const known = cache.get(letters);
  if (known) return known;
  const made = cut(letters);
  if (cache.size >= CACHE_LIMIT) {
    const oldest = cache.keys().next();
    if (!oldest.done) cache.delete(oldest.value);
  }
  cache.set(letters, made);
  made.catch(() => cache.delete(letters));
  return made;
}

async function cut(letters: string): Promise<string> {
  wholeFont ??= readFile(fontPath('badge'));
  // Hinting serves old screens at text sizes; a badge's curved lettering never uses it.
  const font = await subsetFont(await wholeFont, letters, { targetFormat: 'truetype', noHinting: true });
  return `data:font/ttf;base64,${font.toString('base64')}`;
}
