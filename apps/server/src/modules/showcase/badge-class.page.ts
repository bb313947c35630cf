import { html } from 'hono/html';
import { markdown, tagList } from './badge.page.ts';
import { alignmentList, elsewhereList, levelList, linkList, validityWords, waysToEarn } from './definition.page.ts';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { layout } from './layout.page.ts';
import { archivedNote, badgeTitle, fill, issuerLine, levelLine, name, plinth, slot, written } from './pieces.page.ts';
import type { BadgeClassView, Visit } from './showcase.views.ts';

/** A badge that can be earned: what it stands for, what one must have done, and who awards it. */
export function badgeClassPage(visit: Visit, view: BadgeClassView): Html {
  const { t } = visit;
  const { definition } = view;
  const title = badgeTitle(visit, view.badge);
  const description = view.description.text.replace(/\s+/g, ' ').slice(0, 160);
  const validity = validityWords(visit, view.validityMonths);
  const main = html`${view.suspended ? html`<p class="note">${icon('archive')}<span>${t('public:issuer.suspended')}</span></p>` : ''}
${view.archived ? archivedNote(visit, t('public:badgeClass.archived'), view.successor) : ''}
<div class="hero">${plinth(visit, view.badge)}<div><h1 class="d1">${written(visit, view.badge.name)}</h1>${view.badge.level === null ? '' : html`<p>${levelLine(visit, view.badge.level)}</p>`}
<dl class="facts"><dt>${t('public:badgeClass.awardedBy')}</dt><dd>${issuerLine(visit, view.issuer)}</dd><dt>${t('public:badgeClass.validity')}</dt><dd>${validity}</dd>${definition.renewal === null ? '' : html`<dt>${t('public:definition.renewal')}</dt><dd>${written(visit, definition.renewal)}</dd>`}</dl></div></div>
<hr class="filet">
<div class="cols"><div class="c2"><section><h2>${t('public:badge.meaning')}</h2><p class="lead">${written(visit, view.description)}</p></section>
${view.criteria.text === '' ? '' : html`<section><h2>${t('public:badge.criteria')}</h2>${markdown(visit, view.criteria)}</section>`}${levelList(visit, definition)}${alignmentList(visit, definition.alignments)}${tagList(visit, view.tags)}${elsewhereList(visit, definition.elsewhere)}</div>
<aside class="c3 stack-l"><section class="card stack"><h2>${t('public:badge.howToEarn')}</h2><p>${
    view.archived
      ? t('public:badgeClass.notAwardedAnyMore')
      : fill(t('public:badgeClass.ask', { issuer: slot('issuer') }), { issuer: name(view.issuer.name) })
  }</p>${view.archived ? '' : html`${linkList(visit, t('public:badgeClass.programmes'), view.programmes)}${waysToEarn(visit, definition)}`}</section><p class="xs dim">${t('public:badge.openBadge')}</p></aside></div>`;
  return layout(visit, {
    title: [title, view.issuer.name],
    main,
    description,
    indexable: true,
    brand: view.issuer.colour,
    ...(view.cardUrl !== null && { card: { title, description, image: view.cardUrl } }),
  });
}
