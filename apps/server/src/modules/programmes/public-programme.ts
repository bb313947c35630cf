import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { type CataloguedVersion, findCatalogueVersions, listCatalogue } from '../badges/index.ts';
import { findOrganisation, type Organisation } from '../organisations/index.ts';
import type { ProgrammeContent } from './programmes.schema.ts';
import { findPublicProgramme } from './programmes.store.ts';

export interface PublicProgramme {
  organisation: Organisation;
  state: 'open' | 'closed';
  content: ProgrammeContent;
  /** Those of its badges that anybody may see. */
  badges: CataloguedVersion[];
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
    const shown = (await listCatalogue(tx, [organisation.id], '')).filter(({ badgeId }) =>
      content.badgeIds.includes(badgeId),
    );
    const versions = await findCatalogueVersions(
      tx,
      shown.map(({ versionId }) => versionId),
    );
    return { organisation, state, content, badges: [...versions.values()] };
  });
}
