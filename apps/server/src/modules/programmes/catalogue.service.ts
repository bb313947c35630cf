import type { Context } from '../../platform/context.ts';
import type { Language } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { type CataloguedVersion, findCatalogueVersions, listCatalogue } from '../badges/index.ts';
import { listOrganisations, type Organisation } from '../organisations/index.ts';
import type { CatalogueFilter } from './catalogue.schema.ts';
import { type Choice, type ChosenEntry, chooseEntries } from './choose-entries.ts';

type Deps = Pick<Context, 'db'>;

/** Rows of four, three and two all end evenly. */
export const PAGE_SIZE = 24;
/** On one page to print: more would be a book. */
export const PRINTED = 240;

export interface CataloguePage {
  /** Everybody whose badges it shows, by name. */
  issuers: Organisation[];
  /** Badges in this catalogue, whatever is asked for. */
  all: number;
  facets: Choice['facets'];
  /** Badges that are asked for, on all pages. */
  total: number;
  page: number;
  pages: number;
  entries: (ChosenEntry & { version: CataloguedVersion; organisation: Organisation })[];
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
  return deps.db.within({ catalogue: true }, async (tx) => {
    const open = new Map(issuers.filter(({ suspendedAt }) => suspendedAt === null).map((one) => [one.id, one]));
    const ids = [...open.keys()];
    const found = (await listCatalogue(tx, ids, filter.q)).flatMap((entry) => {
      const organisation = open.get(entry.organisationId);
      return organisation === undefined ? [] : [{ ...entry, issuer: organisation.handle }];
    });
    const { entries, facets } = chooseEntries(found, filter, language);
    const size = of.pageSize ?? PAGE_SIZE;
    const pages = Math.max(1, Math.ceil(entries.length / size));
    const page = Math.min(filter.page, pages);
    const shown = entries.slice((page - 1) * size, page * size);
    const versions = await findCatalogueVersions(
      tx,
      shown.map(({ versionId }) => versionId),
    );
    return {
      issuers,
      all: filter.q === '' ? found.length : (await listCatalogue(tx, ids, '')).length,
      facets,
      total: entries.length,
      page,
      pages,
      entries: shown.flatMap((entry) => {
        const version = versions.get(entry.versionId);
        const organisation = open.get(entry.organisationId);
        return version && organisation ? [{ ...entry, version, organisation }] : [];
      }),
    };
  });
}
