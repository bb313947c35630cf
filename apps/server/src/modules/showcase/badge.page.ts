import { html, raw } from 'hono/html';
import { renderMarkdown } from '../../platform/markdown/markdown.ts';
import { formatDate } from '../../platform/texts/format.ts';
import { downloads, sharing } from './badge-files.page.ts';
import { COPY_SCRIPT_PATH } from './copy-script.ts';
import { alignmentList, elsewhereList, otherLevels } from './definition.page.ts';
import { earned } from './earned.page.ts';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { checkScript, inPage } from './in-page.page.ts';
import { layout, VERIFY_PATH } from './layout.page.ts';
import {
  archivedNote,
  badgeTitle,
  fill,
  issuerLine,
  levelLine,
  link,
  name,
  notTranslated,
  plinth,
  slot,
  written,
} from './pieces.page.ts';
import type { BadgeInChain, BadgePageView, Visit, Written } from './showcase.views.ts';
import { checkList, checksTitle, verdictBanner } from './verdict.page.ts';

/** Verdicts under which a badge may be presented with pride; under the others the page only states facts. */
const PRAISED = new Set(['valid', 'expired', 'status-unknown']);

/** Side of the issuer's logo beside its name. */
const LOGO = 40;

/** Where other sites ask for the card of this page: found by its head and by its HTTP header. */
export const oembedUrl = ({ baseUrl, language, path, query }: Visit): string =>
  `${baseUrl}/oembed?url=${encodeURIComponent(`${baseUrl}/${language}${path}${query}`)}&format=json`;

/** The public page of one awarded badge (experience guide, section 4.1, in that order). */
export function badgePage(visit: Visit, view: BadgePageView): Html {
  const { t } = visit;
  const praised = PRAISED.has(view.verdict.verdict);
  const title = badgeTitle(visit, view.badge);
  const main = html`${verdictBanner(visit, view.verdict, '#checks')}
${view.suspended ? html`<p class="note">${icon('archive')}<span>${t('public:issuer.suspended')}</span></p>` : ''}
${view.archived ? archivedNote(visit, t('public:badge.archived'), view.successor) : ''}
<div class="hero">${plinth(visit, view.badge, { rosette: praised })}<div>
<h1 class="d1">${written(visit, view.badge.name)}</h1>${view.badge.level === null ? '' : html`<p>${levelLine(visit, view.badge.level)}</p>`}
${facts(visit, view)}
${actions(visit, view, praised)}</div></div>
<hr class="filet">
<div class="cols"><section class="card c1" id="checks"><h2>${checksTitle(visit, view.verdict)}</h2>${checkList(visit, view.verdict)}
<p class="xs dim">${t('public:badge.signedNote')}</p>${inPage(visit, view.verdict, view.inPage)}</section>
<div class="c2">${meaning(visit, view, praised)}</div>
<aside class="c3 stack-l">${praised ? sharing(visit, view) : ''}${downloads(visit, view)}<p class="xs dim">${t('public:badge.openBadge')}</p></aside></div>`;
  return layout(visit, {
    title: [title, view.issuer.name],
    main,
    description: describe(visit, view, praised),
    indexable: view.visibility === 'public' && view.indexable,
    brand: view.issuer.colour,
    card: {
      title: t('public:badge.cardTitle', { badge: view.badge.name.text, issuer: view.issuer.name }),
      description: describe(visit, view, praised),
      image: view.cardUrl,
    },
    head: html`<link rel="alternate" type="application/vc" href="${visit.baseUrl}${view.files.json}">
<link rel="alternate" type="application/json+oembed" href="${oembedUrl(visit)}" title="${title}">
<script src="${COPY_SCRIPT_PATH}" defer></script>${checkScript(view.inPage)}`,
  });
}

function describe(visit: Visit, view: BadgePageView, praised: boolean): string {
  if (!praised) return visit.t('public:badge.cardPlain');
  return view.description.text.replace(/\s+/g, ' ').slice(0, 160);
}

