import { html, raw } from 'hono/html';
import type { CatalogueItem, CatalogueOption, CatalogueView } from './catalogue.views.ts';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { layout } from './layout.page.ts';
import { domainLine, levelLine, link, name, notTranslated, written } from './pieces.page.ts';
import type { Visit } from './showcase.views.ts';

const ARTWORK = 148;
const LOGO = 64;
/** The form stands beside the list; the search field, above it, belongs to it by this name. */
const FORM = 'filters';

/** What can be earned here: by name, with filters that work without JavaScript, and as a list on paper. */
export function cataloguePage(visit: Visit, view: CatalogueView): Html {
  const { t } = visit;
  const { issuer } = view;
  const title = t('public:catalogue.title');
  const main = html`${issuer?.suspended === true ? html`<p class="note">${icon('archive')}<span>${t('public:issuer.suspended')}</span></p>` : ''}
${issuer === null ? html`<h1>${title}</h1>` : ofIssuer(visit, issuer)}
<p class="dim">${t('public:catalogue.lead', { count: view.all })}</p>
${
  view.all === 0
    ? nothingYet(visit, view)
    : html`<div class="lay">${filters(visit, view)}<div>${bar(visit, view)}${
        view.items.length === 0 ? nothingFound(visit, view) : list(visit, view)
      }</div></div>`
}`;
  return layout(visit, {
    title: issuer === null ? [title] : [title, issuer.name],
    main,
    description:
      issuer === null
        ? t('public:catalogue.description')
        : t('public:catalogue.descriptionOf', { issuer: issuer.name }),
    indexable: !view.isFiltered,
    more: true,
    ...(issuer !== null && { brand: issuer.colour }),
  });
}

const ofIssuer = (visit: Visit, issuer: NonNullable<CatalogueView['issuer']>): Html =>
  html`<div class="org">${issuer.logoUrl === null ? '' : html`<img src="${issuer.logoUrl}" width="${LOGO}" height="${LOGO}" alt="">`}<div><h1>${visit.t('public:catalogue.title')}</h1><p><a href="${link(visit, issuer.url ?? '/')}">${name(issuer.name)}</a>${domainLine(visit, issuer.domain, true)}</p></div></div>`;

const nothingYet = (visit: Visit, { issuer }: CatalogueView): Html =>
  html`<p class="note">${icon('info')}<span>${issuer === null ? visit.t('public:catalogue.nothingYet') : visit.t('public:issuer.noBadge')}</span></p>`;

const nothingFound = (visit: Visit, { path }: CatalogueView): Html =>
  html`<div class="card stack"><h2>${visit.t('public:catalogue.nothingFound')}</h2><p>${visit.t('public:catalogue.nothingFoundText')}</p><p><a class="btn" href="${link(visit, path)}">${visit.t('public:catalogue.clear')}</a></p></div>`;

function filters(visit: Visit, { facets, path, isFiltered }: CatalogueView): Html {
  const { t } = visit;
  const shown = facets.filter(({ facet, options }) =>
    facet !== 'issuer' ? options.length > 0 : options.length > 1 || options.some(({ isChosen }) => isChosen),
  );
  if (shown.length === 0) return html`<form class="fl" id="${FORM}" method="get" action="${link(visit, path)}"></form>`;
  return html`<form class="fl" id="${FORM}" method="get" action="${link(visit, path)}" aria-label="${t('public:catalogue.filters')}">${shown.map(
    ({ facet, label, options }) =>
      html`<fieldset><legend>${label}</legend><ul>${options.map((one) => box(visit, facet, one))}</ul></fieldset>`,
  )}<button class="btn w">${t('public:catalogue.apply')}</button>${isFiltered ? html`<p><a href="${link(visit, path)}">${t('public:catalogue.clear')}</a></p>` : ''}</form>`;
}

const box = (visit: Visit, facet: string, { value, label, count, isChosen }: CatalogueOption): Html =>
  html`<li><label><input type="checkbox" name="${facet}" value="${value}"${isChosen ? raw(' checked') : ''}><span>${label.language === visit.language ? name(label.text) : written(visit, label)}</span><span class="n" aria-hidden="true">${count}</span><span class="sr">${visit.t('public:catalogue.badges', { count })}</span></label></li>`;

function bar(visit: Visit, { q, total, facets, skills }: CatalogueView): Html {
  const { t } = visit;
  const hasFilters = facets.some(({ options }) => options.length > 1);
  return html`<div class="bar"><div role="search"><label class="sr" for="q">${t('public:catalogue.search')}</label><input class="in" id="q" name="q" type="search" form="${FORM}" value="${q}" maxlength="100" placeholder="${t('public:catalogue.search')}"><button class="btn" form="${FORM}">${t('public:catalogue.find')}</button></div>${
    hasFilters ? html`<a class="btn s to-fl" href="#${FORM}">${t('public:catalogue.filter')}</a>` : ''
  }<p class="sm dim" role="status">${t('public:catalogue.badges', { count: total })}</p></div>${
    skills.length === 0
      ? ''
      : html`<p class="sm of-skill">${t('public:catalogue.aboutSkill', { count: skills.length })} ${skills.map(
          (one, at) => html`${at === 0 ? '' : ', '}<a href="${link(visit, one.url)}">${written(visit, one.name)}</a>`,
        )}</p>`
  }`;
}

const list = (visit: Visit, view: CatalogueView): Html =>
  html`<ul class="gr">${view.items.map((one) => item(visit, one, view.issuer === null))}</ul>${pager(visit, view)}<p class="on-paper xs">${visit.t('public:catalogue.printed', { address: visit.baseUrl + view.path, date: view.printedOn })}</p>`;

function item(visit: Visit, one: CatalogueItem, namesIssuer: boolean): Html {
  const { language } = visit;
  return html`<li><img src="${one.artworkUrl}" width="${ARTWORK}" height="${ARTWORK}" alt="" loading="lazy">${
    namesIssuer ? html`<span class="xs dim">${name(one.issuer)}</span>` : ''
  }<h2><a href="${link(visit, one.url)}">${one.name.language === language ? one.name.text : html`<span lang="${one.name.language}">${one.name.text}</span>`}</a></h2>${
    one.name.language === language ? '' : notTranslated(visit)
  }${one.level === null ? '' : levelLine(visit, one.level, true)}<p class="sm ds"${one.description.language === language ? '' : raw(` lang="${one.description.language}"`)}>${one.description.text}</p><p class="meta">${one.facts.map((fact) => html`<span>${fact}</span>`)}</p></li>`;
}

function pager(visit: Visit, { page, pages, pageUrl, printUrl }: CatalogueView): Html {
  const { t } = visit;
  const to = (wanted: number, rel: string, label: string) =>
    wanted < 1 || wanted > pages
      ? ''
      : html`<a class="btn s" rel="${rel}" href="${link(visit, pageUrl(wanted))}">${label}</a>`;
  return html`<nav class="pg no-print" aria-label="${t('public:catalogue.pages')}">${
    pages === 1
      ? ''
      : html`${to(page - 1, 'prev', t('public:catalogue.previous'))}<span class="sm">${t('public:catalogue.page', { page, pages })}</span>${to(page + 1, 'next', t('public:catalogue.next'))}`
  }${printUrl === null ? html`<span class="sm dim">${t('public:catalogue.print')}</span>` : html`<a class="sm" rel="nofollow" href="${link(visit, printUrl)}">${t('public:catalogue.printAll')}</a>`}</nav>`;
}
