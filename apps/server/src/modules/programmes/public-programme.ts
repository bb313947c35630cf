import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { type CataloguedVersion, type CatalogueEntry, findCatalogueVersions, listCatalogue } from '../badges/index.ts';
import { authorise, findOrganisation, type Organisation } from '../organisations/index.ts';
import type { ProgrammeContent } from './programmes.schema.ts';
import { findPublicProgramme, listPublicProgrammes } from './programmes.store.ts';
import { targetPeople } from './target-people.ts';

export interface ProgrammePage {
  organisation: Organisation;
  state: 'open' | 'closed';
  content: ProgrammeContent;
  /** Those of its badges that its reader may see, in the programme's order. */
  badges: CataloguedVersion[];
  /** Ids of the organisation's skills that its skills lead to, in their order; null: one that no public badge names. */
  skillIds: (string | null)[];
}

/**
 * A programme's page: one for everybody to anybody, one of the organisation to its members and to who is aimed at and has signed in
 * with the address that the directory has.
 * @throws AppError `not-found`: also for a draft, and for a programme that is not this visitor's to read
 */
export async function getProgrammePage(
  deps: Pick<Context, 'db'>,
  handle: string,
  publicId: string,
  visitor: Actor | undefined,
): Promise<ProgrammePage> {
  const organisation = await findOrganisation(deps, handle);
  const open = await deps.db.within({ catalogue: true }, (tx) => readPage(tx, organisation, publicId));
  if (open !== undefined) return open;
  if (visitor === undefined) throw new AppError('not-found');
  const isMember = await authorise(deps, visitor, handle, 'programme.read').then(
    () => true,
    () => false,
  );
  const kept = await deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const found = await readPage(tx, organisation, publicId);
    if (found === undefined || isMember) return found;
    const people = await targetPeople(tx, organisation.id, found.content);
    return people.some(({ email }) => email !== null && visitor.emails.includes(email)) ? found : undefined;
  });
  if (kept === undefined) throw new AppError('not-found');
  return kept;
}

/** As far as the scope of the transaction shows it. */
async function readPage(tx: Tx, organisation: Organisation, publicId: string): Promise<ProgrammePage | undefined> {
  const row = await findPublicProgramme(tx, organisation.id, publicId);
  if (row === undefined || row.state === 'draft') return undefined;
  const { state, content } = row;
  const catalogue = await listCatalogue(tx, [organisation.id], '');
  const shown = content.badgeIds.flatMap((id) => catalogue.find(({ badgeId }) => badgeId === id) ?? []);
  const versions = await findCatalogueVersions(
    tx,
    shown.map(({ versionId }) => versionId),
  );
  return {
    organisation,
    state,
    content,
    badges: shown.flatMap(({ versionId }) => versions.get(versionId) ?? []),
    skillIds: content.skills.map((skill) => shownSkill(catalogue, skill)),
  };
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
