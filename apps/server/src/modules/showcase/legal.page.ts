import { html } from 'hono/html';
import { inLanguage } from '../../platform/language.ts';
import type { Legal } from '../../platform/legal.ts';
import type { RetentionClass } from '../../platform/retention.ts';
import { findText } from '../../platform/texts/texts.ts';
import { markdown } from './badge.page.ts';
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
  /** What the operator says of who runs the installation; what is not said is left out. */
  said: Legal & { entity: string; contact: string };
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
${ownText(visit, view)}${whoRunsIt(visit, view)}
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

const lines = (text: string): Html =>
  html`${text.split('\n').map((line, index) => (index === 0 ? html`<bdi>${line}</bdi>` : html`<br><bdi>${line}</bdi>`))}`;
const mailTo = (address: string): Html => html`<a href="mailto:${address}">${address}</a>`;

/** Who runs the installation, as far as somebody said it. */
function imprint({ t }: Visit, { said }: LegalView, facts: readonly (keyof typeof FACTS)[]): Html | string {
  const rows = facts.flatMap((fact) =>
    said[fact] === '' ? [] : [{ term: t(`legal:frame.${fact}`), value: said[fact], fact }],
  );
  return rows.length === 0
    ? ''
    : html`<dl class="facts">${rows.map(({ term, value, fact }) => html`<dt>${term}</dt><dd>${FACTS[fact](value)}</dd>`)}</dl>`;
}
const FACTS = { entity: lines, address: lines, contact: mailTo, dataContact: mailTo, hosting: lines };
const WHO = ['entity', 'address', 'contact', 'hosting'] as const;

/** At the end of the pages that name nobody in between. */
function whoRunsIt(visit: Visit, view: LegalView): Html | string {
  const facts = view.page === 'privacy' || view.page === 'contact' ? '' : imprint(visit, view, WHO);
  return facts === ''
    ? ''
    : html`<section class="stack" id="imprint"><h2>${visit.t('legal:frame.imprint')}</h2>${facts}</section>`;
}

/** The operator's own text, after what holds everywhere. */
function ownText(visit: Visit, { page, said }: LegalView): Html | string {
  if (page !== 'terms' && page !== 'privacy') return '';
  const text = inLanguage(said[page], visit.language);
  return text.text === ''
    ? ''
    : html`<section class="stack" id="own"><h2>${visit.t(`legal:${page}.own`)}</h2>${markdown(visit, text)}</section>`;
}

/** What only this installation knows, below the words that all share. */
function more(visit: Visit, view: LegalView, part: string): Html | string {
  const { t, language } = visit;
  const { page, retention } = view;
  if (page === 'privacy' && part === 'kept') {
    const terms = retention.flatMap(
      ({ name, days }) => findText(language, `account:retention.${name}`, { count: days }) ?? [],
    );
    return terms.length === 0 ? '' : html`<ul class="rows">${terms.map((term) => html`<li>${term}</li>`)}</ul>`;
  }
  if (page === 'contact' && part === 'problem')
    return html`<p><a class="btn s" href="${link(visit, '/report')}">${t('public:report.title')}</a></p>`;
  if (page === 'contact' && part === 'operator') return imprint(visit, view, [...WHO, 'dataContact']);
  if (page === 'privacy' && part === 'who') return imprint(visit, view, [...WHO, 'dataContact']);
  return '';
}
