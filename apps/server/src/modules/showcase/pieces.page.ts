import { insigneMark, levelLozenges } from '@insigne/artwork';
import { html, raw } from 'hono/html';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { ROSETTE } from './rosette.ts';
import type { BadgeFace, IssuerFace, ShownLevel, SuccessorView, TrayItem, Visit, Written } from './showcase.views.ts';

/** An address of this installation, in the language that the visitor's own address names. */
export const link = ({ language, languageInPath }: Visit, path: string): string =>
  languageInPath ? `/${language}${path}` : path;

/** The name of a person or an organisation: its writing direction must not reorder the words around it (P-TXT-01). */
export const name = (text: string): Html => html`<bdi>${text}</bdi>`;

/** A text of an organisation, marked when it stands in the other language. */
export const written = (visit: Visit, { text, language }: Written): Html =>
  language === visit.language ? html`${text}` : html`<span lang="${language}">${text}</span>${notTranslated(visit)}`;

export const notTranslated = ({ t }: Visit): Html => html`<span class="nt">${t('public:notTranslated')}</span>`;

/** Says that a badge is awarded no more, and which one follows it. */
export const archivedNote = (visit: Visit, sentence: string, successor: SuccessorView | null): Html =>
  html`<p class="note">${icon('archive')}<span>${sentence}${
    successor === null
      ? ''
      : html` ${fill(visit.t('public:badge.followedBy', { badge: slot('badge') }), {
          badge: html`<a href="${link(visit, successor.url)}">${written(visit, successor.name)}</a>`,
        })}`
  }</span></p>`;

/** Where a piece of HTML goes in a sentence of the catalogue: give `slot('issuer')` as the variable, then `fill`. */
export const slot = (key: string): string => `\uE000${key}\uE001`;

/** The sentence, escaped, with its slots filled. */
export function fill(sentence: string, parts: Record<string, Html>): Html {
  const pieces = sentence.split(/\uE000(\w+)\uE001/);
  return html`${pieces.map((piece, index) => (index % 2 === 0 ? piece : (parts[piece] ?? '')))}`;
}

export const mark = (): Html => raw(insigneMark());

/** ◆◆◆◇ 3 · Mastery. Number, word and shape together. */
export const levelLine = (visit: Visit, { rank, of, name }: ShownLevel, brief = false): Html =>
  html`<span class="lvl">${raw(levelLozenges(rank, of))}<span>${rank} · ${written(visit, name)} ${brief ? '' : html`<span class="dim">${visit.t('public:level.outOf', { of })}</span>`}</span></span>`;

/** “Cooperation, level 3, Mastery”, for titles and plain texts. */
export const badgeTitle = ({ t }: Pick<Visit, 't'>, { name: { text }, level }: BadgeFace): string =>
  level === null ? text : t('public:level.title', { badge: text, position: level.rank, level: level.name.text });

/** Side of the artwork on its plinth and on a tray; the picture itself is square. */
const PLINTH_ARTWORK = 352;
const TRAY_ARTWORK = 128;

const artwork = (visit: Visit, { artworkUrl, alt }: BadgeFace, side: number, rise = false): Html =>
  html`<img src="${artworkUrl}" width="${side}" height="${side}" alt="${alt.text}"${alt.language === visit.language ? '' : html` lang="${alt.language}"`}${rise ? html` class="rise"` : ''}>`;

/** The engraved rosette behind a badge. */
const rosette = (turn: boolean): Html =>
  html`<svg class="ros${turn ? ' turn' : ''}" viewBox="-440 -440 880 880" aria-hidden="true">${raw(ROSETTE)}</svg>`;

export interface PlinthOptions {
  /** Left out where there is nothing to be proud of, as on a revoked badge. */
  rosette?: boolean;
  /** The one celebration: a badge just accepted rises once. */
  celebrate?: boolean;
}

export const plinth = (visit: Visit, badge: BadgeFace, options: PlinthOptions = {}): Html =>
  html`<div class="plinth">${options.rosette === false ? '' : rosette(options.celebrate ?? false)}${artwork(visit, badge, PLINTH_ARTWORK, options.celebrate)}</div>`;

/** The product's own mark, where there is no badge to show yet. */
export const markPlinth = (): Html => html`<div class="plinth">${rosette(false)}<div class="mk">${mark()}</div></div>`;

/** The domain that an issuer proved. One of this installation that proves none has its address on this machine only. */
export const domainLine = ({ t }: Visit, domain: string | null, isHere: boolean): Html =>
  domain === null
    ? isHere
      ? html`<span class="dom">${t('public:issuer.trialAddress')}</span>`
      : html``
    : html`<span class="dom">${icon('globe')}<span>${t('public:issuer.domainProved', { domain })}</span></span>`;

/** Issuer's name, linked to its page, with the domain that it proved. */
export const issuerLine = (visit: Visit, { name: issuer, url, domain }: IssuerFace): Html =>
  html`${url === null ? name(issuer) : html`<a href="${url}">${name(issuer)}</a>`}${domainLine(visit, domain, url !== null)}`;

/** A row on a desktop: fewer leave no empty ground beside them. */
const TRAY_ROW = 5;

/** Badges in a ruled tray, not in cards of their own. */
export const tray = (visit: Visit, items: TrayItem[]): Html =>
  html`<ul class="tray${items.length < TRAY_ROW ? ' few' : ''}">${items.map(
    (item) =>
      html`<li><a href="${item.url}">${artwork(visit, { ...item, alt: { text: '', language: visit.language } }, TRAY_ARTWORK)}<span class="b">${written(visit, item.name)}</span>${
        item.level === null ? '' : levelLine(visit, item.level, true)
      }${item.note === undefined ? '' : html`<span class="xs dim">${name(item.note)}</span>`}${
        item.holders === undefined
          ? ''
          : html`<span class="xs dim">${visit.t('public:issuer.holders', { count: item.holders })}</span>`
      }</a></li>`,
  )}</ul>`;

/** JSON inside a script element: no text of a badge can end it. */
export const dataOf = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');
