import { html, raw } from 'hono/html';
import { LANGUAGES } from '../../platform/language.ts';
import type { Html } from './html.page.ts';
import { link, mark } from './pieces.page.ts';
import type { Visit } from './showcase.views.ts';
import { brandCss, DISPLAY_FONT_PATH, MORE_CSS, PUBLIC_CSS } from './style.ts';

export const VERIFY_PATH = '/verify';
const CATALOGUE_PATH = '/catalog';
const SIGN_IN_PATH = '/sign-in';
const APP_PATH = '/app';

export interface Card {
  title: string;
  description: string;
  /** Path on this installation; 1200 × 627 PNG. Left out: a card of words. */
  image?: string;
}

export interface PageParts {
  /** From the screen outwards: “Screen – Organisation”. */
  title: string[];
  main: Html;
  /** Sentence for search engines and previews. */
  description?: string;
  /** Only pages that anybody may find; the rest says noindex (P-PRV-03). */
  indexable?: boolean;
  /** Preview card of social networks. */
  card?: Card;
  /** Whether it needs the second style: lists, or a verdict at length. */
  more?: boolean;
  /** Colour of the organisation whose page it is; the policy of the answer must open its style (`page`). */
  brand?: string | null;
  /** More for the head, such as the machine-readable form. */
  head?: Html;
  /** False on pages that stand for no address, such as a refusal: no canonical, no other language. */
  addressed?: boolean;
}

const NAMES = { fr: 'Français', en: 'English' } as const;
const OPEN_GRAPH_LOCALES = { fr: 'fr_FR', en: 'en_GB' } as const;

/** The frame of every public page: whole without JavaScript, without a request to anyone else. */
export function layout(visit: Visit, parts: PageParts): Html {
  const { t, language } = visit;
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${[...parts.title, visit.site].join(' – ')}</title>
${parts.description ? html`<meta name="description" content="${parts.description}">` : ''}
${parts.indexable ? '' : html`<meta name="robots" content="noindex">`}
${parts.addressed === false ? '' : addresses(visit)}
${parts.card ? openGraph(visit, parts.card) : ''}
${parts.head ?? ''}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="preload" href="${DISPLAY_FONT_PATH}" as="font" type="font/woff2" crossorigin>
<style>${raw(PUBLIC_CSS)}</style>${parts.more ? html`<style>${raw(MORE_CSS)}</style>` : ''}${parts.brand ? html`<style>${raw(brandCss(parts.brand))}</style>` : ''}</head>
<body><a class="skip" href="#m">${t('public:frame.skip')}</a>
${header(visit)}
<main id="m">${parts.main}</main>
<footer class="ft"><div><span>${t('public:frame.about')}</span><nav aria-label="${t('legal:frame.nav')}"><ul>${FOOTER.map(
    (one) => html`<li><a href="${link(visit, `/legal/${one}`)}">${t(`legal:${one}.title`)}</a></li>`,
  )}<li><a href="${link(visit, reportPath(visit))}" rel="nofollow">${t('public:report.link')}</a></li></ul></nav></div></footer></body></html>`;
}

/** A report is about the page that it starts from; the key of a link does not travel with it. */
const reportPath = ({ path }: Visit): string => (path.startsWith('/o/') ? `/report?about=${path}` : '/report');

const FOOTER = ['terms', 'privacy', 'accessibility', 'credits', 'contact'] as const;

function header(visit: Visit): Html {
  const { t, language, path, query, site } = visit;
  const other = language === 'fr' ? 'en' : 'fr';
  const here = (target: string) => (path === target ? html` aria-current="page"` : '');
  const account = visit.signedIn
    ? html`<a href="${APP_PATH}">${t('public:frame.myBadges')}</a>`
    : html`<a href="${link(visit, SIGN_IN_PATH)}"${here(SIGN_IN_PATH)}>${t('public:frame.signIn')}</a>`;
  return html`<header class="hd"><div><a class="brand" href="${link(visit, '/')}">${mark()}<bdi>${site}</bdi></a>
<nav aria-label="${t('public:frame.nav')}"><a href="${link(visit, CATALOGUE_PATH)}"${here(CATALOGUE_PATH)}>${t('public:frame.catalogue')}</a><a href="${link(visit, VERIFY_PATH)}"${here(VERIFY_PATH)}>${t('public:frame.verify')}</a>${account}<a class="lg" href="/${other}${path}${query}" lang="${other}" hreflang="${other}">${NAMES[other]}</a></nav></div></header>`;
}

function addresses({ baseUrl, path, query, language }: Visit): Html {
  const at = (prefix: string) => `${baseUrl}${prefix}${path}${query}`;
  return html`<link rel="canonical" href="${at(`/${language}`)}">
${LANGUAGES.map((one) => html`<link rel="alternate" hreflang="${one}" href="${at(`/${one}`)}">`)}
<link rel="alternate" hreflang="x-default" href="${at('')}">`;
}

function openGraph(visit: Visit, { title, description, image }: Card): Html {
  const { baseUrl, path, query, language, site } = visit;
  return html`<meta property="og:type" content="website"><meta property="og:site_name" content="${site}">
<meta property="og:locale" content="${OPEN_GRAPH_LOCALES[language]}">
<meta property="og:title" content="${title}"><meta property="og:description" content="${description}">
<meta property="og:url" content="${baseUrl}/${language}${path}${query}">
${
  image === undefined
    ? html`<meta name="twitter:card" content="summary">`
    : html`<meta property="og:image" content="${baseUrl}${image}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="627">
<meta property="og:image:alt" content="${title}"><meta name="twitter:card" content="summary_large_image">`
}`;
}
