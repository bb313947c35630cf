import { html } from 'hono/html';
import { formatDate } from '../../platform/texts/format.ts';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { linkedInUrl } from './linkedin.ts';
import { frameCode, pictureCode } from './oembed.ts';
import { badgeTitle } from './pieces.page.ts';
import type { BadgePageView, Visit } from './showcase.views.ts';

/** Side of the QR code in pixels: 2.5 a module at the length of our addresses, which phones read from a screen. */
const QR_SIDE = 104;

/** The address without a language: each visitor gets their own. */
const pageUrl = ({ baseUrl, path, query }: Visit): string => `${baseUrl}${path}${query}`;

export function sharing(visit: Visit, view: BadgePageView): Html {
  const { t, language } = visit;
  const url = pageUrl(visit);
  const { timeZone, validUntil } = view.verdict;
  const title = badgeTitle(visit, view.badge);
  const linkedIn = linkedInUrl({
    name: title,
    organisation: view.linkedInId === null ? { name: view.issuer.name } : { id: view.linkedInId },
    issuedAt: view.awardedAt,
    expiresAt: validUntil,
    timeZone,
    url,
    id: view.publicId,
  });
  const subject = t('public:share.mailSubject', { badge: view.badge.name.text, issuer: view.issuer.name });
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${subject}\r\n${url}`)}`;
  const values = [
    [t('public:share.name'), title],
    [t('public:share.organisation'), view.issuer.name],
    [t('public:share.issued'), formatDate(view.awardedAt, language, timeZone)],
    ...(validUntil === null ? [] : [[t('public:share.expires'), formatDate(validUntil, language, timeZone)]]),
    [t('public:share.id'), view.publicId],
    [t('public:share.url'), url],
  ];
  return html`<section class="card stack" id="share"><h2>${t('public:badge.share')}</h2>
<a class="btn s w" href="${linkedIn}" rel="noopener noreferrer">${icon('linkedin')}${t('public:share.linkedIn')}</a>
<details class="sm"><summary>${t('public:share.values')}</summary><dl class="copy">${values.map(
    ([term, value]) => html`<dt>${term}</dt><dd${copyable(visit, term ?? '')}>${value}</dd>`,
  )}</dl></details>
<a class="btn s w" href="${mail}">${icon('mail')}${t('public:share.mail')}</a>${embedding(visit, view)}</section>`;
}

/** What the script of the page reads to add its button. */
const copyable = ({ t }: Visit, name: string): Html =>
  html` data-copy="${t('public:share.copy')}" data-copied="${t('public:share.copied')}" data-name="${name}"`;

/** Code for other sites; only of a badge that everybody may see. */
function embedding(visit: Visit, view: BadgePageView): Html {
  if (view.visibility !== 'public') return html``;
  const { t, baseUrl, language, path } = visit;
  const title = badgeTitle(visit, view.badge);
  const url = `${baseUrl}/${language}${path}`;
  const codes = [
    ['embed-frame', t('public:share.frame'), frameCode({ url: `${url}/embed`, title })],
    [
      'embed-picture',
      t('public:share.picture'),
      pictureCode({ url, image: `${baseUrl}${view.badge.artworkUrl}`, title }),
    ],
  ] as const;
  return html`<details class="sm"><summary>${t('public:share.embed')}</summary><div class="stack">${codes.map(
    ([id, label, code]) =>
      html`<div><label for="${id}">${label}</label><textarea class="in mono" id="${id}" rows="4" readonly${copyable(visit, label)}>${code}</textarea></div>`,
  )}<p class="xs dim">${t('public:share.embedHint')}</p></div></details>`;
}

export function downloads(visit: Visit, { files }: BadgePageView): Html {
  const { t } = visit;
  const url = pageUrl(visit);
  return html`<section class="card stack" id="files"><h2>${t('public:badge.download')}</h2><div class="dl">
<img src="${visit.path}/qr.svg${visit.query}" width="${QR_SIDE}" height="${QR_SIDE}" alt="${t('public:files.qr', { url })}" loading="lazy">
<ul class="sm"><li><a href="${files.png}" download>${t('public:files.png')}</a></li><li><a href="${files.svg}" download>${t('public:files.svg')}</a></li><li><a href="${files.json}" download>${t('public:files.json')}</a></li>${files.page === undefined ? '' : html`<li><a href="${files.page}" download>${t('public:files.page')}</a></li>`}<li><a href="${files.bundle}" download>${t('public:files.bundle')}</a></li></ul></div></section>`;
}
