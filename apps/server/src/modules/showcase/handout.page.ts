import { html, raw } from 'hono/html';
import { formatDateTime } from '../../platform/texts/format.ts';
import { markdown } from './badge.page.ts';
import { badgesBefore } from './definition.page.ts';
import { describedBy, fieldFault } from './form-field.page.ts';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { layout } from './layout.page.ts';
import { badgeTitle, issuerLine, levelLine, link, plinth, written } from './pieces.page.ts';
import { qrPicture } from './qr.ts';
import type { BadgeFace, IssuerFace, SuccessorView, Visit, Written } from './showcase.views.ts';

export interface HandoutView {
  action: string;
  openness: 'open' | 'paused' | 'closed' | 'over' | 'full';
  badge: BadgeFace;
  description: Written;
  criteria: Written;
  /** Badges that come before it: who lacks one gets a mail that says so, not the badge. */
  prerequisites: SuccessorView[];
  issuer: IssuerFace;
  timeZone: string;
  endsAt: string;
  email: string;
  name: string;
  /** Sentences for fields that were refused. */
  faults: { email?: string | undefined; name?: string | undefined };
  /** Taken this moment, for this address or another one: the answer is the same. */
  sent: boolean;
}

/** What a visitor of an event sees behind the link or the code. GET shows; the form takes a place. */
export function handoutPage(visit: Visit, view: HandoutView): Html {
  const { t } = visit;
  const main = html`<div class="hero card hi">${plinth(visit, view.badge, { rosette: view.openness === 'open' })}<div class="stack">
<h1>${written(visit, view.badge.name)}</h1>${view.badge.level === null ? '' : html`<p>${levelLine(visit, view.badge.level)}</p>`}
<p class="dim">${issuerLine(visit, view.issuer)}</p>
${view.sent ? sent(visit) : view.openness === 'open' ? form(visit, view) : shut(visit, view)}</div></div>
<div class="cols"><div class="c2"><section><h2>${t('public:badge.meaning')}</h2><p class="lead">${written(visit, view.description)}</p></section><section><h2>${t('public:badge.criteria')}</h2>${markdown(visit, view.criteria)}${badgesBefore(visit, view.prerequisites)}</section></div></div>`;
  return layout(visit, {
    title: [badgeTitle(visit, view.badge), view.issuer.name],
    main,
    addressed: false,
    brand: view.issuer.colour,
  });
}

const sent = ({ t }: Visit): Html =>
  html`<p class="note ok" role="status">${icon('mail')}<span>${t('public:handout.sent')}</span></p><p class="sm dim">${t('public:handout.sentHint')}</p>`;

const shut = ({ t }: Visit, { openness }: HandoutView): Html =>
  html`<p class="note warn" role="status">${icon('clock')}<span>${t(`public:handout.shut.${openness === 'open' ? 'closed' : openness}`)}</span></p>`;

function form(visit: Visit, view: HandoutView): Html {
  const { t, language } = visit;
  const until = formatDateTime(view.endsAt, language, view.timeZone);
  return html`<p>${t('public:handout.lead')}</p><form class="f" method="post" action="${view.action}">
<div><label for="name">${t('public:handout.name')}</label><input class="in" id="name" name="name" autocomplete="name" required maxlength="120" value="${view.name}"${describedBy('name', view.faults.name)}>${fieldFault('name', view.faults.name)}</div>
<div><label for="email">${t('public:handout.email')}</label><input class="in" id="email" name="email" type="email" autocomplete="email" inputmode="email" required maxlength="254" value="${view.email}"${describedBy('email', view.faults.email)}>${fieldFault('email', view.faults.email)}</div>
<button class="btn p w">${icon('mail')}${t('public:handout.take')}</button></form>
<p class="sm dim prose">${t('public:handout.means', { until })}</p>`;
}

/** Where the code of a sheet is typed. */
export function codePage(visit: Visit, view: { code: string; fault?: string | undefined }): Html {
  const { t } = visit;
  const main = html`<section class="card narrow stack"><h1>${t('public:handout.codeTitle')}</h1><p class="dim">${t('public:handout.codeLead')}</p>
<form class="f" method="post" action="${link(visit, '/claim')}"><div><label for="code">${t('public:handout.code')}</label><input class="in code" id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required maxlength="12" value="${view.code}"${describedBy('code', view.fault)}>${fieldFault('code', view.fault)}</div>
<button class="btn p w">${t('public:handout.codeEnter')}</button></form></section>`;
  return layout(visit, { title: [t('public:handout.codeTitle')], main });
}

export interface SheetView {
  title: string;
  badge: BadgeFace;
  issuer: IssuerFace;
  url: string;
  /** In two halves. */
  code: string;
  endsAt: string;
  timeZone: string;
}

/** One page of A4: badge, QR code, code, dates. The browser prints it. */
export function handoutSheet(visit: Visit, view: SheetView): Html {
  const { t, language } = visit;
  const main = html`<section class="sheet">${sheetBadge(visit, view.badge)}<h1>${written(visit, view.badge.name)}</h1><p class="lead">${view.title} · ${view.issuer.name}</p>
${qr(view.url, t('public:sheet.qr', { url: view.url }))}
<p class="lead">${t('public:sheet.scan')}</p><p class="dim">${t('public:sheet.orCode', { address: `${visit.baseUrl.replace(/^https?:\/\//, '')}/claim` })}</p><p class="code">${view.code}</p>
<p class="dim">${t('public:sheet.until', { date: formatDateTime(view.endsAt, language, view.timeZone) })}</p></section>${printHint(visit)}`;
  return layout(visit, { title: [t('public:sheet.title'), view.issuer.name], main, addressed: false, more: true });
}

export interface PersonalSheetView {
  badge: BadgeFace;
  issuer: IssuerFace;
  name: string;
  url: string;
}

/** A card for each person, with a claim link of their own. */
export function personalSheets(visit: Visit, cards: PersonalSheetView[], until: string): Html {
  const { t } = visit;
  const main = html`<h1 class="no-print">${t('public:sheet.personalTitle', { count: cards.length })}</h1><p class="note no-print">${icon('key')}<span>${t('public:sheet.personalNote', { date: until })}</span></p>
<ul class="cards">${cards.map(
    ({ badge, issuer, name, url }) =>
      html`<li class="slip">${sheetBadge(visit, badge)}<div><h2>${name}</h2><p>${written(visit, badge.name)}</p><p class="sm dim">${issuer.name}</p><p class="sm">${t('public:sheet.personalScan', { date: until })}</p></div>${qr(url, t('public:sheet.qr', { url }))}</li>`,
  )}</ul>`;
  return layout(visit, {
    title: [t('public:sheet.personalTitle', { count: cards.length })],
    main,
    addressed: false,
    more: true,
  });
}

const SHEET_ARTWORK = 220;
const sheetBadge = (visit: Visit, { artworkUrl, alt }: BadgeFace): Html =>
  html`<img src="${artworkUrl}" width="${SHEET_ARTWORK}" height="${SHEET_ARTWORK}" alt="${alt.text}"${alt.language === visit.language ? '' : html` lang="${alt.language}"`}>`;

/** Black on white whatever the theme: it is made to be read by a camera. */
function qr(text: string, label: string): Html {
  return html`<div class="qr" role="img" aria-label="${label}">${raw(qrPicture(text))}</div>`;
}

const printHint = ({ t }: Visit): Html =>
  html`<p class="note mute no-print">${icon('file')}<span>${t('public:sheet.print')}</span></p>`;
