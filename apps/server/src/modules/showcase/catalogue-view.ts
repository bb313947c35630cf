import type { Context } from '../../platform/context.ts';
import type { Language } from '../../platform/language.ts';
import { formatDate, formatList } from '../../platform/texts/format.ts';
import { texts } from '../../platform/texts/texts.ts';
import { type CataloguedVersion, commonValidity, skillPath, versionPictureUrl } from '../badges/index.ts';
import type { CatalogueFilter } from '../programmes/catalogue.schema.ts';
import { PAGE_SIZE, PRINTED, publicCatalogue } from '../programmes/index.ts';
import type { CatalogueFacet, CatalogueView } from './catalogue.views.ts';
import { logoUrl } from './logo-url.ts';
import { issuerFace, shownLevel, written } from './showcase.service.ts';

type Deps = Pick<Context, 'db' | 'config' | 'clock'>;
type Found = Awaited<ReturnType<typeof publicCatalogue>>;

/** Months after which nobody counts in months any more. */
const A_YEAR = 12;

/** @throws AppError `not-found` (no such organisation) */
export async function catalogueView(
  deps: Deps,
  filter: CatalogueFilter,
  language: Language,
  of: { handle?: string; printed?: boolean } = {},
): Promise<CatalogueView> {
  const found = await publicCatalogue(deps, filter, language, {
    ...(of.handle !== undefined && { handle: of.handle }),
    pageSize: of.printed === true ? PRINTED : PAGE_SIZE,
  });
  const path = of.handle === undefined ? '/catalog' : `/o/${of.handle}/catalog`;
  const asked = new URLSearchParams([
    ...(filter.q === '' ? [] : [['q', filter.q]]),
    ...filter.skill.map((one) => ['skill', one]),
    ...filter.level.map((one) => ['level', String(one)]),
    ...filter.programme.map((one) => ['programme', one]),
    ...filter.issuer.map((one) => ['issuer', one]),
  ]);
  const at = (more: Record<string, string>) => {
    const query = new URLSearchParams([...asked, ...Object.entries(more)]).toString();
    return query === '' ? path : `${path}?${query}`;
  };
  const [own] = of.handle === undefined ? [] : found.issuers;
  return {
    issuer:
      own === undefined ? null : { ...issuerFace(own), logoUrl: logoUrl(own), suspended: own.suspendedAt !== null },
    all: found.all,
    total: found.total,
    items: found.entries.map((entry) => itemOf(entry, language)),
    facets: facetsOf(found, language, of.handle === undefined),
    skills: found.chosenSkills.map(({ id, name, handle }) => ({
      name: written(name, language),
      url: skillPath(handle, id),
    })),
    q: filter.q,
    isFiltered: asked.size > 0 || of.printed === true,
    path,
    page: found.page,
    pages: found.pages,
    pageUrl: (page) => at(page === 1 ? {} : { page: String(page) }),
    printUrl: found.total > PAGE_SIZE && of.printed !== true ? at({ all: '1' }) : null,
    printedOn: formatDate(deps.clock.now(), language, own?.timeZone ?? 'Europe/Paris'),
  };
}

function itemOf(
  { version, organisation }: Found['entries'][number],
  language: Language,
): CatalogueView['items'][number] {
  const { content, badgePublicId, number } = version;
  const { handle } = organisation;
  const months = commonValidity(content);
  const t = texts(language);
  const several = content.ladder?.rungs.length ?? 0;
  return {
    name: written(content.name, language),
    alt: written(content.alt, language),
    level: shownLevel(content, language, null),
    artworkUrl: `${versionPictureUrl(handle, badgePublicId, number)}?lang=${language}`,
    url: `/o/${handle}/badges/${badgePublicId}`,
    issuer: organisation.name,
    description: written(content.description, language),
    facts: [
      ...howEarned(content, language),
      ...(several > 1 ? [t('public:catalogue.levels', { count: several })] : []),
      months === undefined
        ? t('public:catalogue.validByLevel')
        : months === null
          ? t('public:catalogue.noExpiry')
          : months % A_YEAR === 0
            ? t('public:catalogue.validYears', { count: months / A_YEAR })
            : t('public:catalogue.validMonths', { count: months }),
    ],
  };
}

/** How it is assessed and how long it takes, as far as the badge says so. */
function howEarned({ assessment, effort }: CataloguedVersion['content'], language: Language): string[] {
  const t = texts(language);
  const ways = (assessment?.modes ?? []).map((mode) => t(`public:programme.way.${mode}`));
  const time = effort === undefined ? '' : written(effort, language).text;
  return [formatList(ways, language), time].filter((line) => line !== '');
}

/** Of hundreds of skills the first by their number of badges, and what is ticked: the others are found by their words. */
const MOST_SKILLS = 24;

function skillsFacet({ facets, skills }: Found, language: Language): CatalogueFacet {
  const shown = facets.skill
    .toSorted((one, other) => Number(other.isChosen) - Number(one.isChosen) || other.count - one.count)
    .slice(0, MOST_SKILLS);
  return {
    facet: 'skill',
    label: texts(language)('public:catalogue.skill'),
    options: shown
      .map((one) => ({ ...one, label: written(skills.get(one.value) ?? { fr: one.value, en: one.value }, language) }))
      .toSorted((one, other) => one.label.text.localeCompare(other.label.text, language)),
  };
}

function facetsOf(found: Found, language: Language, namesIssuers: boolean): CatalogueFacet[] {
  const { facets, issuers, programmes } = found;
  const skills = skillsFacet(found, language);
  const t = texts(language);
  const plain = (text: string) => ({ text, language });
  const levels: CatalogueFacet = {
    facet: 'level',
    label: t('public:catalogue.level'),
    options: facets.level
      .toSorted((one, other) => Number(one.value) - Number(other.value))
      .map((one) => ({ ...one, label: plain(t('public:catalogue.levelNumber', { position: Number(one.value) })) })),
  };
  const byProgramme: CatalogueFacet = {
    facet: 'programme',
    label: t('public:catalogue.programme'),
    options: facets.programme.map((one) => ({
      ...one,
      label: written(programmes.get(one.value) ?? { fr: '', en: '' }, language),
    })),
  };
  if (!namesIssuers) return [skills, levels, byProgramme];
  const names = new Map(issuers.map(({ handle, name }) => [handle, name]));
  return [
    skills,
    levels,
    byProgramme,
    {
      facet: 'issuer',
      label: t('public:catalogue.issuer'),
      options: facets.issuer
        .map((one) => ({ ...one, label: plain(names.get(one.value) ?? one.value) }))
        .toSorted((one, other) => one.label.text.localeCompare(other.label.text, language)),
    },
  ];
}
