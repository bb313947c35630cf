import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { type CataloguedVersion, type CatalogueEntry, findCatalogueVersions, listCatalogue } from '../badges/index.ts';
import { findOrganisation, type Organisation } from '../organisations/index.ts';
import type { ProgrammeContent } from './programmes.schema.ts';
import { findPublicProgramme, listPublicProgrammes } from './programmes.store.ts';

export interface PublicProgramme {
  organisation: Organisation;
  state: 'open' | 'closed';
  content: ProgrammeContent;
  /** Those of its badges that anybody may see, in the programme's order. */
  badges: CataloguedVersion[];
  /** Ids of the organisation's skills that its skills lead to, in their order; null: one that no public badge names. */
  skillIds: (string | null)[];
}

/** @throws AppError `not-found`: also for a draft, and for a programme of members */
export async function getPublicProgramme(
  deps: Pick<Context, 'db'>,
  handle: string,
  publicId: string,
): Promise<PublicProgramme> {
  const organisation = await findOrganisation(deps, handle);
  return deps.db.within({ catalogue: true }, async (tx) => {
    const row = await findPublicProgramme(tx, organisation.id, publicId);
    if (row === undefined || row.state === 'draft') throw new AppError('not-found');
    const { state, content } = row;
    const catalogue = await listCatalogue(tx, [organisation.id], '');
    const shown = content.badgeIds.flatMap((id) => catalogue.find(({ badgeId }) => badgeId === id) ?? []);
    const versions = await findCatalogueVersions(
      tx,
      shown.map(({ versionId }) => versionId),
    );
    const skillIds = content.skills.map((skill) => shownSkill(catalogue, skill));
    return {
      organisation,
      state,
      content,
      badges: shown.flatMap(({ versionId }) => versions.get(versionId) ?? []),
      skillIds,
    };
  });
}

/** The open programmes that anybody may see and that lead to a badge, the newest first: their public ids and names. */
export async function publicProgrammesWith(
  deps: Pick<Context, 'db'>,
  organisationId: string,
  badgeId: string,
): Promise<{ publicId: string; name: ProgrammeContent['name'] }[]> {
  const rows = await deps.db.within({ catalogue: true }, (tx) => listPublicProgrammes(tx, [organisationId]));
  return rows
    .filter(({ state, content }) => state === 'open' && content.badgeIds.includes(badgeId))
    .map(({ publicId, content }) => ({ publicId, name: content.name }));
}

/** The skill by which a badge of the catalogue names it; that of the ready library by the badge that was made of it. */
function shownSkill(catalogue: CatalogueEntry[], { from, id }: ProgrammeContent['skills'][number]): string | null {
  if (from === 'words') return null;
  if (from === 'library') return catalogue.find(({ libraryItem }) => libraryItem === id)?.skills[0]?.id ?? null;
  return catalogue.some(({ skills }) => skills.some((skill) => skill.id === id)) ? id : null;
}
