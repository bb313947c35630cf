import type { Tx } from '../../platform/database/database.ts';
import { LANGUAGES } from '../../platform/language.ts';
import { findPeople } from '../accounts/index.ts';
import { findLatestVersions, versionPictureUrl } from '../badges/index.ts';
import { findUnitName } from '../organisations/index.ts';
import type { ProgrammeContent, ProgrammeInList, ProgrammeView } from './programmes.schema.ts';
import * as store from './programmes.store.ts';

/** What stands between a draft and its opening; `published`: its badges that are awarded now. */
export function missingParts(content: ProgrammeContent, published: ReadonlySet<string>): string[] {
  const lacks = (pointer: string, text: { fr: string; en: string }) =>
    LANGUAGES.filter((language) => text[language] === '').map((language) => `${pointer}/${language}`);
  return [
    ...lacks('/name', content.name),
    ...lacks('/aim', content.aim),
    ...(content.skills.length === 0 ? ['/skills'] : []),
    ...content.skills.flatMap(({ from, name, why }, index) => [
      // Of a framework: named as it names it, perhaps in one language alone (ROME); only there is it written.
      ...(from === 'own' ? [] : lacks(`/skills/${index}/name`, name)),
      ...lacks(`/skills/${index}/why`, why),
    ]),
    ...(content.badgeIds.length === 0 ? ['/badgeIds'] : []),
    ...content.badgeIds.flatMap((id, index) => (published.has(id) ? [] : [`/badgeIds/${index}`])),
    ...(content.ways.length === 0 ? ['/ways'] : []),
    ...(content.startsOn !== null && content.endsOn !== null && content.endsOn < content.startsOn ? ['/endsOn'] : []),
    ...(content.announcement.by === 'mail'
      ? [
          ...lacks('/announcement/subject', content.announcement.subject),
          ...lacks('/announcement/text', content.announcement.text),
        ]
      : []),
  ];
}

export async function viewOf(
  tx: Tx,
  handle: string,
  row: store.ProgrammeRow,
  reader: { personId: string; readsAll: boolean },
): Promise<ProgrammeView> {
  const { organisationId, content } = row;
  const badges = await findLatestVersions(tx, organisationId, content.badgeIds);
  const published = new Set(badges.filter(({ state }) => state === 'published').map(({ badgeId }) => badgeId));
  const readings = await store.listReadings(tx, organisationId, row.id);
  return {
    id: row.id,
    publicId: row.publicId,
    state: row.state,
    content,
    revision: row.revision,
    missing: missingParts(content, published),
    badges: badges.map(({ badgeId, badgePublicId, number, content: badge }) => ({
      id: badgeId,
      name: badge.name,
      alt: badge.alt,
      artworkUrl: number === null ? null : versionPictureUrl(handle, badgePublicId, number),
      url: number === null ? null : `/o/${handle}/badges/${badgePublicId}`,
    })),
    units: await unitsOf(tx, organisationId, content),
    people: (await findPeople(tx, content.awarders)).map(({ id, name }) => ({ id, name })),
    readings: readings
      .filter(({ personId }) => reader.readsAll || personId === reader.personId)
      .map(({ personId, moduleId, readAt }) => ({ personId, moduleId, readAt: readAt.toISOString() })),
    announcedAt: row.announcedAt?.toISOString() ?? null,
    announcedTo: row.announcedTo,
    announcedDoneAt: row.announcedDoneAt?.toISOString() ?? null,
    openedAt: row.openedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  };
}

async function unitsOf(tx: Tx, organisationId: string, { groups }: ProgrammeContent): Promise<ProgrammeView['units']> {
  const units: ProgrammeView['units'] = [];
  for (const group of groups) {
    const name = group.kind === 'unit' ? await findUnitName(tx, organisationId, group.unitId) : undefined;
    if (group.kind === 'unit' && name !== undefined) units.push({ id: group.unitId, name });
  }
  return units;
}

export const inList = ({ id, state, content, openedAt, updatedAt }: store.ProgrammeRow): ProgrammeInList => ({
  id,
  state,
  name: content.name,
  activity: content.activity,
  startsOn: content.startsOn,
  endsOn: content.endsOn,
  skills: content.skills.length,
  badges: content.badgeIds.length,
  missing: missingParts(content, new Set(content.badgeIds)),
  openedAt: openedAt?.toISOString() ?? null,
  updatedAt: updatedAt.toISOString(),
});
