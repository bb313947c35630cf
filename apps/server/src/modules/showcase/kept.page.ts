import { html, raw } from 'hono/html';
import { formatDateTime } from '../../platform/texts/format.ts';
import type { Html } from './html.page.ts';
import type { Enclosed } from './in-browser/check-enclosed.page.ts';
import { dataOf, fill, mark, slot } from './pieces.page.ts';
import type { Visit } from './showcase.views.ts';
import { MORE_CSS, PUBLIC_CSS, styleSource } from './style.ts';

export interface KeptView {
  enclosed: Enclosed;
  madeAt: Date;
  /** The badge's page, where more is known. */
  url: string;
  /** The whole script, safe inside an element, and its source for a policy. */
  script: { text: string; source: string };
}

/** Fonts are files, and a page that stands alone has none. */
const CSS = `${PUBLIC_CSS.replaceAll(/@font-face\{[^}]*\}/g, '')}${MORE_CSS}`;

/** A badge as one page without anything outside of it: opened anywhere, it verifies itself, and its policy lets it ask nobody. */
export function keptPage({ t, language }: Visit, { enclosed, madeAt, url, script }: KeptView): Html {
  const policy = `default-src 'none'; script-src ${script.source}; style-src ${styleSource(CSS)}; base-uri 'none'; form-action 'none'`;
  const when = formatDateTime(madeAt, language, enclosed.timeZone);
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${t('public:kept.title')} – Insigne</title><style>${raw(CSS)}</style></head>
<body><header class="hd"><div><span class="brand">${mark()}Insigne</span></div></header>
<main><h1>${t('public:kept.title')}</h1><p class="lead">${t('public:kept.lead', { when })}</p>
<p class="note" id="failed" role="alert" hidden>${t('public:inPage.failed')}</p><noscript><p class="note">${t('public:kept.needsScript')}</p></noscript>
<div class="two"><section class="card verd" id="result" aria-labelledby="verdict" hidden></section>
<aside class="stack-l"><section class="stack"><h2>${t('public:kept.meaning')}</h2><p class="sm dim">${t('public:kept.agrees', { when })}</p><p class="sm dim">${t('public:kept.madeBy')}</p></section>
<section class="stack"><h2>${t('public:kept.more')}</h2><p class="sm dim">${fill(t('public:kept.moreText', { link: slot('link') }), { link: html`<a href="${url}" rel="noreferrer">${url}</a>` })}</p></section></aside></div></main>
<script type="application/json" id="kept">${raw(dataOf(enclosed))}</script><script>${raw(script.text)}</script></body></html>`;
}
