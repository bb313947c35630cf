import { html, raw } from 'hono/html';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { badgeTitle, levelLine, link, mark, name, written } from './pieces.page.ts';
import type { BadgePageView, Visit } from './showcase.views.ts';
import { brandCss, minified, styleSource } from './style.ts';
import { PALETTE } from './style-tokens.ts';
import { verdictIcon } from './verdict.page.ts';
import { headline } from './verdict-words.ts';

/** In a frame of 300 × 340, the rest being words. */
const ARTWORK = 168;
/** Under these the picture stays, and the standing is one word: what a badge may be shown with. */
const SHOWN = new Set(['valid', 'expired', 'status-unknown']);

/** A style of its own: the card is a sixth of a page, and stands on other people's. The picture gives way in a lower frame. */
const EMBED_CSS = minified(`${PALETTE}
*{box-sizing:border-box;margin:0}
body{font:400 14px/1.4 var(--text);color:var(--ink);background:var(--surface)}
a{color:inherit;text-decoration:none}
.card{display:flex;flex-direction:column;height:100vh;min-height:150px;border:1px solid var(--line);border-radius:12px;overflow:hidden}
.card:focus-visible{outline:2px solid var(--focus-c);outline-offset:-4px}
.top{flex:1;min-height:0;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:4px;padding:10px 14px 8px;text-align:center;overflow-wrap:anywhere}
img{display:block;flex:0 1 ${ARTWORK}px;min-height:0;width:auto;max-width:100%;object-fit:contain}
h1{font:600 19px/1.2 var(--display);text-wrap:balance}
.card:hover h1{text-decoration:underline}
.lvl{display:inline-flex;align-items:center;gap:8px;font-weight:600}.lvl svg{width:auto;height:10px}
.dim{color:var(--ink-2)}
.st{display:flex;align-items:center;gap:8px;padding:9px 14px;border-top:1px solid var(--line);font-weight:600;font-size:13px}
.st .i{width:20px;height:20px;flex:none;stroke:currentColor;fill:none;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.st .b{margin-left:auto;flex:none;width:20px}.st .b svg{display:block}
.k-ok{background:var(--ok-soft);color:var(--ok)}.k-warn{background:var(--warn-soft);color:var(--warn)}.k-bad{background:var(--bad-soft);color:var(--bad)}.k-info{background:var(--info-soft);color:var(--info)}.k-mute{background:var(--mute-soft);color:var(--mute)}
@media (max-height:230px){img{flex-basis:72px}h1{font-size:16px}}
`);

/** What an issuer's colour stands above. */
const CARD = '.card';

/** The one page that other sites may frame. It runs nothing, asks nobody, and has no form (P-WEB-01). */
export const embedPolicy = (brand: string | null): string =>
  `default-src 'none'; img-src 'self'; style-src ${styleSource(EMBED_CSS)}${brand === null ? '' : ` ${styleSource(brandCss(brand, CARD))}`}; base-uri 'none'; form-action 'none'; frame-ancestors *`;

const frame = (visit: Visit, title: string, body: Html, brand: string | null = null): Html =>
  html`<!doctype html>
<html lang="${visit.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} – ${visit.site}</title><meta name="robots" content="noindex"><style>${raw(EMBED_CSS)}</style>${brand === null ? '' : html`<style>${raw(brandCss(brand, CARD))}</style>`}</head><body>${body}</body></html>`;

/** One badge as a card, with its standing as it was found just now. An ended one says that it ended, and shows no picture. */
export function embedPage(visit: Visit, view: BadgePageView): Html {
  const { case: found, kind, word } = headline(visit, view.verdict);
  const shown = SHOWN.has(view.verdict.verdict);
  const { artworkUrl, alt, level } = view.badge;
  const card = html`<a class="card" href="${link(visit, visit.path.replace(/\/embed$/, ''))}${visit.query}" target="_blank" rel="noopener"><div class="top">${
    shown
      ? html`<img src="${artworkUrl}" width="${ARTWORK}" height="${ARTWORK}" alt="${alt.text}"${alt.language === visit.language ? '' : html` lang="${alt.language}"`}>`
      : ''
  }<h1>${written(visit, view.badge.name)}</h1>${shown && level !== null ? levelLine(visit, level, true) : ''}${
    view.holderName === null ? '' : html`<p>${name(view.holderName)}</p>`
  }<p class="dim">${name(view.issuer.name)}</p></div><p class="st k-${kind}">${verdictIcon(found)}<span>${word}</span><span class="b">${mark()}</span></p></a>`;
  return frame(visit, badgeTitle(visit, view.badge), card, view.issuer.colour);
}

/** The same for a badge that is private and for one that never was. */
export function neutralEmbedPage(visit: Visit): Html {
  const { t } = visit;
  const card = html`<a class="card" href="${link(visit, '/')}" target="_blank" rel="noopener"><div class="top"><h1>${t('public:embed.notOpen')}</h1><p class="dim">${t('public:embed.notOpenText')}</p></div><p class="st k-mute">${icon('info')}<span><bdi>${visit.site}</bdi></span><span class="b">${mark()}</span></p></a>`;
  return frame(visit, t('public:embed.notOpen'), card);
}
