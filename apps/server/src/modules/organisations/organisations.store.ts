import type { Generated } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/language.ts';
import type { Role } from './organisations.schema.ts';

type Tables = {
  organisations: OrganisationRow & { logo: Generated<Buffer | null> };
  organisationKeys: KeyRow & { retiredAt: Generated<Date | null> };
  memberships: MembershipRow;
};

export interface OrganisationRow {
  id: string;
  handle: string;
  name: string;
  website: string;
  language: Language;
  timeZone: string;
  undoMinutes: number;
  did: string;
  handleFixed: boolean;
  /** Above 0 while there is a logo. No number comes twice, so that an address with it never shows another picture. */
  logoVersion: number;
  /** Since when the operator lets it award nothing. */
  suspendedAt: Date | null;
  /** Number that LinkedIn gave it; null: its name is sent there. */
  linkedinId: string | null;
  /** Why it recognises people, in Markdown; empty: not told. */
  storyFr: string;
  storyEn: string;
  /** `#RRGGBB` as it was chosen; null: the installation's own look. */
  brandColour: string | null;
  /** Whom its mails say that they are from; empty: its name. */
  senderName: string;
  /** Where answers to its mails go; empty: to the installation's address. */
  replyTo: string;
  createdAt: Date;
}

export interface KeyRow {
  id: string;
  organisationId: string;
  fragment: string;
  publicMultibase: string;
  privateSealed: Buffer;
  createdAt: Date;
  retiredAt: Date | null;
}

export interface MembershipRow {
  organisationId: string;
  personId: string;
  role: Role;
  createdAt: Date;
}

/** Everything but the logo's bytes. */
const COLUMNS = [
  'organisations.id',
  'handle',
  'name',
  'website',
  'language',
  'timeZone',
  'undoMinutes',
  'did',
  'handleFixed',
  'logoVersion',
  'suspendedAt',
  'linkedinId',
  'storyFr',
  'storyEn',
  'brandColour',
  'senderName',
  'replyTo',
  'organisations.createdAt',
] as const;

export async function insertOrganisation(tx: Tx, row: OrganisationRow): Promise<void> {
  await tx.withTables<Tables>().insertInto('organisations').values(row).execute();
}

export async function findByHandle(tx: Tx, handle: string): Promise<OrganisationRow | undefined> {
  return tx
    .withTables<Tables>()
    .selectFrom('organisations')
    .select(COLUMNS)
    .where('handle', '=', handle)
    .executeTakeFirst();
}

