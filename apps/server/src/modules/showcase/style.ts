import { createHash } from 'node:crypto';
import { PARTS } from './style-parts.ts';
import { TOKENS } from './style-tokens.ts';

/** One style sheet for all public pages, inline: a page is whole when it arrives, and one hash opens it in the policy. */
export const PUBLIC_CSS = `${TOKENS}${PARTS}`
  .replace(/\/\*[^*]*\*\//g, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{}:;,>]) ?/g, '$1')
  .replace(/;}/g, '}')
  .trim();

/** Source expression for `style-src` of the Content-Security-Policy (P-WEB-01). No page has a `style` attribute. */
export const PUBLIC_CSS_SOURCE = `'sha256-${createHash('sha256').update(PUBLIC_CSS).digest('base64')}'`;

/** The one font of public pages; text stays in the system's. Served with the app's files. */
export const DISPLAY_FONT_PATH = '/app/fonts/spectral-600.woff2';