function facts(visit: Visit, view: BadgePageView): Html {
  const { t, language } = visit;
  const { timeZone, validUntil, verdict, revokedAt } = view.verdict;
  const revoked = verdict === 'revoked' && revokedAt !== undefined;
  const row = (term: string, fact: Html | string) => html`<dt>${term}</dt><dd>${fact}</dd>`;
  return html`<dl class="facts">${view.holderName === null ? '' : row(t('public:badge.awardedTo'), name(view.holderName))}
${row(
  t('public:badge.by'),
  html`${view.issuer.logoUrl === null ? '' : html`<img src="${view.issuer.logoUrl}" width="${LOGO}" height="${LOGO}" alt="">`}${issuerLine(visit, view.issuer)}`,
)}
${row(t('public:badge.awardedOn'), formatDate(view.awardedAt, language, timeZone))}
${revoked ? row(t('public:badge.revokedOn'), formatDate(revokedAt, language, timeZone)) : ''}${
  validUntil === null || revoked
    ? ''
    : row(
        verdict === 'expired' ? t('public:badge.expiredOn') : t('public:badge.validUntil'),
        formatDate(validUntil, language, timeZone),
      )
}${otherLevels(visit, view)}${chain(visit, view)}</dl>`;
}

/** Where this badge stands in a chain of renewals, as far as the holder shows it. */
function chain(visit: Visit, { renews, renewedBy, verdict }: BadgePageView): Html {
  const { t, language } = visit;
  const row = (term: string, one: BadgeInChain | null) =>
    one === null
      ? ''
      : html`<dt>${term}</dt><dd><a href="${link(visit, one.path)}">${t('public:badge.badgeOf', { date: formatDate(one.awardedAt, language, verdict.timeZone) })}</a></dd>`;
  return html`${row(t('public:badge.renews'), renews)}${row(t('public:badge.renewedBy'), renewedBy)}`;
}

function actions(visit: Visit, view: BadgePageView, praised: boolean): Html {
  const { t } = visit;
  // A link and no form: this page then sends no referrer at all (P-PRV-03).
  const address = `${visit.baseUrl}${visit.path}${visit.query}`;
  return html`<div class="acts"><a class="btn p" rel="nofollow" href="${link(visit, VERIFY_PATH)}?url=${encodeURIComponent(address)}">${icon('valid')}${t('public:badge.verifyNow')}</a>${
    praised ? html`<a class="btn" href="#share">${icon('share')}${t('public:badge.share')}</a>` : ''
  }<a class="btn" href="#files">${icon('download')}${t('public:badge.download')}</a>${
    view.manageUrl === null ? '' : html`<a class="btn" href="${view.manageUrl}">${t('public:badge.manage')}</a>`
  }</div>`;
}

function meaning(visit: Visit, view: BadgePageView, praised: boolean): Html {
  const { t } = visit;
  return html`<section><h2>${praised ? t('public:badge.meaning') : t('public:badge.meaningPlain')}</h2><p class="lead">${written(visit, view.description)}</p></section>
<section><h2>${praised ? t('public:badge.criteriaMet') : t('public:badge.criteria')}</h2>${markdown(visit, view.criteria)}</section>
${earned(visit, view.earned)}
${alignmentList(visit, view.alignments)}${tagList(visit, view.tags)}${elsewhereList(visit, view.elsewhere)}
<section><h2>${t('public:badge.howToEarn')}</h2><p class="prose">${fill(
    t('public:badge.howToEarnText', { issuer: slot('issuer'), link: slot('link') }),
    {
      issuer: name(view.issuer.name),
      link: html`<a href="${view.badgeUrl}">${t('public:badge.seeBadge')}</a>`,
    },
  )}${view.issuer.website === '' ? '' : html` · <a href="${view.issuer.website}" rel="nofollow noopener noreferrer">${t('public:issuer.website')}</a>`}</p></section>`;
}

/** A longer text as the issuer wrote it, in Markdown. */
export const markdown = (visit: Visit, { text, language }: Written): Html =>
  language === visit.language
    ? html`<div class="md prose">${raw(renderMarkdown(text))}</div>`
    : html`<p>${notTranslated(visit)}</p><div class="md prose" lang="${language}">${raw(renderMarkdown(text))}</div>`;

export const tagList = ({ t }: Visit, tags: string[]): Html =>
  tags.length === 0
    ? html``
    : html`<section><h2>${t('public:badge.tags')}</h2><ul class="tags">${tags.map((tag) => html`<li class="chip">${name(tag)}</li>`)}</ul></section>`;
