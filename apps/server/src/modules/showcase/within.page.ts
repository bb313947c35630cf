import { html, raw } from 'hono/html';
import { renderMarkdown } from '../../platform/markdown/markdown.ts';
import type { Html } from './html.page.ts';
import { fill, name, slot } from './pieces.page.ts';
import type { EndorsementView, HeldBadgeView, VerdictView, Visit } from './showcase.views.ts';
import { verdictIcon } from './verdict.page.ts';
import { headline } from './verdict-words.ts';

/** What others say of the badge, each with its own verdict: none of them changes that of the badge (P-VER-14). */
export function endorsements(visit: Visit, views: EndorsementView[]): Html {
  const { t } = visit;
  if (views.length === 0) return html``;
  const lines = views.map((view) => {
    const who = view.name === undefined ? html`${t('public:within.unnamed')}` : name(view.name);
    const words = html`${
      view.comment === undefined ? '' : html`<div class="md sm" dir="auto">${raw(renderMarkdown(view.comment))}</div>`
    }${view.isOfAnother ? html`<p class="sm dim">${t('public:within.ofAnother')}</p>` : ''}`;
    return line(visit, view.verdict, who, words);
  });
  return section(t('public:within.endorsements', { count: views.length }), lines);
}

/** The badges of a learner record, each by itself: a good record makes no bad badge good. */
export function heldBadges(visit: Visit, views: HeldBadgeView[]): Html {
  const { t } = visit;
  if (views.length === 0) return html``;
  const lines = views.map((view) => {
    const what = view.name === undefined ? html`${t('public:within.unnamedBadge')}` : name(view.name);
    const by =
      view.issuer === undefined
        ? html``
        : html`<p class="sm dim">${fill(t('public:within.by', { issuer: slot('issuer') }), { issuer: name(view.issuer) })}</p>`;
    return line(visit, view.verdict, what, by);
  });
  return section(t('public:within.held', { count: views.length }), lines);
}

const section = (title: string, lines: Html[]): Html =>
  html`<section class="stack"><h3>${title}</h3><ul class="chk">${lines}</ul></section>`;

function line(visit: Visit, verdict: VerdictView, what: Html, more: Html): Html {
  const words = headline(visit, verdict);
  const result = html`<span>${words.word}</span>`;
  const told = fill(visit.t('public:check.line', { name: slot('what'), result: slot('result') }), { what, result });
  return html`<li class="k-${words.kind}">${verdictIcon(words.case)}<div><b>${told}</b>${more}</div></li>`;
}
