import { html } from 'hono/html';
import { formatDate } from '../../platform/texts/format.ts';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { layout } from './layout.page.ts';
import { name, tray } from './pieces.page.ts';
import type { IssuerView, Visit } from './showcase.views.ts';

/** Side of an organisation's logo. */
const LOGO = 96;

/** Who stands behind the badges, as facts: no stars, no score. */
export function issuerPage(visit: Visit, view: IssuerView): Html {
  const { t, language } = visit;
  const main = html`${view.suspended ? html`<p class="note">${icon('archive')}<span>${t('public:issuer.suspended')}</span></p>` : ''}
<div class="org">${view.logoUrl === null ? '' : html`<img src="${view.logoUrl}" width="${LOGO}" height="${LOGO}" alt="">`}<div><h1 class="d1">${name(view.name)}</h1>${
    view.domain === null
      ? ''
      : html`<p class="dom">${icon('globe')}<span>${t('public:issuer.domainProved', { domain: view.domain })}</span></p>`
  }</div></div>
<dl class="facts">${view.website === '' ? '' : html`<dt>${t('public:issuer.website')}</dt><dd><a href="${view.website}" rel="nofollow noopener noreferrer">${view.website.replace(/^https?:\/\//, '').replace(/\/$/, '')}</a></dd>`}
<dt>${t('public:issuer.since')}</dt><dd>${formatDate(view.since, language, view.timeZone)}</dd></dl>
<hr class="filet">
<section class="stack"><h2 class="head">${t('public:issuer.badges')}</h2>${
    view.tray.length === 0 ? html`<p class="dim">${t('public:issuer.noBadge')}</p>` : tray(visit, view.tray)
  }</section>
<details class="sm"><summary>${t('public:issuer.key')}</summary><p class="prose">${t('public:issuer.keyText')}</p><p><code>${view.did}</code></p></details>`;
  return layout(visit, {
    title: [view.name],
    main,
    description: t('public:issuer.description', { issuer: view.name }),
    indexable: true,
  });
}
