import { html } from 'hono/html';
import { formatDate, formatList } from '../../platform/texts/format.ts';
import type { AlignmentView, ElsewhereView } from './definition.views.ts';
import type { Html } from './html.page.ts';
import { levelLine, link, name, written } from './pieces.page.ts';
import type { BadgePageView, DefinitionView, SuccessorView, Visit, Written } from './showcase.views.ts';

/** Side of a level's picture beside what it asks for. */
const ARTWORK = 96;

/** The ladder from the bottom up: what each level means and asks for. */
export const levelList = (visit: Visit, { levels }: DefinitionView): Html =>
  levels.length === 0
    ? html``
    : html`<section><h2>${visit.t('public:levels.title')}</h2><p class="sm dim">${visit.t('public:levels.how', { count: levels.length })}</p><ol class="rungs">${levels.map(
        ({ level, artworkUrl, description, criteria, modes, validityMonths }) =>
          html`<li><img src="${artworkUrl}" width="${ARTWORK}" height="${ARTWORK}" alt="" loading="lazy"><div><h3>${levelLine(visit, level)}</h3>${
            description === null ? '' : html`<p>${written(visit, description)}</p>`
          }${itemList(visit, criteria)}${modes.length === 0 ? '' : html`<p class="sm dim">${visit.t('public:definition.assessed')} – ${modeWords(visit, modes)}</p>`}${validityMonths === undefined ? '' : html`<p class="sm dim">${visit.t('public:badgeClass.validity')} – ${validityWords(visit, validityMonths)}</p>`}</div></li>`,
      )}</ol></section>`;

/** For how long a badge holds. Undefined: it depends on the level. */
export function validityWords({ t }: Visit, months: number | null | undefined): string {
  if (months === undefined) return t('public:badgeClass.byLevel');
  return months === null ? t('public:badgeClass.noExpiry') : t('public:badgeClass.months', { count: months });
}

const modeWords = ({ t, language }: Visit, modes: DefinitionView['modes']): string =>
  formatList(
    modes.map((mode) => t(`public:definition.mode.${mode}`).toLocaleLowerCase(language)),
    language,
  );

const itemList = (visit: Visit, items: Written[]): Html =>
  items.length === 0 ? html`` : html`<ul class="pts">${items.map((one) => html`<li>${written(visit, one)}</li>`)}</ul>`;

/** The skills that it stands for, and where the same is described elsewhere. */
export const alignmentList = (visit: Visit, alignments: AlignmentView[]): Html =>
  alignments.length === 0
    ? html``
    : html`<section><h2>${visit.t('public:definition.alignments')}</h2><ul class="pts">${alignments.map(
        ({ name: called, url, about }) =>
          html`<li>${url.startsWith('/') ? html`<a href="${link(visit, url)}">${name(called)}</a>` : outward(url, called)}${about === '' ? '' : html` <span class="dim">${about}</span>`}</li>`,
      )}</ul></section>`;

/** Pages of ours under a heading; nothing, where there are none. */
export const linkList = (visit: Visit, heading: string, pages: SuccessorView[]): Html =>
  pages.length === 0
    ? html``
    : html`<h3>${heading}</h3><ul class="pts">${pages.map((one) => html`<li><a href="${link(visit, one.url)}">${written(visit, one.name)}</a></li>`)}</ul>`;

/** The badges that are held before this one. */
export const badgesBefore = (visit: Visit, prerequisites: SuccessorView[]): Html =>
  linkList(visit, visit.t('public:definition.before'), prerequisites);

/** Folded: who looks for it is a system or its keeper. */
export const elsewhereList = ({ t }: Visit, { identifiers, related }: ElsewhereView): Html =>
  identifiers.length + related.length === 0
    ? html``
    : html`<details class="sm"><summary>${t('public:definition.elsewhere')}</summary>${
        identifiers.length === 0
          ? ''
          : html`<h3>${t('public:definition.identifiers')}</h3><dl class="copy">${identifiers.map(
              ({ type, text }) => html`<dt>${t(`public:definition.identifier.${type}`)}</dt><dd>${name(text)}</dd>`,
            )}</dl>`
      }${
        related.length === 0
          ? ''
          : html`<h3>${t('public:definition.related')}</h3><ul class="pts">${related.map((url) => html`<li>${outward(url, url.replace(/^https?:\/\//, ''))}</li>`)}</ul>`
      }</details>`;

const outward = (url: string, words: string): Html =>
  html`<a href="${url}" rel="nofollow noopener noreferrer">${name(words)}</a>`;

/** What to hold before, how long it takes, who judges. */
export function waysToEarn(visit: Visit, { prerequisites, effort, modes }: DefinitionView): Html {
  const { t } = visit;
  return html`${badgesBefore(visit, prerequisites)}${effort === null ? '' : html`<h3>${t('public:definition.effort')}</h3><p>${written(visit, effort)}</p>`}${
    modes.length === 0
      ? ''
      : html`<h3>${t('public:definition.assessed')}</h3><ul class="pts">${modes.map((mode) => html`<li>${t(`public:definition.mode.${mode}`)}</li>`)}</ul>`
  }`;
}

/** The other levels of this badge that the same person shows: a history below, or what came after. */
export function otherLevels(visit: Visit, { badge, levels, verdict }: BadgePageView): Html {
  const { t, language } = visit;
  const rank = badge.level?.rank ?? 0;
  return html`${levels.map(({ level, path, awardedAt }) => {
    const date = formatDate(awardedAt, language, verdict.timeZone);
    const term = t(level.rank < rank ? 'public:levels.before' : 'public:levels.after');
    return html`<dt>${term}</dt><dd><a href="${link(visit, path)}">${level.rank} · ${written(visit, level.name)}</a>, ${date}</dd>`;
  })}`;
}
