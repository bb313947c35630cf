import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

/** Keeps a picture; one of the same pixels that is there already answers its own id. */
export async function keepUpload(
  tx: Tx,
  upload: { organisationId: string; id: string; sha256: string; png: Buffer; now: Date },
): Promise<string> {
  const { organisationId, id, sha256, png, now } = upload;
  const { rows } = await sql<{ id: string }>`insert into badge_uploads (organisation_id, id, sha256, png, used_at)
    values (${organisationId}, ${id}, ${sha256}, ${png}, ${now})
    on conflict (organisation_id, sha256) do update set used_at = excluded.used_at returning id`.execute(tx);
  return rows[0]?.id ?? id;
}

export async function findUpload(tx: Tx, organisationId: string, id: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ png: Buffer }>`select png from badge_uploads
    where organisation_id = ${organisationId} and id = ${id}`.execute(tx);
  return rows[0]?.png;
}

/** Whether the picture is there; from now on the purge leaves it alone for another term. */
export async function touchUpload(tx: Tx, organisationId: string, id: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update badge_uploads set used_at = greatest(used_at, ${now})
    where organisation_id = ${organisationId} and id = ${id}`.execute(tx);
  return numAffectedRows === 1n;
}

/** Pictures that no draft and no version names, last saved with one before this. Versions have copies of their own as well. */
export async function deleteUnusedUploads(tx: Tx, organisationId: string, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from badge_uploads u
    where u.organisation_id = ${organisationId} and u.used_at < ${before}
      and not exists (select from badges b where b.organisation_id = u.organisation_id
        and b.content #>> '{artwork,picture}' = u.id::text)
      and not exists (select from badge_versions v where v.organisation_id = u.organisation_id
        and v.content #>> '{artwork,picture}' = u.id::text)`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
