import { html } from 'hono/html';
import { formatDate } from '../../platform/texts/format.ts';
import { markdown } from './badge.page.ts';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { layout } from './layout.page.ts';
import { domainLine, link, name, tray, written } from './pieces.page.ts';
import type { IssuerView, Visit } from './showcase.views.ts';

/** Side of the picture in the list of awards. */
const ARTWORK = 56;

/** Who lets their badge be found. Never a count: whoever is not here made another choice, and that is nobody's business. */
const listed = (visit: Visit, { awards, timeZone }: IssuerView): Html =>
  html`<section><h2 class="head">${visit.t('public:issuer.awards')}</h2><p class="sm dim">${visit.t('public:issuer.awardsText')}</p><ul class="who-list">${awards.map(
    ({ badge, url, holderName, awardedAt }) =>
      html`<li><img src="${badge.artworkUrl}" width="${ARTWORK}" height="${ARTWORK}" alt="" loading="lazy"><div><a class="b" href="${link(visit, url)}">${written(visit, badge.name)}</a>${holderName === null ? '' : html`<p>${name(holderName)}</p>`}</div><span class="sm dim">${formatDate(awardedAt, visit.language, timeZone)}</span></li>`,
  )}</ul></section>`;

/** Side of an organisation's logo. */
const LOGO = 96;

/** Who stands behind the badges, as facts: no stars, no score. */
export function issuerPage(visit: Visit, view: IssuerView): Html {
  const { t, language } = visit;
  const main = html`${view.suspended ? html`<p class="note">${icon('archive')}<span>${t('public:issuer.suspended')}</span></p>` : ''}
<div class="org">${view.logoUrl === null ? '' : html`<img src="${view.logoUrl}" width="${LOGO}" height="${LOGO}" alt="">`}<div><h1 class="d1">${name(view.name)}</h1><p>${domainLine(visit, view.domain, true)}</p></div></div>
<dl class="facts">${view.website === '' ? '' : html`<dt>${t('public:issuer.website')}</dt><dd><a href="${view.website}" rel="nofollow noopener noreferrer">${view.website.replace(/^https?:\/\//, '').replace(/\/$/, '')}</a></dd>`}
<dt>${t('public:issuer.since')}</dt><dd>${formatDate(view.since, language, view.timeZone)}</dd></dl>
<hr class="filet">
${view.story === null ? '' : html`<section class="why"><h2>${t('public:issuer.why')}</h2>${markdown(visit, view.story)}</section>`}
<section class="stack"><h2 class="head">${t('public:issuer.badges')}</h2>${
    view.tray.length === 0
      ? html`<p class="dim">${t('public:issuer.noBadge')}</p>`
      : html`${tray(visit, view.tray)}<p><a href="${link(visit, `${visit.path}/catalog`)}">${t('public:catalogue.seeAll')}</a></p>`
  }</section>
${view.awards.length === 0 ? '' : listed(visit, view)}
<details class="sm"><summary>${t('public:issuer.key')}</summary><p class="prose">${t('public:issuer.keyText')}</p><p><code>${view.did}</code></p></details>`;
  return layout(visit, {
    title: [view.name],
    main,
    description: t('public:issuer.description', { issuer: view.name }),
    indexable: true,
    more: true,
    brand: view.colour,
  });
}
