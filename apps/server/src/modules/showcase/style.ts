import { createHash } from 'node:crypto';
import { accentOf, type Shades } from '@insigne/artwork';
import { MORE, PARTS } from './style-parts.ts';
import { TOKENS } from './style-tokens.ts';

export const minified = (css: string): string =>
  css
    .replace(/\/\*[^*]*\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}:;,>]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();

/** One style sheet for all public pages, inline: a page is whole when it arrives, and one hash opens it in the policy. */
export const PUBLIC_CSS = minified(`${TOKENS}${PARTS}`);

/** On top of it, for the pages that need more. */
export const MORE_CSS = minified(MORE);

const tokens = ({ text, hover, on, part }: Shades): string =>
  `--primary:${text};--primary-hover:${hover};--on-primary:${on};--guilloche:${part};--band:${part}`;

/** An organisation's colour, `#RRGGBB`, in shades that can be read in light and in dark, and a band above what is its own. */
export function brandCss(colour: string, above = 'body'): string {
  const { light, dark } = accentOf(colour);
  return `:root{${tokens(light)}}@media (prefers-color-scheme:dark){:root{${tokens(dark)}}}${above}{border-top:4px solid var(--band)}`;
}

/** Source expression of a style for `style-src` of the Content-Security-Policy (P-WEB-01). No page has a `style` attribute. */
export const styleSource = (css: string): string => sourceOf(css);

/** Source expression of whatever stands in a page. */
export const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The one font of public pages; text stays in the system's. Served with the app's files. */
export const DISPLAY_FONT_PATH = '/app/fonts/spectral-600.woff2';