export async function findById(tx: Tx, id: string): Promise<OrganisationRow | undefined> {
  return tx.withTables<Tables>().selectFrom('organisations').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

export async function listOrganisations(tx: Tx): Promise<OrganisationRow[]> {
  return tx.withTables<Tables>().selectFrom('organisations').select(COLUMNS).orderBy('name').orderBy('id').execute();
}

/** A page of those whose name or short name holds the word, by name. */
export async function searchOrganisations(tx: Tx, word: string, page: number, pageSize: number) {
  const pattern = `%${word.replaceAll(/[%_\\]/g, '\\$&')}%`;
  const of = tx
    .withTables<Tables>()
    .selectFrom('organisations')
    .where((e) => e.or([e('name', 'ilike', pattern), e('handle', 'ilike', pattern)]));
  const rows: OrganisationRow[] = await of
    .select(COLUMNS)
    .orderBy('name')
    .orderBy('organisations.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const { total } = await of.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { rows, total };
}

export async function setSuspended(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.withTables<Tables>().updateTable('organisations').set({ suspendedAt: at }).where('id', '=', id).execute();
}

export async function updateOrganisation(
  tx: Tx,
  id: string,
  change: {
    [Column in Exclude<keyof OrganisationRow, 'id' | 'handleFixed' | 'logoVersion' | 'suspendedAt' | 'createdAt'>]?:
      | OrganisationRow[Column]
      | undefined;
  },
): Promise<OrganisationRow | undefined> {
  const table = tx.withTables<Tables>().updateTable('organisations');
  // An update of nothing is no SQL; the row is still wanted.
  const update = table.set({ ...change, id }).where('id', '=', id);
  // The handle is part of signed badges from the first award on; this is decided where the row is written.
  const guarded = change.handle === undefined ? update : update.where('handleFixed', '=', false);
  return guarded.returning(COLUMNS).executeTakeFirst();
}

export async function fixHandle(tx: Tx, id: string): Promise<OrganisationRow | undefined> {
  return tx
    .withTables<Tables>()
    .updateTable('organisations')
    .set({ handleFixed: true })
    .where('id', '=', id)
    .where('handleFixed', '=', false)
    .returning(COLUMNS)
    .executeTakeFirst();
}

export async function setLogo(tx: Tx, id: string, logo: Uint8Array | null): Promise<OrganisationRow | undefined> {
  return tx
    .withTables<Tables>()
    .updateTable('organisations')
    .set((e) => ({
      logo: logo === null ? null : Buffer.from(logo),
      // A removed logo leaves its number behind, negative.
      logoVersion:
        logo === null
          ? e.fn<number>('least', ['logoVersion', e.neg(e.ref('logoVersion'))])
          : e(e.fn<number>('abs', ['logoVersion']), '+', 1),
    }))
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirst();
}

export async function findLogo(tx: Tx, handle: string): Promise<{ logo: Buffer; logoVersion: number } | undefined> {
  const row = await tx
    .withTables<Tables>()
    .selectFrom('organisations')
    .select(['logo', 'logoVersion'])
    .where('handle', '=', handle)
    .executeTakeFirst();
  return row === undefined || row.logo === null ? undefined : { logo: row.logo, logoVersion: row.logoVersion };
}

export async function findLogoOf(tx: Tx, organisationId: string): Promise<Buffer | undefined> {
  const row = await tx
    .withTables<Tables>()
    .selectFrom('organisations')
    .select('logo')
    .where('id', '=', organisationId)
    .executeTakeFirst();
  return row?.logo ?? undefined;
}

export async function insertKey(tx: Tx, row: Omit<KeyRow, 'retiredAt'>): Promise<void> {
  await tx.withTables<Tables>().insertInto('organisationKeys').values(row).execute();
}

/** Every key, retired ones too, in order of creation. */
/** An organisation and the public parts of its keys, oldest first, in one question. */
export async function findWithKeys(
  tx: Tx,
  handle: string,
): Promise<[OrganisationRow | undefined, Pick<KeyRow, 'fragment' | 'publicMultibase' | 'retiredAt'>[]]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('organisations')
    .innerJoin('organisationKeys', 'organisationId', 'organisations.id')
    .select(COLUMNS)
    .select(['fragment', 'publicMultibase', 'retiredAt'])
    .where('handle', '=', handle)
    .orderBy('organisationKeys.createdAt')
    .orderBy('organisationKeys.id')
    .execute();
  return [rows[0], rows];
}

export async function listKeys(tx: Tx, organisationId: string): Promise<KeyRow[]> {
  return tx
    .withTables<Tables>()
    .selectFrom('organisationKeys')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** An organisation together with what this person is in it. */
export async function findMembership(
  tx: Tx,
  handle: string,
  personId: string,
): Promise<(OrganisationRow & { role: Role }) | undefined> {
  return tx
    .withTables<Tables>()
    .selectFrom('organisations')
    .innerJoin('memberships', 'memberships.organisationId', 'organisations.id')
    .select([...COLUMNS, 'role'])
    .where('handle', '=', handle)
    .where('personId', '=', personId)
    .executeTakeFirst();
}

export async function listMemberships(tx: Tx, personId: string): Promise<(OrganisationRow & { role: Role })[]> {
  return tx
    .withTables<Tables>()
    .selectFrom('organisations')
    .innerJoin('memberships', 'memberships.organisationId', 'organisations.id')
    .select([...COLUMNS, 'role'])
    .where('personId', '=', personId)
    .orderBy('name')
    .orderBy('organisations.id')
    .execute();
}
