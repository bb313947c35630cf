import { html } from 'hono/html';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { layout } from './layout.page.ts';
import { issuerLine, levelLine, link, tray, written } from './pieces.page.ts';
import type { Visit, Written } from './showcase.views.ts';
import type { CrosswalkItem, SkillPageView } from './skill.views.ts';

/** A skill that badges stand for: what it is, what each level means, which badges show it, what is like it elsewhere. */
export function skillPage(visit: Visit, view: SkillPageView): Html {
  const { t } = visit;
  const { framework } = view;
  const note = (kind: 'archive' | 'info', sentence: string) =>
    html`<p class="note">${icon(kind)}<span>${sentence}</span></p>`;
  const main = html`${view.suspended ? note('archive', t('public:issuer.suspended')) : ''}
${view.isRetired || framework.isRetired ? note('archive', t('public:skill.retired')) : ''}
${view.isOpen ? '' : note('info', t('public:skill.notOpen'))}
<p class="dim">${t('public:skill.kind')}</p><h1 class="d1">${written(visit, view.name)}</h1>${view.description === null ? '' : html`<p class="lead pl">${written(visit, view.description)}</p>`}
${facts(visit, view)}
<hr class="filet">
${view.levels.length === 0 ? '' : levels(visit, view)}${view.isOpen ? badges(visit, view) : ''}${
  view.crosswalks.length === 0 ? '' : crosswalks(visit, view.crosswalks)
}${source(visit, view)}`;
  const description = (view.description?.text ?? t('public:skill.description', { issuer: view.issuer.name }))
    .replace(/\s+/g, ' ')
    .slice(0, 160);
  return layout(visit, {
    title: [view.name.text, view.issuer.name],
    main,
    description,
    indexable: view.isOpen,
    more: true,
    brand: view.issuer.colour,
    ...(view.isOpen && { card: { title: view.name.text, description } }),
    head: html`<link rel="alternate" type="application/json" href="${visit.baseUrl}${view.jsonUrl}">`,
  });
}

function facts(visit: Visit, view: SkillPageView): Html {
  const { t } = visit;
  const { framework } = view;
  const row = (term: string, fact: Html | string) => html`<dt>${term}</dt><dd>${fact}</dd>`;
  return html`<dl class="facts">${
    framework.name.text === ''
      ? ''
      : row(
          t('public:skill.framework'),
          html`${written(visit, framework.name)}${framework.version === '' ? '' : html` <span class="dim">${framework.version}</span>`}`,
        )
  }${view.path.length === 0 ? '' : row(t('public:skill.family'), joined(visit, view.path))}${
    view.code === null ? '' : row(t('public:skill.code'), html`<bdi>${view.code}</bdi>`)
  }${view.otherNames.length === 0 ? '' : row(t('public:skill.otherNames'), names(visit, view.otherNames))}${
    view.address === null ? '' : row(t('public:skill.address'), outward(view.address, bare(view.address)))
  }${row(t('public:skill.by'), issuerLine(visit, view.issuer))}</dl>`;
}

const joined = (visit: Visit, all: Written[]): Html =>
  html`${all.map((one, at) => html`${at === 0 ? '' : ' › '}${written(visit, one)}`)}`;

/** Each in the language that it is of: none stands for a translation. */
const names = (visit: Visit, all: Written[]): Html =>
  html`${all.map(({ text, language }, at) => html`${at === 0 ? '' : ', '}${language === visit.language ? text : html`<span lang="${language}">${text}</span>`}`)}`;

const bare = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');
const outward = (url: string, words: Html | string): Html =>
  html`<a href="${url}" rel="nofollow noopener noreferrer">${words}</a>`;

const levels = (visit: Visit, view: SkillPageView): Html =>
  html`<section class="stack"><h2>${visit.t('public:skill.levels')}</h2><dl class="whys">${view.levels.map(
    ({ level, text }) =>
      html`<div><dt>${levelLine(visit, level)}</dt><dd class="pl">${text === null ? '–' : written(visit, text)}</dd></div>`,
  )}</dl></section>`;

const badges = (visit: Visit, view: SkillPageView): Html =>
  html`<section><h2 class="head">${visit.t('public:skill.badges')}</h2>${
    view.badges.length === 0
      ? html`<p class="dim">${visit.t('public:skill.noBadge')}</p>`
      : tray(
          visit,
          view.badges.map((one) => ({ ...one, url: link(visit, one.url) })),
        )
  }${view.allBadgesUrl === null ? '' : html`<p><a href="${link(visit, view.allBadgesUrl)}">${visit.t('public:skill.allBadges')}</a></p>`}</section>`;

const crosswalks = (visit: Visit, all: CrosswalkItem[]): Html =>
  html`<section><h2 class="head">${visit.t('public:skill.crosswalks')}</h2><ul class="rows prose">${all.map(
    ({ relation, name, url, framework, percent }) =>
      html`<li><span>${url === null ? written(visit, name) : framework === null ? outward(url, written(visit, name)) : html`<a href="${link(visit, url)}">${written(visit, name)}</a> <span class="dim">${written(visit, framework)}</span>`}</span><span class="dim">${visit.t(`public:skill.relation.${relation}`)} · ${visit.t('public:skill.sure', { percent })}</span></li>`,
  )}</ul></section>`;

/** Whose texts these are: the terms of a framework ask for it wherever they are shown, on paper too. */
function source(visit: Visit, { framework, isOpen, jsonUrl }: SkillPageView): Html {
  const { t } = visit;
  const { source: from, sourceUrl, licence, notice } = framework;
  const said = [
    from === '' ? '' : sourceUrl === null ? from : outward(sourceUrl, from),
    licence === '' ? '' : t('public:skill.licence', { licence }),
  ].filter((one) => one !== '');
  return html`<section class="stack sm">${
    said.length === 0 && notice === null
      ? ''
      : html`<h2 class="head">${t('public:skill.source')}</h2><p>${said.map((one, at) => html`${at === 0 ? '' : ' · '}${one}`)}</p>${notice === null ? '' : html`<p class="prose pl">${written(visit, notice)}</p>`}`
  }${isOpen ? html`<p class="no-print"><a href="${jsonUrl}">${t('public:skill.machine')}</a></p>` : ''}</section>`;
}
