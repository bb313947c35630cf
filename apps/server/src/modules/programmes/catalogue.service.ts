import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Bilingual, Language } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import {
  type CataloguedVersion,
  type CatalogueEntry,
  commonValidity,
  findCatalogueVersions,
  listCatalogue,
  versionPictureUrl,
} from '../badges/index.ts';
import { authorise, listOrganisations, type Organisation } from '../organisations/index.ts';
import type { CatalogueFilter } from './catalogue.schema.ts';
import { type Choice, type ChosenEntry, chooseEntries } from './choose-entries.ts';
import type { MemberCatalogue } from './programmes.schema.ts';
import { listPublicProgrammes, type ProgrammeRow } from './programmes.store.ts';

type Deps = Pick<Context, 'db'>;

/** Rows of four, three and two all end evenly. */
export const PAGE_SIZE = 24;
/** On one page to print: more would be a book. */
export const PRINTED = 240;

interface Sheet {
  /** Badges in this catalogue, whatever is asked for. */
  all: number;
  facets: Choice['facets'];
  /** Names of the skills among the facets, by their key. */
  skills: Map<string, Bilingual>;
  /** Those that are asked for: each at the first of the organisations whose badges name it. */
  chosenSkills: { id: string; name: Bilingual; handle: string }[];
  /** Names of the programmes among the facets, by public id. */
  programmes: Map<string, Bilingual>;
  /** Badges that are asked for, on all pages. */
  total: number;
  page: number;
  pages: number;
  entries: (ChosenEntry & { version: CataloguedVersion; organisation: Organisation })[];
}
export interface CataloguePage extends Sheet {
  /** Everybody whose badges it shows, by name. */
  issuers: Organisation[];
}

/**
 * What anybody can earn here, of the whole installation or of one organisation: published badges that are open to the public, of
 * organisations that may award.
 *
 * @throws AppError `not-found` (no such organisation)
 */
export async function publicCatalogue(
  deps: Deps,
  filter: CatalogueFilter,
  language: Language,
  of: { handle?: string; pageSize?: number } = {},
): Promise<CataloguePage> {
  const organisations = await listOrganisations(deps);
  const issuers = organisations.filter(({ handle }) => of.handle === undefined || handle === of.handle);
  if (of.handle !== undefined && issuers.length === 0) throw new AppError('not-found');
  const open = issuers.filter(({ suspendedAt }) => suspendedAt === null);
  const sheet = await deps.db.within({ catalogue: true }, (tx) =>
    readSheet(tx, open, filter, language, of.pageSize ?? PAGE_SIZE),
  );
  return { ...sheet, issuers };
}

/** The same for a member, with what the organisation keeps for its members. */
export async function memberCatalogue(
  deps: Deps,
  actor: Actor,
  handle: string,
  filter: CatalogueFilter,
): Promise<MemberCatalogue> {
  const { organisation } = await authorise(deps, actor, handle, 'badge.read');
  const {
    facets,
    skills,
    chosenSkills: _,
    programmes,
    entries,
    ...numbers
  } = await deps.db.within({ organisationId: organisation.id }, (tx) =>
    readSheet(tx, [organisation], filter, actor.language, PAGE_SIZE),
  );
  return {
    ...numbers,
    facets: {
      skill: facets.skill.map((one) => ({ ...one, name: skills.get(one.value) ?? { fr: '', en: '' } })),
      level: facets.level,
      programme: facets.programme.map((one) => ({ ...one, name: programmes.get(one.value) ?? { fr: '', en: '' } })),
    },
    badges: entries.map(({ badgeId, levels, version: { badgePublicId, number, content } }) => ({
      id: badgeId,
      name: content.name,
      description: content.description,
      alt: content.alt,
      levels,
      validityMonths: commonValidity(content) ?? null,
      hasValidityByLevel: commonValidity(content) === undefined,
      artworkUrl: versionPictureUrl(handle, badgePublicId, number),
      url: `/o/${handle}/badges/${badgePublicId}`,
    })),
  };
}

async function readSheet(
  tx: Tx,
  organisations: Organisation[],
  filter: CatalogueFilter,
  language: Language,
  size: number,
): Promise<Sheet> {
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const ids = [...byId.keys()];
  const programmes = await listPublicProgrammes(tx, ids);
  const found = withContext(await listCatalogue(tx, ids, filter.q), byId, programmes);
  const { entries, facets } = chooseEntries(found, filter, language);
  const pages = Math.max(1, Math.ceil(entries.length / size));
  const page = Math.min(filter.page, pages);
  const shown = entries.slice((page - 1) * size, page * size);
  const versions = await findCatalogueVersions(
    tx,
    shown.map(({ versionId }) => versionId),
  );
  return {
    all: filter.q === '' ? found.length : (await listCatalogue(tx, ids, '')).length,
    facets,
    skills: new Map(found.flatMap(({ skills }) => skills.map(({ key, name }) => [key, name] as const))),
    chosenSkills: filter.skill.flatMap((wanted) => {
      const named = found.flatMap(({ skills, issuer: handle }) => skills.map((skill) => ({ ...skill, handle })));
      return named.find(({ key }) => key === wanted) ?? [];
    }),
    programmes: new Map(programmes.map(({ publicId, content }) => [publicId, content.name])),
    total: entries.length,
    page,
    pages,
    entries: shown.flatMap((entry) => {
      const version = versions.get(entry.versionId);
      const organisation = byId.get(entry.organisationId);
      return version && organisation ? [{ ...entry, version, organisation }] : [];
    }),
  };
}

function withContext(
  entries: CatalogueEntry[],
  organisations: Map<string, Organisation>,
  programmes: ProgrammeRow[],
): ChosenEntry[] {
  return entries.map((entry) => ({
    ...entry,
    issuer: organisations.get(entry.organisationId)?.handle ?? '',
    programmes: programmes.flatMap(({ publicId, content }) =>
      content.badgeIds.includes(entry.badgeId) ? [publicId] : [],
    ),
  }));
}
