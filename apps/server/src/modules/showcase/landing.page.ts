import { html } from 'hono/html';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { layout, VERIFY_PATH } from './layout.page.ts';
import { domainLine, link, markPlinth, name, plinth, tray } from './pieces.page.ts';
import type { IssuerEntry, LandingView, Visit } from './showcase.views.ts';

/** Side of a logo in the list of issuers. */
const LOGO = 48;

/** What this place is for, and the way in for each visitor. */
export function landingPage(visit: Visit, view: LandingView): Html {
  const { t } = visit;
  const example = view.example ?? view.tray[0];
  const main = html`<div class="intro"><div class="stack"><h1 class="d1">${t('public:landing.title')}</h1><p class="lead">${t('public:landing.lead')}</p>
${verifyForm(visit)}</div>${example === undefined ? markPlinth() : html`<a href="${example.url}">${plinth(visit, example)}</a>`}</div>
<hr class="filet">
<h2 class="sr">${t('public:landing.forWhom')}</h2>
<ul class="three"><li>${icon('person')}<h3>${t('public:landing.holder')}</h3><p class="dim">${t('public:landing.holderText')}</p><p>${account(visit)}</p></li>
<li>${icon('valid')}<h3>${t('public:landing.verifier')}</h3><p class="dim">${t('public:landing.verifierText')}</p><p><a href="${link(visit, VERIFY_PATH)}">${t('public:landing.verifyMore')}</a></p></li>
<li>${icon('issuer')}<h3>${t('public:landing.issuer')}</h3><p class="dim">${t('public:landing.issuerText')}</p><p>${
    view.issuers.length === 0
      ? html`<a href="${link(visit, '/sign-in')}">${t('public:frame.signIn')}</a>`
      : html`<a href="#issuers">${t('public:landing.seeIssuers', { count: view.issuers.length })}</a>`
  }</p></li></ul>
${view.tray.length === 0 ? '' : html`<section><div class="head"><h2>${t('public:landing.shown')}</h2><a href="${link(visit, '/catalog')}">${t('public:catalogue.all')}</a></div>${tray(visit, view.tray)}</section>`}
${view.issuers.length === 0 ? '' : issuers(visit, view.issuers)}`;
  return layout(visit, {
    title: [t('public:landing.title')],
    main,
    description: t('public:landing.lead'),
    indexable: true,
    more: true,
  });
}

/** The first thing that a stranger can do here, without reading further. */
const verifyForm = (visit: Visit): Html =>
  html`<form class="ask" method="get" action="${link(visit, VERIFY_PATH)}"><label for="url">${visit.t('public:landing.address')}</label><div><input class="in" id="url" name="url" type="url" inputmode="url" required maxlength="2000" placeholder="${visit.baseUrl}/o/…"><button class="btn p">${icon('valid')}${visit.t('public:frame.verify')}</button></div></form>`;

const account = (visit: Visit): Html =>
  visit.signedIn
    ? html`<a href="/app">${visit.t('public:frame.myBadges')}</a>`
    : html`<a href="${link(visit, '/sign-in')}">${visit.t('public:frame.signIn')}</a>`;

const issuers = (visit: Visit, entries: IssuerEntry[]): Html =>
  html`<section id="issuers"><h2 class="head">${visit.t('public:landing.issuers')}</h2><ul class="who-list">${entries.map(
    ({ name: issuer, url, logoUrl, domain, badges }) =>
      html`<li>${logoUrl === null ? icon('issuer') : html`<img src="${logoUrl}" width="${LOGO}" height="${LOGO}" alt="">`}<div><a class="b" href="${link(visit, url)}">${name(issuer)}</a><p>${domainLine(visit, domain, true)}</p></div><span class="sm dim">${visit.t('public:landing.badges', { count: badges })}</span></li>`,
  )}</ul></section>`;
