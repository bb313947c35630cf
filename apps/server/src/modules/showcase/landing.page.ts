import { html } from 'hono/html';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { layout, VERIFY_PATH } from './layout.page.ts';
import { link, markPlinth, plinth, tray } from './pieces.page.ts';
import type { LandingView, Visit } from './showcase.views.ts';

/** What this place is for, and the way in for each visitor. */
export function landingPage(visit: Visit, view: LandingView): Html {
  const { t } = visit;
  const example = view.example ?? view.tray[0];
  const main = html`<div class="intro"><div class="stack"><h1 class="d1">${t('public:landing.title')}</h1><p class="lead">${t('public:landing.lead')}</p>
<div class="acts"><a class="btn p" href="${link(visit, VERIFY_PATH)}">${icon('valid')}${t('public:frame.verify')}</a>${
    visit.signedIn
      ? html`<a class="btn" href="/app">${t('public:frame.myBadges')}</a>`
      : html`<a class="btn" href="${link(visit, '/sign-in')}">${t('public:frame.signIn')}</a>`
  }</div></div>${example === undefined ? markPlinth() : html`<a href="${example.url}">${plinth(visit, example)}</a>`}</div>
<hr class="filet">
<h2 class="sr">${t('public:landing.forWhom')}</h2>
<ul class="three"><li>${icon('person')}<h3>${t('public:landing.holder')}</h3><p class="dim">${t('public:landing.holderText')}</p></li>
<li>${icon('valid')}<h3>${t('public:landing.verifier')}</h3><p class="dim">${t('public:landing.verifierText')}</p></li>
<li>${icon('issuer')}<h3>${t('public:landing.issuer')}</h3><p class="dim">${t('public:landing.issuerText')}</p></li></ul>
${view.tray.length === 0 ? '' : html`<section><h2 class="head">${t('public:landing.shown')}</h2>${tray(visit, view.tray)}</section>`}`;
  return layout(visit, {
    title: [t('public:landing.title')],
    main,
    description: t('public:landing.lead'),
    indexable: true,
  });
}
