import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { fontPath } from './fonts.ts';

/** Sets of letters kept: a subset of a badge weighs about 6 kB. */
const CACHE_LIMIT = 500;

const cache = new Map<string, Promise<string>>();
let wholeFont: Promise<Buffer> | undefined;

/**
 * The badge font cut down to the letters of `text` and their capitals, as `data:font/ttf;base64,…`: a published SVG
 * keeps its lettering where our fonts are missing.
 */
export function badgeFontDataUri(text: string): Promise<string> {
  const letters = [...new Set(text + text.toUpperCase())].sort().join('');
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
  const font = await subsetFont(await wholeFont, letters, { targetFormat: 'truetype' });
  return `data:font/ttf;base64,${font.toString('base64')}`;
}
