import { html } from 'hono/html';
import type { Bilingual } from '../../platform/language.ts';
import { formatDate, formatList } from '../../platform/texts/format.ts';
import { skillPath, versionPictureUrl } from '../badges/index.ts';
import type { ProgrammePage } from '../programmes/index.ts';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { layout } from './layout.page.ts';
import { link, name, tray, written } from './pieces.page.ts';
import { written as inWords, issuerFace, shownLevel, withLevels } from './showcase.service.ts';
import type { TrayItem, Visit } from './showcase.views.ts';

/** A programme that is open to everybody: what it brings out and why, its badges, its dates, whom to ask. */
export function programmePage(visit: Visit, programme: ProgrammePage): Html {
  const { organisation, state, content } = programme;
  const { t, language } = visit;
  const said = (text: Bilingual) => written(visit, inWords(text, language));
  const items = itemsOf(visit, programme);
  const main = html`${organisation.suspendedAt === null ? '' : html`<p class="note">${icon('archive')}<span>${t('public:issuer.suspended')}</span></p>`}
${state === 'closed' ? html`<p class="note">${icon('archive')}<span>${t('public:programme.closed')}</span></p>` : ''}
<h1 class="d1">${said(content.name)}</h1><p class="lead">${said(content.aim)}</p>
${facts(visit, programme)}
<hr class="filet">
<section class="stack"><h2>${t('public:programme.skills')}</h2><dl class="whys">${content.skills.map(
    ({ name: skill, why }, at) =>
      html`<div><dt class="b">${toSkill(visit, programme, at, said(skill))}</dt><dd>${said(why)}</dd></div>`,
  )}</dl></section>
${items.length === 0 ? '' : html`<section><h2 class="head">${t('public:programme.badges')}</h2>${tray(visit, items)}</section>`}
${has(content.assessing) ? html`<section class="stack"><h2 class="head">${t('public:programme.assessing')}</h2><p class="prose pl">${said(content.assessing)}</p></section>` : ''}`;
  return layout(visit, {
    title: [inWords(content.name, language).text, organisation.name],
    main,
    description: inWords(content.aim, language).text.replace(/\s+/g, ' ').slice(0, 160),
    indexable: content.audience === 'public',
    more: true,
    brand: organisation.brandColour,
  });
}

function toSkill(visit: Visit, { organisation, skillIds }: ProgrammePage, at: number, words: Html): Html {
  const id = skillIds[at] ?? null;
  return id === null ? words : html`<a href="${link(visit, skillPath(organisation.handle, id))}">${words}</a>`;
}

const has = ({ fr, en }: Bilingual) => fr + en !== '';

const itemsOf = ({ t, language }: Visit, { organisation, badges }: ProgrammePage): TrayItem[] =>
  badges.map(({ content, badgePublicId, number }) => ({
    name: inWords(content.name, language),
    alt: inWords(content.alt, language),
    level: shownLevel(content, language, null),
    artworkUrl: `${versionPictureUrl(organisation.handle, badgePublicId, number)}?lang=${language}`,
    url: `/o/${organisation.handle}/badges/${badgePublicId}`,
    ...withLevels(content, t),
  }));

function facts(visit: Visit, { organisation, content }: ProgrammePage): Html {
  const { t, language } = visit;
  const issuer = issuerFace(organisation);
  const ways = content.ways.map((way) => t(`public:programme.way.${way}`));
  return html`<dl class="facts"><dt>${t('public:programme.by')}</dt><dd><a href="${link(visit, issuer.url ?? '/')}">${name(organisation.name)}</a></dd>${when(visit, content)}${
    ways.length === 0 ? '' : html`<dt>${t('public:programme.assessed')}</dt><dd>${formatList(ways, language)}</dd>`
  }${
    has(content.contact)
      ? html`<dt>${t('public:programme.contact')}</dt><dd>${written(visit, inWords(content.contact, language))}</dd>`
      : ''
  }</dl>`;
}

/** Days of a calendar, not instants: noon of that day, told in UTC, is that day everywhere. */
function when({ t, language }: Visit, { startsOn, endsOn, timeZone }: ProgrammePage['content']): Html {
  if (startsOn === null && endsOn === null) return html``;
  const day = (date: string) => formatDate(`${date}T12:00:00Z`, language, 'UTC');
  const dates =
    startsOn !== null && endsOn !== null
      ? t('public:programme.dates', { from: day(startsOn), to: day(endsOn) })
      : startsOn !== null
        ? t('public:programme.from', { from: day(startsOn) })
        : t('public:programme.until', { to: day(endsOn ?? '') });
  return html`<dt>${t('public:programme.when')}</dt><dd>${dates} <span class="dim sm">(${timeZone.replaceAll('_', ' ')})</span></dd>`;
}
