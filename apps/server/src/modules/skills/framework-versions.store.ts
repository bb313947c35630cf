import type { Tx } from '../../platform/database/database.ts';
import type { FrameworkDocument } from './framework-document.schema.ts';
import type { VersionReason } from './framework-versions.schema.ts';

export interface VersionFacts {
  organisationId: string;
  id: string;
  frameworkId: string;
  label: string;
  note: string;
  reason: VersionReason;
  digest: string;
  familyCount: number;
  skillCount: number;
  keptBy: string;
  keptAt: Date;
}
export interface VersionRow extends VersionFacts {
  document: FrameworkDocument;
}
type Tables = { frameworkVersions: { [Key in keyof VersionRow]: VersionRow[Key] } };
const on = (tx: Tx) => tx.withTables<Tables>();
/** Without the document, which may be large. */
const FACTS = [
  ...(['organisationId', 'id', 'frameworkId', 'label', 'note', 'reason', 'digest'] as const),
  ...(['familyCount', 'skillCount', 'keptBy', 'keptAt'] as const),
];

export const listVersions = (tx: Tx, organisationId: string, frameworkId: string): Promise<VersionFacts[]> =>
  on(tx)
    .selectFrom('frameworkVersions')
    .select(FACTS)
    .where('organisationId', '=', organisationId)
    .where('frameworkId', '=', frameworkId)
    .orderBy('keptAt', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const findVersion = (
  tx: Tx,
  { organisationId, frameworkId, id }: Pick<VersionFacts, 'organisationId' | 'frameworkId' | 'id'>,
): Promise<VersionRow | undefined> =>
  on(tx)
    .selectFrom('frameworkVersions')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('frameworkId', '=', frameworkId)
    .where('id', '=', id)
    .executeTakeFirst();

export const insertVersion = (tx: Tx, row: VersionRow) => on(tx).insertInto('frameworkVersions').values(row).execute();

export const deleteVersion = (tx: Tx, { organisationId, id }: Pick<VersionFacts, 'organisationId' | 'id'>) =>
  on(tx).deleteFrom('frameworkVersions').where('organisationId', '=', organisationId).where('id', '=', id).execute();
