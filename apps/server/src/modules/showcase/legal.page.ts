import { html } from 'hono/html';
import type { RetentionClass } from '../../platform/retention.ts';
import { findText } from '../../platform/texts/texts.ts';
import type { Html } from './html.page.ts';
import { layout } from './layout.page.ts';
import { fill, link, slot } from './pieces.page.ts';
import type { Visit } from './showcase.views.ts';

/** The pages that every installation owes its visitors, each with the parts that it has, in their order. */
export const LEGAL_PAGES = {
  terms: ['service', 'issuers', 'holders', 'verifiers', 'limits'],
  privacy: ['who', 'what', 'public', 'log', 'others', 'kept', 'rights'],
  accessibility: ['state', 'checked', 'weak', 'tell'],
  credits: ['product', 'fonts', 'icons', 'libraries', 'standards'],
  contact: ['operator', 'organisations', 'problem'],
} as const;
export type LegalPage = keyof typeof LEGAL_PAGES;
export const isLegalPage = (name: string): name is LegalPage => Object.hasOwn(LEGAL_PAGES, name);

export interface LegalView {
  page: LegalPage;
  retention: Pick<RetentionClass, 'name' | 'days'>[];
  /** Who runs the installation; null: nobody said it yet. */
  entity: string | null;
  contact: string | null;
}

const HOST = slot('host');

/** Duties in plain words. What depends on the installation is read from it: its address, its terms, who runs it. */
export function legalPage(visit: Visit, view: LegalView): Html {
  const { t, language } = visit;
  const { page } = view;
  const lead = findText(language, `legal:${page}.lead`, { host: HOST }) ?? '';
  const titleOf = (part: string) => findText(language, `legal:${page}.${part}.title`) ?? '';
  const textOf = (part: string) => findText(language, `legal:${page}.${part}.text`, { host: HOST }) ?? '';
  const placed = (text: string) => fill(text, { host: html`${new URL(visit.baseUrl).host}` });
  const title = t(`legal:${page}.title`);
  const main = html`<article class="stack-l prose"><header class="stack"><h1>${title}</h1><p class="lead">${placed(lead)}</p></header>
${LEGAL_PAGES[page].map(
  (part) =>
    html`<section class="stack" id="${part}"><h2>${titleOf(part)}</h2>${textOf(part)
      .split('\n')
      .map((text) => html`<p>${placed(text)}</p>`)}${more(visit, view, part)}</section>`,
)}
<p class="sm dim">${t('legal:frame.others')} ${others(visit, page)}</p></article>`;
  return layout(visit, {
    title: [title],
    main,
    description: lead.replace(HOST, new URL(visit.baseUrl).host),
    indexable: true,
  });
}

const others = (visit: Visit, page: LegalPage): Html =>
  html`${(Object.keys(LEGAL_PAGES) as LegalPage[])
    .filter((one) => one !== page)
    .map(
      (one, index) =>
        html`${index === 0 ? '' : ' · '}<a href="${link(visit, `/legal/${one}`)}">${visit.t(`legal:${one}.title`)}</a>`,
    )}`;

/** What only this installation knows, below the words that all share. */
function more(visit: Visit, { page, retention, entity, contact }: LegalView, part: string): Html | string {
  const { t, language } = visit;
  if (page === 'privacy' && part === 'kept') {
    const terms = retention.flatMap(
      ({ name, days }) => findText(language, `account:retention.${name}`, { count: days }) ?? [],
    );
    return terms.length === 0 ? '' : html`<ul class="rows">${terms.map((term) => html`<li>${term}</li>`)}</ul>`;
  }
  if (page === 'contact' && part === 'problem')
    return html`<p><a class="btn s" href="${link(visit, '/report')}">${t('public:report.title')}</a></p>`;
  if ((page === 'contact' && part === 'operator') || (page === 'privacy' && part === 'who')) {
    if (entity === null && contact === null) return html`<p class="note">${t('legal:frame.nobodyNamed')}</p>`;
    return html`<dl class="facts">${entity === null ? '' : html`<dt>${t('legal:frame.entity')}</dt><dd><bdi>${entity}</bdi></dd>`}${
      contact === null
        ? ''
        : html`<dt>${t('legal:frame.contact')}</dt><dd><a href="mailto:${contact}">${contact}</a></dd>`
    }</dl>`;
  }
  return '';
}
